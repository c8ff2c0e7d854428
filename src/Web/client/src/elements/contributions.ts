import { html, nothing } from 'lit';
import { roomLimits } from '../contract.js';
import type { ContributionView, RoomView } from '../contract.js';
import type { Outgoing } from '../rooms/room-store.js';
import { speaks } from '../rooms/rights.js';
import { t, timeOf } from '../texts.js';
import { ask } from './ask.js';
import { RoomElement, nameOf, sentence } from './room-element.js';

/** One contribution, and what its writer or a reader may do with it. */
export abstract class Contributions extends RoomElement {
  #editing: string | null = null;

  protected contribution(view: RoomView, one: ContributionView, unread: boolean): unknown {
    return html`${unread ? html`<li class="posts__unread">${t('live.unread')}</li>` : nothing}
      <li class="post" id="innlegg-${one.contribution}" data-own=${one.by === view.me.person ? 'true' : nothing} data-reply=${one.replyTo === null ? nothing : 'true'}>
        <p class="post__head"><strong>${nameOf(view, one.by)}</strong>
          <span class="quiet"><time datetime=${one.at}>${timeOf(one.at)}</time>${this.#about(view, one)}${one.editedAt === null ? '' : ` · ${t('room.edited')}`}</span></p>
        ${one.retracted ? html`<p class="quiet">${t('room.retracted')}</p>` : this.#editing === one.contribution ? this.#editor(one)
          : html`<p class="post__text">${one.text}</p>${this.#actions(view, one)}`}
        ${this.problem(one.contribution)}
      </li>`;
  }

  protected outgoing(one: Outgoing): unknown {
    return html`<li class="post" data-own="true" data-outgoing="true"><p class="post__text">${one.command.text}</p>
      ${one.refusal === null ? html`<p class="quiet">${t('live.sending')}</p>` : html`
        <p class="ds-validation-message" role="alert"><strong>${t('live.notSaved')}</strong> ${sentence(one.refusal)}</p>
        <div class="room__buttons">
          ${this.button(t('live.again'), () => this.store.again(one))}
          ${this.button(t('live.copy'), () => navigator.clipboard.writeText(one.command.text), { variant: 'tertiary' })}
          ${this.button(t('live.giveUp'), () => this.#giveUp(one), { variant: 'tertiary' })}</div>`}</li>`;
  }

  async #giveUp(one: Outgoing): Promise<void> {
    if (await ask(t('live.giveUpAsk'), t('live.giveUp')) !== null) this.store.giveUp(one);
  }

  #about(view: RoomView, one: ContributionView): string {
    const answered = this.store.find(one.replyTo);
    if (answered !== undefined) return ` · ${t('room.replyTo', { name: nameOf(view, answered.by) })}`;
    const item = view.agenda.find((candidate) => candidate.item === one.item);
    return item === undefined ? '' : ` · ${t('room.onItem', { title: item.title })}`;
  }

  #actions(view: RoomView, one: ContributionView): unknown {
    if (view.phase !== 'live' || !speaks(view)) return nothing;
    const own = one.by === view.me.person;
    const editable = own && this.store.now() - Date.parse(one.at) < roomLimits.editTime;
    const quiet = { variant: 'tertiary' };
    return html`<div class="room__buttons post__actions">
      ${this.button(t('live.reply'), () => this.#reply(one), { ...quiet, named: t('live.replyNamed', { name: nameOf(view, one.by) }) })}
      ${editable ? this.button(t('live.edit'), () => this.#edit(one.contribution), quiet) : nothing}
      ${own ? this.button(t('live.retract'), () => this.#retract(one), quiet) : nothing}</div>`;
  }

  #reply(one: ContributionView): void {
    this.dispatchEvent(new CustomEvent('reply', { detail: one.contribution, bubbles: true }));
  }

  #edit(id: string | null): void {
    this.#editing = id;
    this.requestUpdate();
    if (id !== null) void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#endre-${CSS.escape(id)}`)?.focus());
  }

  #editor(one: ContributionView): unknown {
    const field = `endre-${one.contribution}`;
    return html`<form class="form" @submit=${async (event: SubmitEvent) => {
        event.preventDefault();
        const text = String(new FormData(event.currentTarget as HTMLFormElement).get('text'));
        if (await this.act(one.contribution, { kind: 'editContribution', contribution: one.contribution, text })) this.#edit(null);
      }}>
      <div class="ds-field"><label class="ds-label" for=${field}>${t('live.editLabel')}</label>
        <textarea class="ds-input" id=${field} name="text" rows="3" required maxlength=${roomLimits.contributionLength} .defaultValue=${one.text}></textarea></div>
      <div class="room__buttons"><button class="ds-button" data-size="sm">${t('live.saveEdit')}</button>
        ${this.button(t('action.cancel'), () => this.#edit(null), { variant: 'tertiary' })}</div></form>`;
  }

  async #retract({ contribution }: ContributionView): Promise<void> {
    if (await ask(t('live.retractAsk'), t('live.retract')) !== null) await this.act(contribution, { kind: 'retractContribution', contribution });
  }
}
