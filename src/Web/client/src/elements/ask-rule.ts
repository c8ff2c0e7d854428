import { html, nothing, render } from 'lit';
import type { HouseRule } from '../contract.js';
import { houseRules } from '../rooms/moderation.js';
import { t } from '../texts.js';
import { shown } from './ask.js';

/** Asks which rule of the house something is about; null when nothing shall be done. No rule is chosen beforehand. */
export async function askRule(question: string, yes: string): Promise<HouseRule | null> {
  const dialog = document.createElement('dialog');
  const draw = (missing: boolean): unknown => render(html`<form method="dialog" class="form">
    <fieldset class="ds-fieldset"><legend class="ds-label" id="ask-question">${question}</legend>
      ${houseRules.map((rule, place) => html`<label class="ds-label"><input class="ds-input" type="radio" name="rule" value=${rule} ?autofocus=${place === 0} /> ${t(`houseRule.${rule}`)}</label>`)}
    </fieldset>
    ${missing ? html`<p class="ds-validation-message" role="alert">${t('moderation.choose')}</p>` : nothing}
    <div class="room__buttons"><button class="ds-button" value="yes">${yes}</button>
      <button class="ds-button" data-variant="secondary" value="no">${t('action.cancel')}</button></div></form>`, dialog);
  const chosen = (): HouseRule | null => (dialog.querySelector<HTMLInputElement>('input:checked')?.value ?? null) as HouseRule | null;
  draw(false);
  dialog.addEventListener('submit', (event) => {
    if ((event as SubmitEvent).submitter?.getAttribute('value') !== 'yes' || chosen() !== null) return;
    event.preventDefault();
    draw(true);
  });
  return (await shown(dialog)) === 'yes' ? chosen() : null;
}
