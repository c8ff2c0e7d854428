import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { roomLimits } from '../contract.js';
import type { AgendaItemView, RoomView } from '../contract.js';
import { allotted } from '../rooms/agenda-now.js';
import { isListed, levelOf, numbers } from '../rooms/agenda-order.js';
import { isOver, leads, plans, proposes, seesAgendaOnlyLive } from '../rooms/rights.js';
import { left, minutes, used } from '../rooms/time-left.js';
import { t, titled } from '../texts.js';
import { AgendaControls } from './agenda-controls.js';
import { FocusKeeper } from './focus-keeper.js';

/** The list of what the meeting is to take up, with the time of what is on now. */
export class ArenaAgenda extends AgendaControls {
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    new FocusKeeper(this, ['#sakliste'], '.agenda__item');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => {
      if (this.store.view?.agenda.some((item) => item.runningSince !== null) === true) this.requestUpdate();
    }, 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  protected override draw(view: RoomView): unknown {
    const listed = view.agenda.filter((item) => this.#isListed(view, item));
    const proposals = view.agenda.filter((item) => item.state === 'proposed');
    const numbered = numbers(view.agenda);
    return html`<section class="room__agenda" aria-labelledby="sakliste">
      <h2 class="ds-heading" data-size="xs" id="sakliste">${t('agenda.title')}</h2>
      ${listed.length === 0 ? html`<p>${t(seesAgendaOnlyLive(view) ? 'agenda.onlyLive' : 'agenda.empty')}</p>` : html`${this.#total(view)}<ol class="agenda">${repeat(listed, ({ item }) => item, (item) => this.#item(view, item, numbered.get(item.item)))}</ol>`}
      ${proposals.length === 0 ? nothing : html`<h3 class="ds-heading" data-size="2xs">${t('agenda.proposals')}</h3>
        <ul class="agenda">${repeat(proposals, ({ item }) => item, (item) => this.#proposal(view, item))}</ul>`}
      ${this.problem('')}
      ${leads(view) ? this.pullBackMeeting(view) : nothing}
      ${proposes(view) && view.phase !== 'closed' && view.phase !== 'cancelled' ? this.proposeForm(view) : nothing}
    </section>`;
  }

  // One that was declined is told as such to its proposer and those who keep the agenda alone.
  #isListed(view: RoomView, item: AgendaItemView): boolean {
    return isListed(item) || (item.state === 'declined' && (item.proposedBy === view.me.person || plans(view)));
  }

  /** More than the meeting lasts is said, and stops nobody. */
  #total(view: RoomView): unknown {
    const [sum, planned] = [allotted(view.agenda), view.minutes];
    return isOver(view) ? nothing : html`<p class="quiet">${t('agenda.total', { minutes: sum, planned })}</p>
      ${sum > planned ? html`<p class="ds-alert" data-color="warning">${t('agenda.tooLong', { count: sum - planned })}</p>` : nothing}`;
  }

  #item(view: RoomView, item: AgendaItemView, number: string | undefined): unknown {
    const current = item.state === 'current' || item.state === 'paused';
    return html`<li class="agenda__item" data-depth=${Math.min(levelOf(view.agenda, item), roomLimits.agendaDepth)} data-state=${item.state}
        aria-current=${current ? 'step' : nothing}>
      <span>${number === undefined ? nothing : html`<span class="agenda__number">${number}</span> `}<span class="agenda__title">${titled(item.title)}</span></span>
      <span class="quiet">${t(`agendaItemType.${item.type}`)} · ${t(`agendaItemState.${item.state}`)} · ${this.#time(item)}</span>
      ${this.#why(item)}
      ${(item.state === 'declined' || item.state === 'postponed') && item.declineReason !== null
        ? html`<p class="quiet">${item.declineReason === '' ? t('meeting.reasonPulledBack') : t('agenda.declined', { reason: item.declineReason })}</p>` : nothing}
      ${item.conclusion === null && item.state === 'done' && item.conclusionPulledBack !== true ? html`<p class="quiet">${t('agenda.conclusionNotShown')}</p>` : nothing}
      ${item.conclusion === null ? nothing
        : html`<p class="conclusion">${item.conclusion === '' ? t('agenda.noConclusion') : `${t('agenda.conclusion')}: ${item.conclusion}`}</p>`}
      ${item.conclusionPulledBack === true ? html`<p class="quiet">${t('agenda.conclusionPulledBack')}</p>` : nothing}
      ${plans(view) ? this.controls(view, item) : this.#own(view, item)}${leads(view) ? this.pullBacks(view, item) : nothing}
      ${this.problem(item.item)}
    </li>`;
  }

  #why({ why }: AgendaItemView): unknown {
    return why == null ? nothing : html`<p class="quiet agenda__why">${why}</p>`;
  }

  #own(view: RoomView, item: AgendaItemView): unknown {
    return item.proposedBy !== view.me.person || isOver(view) || item.state !== 'accepted' ? nothing : html`<div class="room__buttons">${this.withdraw(item)}</div>`;
  }

  #time(item: AgendaItemView): string {
    const now = this.store.now();
    const rest = left(item, now);
    if (item.runningSince === null) {
      return used(item, now) === 0 ? t('time.minutes', { count: item.minutes })
        : t('agenda.used', { used: minutes(used(item, now)), planned: item.minutes });
    }
    return t(rest > 0 ? 'live.left' : 'live.overtime', { minutes: minutes(rest) });
  }

  #proposal(view: RoomView, item: AgendaItemView): unknown {
    const keeper = plans(view);
    return html`<li class="agenda__item" data-state="proposed">
      <span class="agenda__title">${titled(item.title)}</span>
      <span class="quiet">${t(`agendaItemType.${item.type}`)} · ${t('time.minutes', { count: item.minutes })}</span>
      ${this.#why(item)}
      <div class="room__buttons">
        ${keeper ? this.button(t('agenda.accept'), () => this.act(item.item, { kind: 'acceptItem', item: item.item }), { named: t('agenda.acceptNamed', { title: titled(item.title) }), once: true }) : nothing}
        ${keeper ? this.button(t('live.decline'), () => this.decline(item), { variant: 'tertiary', named: t('live.declineNamed', { title: titled(item.title) }) }) : nothing}
        ${item.proposedBy === view.me.person ? this.withdraw(item) : nothing}
      </div>${keeper && !isOver(view) ? this.minutesForm(item) : nothing}${leads(view) ? this.pullBacks(view, item) : nothing}${this.problem(item.item)}</li>`;
  }
}

customElements.define('arena-agenda', ArenaAgenda);
