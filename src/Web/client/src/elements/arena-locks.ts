import { html, nothing } from 'lit';
import type { RoomLocks, RoomView } from '../contract.js';
import { locksOf } from '../rooms/locks.js';
import { isOver, leads } from '../rooms/rights.js';
import { t } from '../texts.js';
import { RoomElement } from './room-element.js';

const choices = ['leadersOnly', 'withoutReplies', 'withoutNames'] as const;
const helped: readonly string[] = ['leadersOnly', 'withoutNames'];

/** For those who lead: what is locked in the room. */
export class ArenaLocks extends RoomElement {
  protected override draw(view: RoomView): unknown {
    if (!leads(view) || isOver(view)) return nothing;
    const locks = locksOf(view);
    return html`<details class="room__rules"><summary>${t('locks.title')}</summary>
      <form class="form" @submit=${(event: Event) => this.#save(event, locks)}><fieldset class="ds-fieldset"><legend class="ds-sr-only">${t('locks.title')}</legend>
        ${choices.map((choice) => html`<div class="ds-field">
          <input class="ds-input" type="checkbox" id="laas-${choice}" name=${choice} .checked=${locks[choice]} aria-describedby=${helped.includes(choice) ? `laas-${choice}-hjelp` : nothing} />
          <label class="ds-label" for="laas-${choice}">${t(`locks.${choice}`)}</label>
          ${helped.includes(choice) ? html`<p class="quiet" id="laas-${choice}-hjelp">${t(`locks.${choice}Help`)}</p>` : nothing}</div>`)}</fieldset>
        <span class="room__buttons"><button class="ds-button" data-size="sm" data-variant="secondary">${t('locks.save')}</button></span>${this.problem('locks')}</form></details>`;
  }

  /** What stood in the boxes before they were ticked goes with it: what somebody else has set meanwhile is not set back by whoever has not seen it. */
  readonly #save = async (event: Event, was: RoomLocks): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const on = (choice: (typeof choices)[number]): boolean => form.querySelector<HTMLInputElement>(`[name=${choice}]`)!.checked;
    await this.act('locks', { kind: 'lockRoom', leadersOnly: on('leadersOnly'), withoutReplies: on('withoutReplies'), withoutNames: on('withoutNames'), was });
  };
}

customElements.define('arena-locks', ArenaLocks);
