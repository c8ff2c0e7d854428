import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { HeldView, RoomView } from '../contract.js';
import { isHolding } from '../rooms/holds.js';
import { isOver } from '../rooms/rights.js';
import { t, timeOf, titled } from '../texts.js';
import { FocusKeeper } from './focus-keeper.js';
import { RoomElement, nameOf } from './room-element.js';

/** For those who lead: what waits to be let through, and whether anything has to. */
export class ArenaHolds extends RoomElement {
  constructor() {
    super();
    new FocusKeeper(this, ['#holdt', '.room__hold']);
  }

  protected override draw(view: RoomView): unknown {
    const rows = view.holds?.waiting ?? [];
    const on = isHolding(view);
    return html`${rows.length === 0 ? nothing : html`<section class="room__people" aria-labelledby="holdt">
        <h2 class="ds-heading" data-size="xs" id="holdt">${t('holds.queue', { count: rows.length })}</h2>
        <ul class="rows">${repeat(rows, ({ place }) => place, (row) => this.#row(view, row))}</ul></section>`}
      ${isOver(view) ? nothing : html`<div class="room__hold" tabindex="-1">${on ? html`<p class="quiet">${t('holds.onLead')}</p>` : nothing}
        ${this.button(t(on ? 'holds.turnOff' : 'holds.turnOn'), () => this.act('holds', { kind: 'holdContributions', on: !on }), { variant: 'tertiary', once: true })}
        ${this.problem('holds')}</div>`}`;
  }

  #row(view: RoomView, { contribution, by, at, item, text, question, group }: HeldView): unknown {
    const name = nameOf(view, by);
    const on = view.agenda.find((one) => one.item === item);
    return html`<li class="rows__one" data-held=${contribution}>
      <p><strong>${t('moderation.queueOf', { name, time: timeOf(at) })}</strong>
        <span class="quiet">${question === true ? `${t('questions.mark')} ` : ''}${group == null ? '' : `${t('groups.mark')} `}${on === undefined ? '' : t('room.onItem', { title: titled(on.title) })}</span></p>
      <blockquote class="room__quoted">${text}</blockquote>
      <span class="room__buttons">
        ${view.phase === 'live' ? this.button(t('holds.letThrough'), async () => {
          if (await this.act(contribution, { kind: 'letThrough', contribution })) this.turnTo('#holdt', '.room__hold');
        }, { named: t('holds.letThroughNamed', { name }), once: true }) : nothing}
        ${this.button(t('holds.notPublish'), () =>
          this.actRule(contribution, t('holds.notPublishAsk', { name }), t('holds.notPublish'), (rule) => ({ kind: 'notPublish', contribution, rule }), '#holdt, .room__hold'),
        { variant: 'tertiary', color: 'danger', named: t('holds.notPublishNamed', { name }) })}
      </span>${this.problem(contribution)}</li>`;
  }
}

customElements.define('arena-holds', ArenaHolds);
