import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { roomLimits } from '../contract.js';
import type { AgendaItemView, CaseView, MethodPhase, RoomCommand, RoomView } from '../contract.js';
import { hasTwoParts, isOpen } from '../rooms/hub.js';
import { clockOf, listens, nextFloor, othersWrite, running, turnOf } from '../rooms/method.js';
import type { PhaseClock, Running } from '../rooms/method.js';
import { isOver, leads, plans } from '../rooms/rights.js';
import { callsRoll } from '../rooms/roll-call.js';
import { minutes } from '../rooms/time-left.js';
import { inLanguage, t, timeOf, titled } from '../texts.js';
import { ask } from './ask.js';
import { FocusKeeper } from './focus-keeper.js';
import { methodWords } from './method-words.js';
import { rollCallOf } from './roll-call.js';
import { RoomElement, clearedIn, fits, guardOf } from './room-element.js';

/** A method as the page offers it, in the reader's language. */
export interface Offered {
  readonly key: string;
  readonly name: string;

  /** Run on an agenda item that has no case. */
  readonly forItem?: boolean;
}

const extensions = [2, 5, 10] as const;

/** Which phase a case or an item is in, for how long, who writes, and what comes next; and what those who lead do about it. */
export class ArenaMethod extends RoomElement {
  static override properties = { ...RoomElement.properties, offered: { attribute: false } };
  declare offered: readonly Offered[];
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    new FocusKeeper(this, ['#metode-fase', '.method p']);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => {
      if (this.store.view !== null && running(this.store.view) !== null) this.requestUpdate();
    }, 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  protected override draw(view: RoomView): unknown {
    const now = running(view);
    if (now !== null) return this.#bar(view, now);
    if (isOver(view)) return nothing;
    const current = view.agenda.find((item) => item.state === 'current' && item.type !== 'case');
    return html`${view.cases.filter((one) => one.state !== 'closed').map((one) => this.#waiting(view, one))}
      ${current === undefined ? nothing : this.#itemWaits(view, current)}`;
  }

