import { notice } from '../rooms/pace.js';
import { pageAgain, renew, takeOff, wordsOnPage } from './page-words.js';

/**
 * Takes the words off this page that its reader may not see any more. It asks by itself which of them still stand, as often as what is stopped or pulled back
 * must be gone within a second, while somebody looks at the page and at once when they come back to it. Forms stay, with what is being written in them.
 */
export class ArenaOnScreen extends HTMLElement {
  /** The rest of the second is for the answers. */
  static every = 500;
  /** An answer that has not come by then is none. */
  static patience = 5_000;
  static readonly nameless = 'Pilar Arena';
  #asking: ReturnType<typeof setInterval> | undefined;
  #looking = false;
  #knownAt = 0;
  #settled = '';
  #title = '';
  // Nothing of the page is its reader's any more: there is nothing left to ask, and whoever has signed out asks of the sign-in page.
  #isOver = false;

  connectedCallback(): void {
    this.#knownAt = Date.now();
    this.#asking = setInterval(this.#ask, ArenaOnScreen.every);
    document.addEventListener('visibilitychange', this.#ask);
    this.#ask();
  }

  disconnectedCallback(): void {
    this.#rest();
  }

  #rest(): void {
    clearInterval(this.#asking);
    document.removeEventListener('visibilitychange', this.#ask);
  }

  async look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    const stands = await this.#answer();
    const isGone = stands === null ? null : await this.#bring(stands).catch(() => null);
    this.#looking = false;
    if (stands === null) this.#notKnown();
    else if (isGone === null) this.#hide();
    else this.#known(stands, isGone);
    if (this.#isOver) this.#rest();
  }

  readonly #ask = (): void => {
    if (document.visibilityState === 'hidden') return;
    // Nothing was asked while nobody looked: what stood then is not shown before the answer.
    this.#notKnown();
    void this.look();
  };

  /** The keys of what stands; null when it cannot be known. To whoever has signed out, the sign-in page answers: nothing stands for them. */
  async #answer(): Promise<ReadonlySet<string> | null> {
    try {
      const answer = await fetch(this.getAttribute('ask')!, { signal: AbortSignal.timeout(ArenaOnScreen.patience) });
      if (answer.status >= 500 || answer.status === 429 || answer.status === 204) return null;
      this.#isOver = !answer.ok || answer.redirected;
      return new Set(answer.ok && !answer.redirected ? (await answer.text()).split(' ').filter((key) => key !== '') : []);
    } catch {
      return null;
    }
  }

  /** Whether any words have gone; null when some have, and it cannot be known which. */
  async #bring(stands: ReadonlySet<string>): Promise<boolean | null> {
    const was = this.getAttribute('stands');
    if (was === null || stands.size === 0) return takeOff(stands);
    if (stands.has(was)) return false;
    const page = await pageAgain(ArenaOnScreen.patience);
    if (page === null) return null;
    const isOther = renew(page);
    this.setAttribute('stands', [...stands][0]!);
    return isOther;
  }

  #known(stands: ReadonlySet<string>, isGone: boolean): void {
    // Not from when it was asked for: on a slow line the words would be gone before they could be read.
    this.#knownAt = Date.now();
    if (this.#isOver || (stands.size === 0 && isGone)) this.#entitle(false);
    else if (stands.size > 0) this.#entitle(true);
    wordsOnPage().forEach((words) => { words.hidden = false; });
    this.#say(this.#settled = this.#outcome(stands, isGone));
  }

  /** What has gone is said as long as the page is there. Where more may come, that is said too, and the page stays as it is: nobody's answer jumps away under their hand. */
  #outcome(stands: ReadonlySet<string>, isGone: boolean): string {
    const [state, gone, away, news] = ['state', 'gone', 'away', 'news'].map((name) => this.getAttribute(name));
    if (stands.size === 0 && (isGone || state != null)) return away ?? gone!;
    if (isGone) return gone!;
    return this.#settled === '' && state != null && !stands.has(state) ? news! : this.#settled;
  }

  /** A short drop is nobody's business; then what is of a case is hidden, as in a room whose line is lost. */
  #notKnown(): void {
    if (notice(Date.now() - this.#knownAt) === 'none') return;
    if (this.hasAttribute('closes')) this.#hide();
    else this.#sayUnknown();
  }

  // A meeting is called something in the tab as well.
  #entitle(isShown: boolean): void {
    if (!isShown && this.#title === '') {
      this.#title = document.title;
      document.title = ArenaOnScreen.nameless;
    } else if (isShown && this.#title !== '') {
      document.title = document.title === ArenaOnScreen.nameless ? this.#title : document.title;
      this.#title = '';
    }
  }

  #hide(): void {
    this.#entitle(false);
    wordsOnPage().forEach((words) => { words.hidden = true; });
    this.#sayUnknown();
  }

  #sayUnknown(): void {
    this.#say(wordsOnPage().length > 0 ? this.getAttribute('unknown')! : this.#settled);
  }

  #say(sentence: string): void {
    const place = this.querySelector('[role=status]')!;
    // The same once more would be read out once more.
    if (place.textContent !== sentence) place.textContent = sentence;
    const way = this.querySelector<HTMLElement>('[data-way]');
    if (way !== null) way.hidden = sentence === '';
  }
}
