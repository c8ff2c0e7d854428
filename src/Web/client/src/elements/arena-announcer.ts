import { html } from 'lit';
import type { RoomView } from '../contract.js';
import { Announcements } from '../rooms/announcements.js';
import { anew, headlines } from '../rooms/headlines.js';
import type { Anew, News } from '../rooms/room-store.js';
import { clockOf, running } from '../rooms/method.js';
import { left, passed } from '../rooms/time-left.js';
import { readSettings } from '../settings.js';
import { inLanguage, t, titled } from '../texts.js';
import { RoomElement, nameOf } from './room-element.js';

const words = {
  said: ({ name, text }: { name: string; text: string }) => t('live.said', { name, text }),
  count: (count: number) => t('live.new', { count }),
};

/** The one voice of the room, for those who hear the page. */
export class ArenaAnnouncer extends RoomElement {
  readonly #waiting = new Announcements();
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;
  #left: { readonly item: string; readonly time: number } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.store.addEventListener('news', this.#news);
    this.store.addEventListener('say', this.#say);
    this.store.addEventListener('anew', this.#anew);
    this.#clock = setInterval(this.#tick, 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.removeEventListener('news', this.#news);
    this.store.removeEventListener('say', this.#say);
    this.store.removeEventListener('anew', this.#anew);
    clearInterval(this.#clock);
    clearTimeout(this.#timer);
  }

  protected override draw(): unknown {
    return html`<div class="ds-sr-only" role="status">${this.#said}</div>`;
  }

  readonly #news = (event: Event): void => {
    const { happened, before, after } = (event as CustomEvent<News>).detail;
    if (before.me.standing === 'admitted' && after.me.standing !== 'admitted') this.#hush(after);
    if (happened.event.kind === 'contributionPosted') {
      const by = happened.event.writer ?? happened.by;
      if (by === after.me.person) return;
      this.#waiting.post({ id: happened.event.contribution, name: nameOf(after, by), text: happened.event.text });
    } else if (happened.event.kind === 'contributionRetracted' || happened.event.kind === 'contributionPulledBack') {
      // What was read out stands in the page until the next is: it goes with what it read.
      this.#waiting.drop(happened.event.contribution);
      if (happened.event.also != null) this.#waiting.drop(happened.event.also.contribution);
      this.#said = '';
      this.requestUpdate();
    } else {
      for (const [key, values, topic, said] of headlines(happened, before, after)) this.#waiting.tell(t(key, values), topic, said);
    }
    this.#speak();
  };

  readonly #say = (event: Event): void => {
    this.#waiting.tell((event as CustomEvent<string>).detail);
    this.#speak();
  };

  readonly #anew = (event: Event): void => {
    const { before, after } = (event as CustomEvent<Anew>).detail;
    this.#hush(after);
    for (const [key, values, topic] of anew(before, after)) this.#waiting.tell(t(key, values), topic);
    this.#speak();
  };

  /** What this person may not hear any more is not read out, and does not stand in the page as read. */
  #hush({ me, contributions }: RoomView): void {
    if (me.standing !== 'admitted') this.#waiting.forget();
    else this.#waiting.keep((id) => contributions.some((one) => one.contribution === id && !one.retracted));
    this.#said = '';
    this.requestUpdate();
  }

  readonly #tick = (): void => {
    const item = this.store.view?.agenda.find((candidate) => candidate.runningSince !== null);
    if (item === undefined) return void (this.#left = null);
    // A phase has a time of its own, and that is what people wait for.
    const now = running(this.store.view!);
    const timed = now === null ? { key: item.item as string, time: left(item, this.store.now()), title: titled(item.title) }
      : { key: `${now.item.item}/${now.number}`, time: clockOf(now, this.store.now()).left, title: inLanguage(now.phase.names) };
    const mark = this.#left?.item === timed.key ? passed(this.#left.time, timed.time) : null;
    this.#left = { item: timed.key, time: timed.time };
    if (mark === null) return;
    this.#waiting.tell(mark === 0 ? t('live.timeUp', { title: timed.title }) : t('live.left', { minutes: mark }));
    this.#speak();
  };

  readonly #speak = (): void => {
    clearTimeout(this.#timer);
    const wait = this.#waiting.wait(Date.now());
    if (wait === null) return;
    // Even the first waits a moment, so that a burst is told as one.
    this.#timer = setTimeout(() => {
      const said = this.#waiting.take(Date.now(), readSettings().announce, words);
      // The same sentence once more is news too: it has to differ, or nobody hears it.
      if (said !== null) this.#said = said === this.#said ? `${said}\u00A0` : said;
      this.requestUpdate();
      this.#speak();
    }, Math.max(wait, 250));
  };
}

customElements.define('arena-announcer', ArenaAnnouncer);
