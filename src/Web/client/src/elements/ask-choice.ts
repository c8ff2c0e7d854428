import { html, nothing, render } from 'lit';
import { t } from '../texts.js';
import { shown } from './ask.js';
import { chosenIn, radios } from './radios.js';
import type { Choice } from './radios.js';

/** Asks for one of a few; null when nothing shall be done. None is chosen beforehand; with `missed` it is said that one has to be. */
export async function askChoice<T extends string>(question: string, yes: string, missed: string, choices: readonly Choice<T>[]): Promise<T | null> {
  const dialog = document.createElement('dialog');
  const draw = (missing: boolean): unknown => render(html`<form method="dialog" class="form">
    <fieldset class="ds-fieldset"><legend class="ds-label" id="ask-question">${question}</legend>
      ${radios(choices)}
    </fieldset>
    ${missing ? html`<p class="ds-validation-message" role="alert">${missed}</p>` : nothing}
    <div class="room__buttons"><button class="ds-button" value="yes">${yes}</button>
      <button class="ds-button" data-variant="secondary" value="no">${t('action.cancel')}</button></div></form>`, dialog);
  const chosen = (): T | null => chosenIn(dialog) as T | null;
  draw(false);
  dialog.addEventListener('submit', (event) => {
    if ((event as SubmitEvent).submitter?.getAttribute('value') !== 'yes' || chosen() !== null) return;
    event.preventDefault();
    draw(true);
  });
  return (await shown(dialog)) === 'yes' ? chosen() : null;
}
