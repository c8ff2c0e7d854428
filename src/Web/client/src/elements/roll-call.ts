import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomView } from '../contract.js';
import { rollCall } from '../rooms/roll-call.js';
import { t } from '../texts.js';

/** Which services are in the room, and which are missing. For those who lead: the others see the list of people. */
export function rollCallOf(view: RoomView): TemplateResult | typeof nothing {
  const services = rollCall(view);
  if (services.length === 0) return nothing;
  const here = services.filter((service) => service.here > 0);
  return html`<div class="method__question"><h3 class="ds-heading" data-size="2xs">${t('hub.roll.title', { here: here.length, total: services.length })}</h3>
    <ul>${services.filter((service) => service.here === 0).map(({ organisation }) => html`<li><strong>${t('hub.roll.missing', { name: organisation })}</strong></li>`)}
      ${here.map((service) => html`<li>${t('hub.roll.here', { name: service.organisation, here: service.here, total: service.listed })}</li>`)}</ul></div>`;
}
