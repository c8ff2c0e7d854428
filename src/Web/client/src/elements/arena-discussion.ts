import { html, nothing } from 'lit';
import type { RoomView } from '../contract.js';
import { t } from '../texts.js';
import { Contributions } from './contributions.js';

const nearBottom = 40;

/** The log. It follows what comes only while its reader stands at the end; else it says how much is new. */
export class ArenaDiscussion extends Contributions {
  #atEnd = true;
  #seen = 0;
  #unread: number | null = null;
  #height = 0;
  #first = 0;

  protected override draw(view: RoomView): unknown {
    const all = this.store.contributions;
    const fresh = all.filter((one) => one.seq > this.#seen && one.by !== view.me.person).length;
    return html`<div class="log" role="log" aria-labelledby="diskusjon" aria-live="off" tabindex="0" @scroll=${this.#scrolled} @keydown=${this.#key}>
        ${this.store.more ? this.button(t('live.earlier'), () => this.store.loadEarlier(), { variant: 'tertiary' }) : nothing}
        ${all.length === 0 ? html`<p class="empty">${t(view.phase === 'live' ? 'room.discussion.empty' : 'room.discussion.emptyQuiet')}</p>` : nothing}
        <ol class="posts">${all.map((one) => this.contribution(view, one, one.seq === this.#unread))}
          ${this.store.outgoing.map((one) => this.outgoing(one))}</ol>
      </div>
      ${!this.#atEnd && fresh > 0 ? this.button(t('live.new', { count: fresh }), this.#toEnd, { variant: 'primary' }) : nothing}
      ${this.problem('')}`;
  }

  protected override willUpdate(): void {
    const log = this.#log;
    const all = this.store.contributions;
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
  };
}

customElements.define('arena-discussion', ArenaDiscussion);
