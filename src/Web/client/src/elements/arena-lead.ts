import { html, nothing } from 'lit';
import type { RoomView } from '../contract.js';
import { speakerName } from '../rooms/floor-headlines.js';
import { onTable } from '../rooms/agenda-order.js';
import { endsAt, held, leadNews } from '../rooms/lead.js';
import { hosts, leads } from '../rooms/rights.js';
import { t, timeOf, titled } from '../texts.js';
import { FocusKeeper } from './focus-keeper.js';
import { RoomElement } from './room-element.js';

/** Who leads when the facilitator has gone: told to those who can do something about it, offered and never forced. */
export class ArenaLead extends RoomElement {
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    new FocusKeeper(this, ['.room__lead p', '[role=status]']);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => {
      if (this.store.view?.lead != null) this.requestUpdate();
    }, 5_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  // Whoever leads and may not come in while it is on.
  #putOff(view: RoomView): unknown {
    const item = onTable(view.agenda);
    return item === undefined || !leads(view) || view.me.standing === 'admitted' || view.me.without?.includes(item.item) !== true ? nothing
      : html`<p>${t('leading.putOffHelp')}</p>${this.button(t('leading.putOff', { title: titled(item.title) }), () => this.act('lead', { kind: 'postponeItem', item: item.item }))}`;
  }

  /** One place to say it in, whatever is said. */
  protected override draw(view: RoomView): unknown {
    return html`<div role="status">${this.#told(view)}</div>${this.problem('lead')}`;
  }

  #told(view: RoomView): unknown {
    const nobody = held(view);
    const host = hosts(view) ? html`<p>${t(view.phase === 'lobbyOpen' ? 'leading.host' : 'leading.hostOn')}</p>` : nothing;
    if (nobody !== null) {
      return html`<div class="ds-alert room__lead" data-color="info"><p>${t(nobody.key)}
        ${nobody.ends ? t('leading.heldUntil', { time: timeOf(endsAt(view.lead!.nobodySince!)) }) : nothing}</p>${host}${this.#putOff(view)}</div>`;
    }
    if (hosts(view)) return html`<div class="ds-alert room__lead" data-color="info">${host}</div>`;
    const news = leadNews(view, this.store.now());
    const taken = view.lead?.takenBy ?? null;
    // Who may not see who takes part is told what they are: nobody who only takes part ever leads.
    const leader = taken !== null && view.people.some(({ person }) => person === taken)
      ? t('leading.taken', { name: speakerName(view, taken) }) : t('leading.takenByCoFacilitator');
    return news === null ? nothing : html`<div class="ds-alert room__lead" data-color=${news === 'away' || news === 'offered' ? 'warning' : 'info'}>
      <p>${news === 'takenByOther' || news === 'mayTakeBack' ? leader : t(`leading.${news}`)}</p>
      ${news === 'offered' ? this.button(t('leading.takeOver'), () => this.act('lead', { kind: 'takeOverLead' }), { variant: 'primary' }) : nothing}
      ${news === 'mayTakeBack' ? this.button(t('leading.takeBack'), () => this.act('lead', { kind: 'takeBackLead' }), { variant: 'primary' }) : nothing}</div>`;
  }
}

customElements.define('arena-lead', ArenaLead);
