import { html, nothing } from 'lit';
import { keyQuestion, limits, pasted, perspectives, questions, words } from '../cases/case-form.js';
import type { Box } from '../cases/case-form.js';
import { answersOf, remarksOn } from '../cases/case-before.js';
import { sureness } from '../cases/marks.js';
import type { Found } from '../cases/marks.js';
import { current } from '../cases/writing.js';
import { t } from '../texts.js';
import { CaseElement } from './case-element.js';

const themes = ['schoolAbsence', 'violence', 'trauma', 'substance', 'selfHarm', 'infantHealth', 'mentalHealth', 'nextOfKin', 'refuge', 'cooperation', 'other'] as const;

/** More than these are folded together under their box. */
const few = 5;

/**
 * Where the case is written. The boxes belong to no form and have no name, so that no browser sends or remembers what is in them; nor
 * may a spelling service, a translator or a writing aid read along.
 */
export class ArenaCaseForm extends CaseElement {
  #ofAdult = false;
  #all: readonly Found[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ofAdult = this.store.state.answers.adultPatient !== undefined;
  }

  protected override render(): unknown {
    const { written } = this.store.state;
    this.#all = this.store.found;
    return html`<fieldset class="ds-fieldset"><legend class="ds-label">${t('write.form')}</legend><div class="buttons">
        ${(['bokmaal', 'nynorsk'] as const).map((form) => html`<label class="ds-label"><input class="ds-input" type="radio" name="write-form" autocomplete="off"
          .checked=${form === written} @change=${() => this.store.do({ kind: 'choseForm', written: form })} /> ${t(`write.form.${form}`)}</label>`)}</div></fieldset>
      ${this.#about()}
      ${questions.map((box) => this.#box(box))}
      ${this.#box(keyQuestion, 3)}
      <h3 class="ds-heading" data-size="xs">${t('write.perspectives')}</h3><p class="quiet">${t('write.perspectives.help')}</p>
      ${perspectives.filter((box) => box !== 'adultPatient').map((box) => this.#box(box, 3))}
      <label class="ds-label"><input class="ds-input" type="checkbox" autocomplete="off" .checked=${this.#ofAdult} @change=${this.#adult} /> ${t('write.adult')}</label>
      ${this.#ofAdult ? this.#box('adultPatient', 3) : nothing}
      <p class="quiet" id="write-words" aria-live="off">${this.#count()}</p>`;
  }

  // A case that is begun has its theme, and its page has the agenda item.
  #about(): unknown {
    const { about, state } = this.store;
    return about.id !== null ? nothing : html`${this.#select('theme', t('write.theme'), t('write.choose'), themes.map((theme) => [theme, t(`write.theme.${theme}`)]), state.theme)}
      ${about.before.items.length === 0 ? nothing
        : this.#select('item', t('write.item'), t('write.item.later'), about.before.items.map(({ item, title }) => [item, title]), state.item ?? '')}`;
  }

  #select(what: 'theme' | 'item', label: string, none: string, choices: readonly (readonly [string, string])[], chosen: string): unknown {
    return html`<div class="ds-field"><label class="ds-label" for="write-${what}">${label}</label>
      <select class="ds-input" id="write-${what}" autocomplete="off" @change=${(event: Event) => this.store.do({ kind: 'chose', what, value: (event.target as HTMLSelectElement).value })}>
        <option value="">${none}</option>${choices.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}</select></div>`;
  }

  #count(): string {
    const redacted = current(this.store.state)?.redacted;
    const texts = redacted ?? Object.entries(this.store.state.answers).map(([key, text]) => ({ key, text: text ?? '' }));
    return t('write.words', { count: words(texts), fewest: limits.fewestWords, most: limits.mostWords });
  }

  #box(box: Box, rows = 5): unknown {
    const over = (this.store.state.answers[box]?.length ?? 0) - (box === keyQuestion ? limits.keyQuestion : limits.box);
    return html`<div class="ds-field"><label class="ds-label" for="write-${box}">${t(`write.box.${box}`)}</label>
      <p data-field="description" id="write-${box}-help">${t(`write.box.${box}.help`)}</p>
      <textarea class="ds-input" id="write-${box}" rows=${rows} autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck="false" translate="no"
        data-gramm="false" data-lt-active="false" data-ms-editor="false" aria-describedby="write-${box}-help${over > 0 ? ` write-${box}-long` : ''}"
        aria-invalid=${over > 0 ? 'true' : nothing} .value=${answersOf(this.store.about.before)[box] ?? ''} @input=${(event: Event) => this.#wrote(box, event)} @paste=${this.#paste}></textarea>
      ${this.#foundIn(box)}
      ${remarksOn(this.store.about.before, box).map(({ words, comment }) => html`<div class="ds-alert" data-color="warning"><p>${t('write.remark')}
        ${words === '' ? nothing : html`<mark>${words}</mark> –`} ${comment}</p></div>`)}
      ${over > 0 ? html`<p class="ds-validation-message" id="write-${box}-long">${t('write.tooLong', { count: over })}</p>` : nothing}</div>`;
  }

  // Quietly: who hears the page is told by its one voice. While the text is newer than the engine's word it is out of sight, and nothing moves for it.
  #foundIn(box: Box): unknown {
    const found = this.#all.filter(({ marks }) => marks.some(({ field }) => field === box));
    if (found.length === 0 || (this.store.state.answers[box] ?? '').trim() === '') return nothing;
    const list = html`<ul aria-label=${t('write.beside')}>${found.map((one) => this.#beside(one))}</ul>`;
    return html`<div class="case-beside" aria-live="off" ?data-old=${current(this.store.state) === null}>${found.length <= few ? list
      : html`<details class="ds-details"><summary>${t('write.beside.count', { count: found.length })}</summary>${list}</details>`}</div>`;
  }

  #beside(one: Found): unknown {
    return html`<li><mark class="case-mark" data-sureness=${sureness(one.first)} translate="no">${one.written}</mark>
      <span>${t(`write.type.${one.first.type}`)}${one.open > 0 ? ` · ${t('write.state.open')}` : ''}</span>
      <button type="button" class="case-link" @click=${() => this.dispatchEvent(new CustomEvent('look', { detail: one.form, bubbles: true }))}>${t('write.beside.see')}<span class="ds-sr-only" translate="no">: ${one.written}</span></button></li>`;
  }

  #wrote(box: Box, event: Event): void {
    this.store.do({ kind: 'wrote', box, text: (event.target as HTMLTextAreaElement).value });
  }

  readonly #adult = (event: Event): void => {
    this.#ofAdult = (event.target as HTMLInputElement).checked;
    if (!this.#ofAdult) this.store.do({ kind: 'wrote', box: 'adultPatient', text: '' });
    this.requestUpdate();
  };

  readonly #paste = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    const text = data?.getData('text/plain') ?? '';
    if (data === null || text === '') return;
    event.preventDefault();
    const box = event.target as HTMLTextAreaElement;
    const plain = pasted(text, data.types.includes('text/html'));
    // As typed, so that it can be undone with the keyboard; where that is not to be had, it is put in.
    if (document.execCommand('insertText', false, plain)) return;
    box.setRangeText(plain, box.selectionStart, box.selectionEnd, 'end');
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
}

customElements.define('arena-case-form', ArenaCaseForm);
