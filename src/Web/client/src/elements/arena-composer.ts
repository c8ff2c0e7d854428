import { html, nothing } from 'lit';
import { roomLimits } from '../contract.js';
import type { ContributionId, RoomView } from '../contract.js';
import { onTable } from '../rooms/agenda-order.js';
import { groupsOn, myGroup, numberOf } from '../rooms/groups.js';
import { isHolding } from '../rooms/holds.js';
import { isLocked, isNamed, locksOf, servicesIn } from '../rooms/locks.js';
import { graceLeft, othersWrite, running, turnOf } from '../rooms/method.js';
import { stoppedFor } from '../rooms/moderation.js';
import { mayAsk } from '../rooms/questions.js';
import { placeIn } from '../rooms/room-store.js';
import { isOver, leads, speaks } from '../rooms/rights.js';
import type { GivenBack } from '../rooms/room-store.js';
import { keepSettings, readSettings } from '../settings.js';
import { t, titled } from '../texts.js';
import type { ArenaGuard } from './arena-guard.js';
import { FocusKeeper } from './focus-keeper.js';
import { RoomElement, nameOf } from './room-element.js';

/** Where one writes. What is not sent yet is kept on the server, so that it is here after a reload and gone after sending. */
export class ArenaComposer extends RoomElement {
  #replyTo: ContributionId | null = null;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #group: number | null = null;
  #touched = false;
  #text = '';

