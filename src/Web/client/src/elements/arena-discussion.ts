import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ContributionId, ContributionView, RoomView } from '../contract.js';
import { myGroup } from '../rooms/groups.js';
import { t } from '../texts.js';
import { Contributions } from './contributions.js';
import { FocusKeeper } from './focus-keeper.js';
import { nameOf } from './room-element.js';

const nearBottom = 40;

/** The log, in the order things were said, or one thread of it. It follows what comes only while its reader stands at the end; else it says how much is new. */
export class ArenaDiscussion extends Contributions {
  #atEnd = true;
  #seen = 0;
  #unread: number | null = null;
  #height = 0;
  #first = 0;
  #thread: ContributionId | null = null;
  #whole = false;

  constructor() {
    super();
    new FocusKeeper(this, ['[role=log]'], '.post');
  }

  protected override draw(view: RoomView): unknown {
    const all = this.#shown;
    const fresh = all.filter((one) => one.seq > this.#seen && one.by !== view.me.person).length;
    const opening = this.store.find(this.#thread);
    return html`${opening === undefined ? nothing : html`<div class="room__buttons log__thread"><h3 class="ds-heading" data-size="2xs">${t('live.threadOf', { name: nameOf(view, opening.by) })}</h3>
        ${this.button(t('live.wholeDiscussion'), () => this.#follow(null))}</div>`}${this.#around(view)}<div class="log" role="log" aria-labelledby="diskusjon" aria-live="off" tabindex="0" @scroll=${this.#scrolled} @keydown=${this.#key}>
        ${this.store.more ? this.button(t('live.earlier'), () => this.store.loadEarlier(), { variant: 'tertiary' }) : nothing}
        ${all.length === 0 ? html`<p class="empty">${t(view.phase === 'live' ? 'room.discussion.empty' : 'room.discussion.emptyQuiet')}</p>` : nothing}
        <ol class="posts">${repeat(all, ({ seq }) => seq, (one) => this.contribution(view, one, one.seq === this.#unread))}
          ${repeat(this.store.outgoing.filter((one) => this.#thread === null || one.command.replyTo === this.#thread), ({ id }) => id, (one) => this.outgoing(one))}</ol>
      </div>
      ${!this.#atEnd && fresh > 0 ? this.button(t('live.new', { count: fresh }), this.#toEnd, { variant: 'primary' }) : nothing}
      ${this.problem('')}`;
  }

  protected override willUpdate(): void {
    // What one says oneself is never out of sight.
    if (this.store.outgoing.some((one) => one.command.replyTo !== this.#thread)) this.#thread = null;
    const log = this.#log;
    const all = this.#shown;
    this.#height = log?.scrollHeight ?? 0;
    this.#first = log === null ? 0 : this.#first;
    if (this.#atEnd) this.#seen = all.at(-1)?.seq ?? 0;
    else this.#unread ??= all.find((one) => one.seq > this.#seen)?.seq ?? null;
  }

  protected override updated(): void {
    const log = this.#log;
    const first = this.store.contributions[0]?.seq ?? 0;
    if (log === null) return;
    if (this.#atEnd) log.scrollTop = log.scrollHeight;
    else if (first < this.#first) log.scrollTop += log.scrollHeight - this.#height;
    this.#first = first;
  }

  /** The thread's opening and its replies; everything when no thread is followed, or its opening is not at hand. */
  get #shown(): readonly ContributionView[] {
    const group = this.store.view === null || this.#whole ? null : myGroup(this.store.view);
    const all = this.store.contributions.filter((one) => group === null || one.group === group.group);
    return this.store.find(this.#thread) === undefined ? all
      : all.filter((one) => one.contribution === this.#thread || one.replyTo === this.#thread);
  }

  /** In a group its own talk is shown; the room's is one button away. */
  #around(view: RoomView): unknown {
    if (myGroup(view) === null) return nothing;
    return this.button(t(this.#whole ? 'groups.showMine' : 'groups.showAll'), () => { this.#whole = !this.#whole; this.requestUpdate(); }, { variant: 'tertiary' });
  }

  protected override thread(view: RoomView, one: ContributionView): unknown {
    if (one.replyTo !== null || this.#thread !== null) return nothing;
    const count = this.store.contributions.filter((other) => other.replyTo === one.contribution).length;
    return count === 0 ? nothing : this.button(t('live.thread', { count }), () => this.#follow(one.contribution),
      { variant: 'tertiary', named: t('live.threadNamed', { name: nameOf(view, one.by), count }) });
  }

  #follow(thread: ContributionId | null): void {
    this.#thread = thread;
    this.#atEnd = true;
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('thread', { detail: thread, bubbles: true }));
    if (thread !== null) void this.updateComplete.then(() => this.turnTo('.log__thread h3'));
  }

  get #log(): HTMLElement | null {
    return this.querySelector('[role=log]');
  }

  readonly #scrolled = (): void => {
    const log = this.#log!;
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < nearBottom;
    if (atEnd === this.#atEnd) return;
    this.#atEnd = atEnd;
    if (!atEnd) this.#unread = null;
    this.requestUpdate();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'End' && event.target === this.#log) this.#toEnd();
  };

  readonly #toEnd = (): void => {
    this.#atEnd = true;
    this.requestUpdate();
    this.turnTo('[role=log]');
  };
}

customElements.define('arena-discussion', ArenaDiscussion);
