import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseView, HeldView, PersonId, RoomView } from '../contract.js';
import { groupsOn, numberOf } from '../rooms/groups.js';
import { queue } from '../rooms/moderation-queue.js';
import type { Row } from '../rooms/moderation-queue.js';
import type { Waiting } from '../rooms/moderation.js';
import { t, timeOf, titled } from '../texts.js';
import { FocusKeeper } from './focus-keeper.js';
import { PersonActs } from './person-acts.js';
import { nameOf } from './room-element.js';

/** A place in another part of the room, which `arena-room` shows and turns to. */
export interface Elsewhere {
  readonly tab: 'talk' | 'people';
  readonly places: readonly string[];
}

const heading = '#til-behandling';
const rowAt = (id: string): string => `[data-row="${CSS.escape(id)}"]`;

/** Why its words are not here. */
function unheard(view: RoomView, group: number | null): string {
  if (group === null) return t('moderation.queueGone');
  const number = groupsOn(view) === null ? null : numberOf(view, group);
  return number === null ? t('moderation.queueGroupPast') : t('moderation.queueGroup', { number });
}

/** For those who lead: all that waits to be looked at, and what they may do about it and about who wrote it. */
export class ArenaModerationQueue extends PersonActs {
  constructor() {
    super();
    new FocusKeeper(this, [heading], '.rows__one', true);
  }

  protected override draw(view: RoomView): unknown {
    const rows = queue(view);
    return html`<section class="room__people" aria-labelledby="til-behandling">
      <h2 class="ds-heading" data-size="xs" id="til-behandling">${t('moderation.queue', { count: rows.length })}</h2>
      ${rows.length === 0 ? html`<p class="quiet">${t('moderation.queueEmpty')}</p>`
        : html`<ul class="rows">${repeat(rows, ({ id }) => id, (row) => html`<li class="rows__one" data-row=${row.id} data-kind=${row.kind}>${this.#row(view, row)}</li>`)}</ul>`}
    </section>`;
  }

  protected override stays(place: string): readonly string[] {
    return [rowAt(place), ...this.#others(place)];
  }

  /** The row after it, or else before it, and the heading when there is no other. */
  #others(id: string): readonly string[] {
    const ids = this.store.view === null ? [] : queue(this.store.view).map((row) => row.id);
    const place = ids.indexOf(id);
    return [...ids.slice(place + 1), ...ids.slice(0, Math.max(place, 0)).reverse()].map(rowAt).concat(heading);
  }

