import { html, nothing } from 'lit';
import type { Place } from '../cases/case-sender.js';
import { current, hindrances } from '../cases/writing.js';
import type { Hindrance, Step, Writing } from '../cases/writing.js';
import { t } from '../texts.js';
import { raiserWord, shown } from './arena-case-risk.js';
import { CaseElement } from './case-element.js';

const readers = ['participant', 'mentor', 'userRepresentative', 'centreCoordinator', 'observer'] as const;
const where: Readonly<Partial<Record<Hindrance, Step>>> = { unanswered: 'write', length: 'write', tooLong: 'write', open: 'find', publicIncident: 'find', five: 'five', alone: 'five', theme: 'write' };

/** The last look, who may read it, and off it goes: the text as others get it, and nothing else. */
export class ArenaCaseSend extends CaseElement {
  protected override render(): unknown {
    const { store } = this;
    const { state, sending, busy } = store;
    if (state.sent !== null) return this.#done(state.sent);
    const hinders = hindrances(state);
    const ready = hinders.length === 0 && store.engineState.kind === 'ready' && busy === 'idle';
    return html`<fieldset class="ds-fieldset"><legend class="ds-label">${t('write.readers')}</legend><p class="quiet">${t('write.readers.help')}</p>
        ${readers.map((role) => html`<label class="ds-label"><input class="ds-input" type="checkbox" autocomplete="off" .checked=${state.readers.includes(role)}
          @change=${(event: Event) => store.do({ kind: 'choseReader', role, reads: (event.target as HTMLInputElement).checked })} /> ${t(`write.reader.${role}`)}</label>`)}</fieldset>
      <p>${t('write.send.what')}</p>
      ${hinders.length === 0 ? nothing : html`<div class="ds-alert" data-color="info"><p>${t('write.before')}</p><ul class="ds-list">${hinders.map((one) => this.#hindrance(one))}</ul></div>`}
      <div class="buttons"><button type="button" class="ds-button" data-size="lg" ?disabled=${!ready} @click=${() => this.#send()}>${t(busy === 'sending' ? 'write.sending' : 'write.send')}</button></div>
      ${sending?.kind === 'lost' ? html`<div class="ds-alert" data-color="danger" role="alert"><p>${t('write.lost')}</p></div>` : nothing}
      ${sending?.kind === 'refused' ? this.#refused(sending.text, sending.places) : nothing}`;
  }

  #send(): void {
    void this.store.send().then(() => {
      if (this.store.state.sent !== null) void this.updateComplete.then(() => this.querySelector<HTMLElement>('h3')?.focus());
    });
  }

  #hindrance(one: Hindrance): unknown {
    const step = where[one];
    const words = t(`write.hindrance.${one}`, { count: current(this.store.state)?.open ?? 0 });
    return html`<li>${step === undefined ? words
      : html`<button type="button" class="case-link" @click=${() => this.dispatchEvent(new CustomEvent<Step>('go', { detail: step, bubbles: true }))}>${words}</button>`}</li>`;
  }

  #refused(text: string, places: readonly Place[]): unknown {
    const standing = places.filter((place) => place.mayStand !== true || !this.store.lets(this.store.wordsAt(place)));
    return html`<div class="ds-alert" data-color="danger" role="alert"><p>${text}</p><p>${t('write.refused.kept')}</p>
      ${standing.length === 0 ? nothing : html`<ul class="ds-list">${standing.map((place) => this.#place(place))}</ul>`}
      ${standing.length === 0 && places.length > 0 ? html`<p>${t('write.refused.answered')}</p>` : nothing}</div>`;
  }

  #place(place: Place): unknown {
    const { section, type, mayStand } = place;
    const words = this.store.wordsAt(place);
    const kept = section.startsWith('kept/') ? this.store.kept[Number.parseInt(section.slice('kept/'.length), 10)] : undefined;
    const where = kept === undefined ? t(`write.box.${section}`) : t('write.refused.reason', { word: kept.form });
    return html`<li>${t('write.refused.place', { where, what: t(`write.type.${type}`) })} <mark class="case-mark" translate="no">${words}</mark>
      ${mayStand === true ? this.button(t('write.refused.stands', { word: words }), () => this.store.letStand(words), { variant: 'tertiary' }) : nothing}</li>`;
  }

  #done({ number, risk, raisers }: NonNullable<Writing['sent']>): unknown {
    return html`<div class="ds-alert" data-color="success" role="status"><h3 class="ds-heading" data-size="xs" tabindex="-1">${t('write.sent', { number })}</h3>
      ${risk !== 'red' ? nothing : html`<p>${t('write.sent.red')} ${raisers.length === 0 ? nothing : t('write.risk.raisers')}</p>
        <ul class="ds-list">${raisers.slice(0, shown).map(({ kind }) => html`<li>${raiserWord(kind)}</li>`)}</ul>`}
      <p>${t('write.sent.next')}</p><p><a class="ds-link" href="/framlegg/${this.store.id}">${t('write.sent.follow')}</a></p><p><a class="ds-link" href="/moter/${this.store.about.room}">${t('write.toMeeting')}</a></p></div>`;
  }
}

customElements.define('arena-case-send', ArenaCaseSend);
