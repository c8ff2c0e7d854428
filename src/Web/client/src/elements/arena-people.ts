import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ParticipantView, RoomCommand, RoomView } from '../contract.js';
import { attendanceOf, seesOnlyNumbers } from '../rooms/attendance.js';
import { isOfHub, isOfNeither, tellsOfHub } from '../rooms/hub.js';
import { isNamed, isWithoutNames, servicesIn } from '../rooms/locks.js';
import { stoppedFor } from '../rooms/moderation.js';
import { isOver, keepsDoor, leads, plans } from '../rooms/rights.js';
import { t } from '../texts.js';
import { FocusKeeper } from './focus-keeper.js';
import { PersonActs } from './person-acts.js';

/** Who is here, who waits outside, and the door. */
export class ArenaPeople extends PersonActs {
  constructor() {
    super();
    new FocusKeeper(this, ['#venter', '#deltakere']);
  }

  protected override draw(view: RoomView): unknown {
    const inside = view.people.filter((person) => person.standing === 'admitted');
    const waiting = view.people.filter((person) => person.standing === 'inLobby');
    const removed = view.people.filter((person) => person.standing === 'removed');
    const rejected = view.people.filter(({ standing, rejectionReason }) => standing === 'invited' && rejectionReason !== undefined && rejectionReason !== null && rejectionReason !== '');
    const aside = view.people.filter((person) => person.steppedAside === true);
    const door = keepsDoor(view) && !isOver(view);
    const count = attendanceOf(view);
    return html`<section class="room__people" aria-labelledby="deltakere">
      ${door && waiting.length > 0 ? this.#lobby(waiting) : nothing}
      ${door ? this.#message(view) : nothing}
      <h2 class="ds-heading" data-size="xs" id="deltakere">${count === null ? t('room.people.uncounted') : t('room.people', { count: count.present })}</h2>
      ${seesOnlyNumbers(view) ? html`<p class="quiet">${t('room.people.numbers')}</p>` : isWithoutNames(view) ? html`<p class="quiet">${t('locks.names')}</p><ul class="rows">${servicesIn(view, inside.filter(({ present }) => present)).map(([service, count]) => html`<li class="rows__one">${t('locks.service', { service, count })}</li>`)}</ul>` : nothing}
      <ul class="rows">${repeat(inside.filter((person) => isNamed(view, person)), ({ person }) => person, (person) => html`<li class="rows__one" data-present=${String(person.present)} data-person=${person.person}>
        ${this.#who(person, tellsOfHub(view) && isOfHub(person))}<span class="quiet">${t(person.present ? 'room.present' : 'room.absent')}</span>
        ${door ? this.#stopped(view, person) : nothing}${plans(view) && !isOver(view) ? this.menu(view, person, person.person, [this.#hub(view, person)]) : nothing}
        ${this.problem(person.person)}</li>`)}</ul>
      ${leads(view) && aside.length > 0 ? this.#aside(aside) : nothing}
      ${leads(view) && rejected.length > 0 ? this.#rejected(rejected) : nothing}
      ${leads(view) && removed.length > 0 ? this.#removed(removed) : nothing}
      <p class="quiet">${t('room.enter.confidential')} ${count === null ? t('room.readers.door') : t('room.readers.text', { count: count.listed })}</p>
    </section>`;
  }

  #stopped(view: RoomView, { person }: ParticipantView): unknown {
    const rule = stoppedFor(view, person);
    return rule === null ? nothing : html`<span class="quiet">${t('moderation.stoppedOther', { rule: t(`houseRule.${rule}`) })}</span>`;
  }

  protected override stays(): readonly string[] {
    return ['#deltakere'];
  }

  /** Of the centre, or from a service; of oneself where it is of any consequence. */
  #hub(view: RoomView, participant: ParticipantView): unknown {
    const { person, name } = participant;
    if (isOfNeither(participant) || (person === view.me.person && !tellsOfHub(view))) return nothing;
    const of = isOfHub(participant);
    return this.button(t(of ? 'hub.unmark' : 'hub.mark'), () => this.closing(person, () => this.act(person, { kind: 'markHub', person, hub: !of })), { variant: 'tertiary', named: t(of ? 'hub.unmarkNamed' : 'hub.markNamed', { name }), once: true });
  }

