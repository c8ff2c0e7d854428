import { html, nothing } from 'lit';
import type { Floor, FloorKind, FloorTurn, Happened, RoomView } from '../contract.js';
import { clockOf, clockText, floorOf, kinds, mayAsk, own } from '../rooms/floor.js';
import type { Own } from '../rooms/floor.js';
import { floorHeadline, speakerName } from '../rooms/floor-headlines.js';
import { leads } from '../rooms/rights.js';
import { t } from '../texts.js';
import { FocusKeeper } from './focus-keeper.js';
import { leading } from './floor-lead.js';
import { queue } from './floor-queue.js';
import { held, once } from './once.js';
import { RoomElement } from './room-element.js';
import type { ButtonOptions } from './room-element.js';

/** Who has the word, who is next, one's own hand, and what those who lead do about it. It is for the spoken word: who may write, the phase says. */
export class ArenaFloor extends RoomElement {
  #for: FloorKind = 'contribution';
  #ticking: ReturnType<typeof setInterval> | undefined;
  #lost: string | null = null;

  /** What is said aloud of a lost place stands here too, until they have another or what was talked of is over. */
  readonly #news = (news: Event): void => {
    const { happened: { event, by }, before, after } = (news as CustomEvent<News>).detail;
    const mine = 'person' in event && event.person === after.me.person;
    if (event.kind === 'floorLost' && mine) this.#lost = floorHeadline(event, by, before, after)?.[0] ?? null;
    if (event.kind === 'floorCleared' || own(after) !== null || floorOf(after).turn?.person === after.me.person) this.#lost = null;
  };

  constructor() {
    super();
    new FocusKeeper(this, ['#ordet']);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.store.addEventListener('news', this.#news);
    this.#ticking = setInterval(() => {
      const turn = this.store.view?.floor?.turn;
      if (turn != null && turn.runningSince !== null) this.requestUpdate();
    }, 5_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.removeEventListener('news', this.#news);
    clearInterval(this.#ticking);
  }

  protected override draw(view: RoomView): unknown {
    if (view.phase !== 'live') return nothing;
    const floor = floorOf(view);
    return html`<section class="ds-card floor" aria-labelledby="ordet">
      <h2 class="ds-heading" data-size="xs" id="ordet" tabindex="-1">${t('floor.title')}</h2>
      <p class="floor__now">${this.#now(view, floor)}</p>
      ${floor.round === null ? nothing : html`<p>${t('floor.roundOn')}</p>`}
      ${this.#lost === null ? nothing : html`<p>${t(this.#lost)}</p>`}
      ${this.#own(view, floor)}
      ${leads(view) ? leading(this.tools, view) : nothing}
      ${queue(this.tools, view)}
      ${this.#passed(view, floor)}${this.problem('floor')}</section>`;
  }

  /** What the parts that are drawn elsewhere need. */
  get tools(): FloorTools {
    return {
      do: (command) => this.act('floor', command),
      button: (label, click, options) => this.button(label, click, options),
    };
  }

  #now(view: RoomView, floor: Floor): unknown {
    const { turn } = floor;
    if (turn === null) return t('floor.nobody');
    const mine = turn.person === view.me.person;
    return html`<strong>${mine ? t('floor.yours') : t('floor.has', { name: speakerName(view, turn.person) })}</strong>
      <span class="quiet">${this.#time(turn, floor.minutes)}${turn.runningSince === null ? ` ${t('floor.paused')}` : ''}${turn.awaySince === null ? '' : ` (${t('floor.away')})`}</span>`;
  }

  #time(turn: FloorTurn, minutes: number): string {
    const { seconds, over } = clockOf(turn, minutes, this.store.now());
    return t(over ? 'floor.over' : minutes > 0 ? 'floor.usedOf' : 'floor.used', { kind: t(`floor.kind.${turn.for}`), time: clockText(seconds), minutes });
  }

  #own(view: RoomView, floor: Floor): unknown {
    const me = view.me.person;
    const { turn } = floor;
    if (turn?.person === me) {
      return html`<div class="room__buttons">${this.button(t('floor.giveBack'), () => this.act('floor', { kind: 'giveBackFloor', turn: turn.number }), { variant: 'primary' })}
        ${turn.inRound && floor.round !== null ? this.button(t('floor.pass'), () => this.act('floor', { kind: 'passTurn', person: me, number: turn.number }), { once: true }) : nothing}</div>`;
    }
    const mine = own(view);
    if (mine?.place.inRound === true) {
      return html`<p><strong>${t('floor.placeRound', { number: mine.number })}</strong></p>
        <div class="room__buttons">${this.button(t('floor.pass'), () => this.act('floor', { kind: 'passTurn', person: me, number: mine.place.number }), { once: true })}</div>`;
    }
    const may = mine === null ? mayAsk(view) : 'yes';
    return may === 'yes' ? this.#ask(view, floor, mine) : html`<p class="quiet">${t(`floor.may.${may}`)}</p>`;
  }

  /** One button for the hand, up or down: whoever presses it stands on it still. */
  #ask(view: RoomView, floor: Floor, mine: Own | null): unknown {
    const click = (): unknown => (mine === null ? this.#raise(kinds(floor))
      : this.act('floor', { kind: 'withdrawRequest', person: view.me.person, number: mine.place.number }));
    return html`<p ?hidden=${mine === null}><strong>${mine === null ? nothing : t('floor.place', { number: mine.number })}</strong></p>
      <div class="floor__ask">${mine === null ? this.#choice(kinds(floor)) : nothing}
        <button type="button" class="ds-button" data-hand data-variant=${mine === null ? 'secondary' : 'primary'}
          aria-pressed=${String(mine !== null)} aria-describedby=${mine === null ? nothing : 'ordet-ned'} @click=${once(click)} @keydown=${held}>${t('floor.ask')}</button>
        ${mine === null ? nothing : html`<span class="quiet" id="ordet-ned">${t('floor.lower')}</span>`}</div>`;
  }

  #choice(offered: readonly FloorKind[]): unknown {
    const chosen = offered.includes(this.#for) ? this.#for : 'contribution';
    return html`<label class="ds-label" for="ordet-til">${t('floor.askFor')}</label>
      <select class="ds-input" id="ordet-til" .value=${chosen} @change=${(event: Event) => {
        this.#for = (event.target as HTMLSelectElement).value as FloorKind;
      }}>${offered.map((kind) => html`<option value=${kind} ?selected=${kind === chosen}>${t(`floor.kind.${kind}`)}</option>`)}</select>`;
  }

  async #raise(offered: readonly FloorKind[]): Promise<void> {
    const wanted = offered.includes(this.#for) ? this.#for : 'contribution';
    if (await this.act('floor', { kind: 'askForFloor', for: wanted })) this.#for = 'contribution';
  }

  #passed(view: RoomView, { round }: Floor): unknown {
    return round === null || round.passed.length === 0 ? nothing
      : html`<p class="quiet">${t('floor.passed', { names: round.passed.map((person) => speakerName(view, person)).join(', ') })}</p>`;
  }
}

interface News {
  readonly happened: Happened;
  readonly before: RoomView;
  readonly after: RoomView;
}

export interface FloorTools {
  do(command: Parameters<ArenaFloor['store']['act']>[0]): Promise<boolean>;
  button(label: string, click: (event: MouseEvent) => unknown, options?: ButtonOptions): unknown;
}

customElements.define('arena-floor', ArenaFloor);
