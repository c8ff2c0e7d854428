import { html, nothing } from 'lit';
import { current } from '../cases/writing.js';
import { t } from '../texts.js';
import { CaseElement } from './case-element.js';

/** How long news are gathered before they are read out, in milliseconds. */
export const gather = 1_500;

/** Whether the text is being looked at, and what to do when it can not be: then nothing is sent. And the page's one quiet voice. */
export class ArenaCaseStatus extends CaseElement {
  #said = '';
  #told = '';
  #practises = false;
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
    this.#tellPractice(engine.kind === 'practising');
    return html`<div class="ds-sr-only" role="status">${this.#said}</div>
      <p class="quiet case-engine" data-state=${engine.kind}>${engine.kind === 'broken' ? nothing
        : html`<span aria-hidden="true">${engine.kind === 'ready' ? '✓' : '…'}</span> <span id="write-engine">${t(`write.engine.${engine.kind}`)}</span>`}
        ${engine.kind !== 'practising' ? nothing : html`<progress max=${engine.of} value=${engine.done} aria-labelledby="write-engine"></progress>`}</p>
      ${engine.kind !== 'broken' ? nothing : html`<div class="ds-alert" data-color="danger" role="alert">
        <h2 class="ds-heading" data-size="2xs">${t('write.engine.broken')}</h2><p>${t(`write.engine.why.${engine.why}`)}</p><p>${t('write.engine.kept')}</p>
        ${this.button(t('write.engine.retry'), () => this.store.retry(), { variant: 'primary' })}</div>`}
      ${redacted === null || redacted.incident.length === 0 ? nothing : html`<div class="ds-alert" data-color="warning" role="alert">
        <h2 class="ds-heading" data-size="2xs">${t('write.incident')}</h2><p>${t('write.incident.why')}</p><p>${t('write.incident.words', { words: redacted.incident })}</p><p>${t('write.incident.instead')}</p>
        <p><a class="ds-link" href="/moter/${this.store.about.room}">${t('write.incident.meeting')}</a></p></div>`}`;
  }

  // Once, when it begins. What is found afterwards is said anew.
  #tellPractice(practises: boolean): void {
    if (practises && !this.#practises) {
      this.#said = t('write.engine.practising');
      this.#told = '';
    }
    this.#practises = practises;
  }

  readonly #heard = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const redacted = current(this.store.state);
      if (redacted === null) return;
      const told = `${t('write.found', { count: redacted.open })} ${t(`write.risk.${redacted.risk.level}`)}.`;
      if (told === this.#told) return;
      this.#told = this.#said = told;
      this.requestUpdate();
    }, gather);
  };
}

customElements.define('arena-case-status', ArenaCaseStatus);