  /** Each has a row of their own, so that no button is under the pointer for somebody else than it was pressed for. */
  #lobby(waiting: readonly ParticipantView[]): unknown {
    return html`<h2 class="ds-heading" data-size="xs" id="venter">${t('live.waiting', { count: waiting.length })}</h2>
      ${waiting.length > 1 ? this.button(t('live.admitAll'), () => this.#door('lobby', { kind: 'admitEveryone' }), { once: true }) : nothing}
      ${this.problem('lobby')}
      <ul class="rows">${repeat(waiting, ({ person }) => person, (person) => html`<li class="rows__one">${this.#who(person)}
        ${person.sentWhy == null ? nothing : html`<span class="quiet">${t('live.sentOut', { reason: t(`lobbyReason.${person.sentWhy}`) })}</span>`}
        <span class="room__buttons">
          ${this.button(t('live.admit'), () => this.#door(person.person, { kind: 'admitPerson', person: person.person }), { variant: 'primary', named: t('live.admitNamed', { name: person.name }), once: true })}
          ${this.button(t('live.reject'), () => this.#reject(person), { variant: 'tertiary', named: t('live.rejectNamed', { name: person.name }), once: true })}
        </span>${this.problem(person.person)}</li>`)}</ul>`;
  }

  async #door(place: string, command: RoomCommand): Promise<void> {
    if (await this.act(place, command)) this.turnTo('#venter', '#deltakere');
  }

  async #reject({ person, name }: ParticipantView): Promise<void> {
    const done = await this.actWhy(person, t('live.rejectAsk', { name }), t('live.rejectNamed', { name }),
      (reason, cleared) => ({ kind: 'rejectPerson', person, reason, cleared }), t('live.rejectBare'), { label: t('live.rejectReason'), optional: true });
    if (done) this.turnTo('#venter', '#deltakere');
  }

  /** What those who wait are told. It is written before anybody waits, and stands until it is taken away. */
  #message({ lobbyMessage }: RoomView): unknown {
    const write = (): Promise<boolean> => this.actWhy('message', t('live.lobbyMessage.ask'), t('live.lobbyMessage.save'),
      (text, cleared) => ({ kind: 'writeToLobby', text, cleared }), undefined, { label: t('live.lobbyMessage.label'), text: lobbyMessage ?? '' });
    return html`<div class="room__door">${lobbyMessage == null ? nothing : html`<p class="room__message"><span class="quiet">${t('live.lobbyMessage.now')}</span><br />${lobbyMessage}</p>`}
      <span class="room__buttons">${this.button(t(lobbyMessage == null ? 'live.lobbyMessage.write' : 'live.lobbyMessage.change'), write, { variant: 'tertiary' })}
      ${lobbyMessage == null ? nothing : this.button(t('live.lobbyMessage.away'), async () => {
        if (await this.act('message', { kind: 'writeToLobby', text: '' })) this.turnTo('#deltakere');
      }, { variant: 'tertiary', once: true })}</span>${this.problem('message')}</div>`;
  }

  /** They know whom a case is about, and are out until it is over. Who they are stands folded: others may see the screen of those who lead. */
  #aside(people: readonly ParticipantView[]): unknown {
    return html`<details class="people__aside"><summary id="har-gatt-ut">${t('live.aside', { count: people.length })}</summary>
      <ul class="rows">${repeat(people, ({ person }) => person, (person) => html`<li class="rows__one" data-person=${person.person}>${this.#who(person)}</li>`)}</ul></details>`;
  }

  /** Sent away at the door, and why: until they come again. */
  #rejected(people: readonly ParticipantView[]): unknown {
    return html`<h3 class="ds-heading" data-size="2xs">${t('live.rejected')}</h3>
      <ul class="rows">${repeat(people, ({ person }) => person, (person) => html`<li class="rows__one">${this.#who(person)}<span class="quiet">${person.rejectionReason}</span>
        ${this.button(t('live.pullBackReason'), () => this.pullBackWords(person.person, t('live.pullBackRejectionAsk', { name: person.name }),
          t('live.pullBackReason'), { text: 'rejectionReason', person: person.person }), { variant: 'tertiary', color: 'danger', named: `${t('live.pullBackReason')}: ${person.name}` })}
        ${this.problem(person.person)}</li>`)}</ul>`;
  }

  /** Only for those who lead: on no other list does somebody who was removed stand. */
  #removed(people: readonly ParticipantView[]): unknown {
    return html`<h3 class="ds-heading" data-size="2xs">${t('live.removed')}</h3>
      <ul class="rows">${repeat(people, ({ person }) => person, (person) => html`<li class="rows__one">${this.#who(person)}<span class="quiet">${person.removalReason === '' ? t('meeting.reasonPulledBack') : person.removalReason ?? ''}</span>
        ${person.removalReason ? this.button(t('live.pullBackReason'), () => this.pullBackWords(person.person, t('live.pullBackRemovalAsk', { name: person.name }),
          t('live.pullBackReason'), { text: 'removalReason', person: person.person }), { variant: 'tertiary', color: 'danger', named: `${t('live.pullBackReason')}: ${person.name}` }) : nothing}
        ${this.problem(person.person)}</li>`)}</ul>`;
  }

  #who(person: ParticipantView, ofHub = false): unknown {
    const roles = person.roles.map((role) => t(`roomRole.${role}`)).join(', ');
    return html`<span><strong>${person.name}</strong><br /><span class="quiet">${person.organisation} · ${roles}${ofHub ? ` · ${t('hub.tag')}` : ''}</span></span>`;
  }
}

customElements.define('arena-people', ArenaPeople);
