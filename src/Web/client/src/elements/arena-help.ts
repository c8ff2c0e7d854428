import { html } from 'lit';
import { keepSettings, readSettings } from '../settings.js';
import type { Settings } from '../settings.js';
import { t } from '../texts.js';
import { RoomElement } from './room-element.js';

const keys = ['?', 'C', 'N', 'End'] as const;
const modes: readonly Settings['announce'][] = ['all', 'counts', 'off'];

/** The shortcuts, and how the room speaks. Single keys can be turned off, for those whose software types them. */
export class ArenaHelp extends RoomElement {
  protected override draw(): unknown {
    const settings = readSettings();
    return html`${this.button(t('live.help'), this.show, { variant: 'tertiary' })}
      <dialog class="ds-dialog" aria-labelledby="hjelp-tittel">
        <form method="dialog" class="form">
          <h2 class="ds-heading" data-size="xs" id="hjelp-tittel">${t('live.help')}</h2>
          <dl>${keys.map((key) => html`<dt><kbd>${key}</kbd></dt><dd>${t(`live.key.${key === '?' ? 'help' : key}`)}</dd>`)}</dl>
          <label class="ds-label"><input class="ds-input" type="checkbox" .checked=${settings.shortcuts}
            @change=${(event: Event) => this.#keep({ shortcuts: (event.target as HTMLInputElement).checked })} /> ${t('live.shortcuts')}</label>
          <fieldset class="ds-fieldset"><legend class="ds-label">${t('live.announce')}</legend>
            ${modes.map((mode) => html`<label class="ds-label"><input class="ds-input" type="radio" name="announce" .checked=${settings.announce === mode}
              @change=${() => this.#keep({ announce: mode })} /> ${t(`live.announce.${mode}`)}</label>`)}</fieldset>
          <button class="ds-button">${t('live.close')}</button>
        </form></dialog>`;
  }

  readonly show = (): void => this.querySelector('dialog')?.showModal();

  #keep(changes: Partial<Settings>): void {
    keepSettings({ ...readSettings(), ...changes });
    this.requestUpdate();
  }
}

customElements.define('arena-help', ArenaHelp);