  /** Chosen and not begun, ended, or to be chosen yet. */
  #waiting(view: RoomView, one: CaseView): unknown {
    const run = one.method;
    const mayChoose = (plans(view) || one.presenter === view.me.person) && (run == null || run.phase === null) && this.offered.length > 0;
    if (run == null && !mayChoose) return nothing;
    return html`<section class="ds-card method" aria-label=${t('method.title')}>
      ${run == null ? nothing : html`<p>${run.ended ? t('method.ended') : t('method.chosen', { name: inLanguage(run.method.names), number: one.number })}
        ${run.phase === null ? t('method.waits') : ''}</p>`}
      ${run != null && run.phase === null && leads(view) && this.#isCurrent(view, one)
        ? this.button(t('method.begin'), () => this.act(one.case, { kind: 'beginMethod', case: one.case }), { variant: 'primary', once: true }) : nothing}
      ${mayChoose ? this.#choice(one) : nothing}${this.problem(one.case)}</section>`;
  }

  /** The item that is on, without a case: what it could go by, or goes by from the first phase on. */
  #itemWaits(view: RoomView, item: AgendaItemView): unknown {
    const run = item.method;
    const mayChoose = plans(view) && (run == null || run.phase === null) && this.offered.some(({ forItem }) => forItem === true);
    if (run == null && !mayChoose) return nothing;
    const title = titled(item.title);
    const choice = this.#form(`metode-${item.item}`, t('method.chooseItem', { title }), t('method.chooseItemHelp'), true, run?.method.key,
      (method) => this.act(item.item, { kind: 'chooseItemMethod', item: item.item, method }));
    return html`<section class="ds-card method" aria-label=${`${t('method.title')}: ${title}`}>
      ${run == null ? nothing : html`<p>${run.ended ? t('method.ended') : t('method.chosenItem', { name: inLanguage(run.method.names), title })}
        ${run.phase === null ? t('method.waits') : ''}</p>`}
      ${run != null && run.phase === null && leads(view) && view.phase === 'live'
        ? this.button(t('method.begin'), () => this.act(item.item, { kind: 'beginItemMethod', item: item.item }), { variant: 'primary', once: true }) : nothing}
      ${!mayChoose ? nothing : run == null ? html`<details><summary>${t('method.useOne')}</summary>${choice}</details>` : choice}${this.problem(item.item)}</section>`;
  }

  #isCurrent(view: RoomView, one: CaseView): boolean {
    return view.phase === 'live' && view.agenda.some((item) => item.item === one.item && item.state === 'current');
  }

  #choice(one: CaseView): unknown {
    return this.#form(`metode-${one.case}`, t('method.choose', { number: one.number }), t('method.chooseHelp'), false, one.method?.method.key,
      (method) => this.act(one.case, { kind: 'chooseMethod', case: one.case, method }));
  }

  #form(field: string, label: string, help: string, forItem: boolean, chosen: string | undefined, choose: (method: string) => Promise<unknown>): unknown {
    return html`<form class="form method__choice" @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void choose(String(new FormData(event.currentTarget as HTMLFormElement).get('method')));
      }}>
      <div class="ds-field"><label class="ds-label" for=${field}>${label}</label>
        <p class="quiet" id="${field}-hjelp">${help}</p>
        <select class="ds-input" id=${field} name="method" aria-describedby="${field}-hjelp">${this.offered.filter((one) => (one.forItem ?? false) === forItem).map(({ key, name }) =>
          html`<option value=${key} ?selected=${chosen === key}>${name}</option>`)}</select></div>
      <div class="room__buttons"><button class="ds-button" data-size="sm" data-variant="secondary">${t('method.pick')}</button></div></form>`;
  }

  #bar(view: RoomView, now: Running): unknown {
    const { one, run, phase, number } = now;
    const clock = clockOf(now, this.store.now());
    const next = run.method.phases[number + 1];
    const question = one?.sections.find((section, index) => section.asks === true && index < one.presented);
    return html`<section class="ds-card method" data-tone=${clock.tone} aria-labelledby="metode-fase">
      <p class="quiet">${inLanguage(run.method.names)} · ${t('method.phaseOf', { number: number + 1, total: run.method.phases.length })}</p>
      <h2 class="ds-heading" data-size="xs" id="metode-fase">${inLanguage(phase.names)}</h2>
      <p class="method__time">${this.#time(view, now, clock)}</p>
      <p class="quiet">${next === undefined ? t('method.lastPhase') : t('method.nextUp', { name: inLanguage(next.names) })}</p>
      ${question === undefined || one?.covered === true || this.store.isAway ? nothing
        : html`<div class="method__question"><h3 class="ds-heading" data-size="2xs">${t('method.keyQuestion')}</h3><p>${question.text}</p></div>`}
      ${leads(view) && callsRoll(now) ? rollCallOf(view) : nothing}${methodWords(view, now)}${phase.order === 'spokesFirst' ? html`<p>${t(isOpen(run) ? 'method.order.open' : 'method.order.spokesFirst')}</p>` : nothing}${this.#role(view, now)}
      ${one === null && phase.caseVisible ? html`<p>${t(leads(view) ? 'method.caseTurnLead' : 'method.caseTurn')}</p>` : nothing}
      ${leads(view) && view.phase === 'live' ? this.#controls(now) : nothing}
      ${(one?.skips ?? []).map((note) => html`<p class="quiet">${t('method.skippedWhy', { name: this.#nameOf(run.method.phases[note.phase]), reason: note.reason })}</p>`)}
      ${this.problem(one?.case ?? now.item.item)}
      <details><summary>${t('method.phases')}</summary><ol class="method__phases">${run.method.phases.map((other, index) =>
        html`<li aria-current=${index === number ? 'step' : nothing}>${inLanguage(other.names)}
          <span class="quiet">${t('time.minutes', { count: other.minutes })}${run.skipped.includes(index) ? ` · ${t('method.skipped')}` : ''}</span></li>`)}</ol></details>
    </section>`;
  }

  #nameOf = (phase: MethodPhase | undefined): string => (phase === undefined ? '' : inLanguage(phase.names));

  /** Said in words, and never by colour alone. */
  #time(view: RoomView, { one, phase }: Running, { left, tone, endsAt }: PhaseClock): string {
    if (endsAt === null) {
      const away = phase.presenter !== 'listens' && phase.presenter !== 'present' && view.people.some((person) => person.person === one?.presenter && (!person.present || person.away === true));
      return t(away ? 'method.presenterAway' : 'method.stands');
    }
    const key = tone === 'over' ? 'method.over' : tone === 'near' ? 'method.nearEnd' : 'method.left';
    const words = t(key, { minutes: minutes(left) });
    return tone === 'over' ? `${words}.` : `${words}, ${t('method.until', { time: timeOf(endsAt) })}.`;
  }

  #role(view: RoomView, now: Running): unknown {
    const { one, phase, run } = now;
    if (one?.presenter === view.me.person && phase.presenter === 'listens') return this.#curtain(one, now);
    const told = phase.presenter !== 'listens' ? nothing : html`<p>${t(run.curtainLifted ? 'method.curtainIsLifted' : 'method.presenterListens')}</p>`;
    return html`${told}<p><strong>${turnOf(view, now.item.item, this.store.now()) === 'yes' ? t('method.youWrite') : t(othersWrite(view, now))}</strong></p>`;
  }

  #curtain(one: CaseView, now: Running): unknown {
    const floor = nextFloor(now);
    if (!listens(now)) {
      return html`<p><strong>${t('method.youWrite')}</strong></p>
        ${this.button(t('method.closeCurtain'), () => this.act(one.case, { kind: 'closeCurtain', case: one.case }), { variant: 'tertiary', once: true })}`;
    }
    return html`<p><strong>${t('method.listens')}</strong></p>
      <p>${floor === undefined ? t('method.listensHelpOnly') : t('method.listensHelp', { name: inLanguage(floor.names) })}</p>
      ${this.button(t('method.liftCurtain'), () => this.act(one.case, { kind: 'liftCurtain', case: one.case }), { once: true })}`;
  }

  #controls(now: Running): unknown {
    const { one, run, phase, number, item: { item } } = now;
    const name = inLanguage(phase.names);
    const [place, step]: readonly [string, RoomCommand] = one === null ? [item, { kind: 'stepItemPhase', item, from: number }]
      : [one.case, { kind: 'stepPhase', case: one.case, from: number }];
    const longer = (minutes: number): RoomCommand => one === null ? { kind: 'extendItemPhase', item, phase: number, minutes, extra: run.extra }
      : { kind: 'extendPhase', case: one.case, phase: number, minutes, extra: run.extra };
    const closed = one !== null && hasTwoParts(phase) && !isOpen(run);
    return html`<div class="room__buttons">
      ${closed ? this.button(t(`method.open.${phase.order}`), () => this.act(place, { kind: 'openPhase', case: one.case, phase: number }), { variant: 'primary', once: true }) : nothing}
      ${this.button(t(number + 1 === run.method.phases.length ? 'method.finish' : 'method.next'),
        () => this.act(place, step), { variant: closed ? 'secondary' : 'primary', once: true })}
      ${extensions.map((more) => this.button(t('live.extend', { minutes: more }),
        () => this.act(place, longer(more)),
        { variant: 'tertiary', named: t('method.extendNamed', { minutes: more, name }) }))}
      ${phase.mandatory || one === null ? nothing : this.button(t('method.skip'), () => this.#skip(one, now), { variant: 'tertiary' })}</div>
      ${phase.mandatory && one !== null ? this.#reason(one, now) : nothing}`;
  }

  async #skip(one: CaseView, { phase, number }: Running): Promise<void> {
    if (!(await ask(t('method.skipAsk', { name: inLanguage(phase.names) }), t('method.skip')))) return;
    await this.act(one.case, { kind: 'skipPhase', case: one.case, from: number, reason: '' });
  }

  /** A mandatory phase is skipped with a reason, which is looked through like everything people write. */
  #reason(one: CaseView, { phase, number }: Running): unknown {
    const field = `hopp-${one.case}-${number}`;
    // Written for this phase, and for no other.
    return keyed(field, html`<details><summary>${t('method.skip')}</summary><form class="form" @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const form = event.currentTarget as HTMLFormElement;
        if (!fits(form)) return;
        const reason = String(new FormData(form).get('reason'));
        void this.act(one.case, { kind: 'skipPhase', case: one.case, from: number, reason, cleared: clearedIn(form) }, guardOf(form), reason);
      }}>
      <div class="ds-field"><label class="ds-label" for=${field}>${t('method.skipMandatoryAsk', { name: inLanguage(phase.names) })}</label>
        <textarea class="ds-input" id=${field} name="reason" rows="2" required></textarea></div>
      ${this.guard(field, roomLimits.reasonLength)}
      <div class="room__buttons"><button class="ds-button" data-size="sm" data-variant="secondary">${t('method.skip')}</button></div></form></details>`);
  }
}

customElements.define('arena-method', ArenaMethod);