  /** When it is done, whoever did it goes on with the next. */
  async #handle(id: string, doing: () => Promise<boolean>): Promise<void> {
    const others = this.#others(id);
    if (await doing()) this.turnTo(...others);
  }

  #row(view: RoomView, row: Row): unknown {
    switch (row.kind) {
      case 'stopped': return this.#stopped(row.one);
      case 'aside': return this.#aside(row.count);
      case 'held': return this.#held(view, row.one);
      case 'reported': return this.#reported(view, row.one);
    }
  }

  /** Who stopped it is told to nobody, and what is done about it is done at the case. */
  #stopped({ case: id, number }: CaseView): unknown {
    return html`<p>${this.#kind('alert')}${t('moderation.alert.stopped', { number })}</p>
      <span class="room__buttons">${this.button(t('moderation.toCase'), () => this.#see({ tab: 'talk', places: [`[aria-labelledby="sak-${CSS.escape(id)}"]`, '#diskusjon'] }),
        { named: t('moderation.toCaseNamed', { number }) })}</span>`;
  }

  /** Without a name: a screen that is shared would tell where the case may come from. */
  #aside(count: number): unknown {
    return html`<p>${this.#kind('alert')}${t('live.aside', { count })}</p>
      <span class="room__buttons">${this.button(t('moderation.toAside'), () => this.#see({ tab: 'people', places: ['#har-gatt-ut', '#deltakere'] }))}</span>`;
  }

  #kind(kind: 'alert' | 'held' | 'reported'): unknown {
    return html`<span class="quiet">${t(`moderation.kind.${kind}`)}</span><br />`;
  }

  #see(detail: Elsewhere): void {
    this.dispatchEvent(new CustomEvent<Elsewhere>('see', { detail, bubbles: true }));
  }

  #held(view: RoomView, { contribution, by, at, item, text, question, group }: HeldView): unknown {
    const name = nameOf(view, by);
    const on = view.agenda.find((one) => one.item === item);
    return html`<p>${this.#kind('held')}<strong>${t('moderation.queueOf', { name, time: timeOf(at) })}</strong>
        <span class="quiet">${question === true ? `${t('questions.mark')} ` : ''}${group == null ? '' : `${t('groups.mark')} `}${on === undefined ? '' : t('room.onItem', { title: titled(on.title) })}</span></p>
      <blockquote class="room__quoted">${text}</blockquote>
      <span class="room__buttons">
        ${view.phase === 'live' ? this.button(t('holds.letThrough'), () => this.#handle(contribution, () => this.act(contribution, { kind: 'letThrough', contribution })),
          { named: t('holds.letThroughNamed', { name }), once: true }) : nothing}
        ${this.button(t('holds.notPublish'), () => this.#handle(contribution, () =>
          this.actRule(contribution, t('holds.notPublishAsk', { name }), t('holds.notPublish'), (rule) => ({ kind: 'notPublish', contribution, rule }))),
        { variant: 'tertiary', color: 'danger', named: t('holds.notPublishNamed', { name }) })}
      </span>${this.#writer(view, by, contribution)}${this.problem(contribution)}`;
  }

  #reported(view: RoomView, { contribution, place, group, rules }: Waiting): unknown {
    const said = this.store.find(contribution);
    const name = said === undefined ? t('room.someone') : nameOf(view, said.by);
    return html`${said === undefined ? html`<p class="quiet">${t('moderation.kind.reported')}<br />${unheard(view, group)}</p>`
        : html`<p>${this.#kind('reported')}<strong>${t('moderation.queueOf', { name, time: timeOf(said.at) })}</strong></p><blockquote class="room__quoted">${said.text}</blockquote>`}
      <ul>${[...rules].map(([rule, count]) => html`<li class="quiet">${t('moderation.queueRule', { rule: t(`houseRule.${rule}`), count })}</li>`)}</ul>
      <span class="room__buttons">
        ${said?.by === view.me.person ? nothing : this.button(t('moderation.stands'), () => this.#handle(contribution, () => this.act(contribution, { kind: 'letStand', contribution })),
          { named: t('moderation.standsNamed', { name }), once: true })}
        ${said === undefined || view.phase !== 'live' || said.by === view.me.person ? nothing : this.button(t('moderation.rewrite'), () => this.#handle(contribution, () =>
          this.actRule(contribution, t('moderation.rewriteAsk', { name }), t('moderation.rewrite'), (rule) => ({ kind: 'askForRewrite', contribution, rule }))),
        { variant: 'tertiary', named: t('moderation.rewriteNamed', { name }) })}
        ${said === undefined && group === null ? nothing : this.button(t('live.pullBack'), () =>
          this.#handle(contribution, () => this.pullBack(view, said ?? { contribution, by: null, seq: place })),
        { variant: 'tertiary', color: 'danger', named: t('live.pullBackNamed', { name }) })}
      </span>${said === undefined ? nothing : this.#writer(view, said.by, contribution)}${this.problem(contribution)}`;
  }

  /** Whoever wrote it, when they are in the room and it is somebody else; of words that are not here nobody is told whose they are. */
  #writer(view: RoomView, by: PersonId, place: string): unknown {
    const person = view.people.find((one) => one.person === by && one.standing === 'admitted');
    return person === undefined || by === view.me.person ? nothing : this.menu(view, person, place);
  }
}

customElements.define('arena-moderation-queue', ArenaModerationQueue);
