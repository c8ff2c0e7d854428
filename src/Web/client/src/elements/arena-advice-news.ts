import type { RoomId } from '../contract.js';
import { RoomStore } from '../rooms/room-store.js';

/** How the page says how the advice stands: what was written, whether it is confirmed, whether how to report is shown. */
export const stateIn = (page: string): string | null => /<arena-advice-news[^>]* state="([^"]*)"/.exec(page)?.[1] ?? null;

const isReminded = (state: string | null): boolean => state?.endsWith('-yes') === true;

/**
 * Says when something has changed since the page was loaded, and leaves the page as it is: nobody's answer jumps away under their hand. Only what is not for
 * the reader any more goes at once; what they are writing stays. It asks the page itself, while somebody looks at it, and when the room says that the case or the
 * reader's place in the room is another.
 */
export class ArenaAdviceNews extends HTMLElement {
  static every = 10_000;
  #asking: ReturnType<typeof setInterval> | undefined;
  #store: RoomStore | null = null;
  #stood: string | null = null;

  connectedCallback(): void {
    this.#asking = setInterval(() => {
      if (document.visibilityState !== 'hidden') void this.look();
    }, ArenaAdviceNews.every);
    const room = this.getAttribute('room');
    if (room === null) return;
    this.#store = new RoomStore(room as RoomId);
    this.#store.addEventListener('change', this.#stands);
    this.#store.start();
  }

  disconnectedCallback(): void {
    clearInterval(this.#asking);
    this.#store?.removeEventListener('change', this.#stands);
    this.#store?.stop();
  }

  async look(): Promise<void> {
    // The sheet is written down as opened by everybody who asks for it: the page that it is the sheet of knows as much.
    const answer = await fetch(location.pathname.replace(/\/ark$/, '')).catch(() => null);
    // A page that cannot be had just now is no news; one that is refused is.
    if (answer === null || answer.status >= 500 || answer.status === 429) return;
    const state = answer.ok ? stateIn(await answer.text()) : null;
    if (state === this.getAttribute('state')) return;
    const isGone = state === null || (isReminded(state) && !isReminded(this.getAttribute('state')));
    if (isGone) document.querySelectorAll('.advice').forEach((list) => list.remove());
    const place = this.querySelector('[role=status]')!;
    const said = this.getAttribute(isGone ? 'gone' : 'news') ?? '';
    // The same once more would be read out once more.
    if (place.textContent !== said) place.textContent = said;
  }

  readonly #stands = (): void => {
    const { view, whyGone } = this.#store!;
    if (view === null && whyGone === null) return;
    const found = view?.cases.find((one) => one.case === this.getAttribute('case'));
    const stands = `${whyGone?.code} ${view?.me.standing} ${found?.state}`;
    if (this.#stood !== null && this.#stood !== stands) void this.look();
    this.#stood = stands;
  };
}
