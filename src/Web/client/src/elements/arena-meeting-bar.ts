import { html, nothing } from 'lit';
import type { RoomCommand, RoomView } from '../contract.js';
import { endsAt, nextUp, throughAt } from '../rooms/agenda-now.js';
import { onTable } from '../rooms/agenda-order.js';
import { hosts, inLobby, isOver, keepsDoor, leads, plans } from '../rooms/rights.js';
import { left, minutes, used } from '../rooms/time-left.js';
import { t, timeOf, titled } from '../texts.js';
import { ask } from './ask.js';
import { FocusKeeper } from './focus-keeper.js';
import { RoomElement } from './room-element.js';

/** Where the meeting is, in words, and what those who lead it do to it as a whole. */
export class ArenaMeetingBar extends RoomElement {
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    new FocusKeeper(this, ['.room__bar p']);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => {
      if (this.store.view?.phase === 'live') this.requestUpdate();
    }, 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  protected override draw(view: RoomView): unknown {
    const current = onTable(view.agenda);
    return html`<div class="room__bar">
      <p><strong>${t(`meetingPhase.${view.phase}`)}</strong>${view.phase === 'live'
        ? ` · ${current === undefined ? t('room.noneNow') : t('room.now', { title: titled(current.title) })}` : ''}</p>
      ${view.phase === 'live' ? this.#clock(view) : nothing}
      <div class="room__buttons">
        ${view.me.standing === 'admitted' && keepsDoor(view) && !isOver(view) && inLobby(view).length > 0
          ? this.button(t('live.waiting', { count: inLobby(view).length }), () => this.dispatchEvent(new Event('door')), { variant: 'primary' }) : nothing}
        ${keepsDoor(view) ? this.#buttons(view) : nothing}
        ${view.phase === 'suspended' && plans(view) && !hosts(view) ? this.#do('live.resume', { kind: 'resumeMeeting' }) : nothing}
        ${isOver(view) ? nothing : this.button(t('room.leave'), this.#leave, { variant: 'tertiary' })}
      </div>${this.problem('')}</div>`;
  }

  /** Time used and left of what is on, what is next, and when the agenda is through beside when the meeting ends. */
  #clock(view: RoomView): unknown {
    const now = this.store.now();
    const [on, next] = [onTable(view.agenda), nextUp(view.agenda)];
    const [through, end] = [throughAt(view.agenda, now), endsAt(view)];
    return html`<p class="room__clock quiet">${on === undefined ? nothing : html`<span data-over=${String(left(on, now) < 0)}>${t('agenda.used', { used: minutes(used(on, now)), planned: on.minutes })},
        ${t(left(on, now) >= 0 ? 'live.left' : 'live.overtime', { minutes: minutes(left(on, now)) })}</span>`}
      ${next === undefined ? nothing : html`<span>${t('agenda.next', { title: titled(next.title) })}</span>`}
      ${on === undefined && next === undefined ? nothing : html`<span data-over=${String(through > end)}>${t('agenda.throughAt', { time: timeOf(through), end: timeOf(end) })}</span>`}</p>`;
  }

  /** Whoever acts as host starts it and ends it, and no more. */
  #buttons(view: RoomView): unknown {
    const { phase } = view;
    const title = titled(view.title);
    const met = phase === 'live' || phase === 'suspended';
    return html`
      ${phase === 'noticeSent' ? this.#do('live.openLobby', { kind: 'openLobby' }) : nothing}
      ${phase === 'lobbyOpen' ? this.#do('live.start', { kind: 'startMeeting' }) : nothing}
      ${phase === 'live' && leads(view) ? this.#confirmed('live.suspend', t('live.suspendAsk', { title }), { kind: 'suspendMeeting' }) : nothing}
      ${met ? this.button(t('live.end'), async () => {
        if (await ask(t('live.endAsk', { title }), t('live.end'))) await this.actHeld('', { kind: 'endMeeting' }, () => true);
      }) : nothing}`;
  }

  #do(key: string, command: RoomCommand): unknown {
    return this.button(t(key), () => this.act('', command), { variant: 'primary' });
  }

  #confirmed(key: string, question: string, command: RoomCommand): unknown {
    return this.button(t(key), async () => {
      if (await ask(question, t(key))) await this.act('', command);
    });
  }

  readonly #leave = async (): Promise<void> => {
    if (await this.act('', { kind: 'leaveRoom' })) location.assign(`/moter/${this.store.view!.room}`);
  };
}

customElements.define('arena-meeting-bar', ArenaMeetingBar);