  constructor() {
    super();
    new FocusKeeper(this, ['.composer__closed', '#skriv']);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.store.addEventListener('back', this.#takeBack);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.removeEventListener('back', this.#takeBack);
  }

  protected override draw(view: RoomView): unknown {
    if (!speaks(view) && !isOver(view)) return html`<p class="ds-alert" data-color="info">${t('room.write.observer')}</p>`;
    if (isOver(view)) return this.#closed(t('room.ended'), 'live.keptAfter');
    if (view.phase !== 'live') return this.#closed(t('room.write.closed'));
    const item = this.#item(view);
    const turn = turnOf(view, item?.item ?? null, this.store.now());
    const rule = stoppedFor(view, view.me.person);
    if (turn === 'curtain') return this.#closed(t('method.listens'));
    if (rule !== null) return this.#closed(t('moderation.stoppedYou', { rule: t(`houseRule.${rule}`) }));
    if (isLocked(view)) return this.#closed(t('locks.closed'), 'method.kept');
    const asks = this.#replyTo === null && this.#group === null ? mayAsk(view, this.store.now()) : 'no';
    const asksOnly = turn === 'others' && asks === 'yes';
    if (turn === 'others' && !asksOnly) return this.#closed(t(this.#others(view)));
    if (this.#replyTo !== null && locksOf(view).withoutReplies) return html`${this.#closed(t('locks.noReplies'), 'method.kept')}${this.button(t('live.noReply'), () => this.replyTo(null), { variant: 'tertiary' })}`;
    const over = this.#text.length - roomLimits.contributionLength;
    const answered = this.store.find(this.#replyTo);
    return html`<form class="composer" @submit=${(event: Event) => { event.preventDefault(); void this.#send(asksOnly || (event as SubmitEvent).submitter?.getAttribute('value') === 'question'); }}>
      ${answered === undefined ? nothing : html`<p>${t('room.replyTo', { name: nameOf(view, answered.by) })}
        ${this.button(t('live.noReply'), () => this.replyTo(null), { variant: 'tertiary' })}</p>`}
      <div class="ds-field"><label class="ds-label" for="skriv">${asksOnly ? t('questions.write') : this.#group === null ? t('room.write') : t('groups.write', { number: numberOf(view, this.#group) ?? '' })}</label>
        <p class="quiet" id="skriv-hjelp">${asksOnly ? t('questions.only') : this.#group === null ? '' : t('groups.writeHelp')} ${item === undefined ? '' : t('room.write.on', { title: titled(item.title) })} ${t('room.write.help')}</p>
        <textarea class="ds-input" id="skriv" rows="3" aria-describedby="skriv-hjelp skriv-lengde" aria-invalid=${over > 0 ? 'true' : nothing}
          @input=${this.#input} @keydown=${this.#key}></textarea></div>
      ${this.guard('skriv')}
      ${isHolding(view) && !leads(view) ? html`<p class="ds-alert" data-color="info">${t('holds.on')}</p>` : nothing}
      ${turn === 'grace' ? html`<p class="quiet" role="status">${t('method.grace')}</p>` : nothing}
      <p id="skriv-lengde" class=${over > 0 ? 'ds-validation-message' : 'quiet'} aria-live="polite">${this.#length(over)}</p>
      <div class="room__buttons">${asksOnly ? nothing : html`<button class="ds-button" type="submit">${t('room.write.submit')}</button>`}
        ${asks === 'yes' || asks === 'grace' ? html`<button class="ds-button" type="submit" value="question" data-variant=${asksOnly ? 'primary' : 'secondary'}>${t('questions.ask')}</button>` : nothing}
        <label class="ds-label"><input class="ds-input" type="checkbox" .checked=${readSettings().sendWithEnter} @change=${this.#enter} /> ${t('live.withEnter')}</label></div>
      <p class="quiet">${t(readSettings().sendWithEnter ? 'live.enterSends' : 'live.ctrlEnterSends')}</p>${this.#readers(view)}
    </form>${this.#leftBehind(view)}`;
  }

  /** Whoever comes into a group or out of it writes in another place: what they were writing stays where it was meant. */
  protected override willUpdate(): void {
    const group = this.store.view === null ? this.#group : myGroup(this.store.view)?.group ?? null;
    if (group === this.#group) return;
    if (this.#touched) this.store.drafts.set(this.#place, this.#text);
    if (this.#touched) this.store.drafts.keep(this.#place);
    const before = this.#group;
    this.#group = group;
    if (this.#replyTo !== null && this.#isHeard(this.#replyTo)) return;
    if (this.#replyTo !== null) this.#leave(before);
    this.#touched = false;
    this.#guard?.clear();
    this.#text = this.store.drafts.get(this.#place) ?? '';
  }

  /** A thread of the group that one is in, or of the plenary. */
  #isHeard(thread: ContributionId): boolean {
    const opening = this.store.find(thread);
    return opening !== undefined && (opening.group ?? this.#group) === this.#group;
  }

  /** Its thread is in a group that one has left: what was to be answered there is kept with what was to be said there. */
  #leave(group: number | null): void {
    const text = this.#text.trim();
    const [thread, place] = [this.#place, placeIn(null, group)];
    this.#replyTo = null;
    if (text === '') return;
    this.store.drafts.set(place, [this.store.drafts.get(place) ?? '', text].filter((one) => one.trim() !== '').join('\n'));
    this.store.drafts.set(thread, '');
    for (const one of [place, thread]) this.store.drafts.keep(one);
  }

  protected override updated(): void {
    this.#closeWithGrace();
    const draft = this.store.drafts.get(this.#place);
    if (!this.#touched && draft !== undefined && draft !== this.#text) this.write(draft);
    // A box that comes back with a new phase holds what was written before it went.
    const box = this.#box;
    if (box !== null && box.value !== this.#text) box.value = this.#text;
  }

  /** Not now: why, and what is kept. The unsent text is a draft on the server that nobody else sees. */
  #closed(why: string, kept = 'method.kept'): unknown {
    return html`<div class="ds-alert composer__closed" data-color="info"><p>${why}</p>
      ${this.#text.trim() === '' ? nothing : html`<p class="quiet">${t(kept)}</p><blockquote class="composer__kept">${this.#text}</blockquote>
        <div class="room__buttons">${this.copyButton('skriv', this.#text)}</div>`}</div>`;
  }

  /** When the moment that a writer has after a phase is over, the box closes; what stands in it is kept first. */
  #closeWithGrace(): void {
    clearTimeout(this.#grace);
    const now = this.store.view === null ? null : running(this.store.view);
    const left = now === null ? 0 : graceLeft(now.run, this.store.now());
    if (left > 0) this.#grace = setTimeout(() => { this.#keepNow(); this.requestUpdate(); }, left + 50);
  }

  /** Takes over what was written in the page before its script had come: newer than any kept draft. */
  take(text: string): void {
    this.#touched = true;
    this.write(text);
    this.#keepNow();
  }

  write(text: string): void {
    this.#text = text;
    const box = this.#box;
    if (box !== null && box.value !== text) box.value = text;
    this.requestUpdate();
  }

  /** Each thread has an unsent text of its own: turning to another leaves the first where it is. */
  replyTo(contribution: ContributionId | null, focused = true): void {
    this.#keepNow();
    this.#turnTo(contribution);
    if (focused) this.#box?.focus();
  }

  override focus(): void {
    this.#box?.focus();
  }

  get #box(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  get #guard(): ArenaGuard | null {
    return this.querySelector('arena-guard');
  }

  /** Who listens to somebody who teaches puts questions, and says nothing else. */
  get #asksOnly(): boolean {
    const view = this.store.view!;
    return turnOf(view, this.#item(view)?.item ?? null, this.store.now()) === 'others' && mayAsk(view, this.store.now()) === 'yes';
  }

  get #place(): string {
    return placeIn(this.#replyTo, this.#group);
  }

  #turnTo(contribution: ContributionId | null): void {
    this.#replyTo = contribution;
    this.#touched = false;
    this.#guard?.clear();
    this.write(this.store.drafts.get(this.#place) ?? '');
  }

  #keepNow(): void {
    if (this.#touched) this.store.keepDraft({ place: this.#place, text: this.#text });
  }

  #item(view: RoomView): RoomView['agenda'][number] | undefined {
    const group = this.#group === null ? undefined : groupsOn(view)?.item;
    return group === undefined ? onTable(view.agenda) : view.agenda.find(({ item }) => item === group);
  }

  #length(over: number): string {
    if (over > 0) return t('live.tooLong', { count: over });
    return this.#text.length >= roomLimits.contributionLength * 0.8 ? t('live.lengthLeft', { count: -over }) : '';
  }

  #others(view: RoomView): string {
    const now = running(view);
    return now === null ? 'method.othersWrite' : othersWrite(view, now);
  }

  /** What was not sent in a group that one has left, or that is over. It is not put in the box for others. */
  #leftBehind(view: RoomView): unknown {
    const text = (view.groups?.groups ?? []).filter(({ group }) => group !== this.#group)
      .map(({ group }) => this.store.drafts.get(placeIn(null, group))?.trim() ?? '').filter((one) => one !== '').join('\n');
    return text === '' ? nothing : html`<div class="ds-alert" data-color="info"><p>${t('groups.unsent')}</p>
      <blockquote class="composer__kept">${text}</blockquote><div class="room__buttons">${this.copyButton('group', text)}</div></div>`;
  }

  #readers(view: RoomView): unknown {
    const readers = view.people.filter((person) => person.standing === 'admitted' && (this.#group === null || myGroup(view)?.members.includes(person.person) === true));
    return html`<details class="composer__readers"><summary>${t('live.readers', { count: readers.length })}</summary>
      <ul>${readers.filter((person) => isNamed(view, person)).map((person) => html`<li>${person.name}, ${person.organisation}</li>`)}
      ${servicesIn(view, readers).map(([service, count]) => html`<li>${t('locks.service', { service, count })}</li>`)}</ul></details>`;
  }

  readonly #input = (event: Event): void => {
    this.#touched = true;
    this.#text = (event.target as HTMLTextAreaElement).value;
    this.store.drafts.soon(this.#place, this.#text);
    this.requestUpdate();
  };

  readonly #key = (event: KeyboardEvent): void => {
    // While a character is being composed, Enter belongs to the keyboard.
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
    if (readSettings().sendWithEnter || event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void this.#send();
    }
  };

  readonly #enter = (event: Event): void => {
    keepSettings({ ...readSettings(), sendWithEnter: (event.target as HTMLInputElement).checked });
    this.requestUpdate();
  };

  async #send(question = this.#asksOnly): Promise<void> {
    const text = this.#text.trim();
    if (text === '' || text.length > roomLimits.contributionLength) return;
    const replyTo = this.#replyTo;
    const answered = this.store.find(replyTo);
    const item = answered === undefined ? this.#item(this.store.view!)?.item ?? null : answered.item;
    const group = answered === undefined ? this.#group : answered.group ?? null;
    const asked = { ...(question && replyTo === null && group === null ? { question } : {}), ...(group === null ? {} : { group }) };
    // It leaves the box at once, and the server when it is said: until then it is kept there with what is on its way.
    this.store.drafts.set(this.#place, '');
    void this.store.post({ text, item, replyTo, cleared: this.#guard?.answers ?? [], ...asked });
    this.#turnTo(null);
  }

  /** Before what has been written in the same place since. A box that somebody writes another text in is left alone. */
  readonly #takeBack = (event: Event): void => {
    const { command, refusal } = (event as CustomEvent<GivenBack>).detail;
    if (command.replyTo === null && (command.group ?? null) !== this.#group) return;
    const box = this.#box;
    const asked = document.activeElement?.closest('[data-outgoing]') != null;
    if (box === null || (command.replyTo !== this.#replyTo && box === document.activeElement && this.#text.trim() !== '')) return;
    event.preventDefault();
    this.#keepNow();
    if (this.#replyTo !== command.replyTo) this.#turnTo(command.replyTo);
    this.#touched = true;
    this.write(this.#text.trim() === '' ? command.text : `${command.text}\n${this.#text}`);
    this.#keepNow();
    this.#guard?.show(this.#text, refusal, command.cleared);
    if (asked) box.focus();
  };
}

customElements.define('arena-composer', ArenaComposer);
