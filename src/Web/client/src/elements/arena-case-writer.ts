import { html, nothing } from 'lit';
import type { EngineParts } from '../cases/engine-messages.js';
import type { Port } from '../cases/engine-client.js';
import { nothingBefore } from '../cases/case-before.js';
import type { WrittenBefore } from '../cases/case-before.js';
import { CaseStore } from '../cases/case-store.js';
import { current, steps } from '../cases/writing.js';
import type { Step } from '../cases/writing.js';
import { t } from '../texts.js';
import type { ArenaCaseFind } from './arena-case-find.js';
import { CaseElement } from './case-element.js';

/** The writer's page after the duty gate. What is written lives in it, and goes when it goes. */
export class ArenaCaseWriter extends CaseElement {
  #start: () => Port = () => { throw new Error('no worker'); };

  /** How the page starts its worker. Before it is connected. */
  set start(start: () => Port) {
    this.#start = start;
  }

  override connectedCallback(): void {
    const of = (name: string): string => this.getAttribute(name) ?? '';
    const parts = of('engine');
    const before = JSON.parse(document.getElementById('arena-before')?.textContent ?? JSON.stringify(nothingBefore)) as WrittenBefore;
    this.store = new CaseStore({
      room: of('room'), duty: of('duty'), after: of('after') || null, detector: of('detector'), readers: before.readers.length > 0 ? before.readers : ['participant', 'mentor', 'centreCoordinator'],
      parts: parts === '' ? null : (JSON.parse(parts) as EngineParts),
      written: of('lang') === 'nn' ? 'nynorsk' : 'bokmaal', id: of('case') || null, before,
    }, this.#start, (address, init) => fetch(address, init));
    this.replaceChildren();
    super.connectedCallback();
    addEventListener('beforeunload', this.#leaving);
    addEventListener('pagehide', this.#gone);
    this.store.engine.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#leaving);
    removeEventListener('pagehide', this.#gone);
    this.store.stop();
  }

  protected override render(): unknown {
    const { store } = this;
    const { step, sent } = store.state;
    const index = steps.indexOf(step);
    return html`${sent !== null ? nothing : html`<arena-case-status .store=${store}></arena-case-status><nav aria-label=${t('write.steps')}><ol class="case-steps">
        <li><span>${t('write.step.gate')}</span></li>
        ${steps.map((one) => html`<li><button type="button" class="case-link" aria-current=${one === step ? 'step' : nothing} @click=${() => this.#go(one)}>${t(`write.step.${one}`)}</button></li>`)}</ol></nav>`}
      ${this.#section('write', html`<arena-case-form class="form" .store=${store}></arena-case-form><arena-case-live .store=${store} @begin=${this.#begin}></arena-case-live>`)}
      ${this.#section('find', html`<arena-case-risk .store=${store}></arena-case-risk><arena-case-find class="form" .store=${store}></arena-case-find><arena-case-draft .store=${store}></arena-case-draft>`)}
      ${this.#section('five', this.#five())}
      ${this.#section('send', html`<arena-case-send class="form" .store=${store}></arena-case-send>`)}
      ${sent !== null ? nothing : html`<div class="buttons">
        ${index === 0 ? nothing : html`<button type="button" class="ds-button" data-variant="secondary" @click=${() => this.#go(steps[index - 1]!)}>${t('write.back')}</button>`}
        ${index === steps.length - 1 ? nothing : html`<button type="button" class="ds-button" @click=${() => this.#go(steps[index + 1]!)}>${t('write.next')}</button>`}</div>`}`;
  }

  // What the server wrote above, of a text that is not sent yet.
  protected override updated(): void {
    if (this.store.state.sent !== null) for (const told of document.querySelectorAll('[data-until=sent]')) told.remove();
  }

  #section(step: Step, content: unknown): unknown {
    // All of them stay in the page, so that what was typed, and its undoing, stays in the boxes.
    return html`<section class="form" aria-labelledby="write-step-${step}" ?hidden=${this.store.state.step !== step} @look=${this.#look}
        @go=${(event: Event) => this.#go((event as CustomEvent<Step>).detail)}>
      <h2 class="ds-heading" data-size="sm" id="write-step-${step}" tabindex="-1">${t(`write.step.${step}`)}</h2>
      ${this.store.state.sent !== null && step !== 'send' ? nothing : content}</section>`;
  }

  #five(): unknown {
    const { store } = this;
    return html`<arena-case-risk .store=${store}></arena-case-risk><p>${t('write.five.why')}</p>
      <fieldset class="ds-fieldset"><legend class="ds-label">${t('write.five')}</legend>
        ${[true, false].map((fits) => html`<label class="ds-label"><input class="ds-input" type="radio" name="write-five" autocomplete="off" .checked=${store.state.fitsFive === fits}
          ?disabled=${current(store.state) === null} @change=${() => store.do({ kind: 'answeredFive', fits })} /> ${t(fits ? 'write.five.yes' : 'write.five.no')}</label>`)}</fieldset>
      ${store.state.fitsFive === false ? html`<div class="ds-alert" data-color="warning" role="status"><p>${t('write.five.coarser')}</p></div>` : nothing}
      ${this.#alone()}`;
  }

  // What shows whom it is about may be who tells of it.
  #alone(): unknown {
    const { store } = this;
    const answer = store.state.aloneInRole;
    return html`<fieldset class="ds-fieldset"><legend class="ds-label">${t('write.alone')}</legend><p class="quiet">${t('write.alone.why')}</p>
        ${[true, false].map((alone) => html`<label class="ds-label"><input class="ds-input" type="radio" name="write-alone" autocomplete="off" .checked=${answer === alone}
          @change=${() => store.do({ kind: 'answeredAlone', alone })} /> ${t(alone ? 'write.alone.yes' : 'write.alone.no')}</label>`)}</fieldset>
      ${answer === true ? html`<div class="ds-alert" data-color="info" role="status"><p>${t('write.alone.then')}</p></div>` : nothing}`;
  }

  #go(step: Step): void {
    this.store.do({ kind: 'went', step });
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#write-step-${step}`)?.focus());
  }

  readonly #look = (event: Event): void => {
    this.#go('find');
    void this.updateComplete.then(() => this.querySelector<ArenaCaseFind>('arena-case-find')?.look((event as CustomEvent<string>).detail));
  };

  readonly #begin = (): void => {
    this.#go('find');
    void this.updateComplete.then(() => this.querySelector<ArenaCaseFind>('arena-case-find')?.begin());
  };

  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.store.isUnsent) event.preventDefault();
  };

  // A page that the browser keeps for «back» would keep the text too.
  readonly #gone = (): void => {
    this.store.stop();
    this.remove();
  };
}
