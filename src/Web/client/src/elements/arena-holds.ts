import { html, nothing } from 'lit';
import type { RoomView } from '../contract.js';
import { isHolding } from '../rooms/holds.js';
import { isOver } from '../rooms/rights.js';
import { t } from '../texts.js';
import { FocusKeeper } from './focus-keeper.js';
import { RoomElement } from './room-element.js';

/** For those who lead: whether what the others write has to wait until it is let through. What waits stands in the queue. */
export class ArenaHolds extends RoomElement {
  constructor() {
    super();
    new FocusKeeper(this, ['.room__hold']);
  }

  protected override draw(view: RoomView): unknown {
    if (isOver(view)) return nothing;
    const on = isHolding(view);
    return html`<div class="room__hold" tabindex="-1">${on ? html`<p class="quiet">${t('holds.onLead')}</p>` : nothing}
      ${this.button(t(on ? 'holds.turnOff' : 'holds.turnOn'), () => this.act('holds', { kind: 'holdContributions', on: !on }), { variant: 'tertiary', once: true })}
      ${this.problem('holds')}</div>`;
  }
}

customElements.define('arena-holds', ArenaHolds);
