import { html, nothing } from 'lit';
import type { HouseRule, ModerationEntry, RoomView } from '../contract.js';
import { houseRules } from '../rooms/moderation.js';
import { leads } from '../rooms/rights.js';
import { t, timeOf } from '../texts.js';
import { FocusKeeper } from './focus-keeper.js';
import { RoomElement } from './room-element.js';

const ruleWord = (rule: HouseRule): string => t(`houseRule.${rule}`);

/** How the room is kept in order: the rules and what was done for all, and for those who lead what waits to be looked at and what they have set. */
export class ArenaModeration extends RoomElement {
  constructor() {
    super();
    // Whoever leads no more stands beside what is for all.
    new FocusKeeper(this, ['.room__rules > summary']);
  }

  protected override draw(view: RoomView): unknown {
    const log = view.moderation?.log ?? [];
    const { store } = this;
    return html`${leads(view) ? html`<arena-moderation-queue .store=${store}></arena-moderation-queue><arena-holds .store=${store}></arena-holds><arena-locks .store=${store}></arena-locks>` : nothing}
      <details class="room__rules"><summary>${t('moderation.title')}</summary>
        <h3 class="ds-heading" data-size="2xs">${t('moderation.rules')}</h3>
        <ul>${houseRules.map((rule) => html`<li>${ruleWord(rule)}</li>`)}</ul>
        <h3 class="ds-heading" data-size="2xs">${t('moderation.log')}</h3>
        ${log.length === 0 ? html`<p class="quiet">${t('moderation.logEmpty')}</p>` : html`<ol class="rows">${log.map((one) => this.#done(one))}</ol>`}
      </details>`;
  }

  #done({ act, rule, at }: ModerationEntry): unknown {
    return html`<li class="quiet">${t('moderation.logOne', { time: timeOf(at), what: t(`moderation.act.${act}`), rule: rule === null ? '' : ruleWord(rule) })}</li>`;
  }
}

customElements.define('arena-moderation', ArenaModeration);
