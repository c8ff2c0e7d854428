import { html, nothing } from 'lit';
import type { RoomCommand, RoomView } from '../contract.js';
import { onTable } from '../rooms/agenda-order.js';
import { inLobby, isOver, leads, plans } from '../rooms/rights.js';
import { t, titled } from '../texts.js';
import { ask } from './ask.js';
import { FocusKeeper } from './focus-keeper.js';
import { RoomElement } from './room-element.js';

/** Where the meeting is, in words, and what those who lead it do to it as a whole. */
export class ArenaMeetingBar extends RoomElement {
  constructor() {
    super();
    new FocusKeeper(this, ['.room__bar p']);
  }

  protected override draw(view: RoomView): unknown {
    const current = onTable(view.agenda);
    return html`<div class="room__bar">
      <p><strong>${t(`meetingPhase.${view.phase}`)}</strong>${view.phase === 'live'
        ? ` · ${current === undefined ? t('room.noneNow') : t('room.now', { title: titled(current.title) })}` : ''}</p>
      <div class="room__buttons">
        ${view.me.standing === 'admitted' && leads(view) && !isOver(view) && inLobby(view).length > 0
          ? this.button(t('live.waiting', { count: inLobby(view).length }), () => this.dispatchEvent(new Event('door')), { variant: 'primary' }) : nothing}
        ${leads(view) ? this.#buttons(view) : nothing}
        ${view.phase === 'suspended' && plans(view) ? this.#do('live.resume', { kind: 'resumeMeeting' }) : nothing}
        ${isOver(view) ? nothing : this.button(t('room.leave'), this.#leave, { variant: 'tertiary' })}
      </div>${this.problem('')}</div>`;
  }

  #buttons(view: RoomView): unknown {
    const { phase } = view;
    const title = titled(view.title);
    const met = phase === 'live' || phase === 'suspended';
    return html`
      ${phase === 'noticeSent' ? this.#do('live.openLobby', { kind: 'openLobby' }) : nothing}
      ${phase === 'lobbyOpen' ? this.#do('live.start', { kind: 'startMeeting' }) : nothing}
      ${phase === 'live' ? this.#confirmed('live.suspend', t('live.suspendAsk', { title }), { kind: 'suspendMeeting' }) : nothing}
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
