import { html, nothing } from 'lit';
import { notice } from '../rooms/pace.js';
import { t, timeOf } from '../texts.js';
import { RoomElement } from './room-element.js';

const caughtUpShown = 6_000;
const icons: Readonly<Record<string, string>> = { connected: '●', caughtUp: '✓', reconnecting: '◌', connecting: '◌', offline: '✕', signedOut: '✕', damaged: '✕', readOnly: '▲' };

/** How the line is, in words and a sign. A short drop is not mentioned. */
export class ArenaConnection extends RoomElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => { if (this.store.lostAt !== null || this.store.caughtUpAt !== null) this.requestUpdate(); }, 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override draw(): unknown {
    const { lostAt, line, notSaved, caughtUpAt } = this.store;
    const shown = lostAt === null ? 'none' : line === 'signedOut' || line === 'damaged' ? 'banner' : notice(Date.now() - lostAt);
    const caughtUp = caughtUpAt !== null && Date.now() - caughtUpAt < caughtUpShown;
    const state = shown !== 'none' ? line : notSaved ? 'readOnly' : caughtUp ? 'caughtUp' : 'connected';
    return html`<div class="room__line" data-state=${state} data-notice=${shown}>
      <p role="status"><span aria-hidden="true">${icons[state]}</span> ${t(`live.line.${state}`)}</p>
      ${line === 'signedOut' ? html`<p><a class="ds-link" href=${location.pathname} target="_blank" rel="noopener">${t('live.signIn')}</a></p>` : nothing}
      ${shown === 'banner' ? html`<p>${t('live.lastContact', { time: timeOf(lostAt!) })} ${t('live.kept')}</p>
        ${this.button(t('live.retryNow'), this.store.retryNow)}` : nothing}
    </div>`;
  }
}

customElements.define('arena-connection', ArenaConnection);
