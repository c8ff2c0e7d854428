import { html, nothing } from 'lit';
import { roomLimits } from '../contract.js';
import type { ContributionId, RoomId, RoomView } from '../contract.js';
import { standingKey } from '../rooms/headlines.js';
import { queue } from '../rooms/moderation-queue.js';
import { inLobby, isOver, keepsDoor, leads } from '../rooms/rights.js';
import { RoomStore } from '../rooms/room-store.js';
import { readSettings } from '../settings.js';
import { t, titled } from '../texts.js';
import type { ArenaComposer } from './arena-composer.js';
import type { Offered } from './arena-method.js';
import type { ArenaHelp } from './arena-help.js';
import type { Elsewhere } from './arena-moderation-queue.js';
import { FocusKeeper } from './focus-keeper.js';
import { RoomElement } from './room-element.js';
import { sentence } from './sentence.js';

const tabs = ['talk', 'agenda', 'people'] as const;

/** The live room. What the server drew stays until the first view has come, and what was written in it is kept. */
export class ArenaRoom extends RoomElement {
  #tab: (typeof tabs)[number] = 'talk';
  #live = false;
  #offered: readonly Offered[] = [];

  constructor() {
    super();
    new FocusKeeper(this, ['#diskusjon', '#utenfor']);
  }

