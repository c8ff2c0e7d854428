import { html, nothing } from 'lit';
import { current, isEmpty } from '../cases/writing.js';
import { t } from '../texts.js';
import { looks } from './arena-case-risk.js';
import { CaseElement } from './case-element.js';

/**
 * Beside the form while somebody writes: the risk in one line, and how much waits. What the engine said last stands until it speaks anew, so that
 * nothing flickers; who hears the page is told by the page's one voice.
 */
export class ArenaCaseLive extends CaseElement {
  protected override render(): unknown {
    const { state } = this.store;
    // An engine that cannot look has no word on what is written now.
    if (state.result === null || isEmpty(state) || (this.store.engineState.kind !== 'ready' && current(state) === null)) return nothing;
    const { open, risk: { level } } = state.result.redacted;
    const { sign, color } = looks[level];
    return html`<div class="ds-card case-live" role="group" aria-label=${t('write.live')} data-color=${color} data-variant="tinted" data-level=${level}>
      <span><span aria-hidden="true">${sign}</span> ${t(`write.risk.${level}`)}</span>
      ${open === 0 ? html`<span>${t('write.live.none')}</span>`
        : html`<button type="button" class="case-link" @click=${() => this.dispatchEvent(new Event('begin', { bubbles: true }))}>${t('write.live.open', { count: open })}</button>`}</div>`;
  }
}

customElements.define('arena-case-live', ArenaCaseLive);
