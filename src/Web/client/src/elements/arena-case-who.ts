import { html, nothing } from 'lit';
import type { Found } from '../cases/marks.js';
import { people } from '../cases/people.js';
import { t } from '../texts.js';
import { CaseElement } from './case-element.js';

/** Who is who: everybody in the case with what they are called there, for the one who knows them to see that it is right. */
export class ArenaCaseWho extends CaseElement {
  protected override render(): unknown {
    const { found, state: { result } } = this.store;
    const all = result === null ? [] : people(found, result.redacted);
    if (all.length === 0) return nothing;
    return html`<section aria-labelledby="write-who"><h3 class="ds-heading" data-size="xs" id="write-who">${t('write.who')}</h3>
      <p class="quiet">${t('write.who.help')}</p>
      <ul class="case-who">${all.map(({ entity, names }) => html`<li><strong translate="no">${entity.placeholder}</strong> ${names.map((name) => this.#name(name, result!.redacted.questions.some(({ form, entity: of }) => form === name.form && of === entity.id)))}</li>`)}</ul></section>`;
  }

  #name(name: Found, asked: boolean): unknown {
    return html`<button type="button" class="case-link" @click=${() => this.dispatchEvent(new CustomEvent<string>('look', { detail: name.form, bubbles: true }))}
      ><span translate="no">${name.written}</span>${asked ? html` <span class="case-who__asked">${t('write.who.asked')}</span>` : nothing}</button>`;
  }
}

customElements.define('arena-case-who', ArenaCaseWho);
