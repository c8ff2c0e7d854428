import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ParticipantView, PersonId, RoomCommand, RoomView } from '../contract.js';
import { attendanceOf, seesOnlyNumbers } from '../rooms/attendance.js';
import { isOfHub, onlyObserves, tellsOfHub } from '../rooms/hub.js';
import { isNamed, isWithoutNames, servicesIn } from '../rooms/locks.js';
import { stoppedFor } from '../rooms/moderation.js';
import { isOver, leads, leadsBy, plans } from '../rooms/rights.js';
import { lobbyReasons, sendable } from '../rooms/sent-out.js';
import { t, titled } from '../texts.js';
import { askChoice } from './ask-choice.js';
import { askRule } from './ask-rule.js';
import { FocusKeeper } from './focus-keeper.js';
import { RoomElement } from './room-element.js';

/** Who is here, who waits outside, and the door. */
export class ArenaPeople extends RoomElement {
  constructor() {
    super();
    new FocusKeeper(this, ['#venter', '#deltakere']);
  }

  protected override draw(view: RoomView): unknown {
    const inside = view.people.filter((person) => person.standing === 'admitted');
    const waiting = view.people.filter((person) => person.standing === 'inLobby');
    const removed = view.people.filter((person) => person.standing === 'removed');
    const rejected = view.people.filter(({ standing, rejectionReason }) => standing === 'invited' && rejectionReason !== undefined && rejectionReason !== null && rejectionReason !== '');
    const aside = view.people.filter((person) => person.steppedAside === true).length;
    const door = leads(view) && !isOver(view);
    const count = attendanceOf(view);
    return html`<section class="room__people" aria-labelledby="deltakere">
      ${door && waiting.length > 0 ? this.#lobby(waiting) : nothing}
      ${door ? this.#message(view) : nothing}
      <h2 class="ds-heading" data-size="xs" id="deltakere">${count === null ? t('room.people.uncounted') : t('room.people', { count: count.present })}</h2>
      ${seesOnlyNumbers(view) ? html`<p class="quiet">${t('room.people.numbers')}</p>` : isWithoutNames(view) ? html`<p class="quiet">${t('locks.names')}</p><ul class="rows">${servicesIn(view, inside.filter(({ present }) => present)).map(([service, count]) => html`<li class="rows__one">${t('locks.service', { service, count })}</li>`)}</ul>` : nothing}
      <ul class="rows">${repeat(inside.filter((person) => isNamed(view, person)), ({ person }) => person, (person) => html`<li class="rows__one" data-present=${String(person.present)} data-person=${person.person}>
        ${this.#who(person, tellsOfHub(view) && isOfHub(person))}<span class="quiet">${t(person.present ? 'room.present' : 'room.absent')}</span>
        ${door ? this.#stopped(view, person) : nothing}${plans(view) && !isOver(view) ? this.#menu(view, person, door) : nothing}
        ${this.problem(person.person)}</li>`)}</ul>
      ${aside > 0 && leads(view) ? html`<p class="quiet">${t('live.aside', { count: aside })}</p>` : nothing}
      ${leads(view) && rejected.length > 0 ? this.#rejected(rejected) : nothing}
      ${leads(view) && removed.length > 0 ? this.#removed(removed) : nothing}
      <p class="quiet">${t('room.enter.confidential')} ${count === null ? t('room.readers.door') : t('room.readers.text', { count: count.listed })}</p>
    </section>`;
  }

  #stopped(view: RoomView, { person }: ParticipantView): unknown {
    const rule = stoppedFor(view, person);
    return rule === null ? nothing : html`<span class="quiet">${t('moderation.stoppedOther', { rule: t(`houseRule.${rule}`) })}</span>`;
  }

  /** What those who lead or coordinate may do with somebody; what cannot be taken back last, and apart. */
  #menu(view: RoomView, person: ParticipantView, door: boolean): unknown {
    const { name } = person;
    const buttons = [...(door ? [this.#pen(view, person), this.#sendOut(view, person)] : []), this.#hub(view, person)].filter((one) => one !== nothing);
    const away = !door || person.person === view.me.person ? nothing
      : html`<li class="people__away">${this.button(t('live.remove'), () => this.#remove(person), { variant: 'tertiary', color: 'danger', named: t('live.removeNamed', { name }) })}</li>`;
    return buttons.length === 0 && away === nothing ? nothing : html`<details class="people__menu" name="deltaker" @keydown=${this.#escape}>
      <summary>${t('live.more')} <span class="ds-sr-only">${t('live.moreFor', { name })}</span></summary>
      <ul>${buttons.map((one) => html`<li>${one}</li>`)}${away}</ul></details>`;
  }

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const menu = event.currentTarget as HTMLDetailsElement;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };

  /** It is done: what was opened for it closes, and whoever did it stands where they opened it. */
  #close(person: PersonId): void {
    const menu = this.querySelector<HTMLDetailsElement>(`[data-person="${CSS.escape(person)}"] details`);
    if (menu !== null) menu.open = false;
    this.turnTo(`[data-person="${CSS.escape(person)}"] summary`, '#deltakere');
  }

  /** Whether they may write, which is for those who lead; nobody closes it to one who leads. */
  #pen(view: RoomView, { person, name, roles }: ParticipantView): unknown {
    if (stoppedFor(view, person) !== null) {
      return this.button(t('moderation.allow'), async () => {
        if (await this.act(person, { kind: 'letWrite', person })) this.#close(person);
      }, { variant: 'tertiary', named: t('moderation.allowNamed', { name }), once: true });
    }
    if (leadsBy(roles) || roles.every((role) => role === 'observer')) return nothing;
    return this.button(t('moderation.stop'), async () => {
      const rule = await askRule(t('moderation.stopAsk', { name }), t('moderation.stop'));
      if (rule !== null && await this.act(person, { kind: 'stopWriting', person, rule })) this.#close(person);
    }, { variant: 'tertiary', named: t('moderation.stopNamed', { name }), once: true });
  }

  /** Of the centre, or from a service; of oneself where it is of any consequence. */
  #hub(view: RoomView, participant: ParticipantView): unknown {
    const { person, name } = participant;
    if (onlyObserves(participant) || (person === view.me.person && !tellsOfHub(view))) return nothing;
    const of = isOfHub(participant);
    return this.button(t(of ? 'hub.unmark' : 'hub.mark'), async () => {
      if (await this.act(person, { kind: 'markHub', person, hub: !of })) this.#close(person);
    }, { variant: 'tertiary', named: t(of ? 'hub.unmarkNamed' : 'hub.markNamed', { name }), once: true });
  }

  /** For the item that is on. They are back by themselves when it is left. */
  #sendOut(view: RoomView, participant: ParticipantView): unknown {
    const { person, name } = participant;
    const item = sendable(view, participant);
    return item === null ? nothing : this.button(t('live.sendOut'), async () => {
      const reason = await askChoice(t('live.sendOutAsk', { name, title: titled(item.title) }), t('live.sendOut'), t('live.sendOutChoose'),
        lobbyReasons.map((value) => ({ value, label: t(`lobbyReason.${value}`) })));
      if (reason !== null && await this.act(person, { kind: 'sendOut', person, item: item.item, reason })) this.#close(person);
    }, { variant: 'tertiary', named: t('live.sendOutNamed', { name }) });
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

  async #remove({ person, name }: ParticipantView): Promise<void> {
    await this.actWhy(person, t('live.removeAsk', { name }), t('live.removeNamed', { name }),
      (reason, cleared) => ({ kind: 'removePerson', person, reason, cleared }));
  }
}

customElements.define('arena-people', ArenaPeople);
