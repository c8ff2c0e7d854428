import { html, nothing } from 'lit';
import type { IdentifyingPlace, Refusal } from '../contract.js';
import { isName, nothingFound, replaced, standing, wordAt } from '../rooms/identifying.js';
import { t } from '../texts.js';
import { RoomElement } from './room-element.js';

const pause = 400;

/**
 * Stands under a field and says what in it could show whom it is about, while it is written and when the server has given it back. It
 * changes nothing but at its writer's word, and never takes the focus.
 */
export class ArenaGuard extends RoomElement {
  static override properties = { ...RoomElement.properties, for: {} };
  declare for: string;
  /** Words that the writer lets stand in this field. They go with the text. */
  readonly cleared = new Set<string>();
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
    for (const word of cleared) this.cleared.add(word);
    this.#found = refusal?.places === undefined ? nothingFound : { text, places: refusal.places };
    this.requestUpdate();
  }

  /** A new text begins. */
  clear(): void {
    this.cleared.clear();
    this.show('', null);
  }

  /** True when the text may be sent as far as is known here. */
  get isQuiet(): boolean {
    return this.#standing.length === 0;
  }

  protected override render(): unknown {
    const places = this.#standing;
    return html`<p class="ds-sr-only" role="status">${places.length === 0 ? '' : t('guard.found', { count: places.length })}</p>
      ${places.length === 0 ? nothing : html`<ul class="guard">${places.map((place) => this.#place(place))}</ul>
        ${places.every((place) => place.mayStand) ? nothing : html`<p class="quiet">${t('guard.notKept')}</p>`}`}`;
  }

  protected override draw(): unknown {
    return nothing;
  }

  #place(place: IdentifyingPlace): unknown {
    const word = wordAt(this.#found.text, place);
    return html`<li data-stands=${String(place.mayStand)}>
      <span>${t(`guard.looks.${place.kind}`, { word })}</span>
      <span class="room__buttons">${t(`guard.instead.${place.kind}`).split('|').map((by) =>
        this.button(t('guard.replace', { by }), () => this.#replace(place, by), { named: t('guard.replaceNamed', { word, by }) }))}
        ${place.mayStand ? this.button(t(`guard.${isName(place.kind) ? 'noName' : 'stands'}`), () => this.#clear(word),
          { variant: 'tertiary', named: t(`guard.${isName(place.kind) ? 'noName' : 'stands'}Named`, { word }) }) : nothing}</span></li>`;
  }

  get #field(): HTMLTextAreaElement | HTMLInputElement | null {
    return this.#form?.querySelector(`#${CSS.escape(this.for)}`) ?? null;
  }

  get #standing(): readonly IdentifyingPlace[] {
    return standing(this.#found, this.#field?.value ?? '', this.cleared);
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
    this.cleared.add(word);
    this.requestUpdate();
    this.#field?.focus();
  }

  readonly #typed = (): void => {
    this.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const text = this.#field?.value ?? '';
      const places = text.trim() === '' ? [] : await this.store.screen(text);
      // Written on meanwhile: the next pause asks again.
      if (places === null || this.#field?.value !== text) return;
      this.#found = { text, places };
      this.requestUpdate();
    }, pause);
  };
}

customElements.define('arena-guard', ArenaGuard);
