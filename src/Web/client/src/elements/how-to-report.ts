import { html } from 'lit';
import type { CaseView } from '../contract.js';
import { t } from '../texts.js';

/** What stands in the place of advice when something may have to be reported: the same words as on the pages. */
export function howToReport({ case: id }: CaseView): unknown {
  return html`<section class="prose" aria-labelledby="meld-${id}">
    <h4 class="ds-heading" data-size="2xs" id="meld-${id}">${t('advice.duty.remind')}</h4>
    <p>${t('write.duty.lead')}</p>
    <ul class="ds-list">
      <li><strong><a class="ds-link" href="tel:112">112</a></strong> ${t('write.duty.police')}</li>
      <li><strong><a class="ds-link" href="tel:113">113</a></strong> ${t('write.duty.ambulance')}</li>
      <li><strong><a class="ds-link" href="tel:116111">116 111</a></strong> ${t('write.duty.children')}</li>
    </ul>
    <h5 class="ds-heading" data-size="2xs">${t('write.duty.report.title')}</h5>
    <p>${t('write.duty.report')}</p>
    <p>${t('write.duty.report.how')}</p>
    <h5 class="ds-heading" data-size="2xs">${t('write.duty.avert.title')}</h5>
    <p>${t('write.duty.avert')}</p>
    <h5 class="ds-heading" data-size="2xs">${t('write.duty.general.title')}</h5>
    <p>${t('write.duty.general')}</p>
  </section>`;
}
