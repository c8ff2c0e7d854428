import { html, nothing } from 'lit';
import type { RoomView } from '../contract.js';
import { hearsUsers, usersOrder } from '../rooms/method.js';
import type { Running } from '../rooms/method.js';
import { t } from '../texts.js';

const perspectives = ['child', 'parents', 'family', 'patient'] as const;

/** What is said for a case when its method begins, and whose eyes it is looked at with while its presenter listens. The same words in every meeting. */
export function methodWords(view: RoomView, now: Running): unknown {
  if (now.one === null) return nothing;
  if (now.number === 0) {
    return html`<div class="method__question"><h3 class="ds-heading" data-size="2xs">${t('method.opening')}</h3><p>${t('method.openingWords')}</p></div>`;
  }
  if (now.phase.presenter !== 'listens') return nothing;
  const questions = html`<ul>${perspectives.map((one) => html`<li>${t(`method.perspective.${one}`)}</li>`)}</ul>`;
  if (!hearsUsers(now.phase)) return html`<details><summary>${t('method.perspectives')}</summary>${questions}</details>`;
  const order = usersOrder(view, now);
  return html`<div><h3 class="ds-heading" data-size="2xs">${t('method.perspectives')}</h3>
    ${order === null ? nothing : html`<p>${t(order)}</p>`}${questions}</div>`;
}
