import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { HeldView, NotPublishedView, RoomView } from '../contract.js';
import { ownHeld } from '../rooms/holds.js';
import { t, timeOf } from '../texts.js';
import { ask } from './ask.js';
import { FocusKeeper } from './focus-keeper.js';
import { RoomElement } from './room-element.js';

/** For the one who wrote it: what waits for those who lead, and what was not published. */
export class ArenaHeld extends RoomElement {
  constructor() {
    super();
    new FocusKeeper(this, ['#mine-holdte', '.held']);
  }

  protected override draw(view: RoomView): unknown {
    const [waiting, gone] = [ownHeld(view), view.holds?.notPublished ?? []];
    if (waiting.length + gone.length === 0) return nothing;
    return html`<section class="held" aria-labelledby="mine-holdte" tabindex="-1">
      <h3 class="ds-heading" data-size="2xs" id="mine-holdte">${t('holds.yours')}</h3>
      <ul class="rows">${repeat(waiting, ({ place }) => place, (one) => this.#waiting(one))}
        ${gone.map((one) => html`<li class="rows__one"><p>${whyNot(one)}</p></li>`)}</ul></section>`;
  }

  #waiting({ contribution, text }: HeldView): unknown {
    return html`<li class="rows__one" data-held=${contribution}>
      <p class="quiet">${t('holds.waits')}</p><blockquote class="room__quoted">${text}</blockquote>
      <span class="room__buttons">${this.button(t('holds.withdraw'), async () => {
        if (await ask(t('holds.withdrawAsk'), t('holds.withdraw')) && await this.act(contribution, { kind: 'retractContribution', contribution })) this.turnTo('#mine-holdte');
      }, { variant: 'tertiary' })}${this.copyButton(contribution, text)}</span>${this.problem(contribution)}</li>`;
  }
}

const whyNot = ({ rule, at }: NotPublishedView): string => (rule === null ? t('holds.notPublishedOver', { time: timeOf(at) })
  : t('holds.notPublishedFor', { time: timeOf(at), rule: t(`houseRule.${rule}`) }));

customElements.define('arena-held', ArenaHeld);
