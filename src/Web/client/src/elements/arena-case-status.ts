import { html, nothing } from 'lit';
import { current } from '../cases/writing.js';
import { t } from '../texts.js';
import { CaseElement } from './case-element.js';

/** How long counts are gathered before they are read out, in milliseconds. */
const gather = 1_500;

/** Whether the text is being looked at, and what to do when it can not be: then nothing is sent. And the page's one quiet voice. */
export class ArenaCaseStatus extends CaseElement {
  #said = '';
  #open: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.store.addEventListener('heard', this.#heard);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store.removeEventListener('heard', this.#heard);
    clearTimeout(this.#timer);
  }

  protected override render(): unknown {
    const { engineState: engine } = this.store;
    const redacted = current(this.store.state);
    return html`<div class="ds-sr-only" role="status">${this.#said}</div>
      <p class="quiet case-engine" data-state=${engine.kind}>${engine.kind === 'broken' ? nothing
        : html`<span aria-hidden="true">${engine.kind === 'ready' ? '✓' : '…'}</span> ${t(`write.engine.${engine.kind}`)}`}</p>
      ${engine.kind !== 'broken' ? nothing : html`<div class="ds-alert" data-color="danger" role="alert">
        <h2 class="ds-heading" data-size="2xs">${t('write.engine.broken')}</h2><p>${t(`write.engine.why.${engine.why}`)}</p><p>${t('write.engine.kept')}</p>
        ${this.button(t('write.engine.retry'), () => this.store.retry(), { variant: 'primary' })}</div>`}
      ${redacted?.publicIncident !== true ? nothing : html`<div class="ds-alert" data-color="warning" role="alert">
        <h2 class="ds-heading" data-size="2xs">${t('write.incident')}</h2><p>${t('write.incident.why')}</p><p>${t('write.incident.instead')}</p>
        <p><a class="ds-link" href="/moter/${this.store.about.room}">${t('write.incident.meeting')}</a></p></div>`}`;
  }

  readonly #heard = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const redacted = current(this.store.state);
      if (redacted === null || redacted.open === this.#open) return;
      this.#open = redacted.open;
      this.#said = t('write.found', { count: redacted.open });
      this.requestUpdate();
    }, gather);
  };
}

customElements.define('arena-case-status', ArenaCaseStatus);
