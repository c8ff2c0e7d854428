import { html, nothing } from 'lit';
import type { Box } from '../cases/case-form.js';
import { nextOpen, stretches, sureness } from '../cases/marks.js';
import type { Mark } from '../cases/redaction.js';
import { current } from '../cases/writing.js';
import { t } from '../texts.js';
import type { ArenaCaseFound } from './arena-case-found.js';
import type { ArenaCaseMore } from './arena-case-more.js';
import { CaseElement } from './case-element.js';

/** The text as it was written beside the text as others get it, and what the writer is asked about. */
export class ArenaCaseFind extends CaseElement {
  protected override render(): unknown {
    const { result } = this.store.state;
    if (result === null) return html`<p>${t(this.store.isUnsent ? 'write.waiting' : 'write.nothing')}</p>`;
    const waiting = current(this.store.state) === null;
    return html`<p>${t('write.found', { count: result.redacted.open })} ${t('write.notEnough')}</p>
      ${waiting ? html`<p class="quiet">${t('write.waiting')}</p>` : nothing}
      <p class="quiet case-key">${(['certain', 'uncertain', 'indirect'] as const).map((one) =>
        html`<mark class="case-mark" data-sureness=${one}>${t(`write.sureness.${one}`)}</mark> `)}</p>
      <arena-case-who class="form" .store=${this.store}></arena-case-who>
      <arena-case-found .store=${this.store}></arena-case-found>
      <arena-case-more .store=${this.store}></arena-case-more>
      <div class="case-compare">
        <section aria-labelledby="write-own" @pointerup=${this.#select} @keyup=${this.#select}><h3 class="ds-heading" data-size="xs" id="write-own">${t('write.own')}</h3>
          <div class="case-text" tabindex="0" role="group" aria-labelledby="write-own" translate="no">${result.redacted.redacted.map(({ key }) => this.#own(key, result.of.answers[key as Box] ?? ''))}</div></section>
        <section aria-labelledby="write-others"><h3 class="ds-heading" data-size="xs" id="write-others">${t('write.others')}</h3>
          <div class="case-text" tabindex="0" role="group" aria-labelledby="write-others">${result.redacted.redacted.map(({ key, text }) => html`<h4 class="ds-heading" data-size="2xs">${t(`write.box.${key}`)}</h4>
            <p>${text.split(/(\[[^\]\n]+\])/).map((part, index) => (index % 2 === 1 ? html`<mark class="case-placeholder">${part}</mark>` : part))}</p>`)}</div></section>
      </div>`;
  }

  /** Opens what was found under this form, and goes there. */
  look(form: string): void {
    this.querySelector<ArenaCaseFound>('arena-case-found')?.look(form);
  }

  /** To the first that waits, or to the list. */
  begin(): void {
    const form = nextOpen(this.store.found, null, 1);
    if (form !== null) this.look(form);
  }

  #own(key: string, text: string): unknown {
    const marks = this.store.state.result!.redacted.marks.filter((mark) => mark.field === key);
    return html`<h4 class="ds-heading" data-size="2xs">${t(`write.box.${key}`)}</h4>
      <p>${stretches(text, marks).map(({ text: part, mark }) => (mark === null ? part : this.#marked(part, mark)))}</p>`;
  }

  readonly #select = (): void => this.querySelector<ArenaCaseMore>('arena-case-more')?.select();

  #marked(text: string, mark: Mark): unknown {
    return html`<mark class="case-mark" data-sureness=${sureness(mark)} data-state=${mark.state} @click=${() => this.look(mark.form)}>${text}</mark>`;
  }
}

customElements.define('arena-case-find', ArenaCaseFind);
