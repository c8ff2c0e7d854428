import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { HouseRule, ModerationEntry, RoomView } from '../contract.js';
import { houseRules, waiting } from '../rooms/moderation.js';
import type { Waiting } from '../rooms/moderation.js';
import { groupsOn, numberOf } from '../rooms/groups.js';
import { leads } from '../rooms/rights.js';
import { t, timeOf } from '../texts.js';
import { FocusKeeper } from './focus-keeper.js';
import { RoomElement, nameOf } from './room-element.js';

const ruleWord = (rule: HouseRule): string => t(`houseRule.${rule}`);

/** Why its words are not here. */
function unheard(view: RoomView, group: number | null): string {
  if (group === null) return t('moderation.queueGone');
  const number = groupsOn(view) === null ? null : numberOf(view, group);
  return number === null ? t('moderation.queueGroupPast') : t('moderation.queueGroup', { number });
}

/** How the room is kept in order: the rules and what was done for all, and for those who lead what waits to be looked at. */
export class ArenaModeration extends RoomElement {
  constructor() {
    super();
    new FocusKeeper(this, ['#meldt-fra', 'summary']);
  }

  protected override draw(view: RoomView): unknown {
    const log = view.moderation?.log ?? [];
    return html`${leads(view) ? html`<arena-locks .store=${this.store}></arena-locks><arena-holds .store=${this.store}></arena-holds>${this.#queue(view, waiting(view))}` : nothing}
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

  #queue(view: RoomView, rows: readonly Waiting[]): unknown {
    return rows.length === 0 ? nothing : html`<section class="room__people" aria-labelledby="meldt-fra">
      <h2 class="ds-heading" data-size="xs" id="meldt-fra">${t('moderation.queue', { count: rows.length })}</h2>
      <ul class="rows">${repeat(rows, ({ contribution }) => contribution, (row) => this.#row(view, row))}</ul></section>`;
  }

  #row(view: RoomView, { contribution, place, group, rules }: Waiting): unknown {
    const said = this.store.find(contribution);
    const name = said === undefined ? t('room.someone') : nameOf(view, said.by);
    return html`<li class="rows__one" data-contribution=${contribution}>
      ${said === undefined ? html`<p class="quiet">${unheard(view, group)}</p>`
        : html`<p><strong>${t('moderation.queueOf', { name, time: timeOf(said.at) })}</strong></p><blockquote class="room__quoted">${said.text}</blockquote>`}
      <ul>${[...rules].map(([rule, count]) => html`<li class="quiet">${t('moderation.queueRule', { rule: ruleWord(rule), count })}</li>`)}</ul>
      <span class="room__buttons">
        ${said?.by === view.me.person ? nothing : this.button(t('moderation.stands'), async () => {
          if (await this.act(contribution, { kind: 'letStand', contribution })) this.turnTo('#meldt-fra', 'summary');
        }, { named: t('moderation.standsNamed', { name }), once: true })}
        ${said === undefined || view.phase !== 'live' || said.by === view.me.person ? nothing : this.button(t('moderation.rewrite'), () =>
          this.actRule(contribution, t('moderation.rewriteAsk', { name }), t('moderation.rewrite'), (rule) => ({ kind: 'askForRewrite', contribution, rule }), 'summary'),
        { variant: 'tertiary', named: t('moderation.rewriteNamed', { name }) })}
        ${said === undefined && group === null ? nothing : this.button(t('live.pullBack'), () => this.pullBack(view, said ?? { contribution, by: null, seq: place }),
          { variant: 'tertiary', color: 'danger', named: t('live.pullBackNamed', { name }) })}
      </span>${this.problem(contribution)}</li>`;
  }
}

customElements.define('arena-moderation', ArenaModeration);
