import { html, nothing } from 'lit';
import type { IdentifyingPlace, Refusal } from '../contract.js';
import { followed, isName, nothingFound, replaced, standing, wordAt } from '../rooms/identifying.js';
import { t } from '../texts.js';
import { RoomElement } from './room-element.js';

const pause = 400;

/** How long until it is asked again, when nobody was free to look. */
const again = 1_000;

/**
 * Stands under a field and says what in it could show whom it is about, while it is written and when the server has given it back. It
 * changes nothing but at its writer's word, and never takes the focus.
 */
export class ArenaGuard extends RoomElement {
  static override properties = { ...RoomElement.properties, for: {}, most: { attribute: false } };
  declare for: string;
  /** How many characters the field takes; without it, somebody else counts. */
  declare most: number | undefined;
  readonly #cleared = new Set<string>();
  #said = '';
  #found = nothingFound;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #form: HTMLFormElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#form = this.closest('form');
    this.#form?.addEventListener('input', this.#typed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#form?.removeEventListener('input', this.#typed);
  }

  /** The server gave this text back, with what was let stand in it before. */
  show(text: string, refusal: Refusal | null, cleared: readonly string[] = []): void {
    for (const word of cleared) this.#cleared.add(word);
    this.#found = refusal?.places === undefined ? nothingFound : { text, places: refusal.places };
    this.#say();
  }

  /** A new text begins. */
  clear(): void {
    this.#cleared.clear();
    this.show('', null);
  }

  /** Words that the writer lets stand in the text as it is now. They go with it. */
  get answers(): readonly string[] {
    const text = this.#field?.value ?? '';
    return [...this.#cleared].filter((word) => text.includes(word));
  }

  /** A text that is too long is kept whole, and not sent: its writer is shown it. */
  fits(): boolean {
    if (this.#over <= 0) return true;
    this.#field?.focus();
    return false;
  }

  protected override render(): unknown {
    const places = this.#standing;
    const over = this.#over;
    return html`<p class="ds-sr-only" role="status">${this.#said}</p>
      ${this.most === undefined ? nothing : html`<p id="${this.for}-vern-lengde" class="ds-validation-message" aria-live="polite" ?hidden=${over <= 0}>${over > 0 ? t('live.tooLong', { count: over }) : ''}</p>`}
      ${places.length === 0 ? nothing : html`<ul class="guard">${places.map((place, index) => this.#place(place, index))}</ul>
        ${places.every((place) => place.mayStand) ? nothing : html`<p class="quiet">${t('guard.notKept')}</p>`}`}`;
  }

  /** The field is described by what was found in it, beside what describes it else. */
  protected override updated(): void {
    const own = `${this.for}-vern-`;
    const others = (this.#field?.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '' && !id.startsWith(own));
    const all = [...others, ...this.#standing.map((_, index) => own + index), ...(this.#over > 0 ? [`${own}lengde`] : [])];
    if (all.length === 0) this.#field?.removeAttribute('aria-describedby');
    else this.#field?.setAttribute('aria-describedby', all.join(' '));
  }

  protected override draw(): unknown {
    return nothing;
  }

  #place(place: IdentifyingPlace, index: number): unknown {
    const word = wordAt(this.#found.text, place);
    return html`<li data-stands=${String(place.mayStand)}>
      <span id="${this.for}-vern-${index}">${t(`guard.looks.${place.kind}`, { word })}</span>
      <span class="room__buttons">${t(`guard.instead.${place.kind}`).split('|').map((by) =>
        this.button(t('guard.replace', { by }), () => this.#replace(place, by), { named: t('guard.replaceNamed', { word, by }) }))}
        ${place.mayStand ? this.button(t(`guard.${isName(place.kind) ? 'noName' : 'stands'}`), () => this.#clear(word),
          { variant: 'tertiary', named: t(`guard.${isName(place.kind) ? 'noName' : 'stands'}Named`, { word }) }) : nothing}</span></li>`;
  }

  get #field(): HTMLTextAreaElement | HTMLInputElement | null {
    return this.#form?.querySelector(`#${CSS.escape(this.for)}`) ?? null;
  }

  get #over(): number {
    return (this.#field?.value.length ?? 0) - (this.most ?? Infinity);
  }

  get #standing(): readonly IdentifyingPlace[] {
    return standing(this.#found, this.#field?.value ?? '', this.#cleared);
  }

  #replace(place: IdentifyingPlace, by: string): void {
    const field = this.#field;
    if (field === null) return;
    this.#found = replaced(this.#found, place, by);
    field.value = this.#found.text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  }

  #clear(word: string): void {
    this.#cleared.add(word);
    this.#say();
    this.#field?.focus();
  }

  /** Told anew only when something else is found: the same words make the same sentence. */
  #say(): void {
    const words = this.#standing.map((place) => wordAt(this.#found.text, place));
    this.#said = words.length === 0 ? '' : t('guard.found', { count: words.length, words: words.join(', ') });
    this.requestUpdate();
  }

  readonly #typed = (): void => {
    const now = this.#field?.value ?? '';
    this.#found = followed(this.#found, now);
    if (now.trim() === '') this.#cleared.clear();
    this.requestUpdate();
    this.#askIn(pause);
  };

  #askIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), milliseconds);
  }

  async #ask(): Promise<void> {
    const text = this.#field?.value ?? '';
    const places = text.trim() === '' ? [] : await this.store.screen(text);
    // Written on meanwhile: the next pause asks again. Gone meanwhile: nobody does.
    if (!this.isConnected || this.#field?.value !== text) return;
    if (places === null) {
      this.#askIn(again);
      return;
    }
    this.#found = { text, places };
    this.#say();
  }
}

customElements.define('arena-guard', ArenaGuard);
