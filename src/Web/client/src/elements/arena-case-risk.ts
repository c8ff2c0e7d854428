import { html, nothing } from 'lit';
import type { RedactedCase, RiskRaiser } from '../cases/redaction.js';
import { current } from '../cases/writing.js';
import { has, t } from '../texts.js';
import { CaseElement } from './case-element.js';

/** How many of what tells most are told. */
export const shown = 3;

export const raiserWord = (kind: string): string => t(has(`write.raiser.${kind}`) ? `write.raiser.${kind}` : 'write.raiser.rareFact');

/** How each level looks: a sign and a colour, beside the words. */
export const looks: Readonly<Record<RedactedCase['risk']['level'], { readonly sign: string; readonly color: string }>> = {
  green: { sign: '●', color: 'success' }, amber: { sign: '▲', color: 'warning' }, red: { sign: '■', color: 'danger' },
};

/** How many the text could fit, in words and not only in colour, and what tells most. */
export class ArenaCaseRisk extends CaseElement {
  protected override render(): unknown {
    const redacted = current(this.store.state);
    if (redacted === null) return html`<p class="quiet">${t('write.risk.waiting')}</p>`;
    const { level, fits, raisers } = redacted.risk;
    const { sign, color } = looks[level];
    // Somebody's own words are in no figure, and so come last: they are told all the same.
    const told = raisers.filter(({ kind }, index) => index < shown || kind === 'quote');
    return html`<section class="ds-card case-risk" data-color=${color} data-variant="tinted" aria-labelledby="write-risk" data-level=${level}>
      <h3 class="ds-heading" data-size="2xs" id="write-risk"><span aria-hidden="true">${sign}</span> ${t(`write.risk.${level}`)}</h3>
      <p>${t('write.risk.fits', { count: Math.min(Math.max(Math.floor(fits), 1), 1_000) })}${level === 'red' ? ` ${t('write.risk.second')}` : ''}</p>
      ${raisers.length === 0 ? nothing : html`<p>${t('write.risk.raisers')}</p><ol>${told.map((raiser) => html`<li>${this.#raiser(raiser)}</li>`)}</ol>`}
    </section>`;
  }

  #raiser({ kind, form }: RiskRaiser): unknown {
    const word = raiserWord(kind);
    const known = this.store.found.find((one) => one.form === form);
    if (known === undefined) return word;
    return html`${word}: <button type="button" class="case-link" translate="no"
      @click=${() => this.dispatchEvent(new CustomEvent('look', { detail: form, bubbles: true }))}>${known.written}</button>`;
  }
}

customElements.define('arena-case-risk', ArenaCaseRisk);
