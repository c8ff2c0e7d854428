import { html, nothing } from 'lit';
import { limits } from '../cases/case-form.js';
import { maskable } from '../cases/marks.js';
import type { FindingType } from '../cases/redaction.js';
import { stands } from '../cases/standing.js';
import { t } from '../texts.js';
import { CaseElement } from './case-element.js';

/** How long a selection stands before it is told of, in milliseconds: with the keyboard it grows letter by letter. */
export const settle = 800;

/** What the writer hides themselves: words that they write here, or select in the text. */
export class ArenaCaseMore extends CaseElement {
  #words = '';
  #type: FindingType = 'person';
  #wrong: 'missing' | 'absent' | null = null;
  #selected = '';
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): unknown {
    const wrong = this.#wrong;
    return html`<div class="ds-card form case-more" data-color="neutral" role="group" aria-labelledby="write-more">
      <h3 class="ds-heading" data-size="2xs" id="write-more">${t('write.more')}</h3><p class="quiet">${t('write.more.help')}</p>
      <div class="form__row"><div class="ds-field"><label class="ds-label" for="write-more-words">${t('write.more.words')}</label>
        <input class="ds-input" id="write-more-words" autocomplete="off" spellcheck="false" translate="no" maxlength=${limits.form} .value=${this.#words}
          aria-invalid=${wrong === null ? nothing : 'true'} aria-describedby=${wrong === null ? nothing : 'write-more-why'} @input=${this.#wrote} />
        ${wrong === null ? nothing : html`<p class="ds-validation-message" id="write-more-why" role="alert">${t(`write.more.${wrong}`)}</p>`}</div>
      <div class="ds-field"><label class="ds-label" for="write-more-type">${t('write.more.type')}</label>
        <select class="ds-input" id="write-more-type" autocomplete="off" @change=${(event: Event) => { this.#type = (event.target as HTMLSelectElement).value as FindingType; }}>
          ${this.#types(t('write.more.direct'), maskable.direct)}${this.#types(t('write.more.indirect'), maskable.indirect)}</select></div></div>
      <div class="buttons">${this.button(t('write.more.mask'), this.#mask)}</div><p class="quiet" role="status">${this.#said}</p></div>`;
  }

  /** What is selected in the text: it is told of, and whoever selects stays where they are. */
  readonly select = (): void => {
    const words = document.getSelection()?.toString().trim() ?? '';
    if (words === this.#selected) return;
    this.#selected = words;
    clearTimeout(this.#timer);
    if (words === '') return;
    const fits = words.length <= limits.form;
    if (fits) {
      this.#words = words;
      this.#wrong = null;
    }
    this.#said = '';
    this.#timer = setTimeout(() => {
      this.#said = fits ? t('write.more.taken', { words }) : t('write.more.tooLong', { count: words.length, most: limits.form });
      this.requestUpdate();
    }, settle);
    this.requestUpdate();
  };

  #types(label: string, types: readonly FindingType[]): unknown {
    return html`<optgroup label=${label}>${types.map((type) => html`<option value=${type}>${t(`write.type.${type}`)}</option>`)}</optgroup>`;
  }

  readonly #wrote = (event: Event): void => {
    this.#words = (event.target as HTMLInputElement).value;
    this.#selected = '';
    this.#wrong = null;
    this.#said = '';
    clearTimeout(this.#timer);
    this.requestUpdate();
  };

  readonly #mask = (): void => {
    const words = this.#words.trim();
    clearTimeout(this.#timer);
    this.#said = '';
    this.#wrong = words === '' ? 'missing' : stands(words, Object.values(this.store.state.answers)) ? null : 'absent';
    this.requestUpdate();
    if (this.#wrong !== null) return this.querySelector<HTMLElement>('#write-more-words')?.focus();
    this.store.do({ kind: 'resolved', resolutions: [{ form: words, kind: 'mask', value: this.#type }] });
    this.#words = '';
  };
}

customElements.define('arena-case-more', ArenaCaseMore);
