import { html, nothing } from 'lit';
import type { CaseSection, CaseStop, CaseView, RoomCommand, RoomView } from '../contract.js';
import { sheetName } from '../rooms/advice.js';
import { mayRemind } from '../rooms/duty.js';
import { turnOf } from '../rooms/method.js';
import { hasObservers, unasked } from '../rooms/panel.js';
import { isOver, leads } from '../rooms/rights.js';
import { t } from '../texts.js';
import { ask } from './ask.js';
import { FocusKeeper } from './focus-keeper.js';
import { howToReport } from './how-to-report.js';
import { RoomElement, nameOf } from './room-element.js';

/** The case presentation: only what this person may see of it, and nothing of it once it is closed. */
export class ArenaCase extends RoomElement {
  #shown = 0;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    new FocusKeeper(this, ['.case'], '.case');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => { if (this.store.lostAt !== null) this.requestUpdate(); }, 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  protected override draw(view: RoomView): unknown {
    return view.cases.map((one) => this.#case(view, one));
  }

  #case(view: RoomView, one: CaseView): unknown {
    const presenter = one.presenter === view.me.person;
    const sheet = sheetName(one, view.me);
    return html`<article class="ds-card case" data-color="brand1" data-variant="tinted" tabindex="0" aria-labelledby="sak-${one.case}">
      <header class="case__head">
        <h3 class="ds-heading" data-size="xs" id="sak-${one.case}">${t('room.case', { number: one.number })}</h3>
        <span class="ds-tag" data-color="brand1">${t('room.case.anonymous')} · ${nameOf(view, one.presenter)}</span>
      </header>
      ${one.state === 'open' ? html`<p class="quiet">${t('room.case.progress', { presented: one.presented, total: one.sectionCount })}</p>`
        : html`<p>${t(`room.case.${one.state}`)}</p>`}
      ${this.#alarms(view, one, presenter)}
      ${one.stop == null ? nothing : this.#stopped(view, one.stop)}
      ${one.state === 'open' && one.covered === true ? html`<p>${t('room.case.covered')}</p>` : nothing}
      ${one.state === 'open' && one.covered !== true && one.sections.length === 0 ? html`<p>${t(one.presented === 0 ? 'room.case.nothingYet' : 'room.case.notYours')}</p>` : nothing}
      ${this.store.isAway && one.sections.length > 0 ? html`<p role="status">${t('live.caseAway')}</p>` : this.#text(one)}
      ${presenter && !isOver(view) && one.state !== 'closed' ? this.#panel(view, one) : nothing}
      ${hasObservers(view) && (presenter || leads(view)) && !isOver(view) && one.state !== 'closed'
        ? html`<p class="quiet">${t(one.observers === true ? 'live.observers.yes' : 'live.observers.no')}</p>` : nothing}
      ${one.duty === 'shown' ? howToReport(one) : nothing}
      ${sheet === null ? nothing : html`<p><a class="ds-link" href="/moter/${view.room}/rom/rad/${one.case}">${t(sheet, { number: one.number })}</a></p>`}
      <div class="room__buttons">${this.#buttons(view, one, presenter)}</div>
      ${this.problem(one.case)}
    </article>`;
  }

  /** The presenter's way to the list of those who hear it; it says when somebody is new there. */
  #panel(view: RoomView, one: CaseView): unknown {
    const waits = one.panel == null ? 0 : unasked(view, one.panel).length;
    const text = one.panel == null ? t('live.panel.first') : waits > 0 ? t('live.panel.waits', { count: waits }) : t('live.panel.again');
    return html`<p role="status"><a class="ds-link" href="/moter/${view.room}/rom/liste/${one.case}">${text}</a></p>`;
  }

  /** On a small screen it stands above the log: whoever has read it can fold it away, and it stays as they left it. */
  #text(one: CaseView): unknown {
    return one.sections.length === 0 ? nothing : html`<details class="case__text" open><summary>${t('live.caseText')}</summary>
      ${one.sections.length > 1 ? this.#contents(one) : nothing}
      ${one.sections.map((section, index) => this.#section(one, section, index))}</details>`;
  }

  /** The part that has just been presented comes into sight, where the case has a window of its own; the page stays where it is. */
  protected override updated(): void {
    const shown = this.store.view?.cases.reduce((sum, one) => sum + one.presented, 0) ?? 0;
    const article = this.querySelector<HTMLElement>('.case');
    const latest = [...this.querySelectorAll<HTMLElement>('.case__part[data-presented=true]')].at(-1);
    const above = this.querySelector<HTMLElement>('.case__alarms')?.offsetHeight ?? 0;
    if (this.#shown > 0 && shown > this.#shown && article !== null && latest !== undefined) article.scrollTop = latest.offsetTop - above;
    this.#shown = shown;
  }

  #contents(one: CaseView): unknown {
    return html`<nav aria-label=${t('live.caseParts')}><ol>${one.sections.map((section, index) =>
      html`<li><a class="ds-link" href="#sak-${one.case}-${index}">${section.heading}</a></li>`)}</ol></nav>`;
  }

  #section(one: CaseView, { heading, text }: CaseSection, index: number): unknown {
    const presented = index < one.presented;
    return html`<section class="case__part" data-presented=${String(presented)} id="sak-${one.case}-${index}">
      <h4 class="ds-heading" data-size="2xs">${heading}</h4>
      ${presented ? nothing : html`<p class="quiet">${t('room.case.onlyYou')}</p>`}
      ${text.split(/\n\n+/).filter((paragraph) => paragraph !== '').map((paragraph) => html`<p>${paragraph}</p>`)}</section>`;
  }

  #stopped(view: RoomView, { by, presenterAgrees, leaderAgrees }: CaseStop): unknown {
    return html`<p>${t('room.case.stoppedBy', { role: t(`roomRole.${by[0] ?? 'participant'}`) })}</p>
      ${!leads(view) && !view.me.roles.includes('casePresenter') ? nothing
        : html`<p class="quiet">${t(presenterAgrees ? 'live.presenterAgrees' : leaderAgrees ? 'live.leaderAgrees' : 'live.nobodyAgrees')} ${t('live.shownAgain')}</p>`}`;
  }

  /** What anybody may do who sees that it is not anonymous, in sight however far they have read. Both ask first: they cannot be undone by one. */
  #alarms(view: RoomView, one: CaseView, presenter: boolean): unknown {
    if (isOver(view) || (one.state !== 'open' && one.state !== 'stopped') || (one.state === 'stopped' && presenter)) return nothing;
    const { case: id, number } = one;
    return html`<div class="room__buttons case__alarms">${one.state === 'stopped' ? nothing
      : this.#confirmed('live.stopCase', t('live.stopCaseAsk', { number }), id, { kind: 'stopCase', case: id })}
      ${presenter ? nothing : this.#confirmed('live.recognise', t('live.recogniseAsk', { number }), id, { kind: 'recogniseCase', case: id })}</div>`;
  }

  #confirmed(key: string, question: string, place: string, command: RoomCommand): unknown {
    return this.button(t(key), async () => {
      if (await ask(question, t(key))) await this.act(place, command);
    }, { color: 'danger' });
  }

  /** Both ways it asks first: everybody who hears the case sees what comes of it. */
  #duty({ case: id, number, duty }: CaseView): unknown {
    return duty === 'shown' ? this.#confirmed('live.dutyBack', t('live.dutyBackAsk', { number }), id, { kind: 'showDuty', case: id, on: false })
      : this.#confirmed('live.duty', t('live.dutyAsk', { number }), id, { kind: 'showDuty', case: id, on: true });
  }

  #observers({ case: id, observers }: CaseView): unknown {
    const yes = observers !== true;
    return this.button(t(yes ? 'live.observers.allow' : 'live.observers.back'), () => this.act(id, { kind: 'agreeToObservers', case: id, yes }));
  }

  #agrees(one: CaseView, presenter: boolean): boolean {
    return presenter ? one.stop?.presenterAgrees === true : one.stop?.leaderAgrees === true;
  }

  #buttons(view: RoomView, one: CaseView, presenter: boolean): unknown {
    const { case: id } = one;
    const live = view.phase === 'live';
    return html`
      ${live && presenter && one.state === 'open' && one.covered !== true && turnOf(view, one.item, this.store.now()) !== 'curtain' && one.presented < one.sectionCount
        ? this.button(t('live.nextPart'), () => this.act(id, { kind: 'presentSection', case: id, section: one.presented }), { variant: 'primary', once: true }) : nothing}
      ${live && leads(view) && one.state === 'announced' ? this.button(t('live.openCase'), () => this.act(id, { kind: 'openCase', case: id })) : nothing}
      ${hasObservers(view) && leads(view) && !presenter && !isOver(view) && one.state !== 'closed' ? this.#observers(one) : nothing}
      ${mayRemind(view, one) ? this.#duty(one) : nothing}
      ${!isOver(view) && one.state === 'stopped' && (presenter || leads(view)) && !this.#agrees(one, presenter)
        ? this.button(t('live.agreeToShow'), () => this.act(id, { kind: 'agreeToShowCase', case: id })) : nothing}
      ${(one.state === 'open' || one.state === 'stopped') && (presenter || leads(view)) ? this.button(t('live.closeCase'), () => this.actHeld(id, { kind: 'closeCase', case: id }, (other) => other.case === id)) : nothing}`;
  }
}

customElements.define('arena-case', ArenaCase);
