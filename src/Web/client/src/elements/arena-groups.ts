import { html, nothing } from 'lit';
import { roomLimits } from '../contract.js';
import type { PersonId, RoomGroup, RoomGroups, RoomView } from '../contract.js';
import { groupClock, groupsOn, myGroup, numberOf } from '../rooms/groups.js';
import { leads } from '../rooms/rights.js';
import { minutes, passed } from '../rooms/time-left.js';
import { t } from '../texts.js';
import { ask } from './ask.js';
import { FocusKeeper } from './focus-keeper.js';
import { RoomElement, nameOf } from './room-element.js';

/** Groups for a while: one's own, how long it has, and what those who lead do about them. Nothing ends by itself. */
export class ArenaGroups extends RoomElement {
  #ticking: ReturnType<typeof setInterval> | undefined;
  #left: number | null = null;

  constructor() {
    super();
    new FocusKeeper(this, ['#grupper']);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(this.#tick, 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  protected override draw(view: RoomView): unknown {
    const on = groupsOn(view);
    const current = view.agenda.find(({ state }) => state === 'current');
    if (on === null && (!leads(view) || view.phase !== 'live' || current === undefined)) return nothing;
    return html`<section class="ds-card groups" aria-labelledby="grupper">
      <h2 class="ds-heading" data-size="xs" id="grupper" tabindex="-1">${t('groups.title')}</h2>
      ${on === null ? this.#begin(view) : html`${this.#clock(on)}${this.#mine(view)}${leads(view) ? this.#leading(view, on) : nothing}`}
      ${this.problem('groups')}</section>`;
  }

  readonly #tick = (): void => {
    const on = this.store.view === null ? null : groupsOn(this.store.view);
    const left = on === null ? null : groupClock(on, this.store.now()).left;
    const mark = left === null || this.#left === null ? null : passed(this.#left, left);
    this.#left = left;
    if (mark !== null) this.store.say(mark === 0 ? t('groups.timeUp') : t('groups.left', { minutes: mark }));
    if (on !== null) this.requestUpdate();
  };

  #clock(on: RoomGroups): unknown {
    const { left, tone } = groupClock(on, this.store.now());
    return html`<p class="groups__clock" data-tone=${tone}>${t(tone === 'over' ? 'groups.over' : tone === 'near' ? 'groups.near' : 'groups.left', { minutes: minutes(left) })}</p>`;
  }

  #mine(view: RoomView): unknown {
    const mine = myGroup(view);
    if (mine === null) return html`<p>${t('groups.plenary')}</p>`;
    return html`<p><strong>${t('groups.yours', { number: numberOf(view, mine.group) ?? '' })}</strong></p>
      <p class="quiet">${t('groups.with', { names: this.#names(view, mine) })}</p>
      <p class="quiet">${t(mine.note == null ? 'groups.chooseNote' : 'groups.noteReady')}</p>`;
  }

  #names(view: RoomView, { members }: RoomGroup): string {
    return members.map((member) => nameOf(view, member)).join(', ');
  }

  #begin(view: RoomView): unknown {
    return html`<details class="groups__begin"><summary>${t('groups.begin')}</summary>
      <form class="form" @submit=${(event: SubmitEvent) => this.#divide(event, (view.groups?.number ?? 0) + 1)}>
        <div class="ds-field"><label class="ds-label" for="grupper-antall">${t('groups.count')}</label>
          <input class="ds-input" id="grupper-antall" name="count" type="number" min="2" max=${roomLimits.groups} value="2" required /></div>
        <div class="ds-field"><label class="ds-label" for="grupper-minutter">${t('groups.minutes')}</label>
          <input class="ds-input" id="grupper-minutter" name="minutes" type="number" min="1" max=${roomLimits.groupMinutes} value="10" required /></div>
        <label class="ds-label"><input class="ds-input" type="checkbox" name="evenly" checked /> ${t('groups.evenly')}</label>
        <p class="quiet">${t('groups.evenlyHelp')}</p>
        <button class="ds-button" data-size="sm">${t('groups.divide')}</button></form></details>`;
  }

  async #divide(event: SubmitEvent, number: number): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const command = { kind: 'beginGroups', number, count: Number(form.get('count')), minutes: Number(form.get('minutes')), evenly: form.get('evenly') !== null } as const;
    if (await this.act('groups', command)) this.turnTo('#grupper');
  }

  #leading(view: RoomView, on: RoomGroups): unknown {
    const mine = myGroup(view);
    const me = view.me.person;
    return html`<ol class="rows groups__list">${on.groups.map((one) => {
      const number = numberOf(view, one.group) ?? '';
      return html`<li class="rows__one"><span><strong>${t('groups.number', { number })}</strong><br /><span class="quiet">${this.#names(view, one)} · ${t(one.note == null ? 'groups.noNote' : 'groups.noteReady')}</span></span>
        ${one === mine ? this.button(t('groups.leave'), () => this.act('groups', { kind: 'moveToGroup', person: me, group: null }), { named: t('groups.leaveNamed', { number }), once: true })
          : this.button(t('groups.visit'), () => this.act('groups', { kind: 'moveToGroup', person: me, group: one.group }), { named: t('groups.visitNamed', { number }), once: true })}</li>`;
    })}</ol>
      ${this.#move(view, on)}
      <div class="room__buttons">${this.button(t('groups.extend'), () => this.act('groups', { kind: 'extendGroups', number: on.number, minutes: 5, extra: on.extra }), { once: true })}
        ${this.button(t('groups.end'), () => this.#end(on), { variant: 'primary', once: true })}</div>`;
  }

  #move(view: RoomView, on: RoomGroups): unknown {
    const inside = view.people.filter(({ standing }) => standing === 'admitted');
    return html`<details><summary>${t('groups.move')}</summary><form class="form" @submit=${this.#place}>
      <div class="ds-field"><label class="ds-label" for="grupper-hvem">${t('groups.moveWho')}</label>
        <select class="ds-input" id="grupper-hvem" name="person">${inside.map(({ person, name }) => html`<option value=${person}>${name}</option>`)}</select></div>
      <div class="ds-field"><label class="ds-label" for="grupper-hvor">${t('groups.moveWhere')}</label>
        <select class="ds-input" id="grupper-hvor" name="group"><option value="">${t('groups.thePlenary')}</option>
          ${on.groups.map(({ group }) => html`<option value=${group}>${t('groups.number', { number: numberOf(view, group) ?? '' })}</option>`)}</select></div>
      <button class="ds-button" data-size="sm">${t('groups.moveDo')}</button></form></details>`;
  }

  readonly #place = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const group = String(form.get('group'));
    void this.act('groups', { kind: 'moveToGroup', person: String(form.get('person')) as PersonId, group: group === '' ? null : Number(group) });
  };

  async #end({ number, groups }: RoomGroups): Promise<void> {
    const ready = groups.filter(({ note }) => note != null).length;
    if (await ask(t('groups.endAsk', { ready, count: groups.length }), t('groups.end')) && await this.act('groups', { kind: 'endGroups', number })) this.turnTo('#grupper');
  }
}

customElements.define('arena-groups', ArenaGroups);
