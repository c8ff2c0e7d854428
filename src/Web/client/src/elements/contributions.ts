import { html, nothing } from 'lit';
import { roomLimits } from '../contract.js';
import type { ContributionId, ContributionView, Refusal, RoomView } from '../contract.js';
import { myGroup } from '../rooms/groups.js';
import { isHolding } from '../rooms/holds.js';
import { newId } from '../rooms/ids.js';
import type { Outgoing } from '../rooms/room-store.js';
import { isLocked, locksOf } from '../rooms/locks.js';
import { turnOf } from '../rooms/method.js';
import { askedFor, isReported, stoppedFor } from '../rooms/moderation.js';
import { leads, speaks } from '../rooms/rights.js';
import { t, timeOf, titled } from '../texts.js';
import { ask } from './ask.js';
import { RoomElement, clearedIn, guardOf, nameOf, whyGone } from './room-element.js';
import { sentence } from './sentence.js';

const postOf = (id: ContributionView['contribution']): string => `#innlegg-${CSS.escape(id)}`;
const editOf = (one: ContributionView): string => `edit/${one.contribution}`;

/** One contribution, and what its writer or a reader may do with it. */
export abstract class Contributions extends RoomElement {
  #editing: string | null = null;

  protected contribution(view: RoomView, one: ContributionView, unread: boolean): unknown {
    return html`${unread ? html`<li class="posts__unread">${t('live.unread')}</li>` : nothing}
      <li class="post" id="innlegg-${one.contribution}" data-own=${one.by === view.me.person ? 'true' : nothing} data-reply=${one.replyTo === null ? nothing : 'true'}>
        <p class="post__head"><strong>${one.from == null ? nameOf(view, one.by) : t('groups.fromBy', { number: one.from, name: nameOf(view, one.by) })}</strong>
          <span class="quiet"><time datetime=${one.at}>${timeOf(one.at)}</time>${this.#about(view, one)}${one.editedAt === null ? '' : ` · ${t('room.edited')}`}</span></p>
        ${one.retracted ? this.#gone(view, one) : this.#editing === one.contribution ? this.#editor(one)
          : html`<p class="post__text">${one.text}</p>${this.#kept(view, one)}${this.#actions(view, one)}`}${this.thread(view, one)}
        ${this.problem(one.contribution)}
      </li>`;
  }

  /** The way to the replies to it. */
  protected abstract thread(view: RoomView, one: ContributionView): unknown;

  protected outgoing(one: Outgoing): unknown {
    return html`<li class="post" data-own="true" data-outgoing="true"><p class="post__text">${one.command.text}</p>
      ${one.refusal === null ? html`<p class="quiet">${t('live.sending')}</p>` : html`
        <p class="ds-validation-message" role="alert">${one.refusal.code === 'fault' ? t('live.fault')
          : html`<strong>${t('live.notSaved')}</strong> ${sentence(one.refusal)}`}</p>
        <div class="room__buttons">
          ${this.#onward(one, one.refusal)}
          ${this.copyButton(one.id, one.command.text)}
          ${this.button(t('live.giveUp'), () => this.#giveUp(one), { variant: 'tertiary' })}</div>`}</li>`;
  }

  #onward(one: Outgoing, { code, places }: Refusal): unknown {
    if (places !== undefined) return this.button(t('live.edit'), () => this.store.giveBack(one));
    return code === 'reply-gone' ? this.button(t('live.sendAlone'), () => this.#sendAlone(one)) : this.button(t('live.again'), () => this.store.again(one));
  }

  /** A stub without its text; who took it back, when and why, for those who are told. */
  #gone(view: RoomView, one: ContributionView): unknown {
    if (one.pulledBack !== true) return html`<p class="quiet">${t('room.retracted')}</p>`;
    const why = view.pullBacks?.find((note) => note.contribution === one.contribution);
    return html`<p class="quiet">${t('room.pulledBack')}</p>${why === undefined ? nothing
      : html`<p class="quiet">${whyGone(view, why)}</p>`}`;
  }

  #sendAlone(one: Outgoing): void {
    const { kind: _, contribution: __, ...said } = one.command;
    this.store.giveUp(one);
    void this.store.post({ ...said, replyTo: null });
    this.store.drafts.keep('room');
  }

  async #giveUp(one: Outgoing): Promise<void> {
    if (await ask(t('live.giveUpAsk'), t('live.giveUp'))) this.store.giveUp(one);
  }

  #about(view: RoomView, one: ContributionView): string {
    const answered = this.store.find(one.replyTo);
    if (answered !== undefined) return ` · ${t('room.replyTo', { name: nameOf(view, answered.by) })}`;
    const item = view.agenda.find((candidate) => candidate.item === one.item);
    const on = item === undefined ? '' : ` · ${t('room.onItem', { title: titled(item.title) })}`;
    if (one.group != null) return ` · ${t('groups.mark')}`;
    return one.question === true ? ` · ${t('questions.mark')}${on}` : on;
  }

  #actions(view: RoomView, one: ContributionView): unknown {
    const own = one.by === view.me.person;
    const says = view.phase === 'live' && speaks(view);
    // What tells who it is about must be gone also when the meeting is suspended or over.
    const takesAway = leads(view) && !(own && says);
    const reports = !own && !leads(view) && !isReported(view, one.contribution);
    if (!says && !takesAway && !reports) return nothing;
    const turn = turnOf(view, one.item, this.store.now());
    const mayNow = says && (turn === 'yes' || turn === 'grace');
    const writes = mayNow && stoppedFor(view, view.me.person) === null && !isLocked(view);
    const asked = askedFor(view, one.contribution) !== null;
    const editable = own && (asked ? mayNow : writes && (leads(view) || !isHolding(view)) && this.store.now() - Date.parse(one.at) < roomLimits.editTime);
    const asks = leads(view) && !own && view.phase === 'live' && !asked;
    const quiet = { variant: 'tertiary' };
    const draft = (place: string): string => (this.store.drafts.get(place) ? ` (${t('live.draft')})` : '');
    const group = myGroup(view);
    const notes = own && !asked && writes && group !== null && one.group === group.group && group.note !== one.contribution;
    return html`<div class="room__buttons post__actions">
      ${notes ? this.button(t('groups.note'), () => this.#note(one), { ...quiet, once: true }) : nothing}
      ${!writes || locksOf(view).withoutReplies ? nothing : this.button(t('live.reply') + draft(one.replyTo ?? one.contribution), () => this.#reply(one), { ...quiet, named: t('live.replyNamed', { name: nameOf(view, one.by) }) })}
      ${editable ? this.button(t('live.edit') + draft(editOf(one)), () => this.#edit(one.contribution), quiet) : nothing}
      ${own && says ? this.button(t('live.retract'), () => this.#retract(one), quiet) : nothing}
      ${asks ? this.button(t('moderation.rewrite'), () => this.#rewrite(view, one), { ...quiet, named: t('moderation.rewriteNamed', { name: nameOf(view, one.by) }) }) : nothing}
      ${leads(view) && asked && !own ? this.button(t('moderation.stands'), () => this.#letStand(one), { ...quiet, named: t('moderation.standsNamed', { name: nameOf(view, one.by) }), once: true }) : nothing}
      ${takesAway ? this.button(t('live.pullBack'), () => this.pullBack(view, one),
        { variant: 'tertiary', color: 'danger', named: t('live.pullBackNamed', { name: nameOf(view, one.by) }) }) : nothing}
      ${reports ? this.button(t('moderation.report'), () => this.#report(one), { ...quiet, named: t('moderation.reportNamed', { name: nameOf(view, one.by) }) }) : nothing}</div>`;
  }

  /** What those who keep the room in order have said of it, and what oneself has told them. */
  #kept(view: RoomView, one: ContributionView): unknown {
    const rule = askedFor(view, one.contribution);
    const asked = rule === null ? nothing : one.by === view.me.person
      ? html`<p class="ds-alert" data-color="warning">${t('moderation.rewriteYours', { rule: t(`houseRule.${rule}`) })}</p>`
      : html`<p class="quiet">${t('moderation.rewriteAsked', { rule: t(`houseRule.${rule}`) })}</p>`;
    const note = one.group != null && myGroup(view)?.note === one.contribution ? html`<p class="quiet">${t('groups.noteChosen')}</p>` : nothing;
    return html`${asked}${note}${!leads(view) && isReported(view, one.contribution) ? html`<p class="quiet">${t('moderation.reported')}</p>` : nothing}`;
  }

  async #report({ contribution }: ContributionView): Promise<void> {
    if (await this.actRule(contribution, t('moderation.reportAsk'), t('moderation.report'), (rule) => ({ kind: 'reportContribution', contribution, rule }))) this.turnTo(postOf(contribution));
  }

  async #rewrite(view: RoomView, { contribution, by }: ContributionView): Promise<void> {
    const question = t('moderation.rewriteAsk', { name: nameOf(view, by) });
    if (await this.actRule(contribution, question, t('moderation.rewrite'), (rule) => ({ kind: 'askForRewrite', contribution, rule }))) this.turnTo(postOf(contribution));
  }

  async #letStand({ contribution }: ContributionView): Promise<void> {
    if (await this.act(contribution, { kind: 'letStand', contribution })) this.turnTo(postOf(contribution));
  }

  /** Its writer alone brings it out of the group, and is told what that means first. */
  async #note({ contribution }: ContributionView): Promise<void> {
    if (!await ask(t('groups.noteAsk'), t('groups.note'))) return;
    if (await this.act(contribution, { kind: 'chooseGroupNote', contribution, returns: newId<ContributionId>() })) this.turnTo(postOf(contribution));
  }

  #reply(one: ContributionView): void {
    this.dispatchEvent(new CustomEvent('reply', { detail: one.replyTo ?? one.contribution, bubbles: true }));
  }

  #edit(id: string | null): void {
    this.#editing = id;
    this.requestUpdate();
    if (id !== null) void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#endre-${CSS.escape(id)}`)?.focus());
  }

  #endEdit(one: ContributionView): void {
    if (this.store.drafts.get(editOf(one))) this.store.keepDraft({ place: editOf(one), text: '' });
    this.#edit(null);
    void this.updateComplete.then(() => this.turnTo(postOf(one.contribution)));
  }

  #editor(one: ContributionView): unknown {
    const field = `endre-${one.contribution}`;
    return html`<form class="form" @submit=${async (event: SubmitEvent) => {
        event.preventDefault();
        const form = event.currentTarget as HTMLFormElement;
        const text = String(new FormData(form).get('text'));
        const edit = { kind: 'editContribution', contribution: one.contribution, text, cleared: clearedIn(form) } as const;
        if (await this.act(one.contribution, edit, guardOf(form), text)) this.#endEdit(one);
      }}>
      <div class="ds-field"><label class="ds-label" for=${field}>${t('live.editLabel')}</label>
        <textarea class="ds-input" id=${field} name="text" rows="3" required .defaultValue=${this.store.drafts.get(editOf(one)) || one.text}
          @input=${(event: Event) => this.store.drafts.soon(editOf(one), (event.target as HTMLTextAreaElement).value)}></textarea></div>
      ${this.guard(field)}
      <div class="room__buttons"><button class="ds-button" data-size="sm">${t('live.saveEdit')}</button>
        ${this.button(t('action.cancel'), () => this.#endEdit(one), { variant: 'tertiary' })}</div></form>`;
  }

  async #retract({ contribution }: ContributionView): Promise<void> {
    if (await ask(t('live.retractAsk'), t('live.retract')) && await this.act(contribution, { kind: 'retractContribution', contribution })) this.turnTo(postOf(contribution));
  }
}