  override connectedCallback(): void {
    this.#offered = JSON.parse(this.getAttribute('methods') ?? '[]') as Offered[];
    this.store = new RoomStore((this.getAttribute('room') ?? '') as RoomId);
    super.connectedCallback();
    this.store.addEventListener('change', this.#arrived);
    this.store.addEventListener('change', this.#retitle);
    this.store.addEventListener('otherPerson', () => location.reload());
    document.addEventListener('keydown', this.#key);
    this.store.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    this.store.stop();
  }

  protected override shouldUpdate(): boolean {
    return this.#live;
  }

  protected override render(): unknown {
    const why = this.store.whyGone;
    if (why !== null) {
      const reason = this.store.removalReason;
      return html`<div class="ds-alert" data-color="warning" role="alert"><p>${t('live.gone')} ${why.code === 'not-found' ? t('live.goneWhy') : sentence(why)}</p>
        ${reason === null ? nothing : html`<p>${t('live.goneReason', { reason })}</p>`}
        <p><a class="ds-link" href="/">${t('action.home')}</a></p></div>`;
    }
    return super.render();
  }

  protected override draw(view: RoomView): unknown {
    const { store } = this;
    // One frame whatever is in it: a voice that is made anew says nothing of why.
    return html`<arena-connection .store=${store}></arena-connection><arena-announcer .store=${store}></arena-announcer>${this.#body(view)}`;
  }

  #body(view: RoomView): unknown {
    const { store } = this;
    if (view.me.standing === 'admitted') return this.#room(view);
    if (view.people.some((person) => person.person === view.me.person && person.steppedAside === true && person.standing === 'invited')) {
      return html`<div class="ds-card form entry" data-color="info" data-variant="tinted" role="status">
        <h2 class="ds-heading" data-size="sm" id="utenfor">${t('live.steppedAside')}</h2><p>${t('live.steppedAsideHelp')}</p>${this.#fromThoseWhoLead(view)}<arena-lead .store=${store}></arena-lead>
        <p><a class="ds-link" href="/moter/${view.room}">${t('room.toMeeting')}</a></p></div>`;
    }
    return html`<div class="ds-card form entry" data-color="info" data-variant="tinted">
      <h2 class="ds-heading" data-size="sm" id="utenfor">${t('room.lobby.title')}</h2>
      <p role="status">${t(standingKey(view))}</p>
      <div role="status">${this.#fromThoseWhoLead(view)}</div>
      ${view.me.standing === 'inLobby' ? nothing : html`<p><a class="ds-link" href=${location.pathname}>${t('live.comeAgain')}</a></p>`}
      <arena-declaration .store=${store}></arena-declaration><arena-lead .store=${store}></arena-lead>
      <p>${t('room.enter.confidential')}</p><arena-meeting-bar .store=${store}></arena-meeting-bar></div>
      <arena-agenda .store=${store}></arena-agenda>`;
  }

  /** What they say to all who wait, and why one was sent away. */
  #fromThoseWhoLead(view: RoomView): unknown {
    const why = view.people.find((person) => person.person === view.me.person)?.rejectionReason;
    return html`${why ? html`<p>${t('live.goneReason', { reason: why })}</p>` : nothing}
      ${view.lobbyMessage == null ? nothing : html`<p class="room__message"><strong>${t('room.lobby.message')}</strong><br />${view.lobbyMessage}</p>`}`;
  }

  #room(view: RoomView): unknown {
    const { store } = this;
    return html`<arena-meeting-bar .store=${store} @door=${this.#toDoor}></arena-meeting-bar><arena-declaration .store=${store}></arena-declaration><arena-lead .store=${store}></arena-lead>${this.#outside(view)}
      <arena-video .store=${store}></arena-video>
      <nav class="room__tabs" aria-label=${t('live.tabs')}>${tabs.map((tab) => html`<button type="button" class="ds-button" data-size="sm"
        data-variant=${tab === this.#tab ? 'primary' : 'tertiary'} aria-pressed=${String(tab === this.#tab)} @click=${() => this.#show(tab)}>${this.#tabName(view, tab)}</button>`)}</nav>
      <div class="room__grid" data-tab=${this.#tab}>
        <arena-agenda .store=${store}></arena-agenda>
        <section class="room__talk" aria-labelledby="diskusjon" @reply=${(event: CustomEvent<ContributionId | null>) => this.#composer?.replyTo(event.detail)}
            @thread=${(event: CustomEvent<ContributionId | null>) => this.#composer?.replyTo(event.detail, false)}>
          <h2 class="ds-heading" data-size="xs" id="diskusjon">${t('room.discussion')}</h2>
          ${view.cases.length === 0 && !this.#offered.some(({ forItem }) => forItem === true) && view.agenda.every(({ method }) => method == null) ? nothing : html`<arena-method .store=${store} .offered=${this.#offered}></arena-method>`}
          <arena-floor .store=${store}></arena-floor>
          <arena-groups .store=${store}></arena-groups>
          <arena-questions .store=${store}></arena-questions>
          ${view.cases.length === 0 ? nothing : html`<arena-case .store=${store}></arena-case>`}
          <arena-discussion .store=${store}></arena-discussion>
          <arena-held .store=${store}></arena-held>
          <arena-composer .store=${store}></arena-composer>
        </section>
        <div class="room__side" @see=${(event: CustomEvent<Elsewhere>) => this.#see(event.detail)}><arena-moderation .store=${store}></arena-moderation><arena-people .store=${store}></arena-people></div>
      </div><arena-help .store=${store}></arena-help>`;
  }

  /** With how much waits there for those who lead: on a narrow screen they stand in another part. */
  #tabName(view: RoomView, tab: (typeof tabs)[number]): string {
    const count = tab !== 'people' || !keepsDoor(view) ? 0 : inLobby(view).length + (leads(view) ? queue(view).length : 0);
    const name = t(`live.tab.${tab}`);
    return count > 0 ? t('moderation.tabWaits', { tab: name, count }) : name;
  }

  /** Who went out by themselves is let in still, and comes back when they say so: an open page does not do it for them. */
  #outside(view: RoomView): unknown {
    if (isOver(view) || view.people.some((person) => person.person === view.me.person && person.present)) return nothing;
    return html`<div class="ds-alert room__lead" data-color="info"><p>${t('room.outside')} ${t('room.enter.confidential')}</p>
      ${this.button(t('room.comeBack'), () => this.act('outside', { kind: 'enterRoom', declarationVersion: roomLimits.declarationVersion }), { variant: 'primary' })}
      ${this.problem('outside')}</div>`;
  }

  readonly #toDoor = (): void => this.#see({ tab: 'people', places: ['#venter', '#deltakere'] });

  /** On a narrow screen it stands in another part. */
  #see({ tab, places }: Elsewhere): void {
    this.#show(tab);
    void this.updateComplete.then(() => this.turnTo(...places));
  }

  get #composer(): ArenaComposer | null {
    return this.querySelector('arena-composer');
  }

  #show(tab: (typeof tabs)[number]): void {
    this.#tab = tab;
    this.requestUpdate();
  }

  readonly #arrived = (): void => {
    if (this.#live || (this.store.view === null && this.store.whyGone === null)) return;
    const box = this.querySelector('textarea');
    const [written, focused] = [box?.value ?? '', box !== null && box === document.activeElement];
    this.replaceChildren();
    this.#live = true;
    this.requestUpdate();
    void this.updateComplete.then(async () => {
      await this.#composer?.updateComplete;
      if (written !== '') this.#composer?.take(written);
      if (focused) this.#composer?.focus();
    });
  };

  // The server drew the heading: when the title is taken back it goes from there too.
  readonly #retitle = (): void => {
    if (this.store.view?.title !== '') return;
    document.title = t('app.title', { page: titled('') });
    const heading = document.querySelector('h1');
    if (heading !== null) heading.textContent = titled('');
  };

  readonly #key = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (!readSettings().shortcuts || event.ctrlKey || event.altKey || event.metaKey || target.closest('input, textarea, select, dialog') !== null) return;
    if (event.key === '?') this.querySelector<ArenaHelp>('arena-help')?.show();
    else if (event.key.toLowerCase() === 'c') this.#composer?.focus();
    else if (event.key.toLowerCase() === 'n') this.querySelector<HTMLElement>('[role=log]')?.focus();
    else return;
    event.preventDefault();
  };
}
