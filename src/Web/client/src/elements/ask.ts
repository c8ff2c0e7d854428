import { html, render } from 'lit';
import { t } from '../texts.js';

/** Asks before something that cannot be taken back, naming what it is about. The answer is the reason when one is asked for. */
export function ask(question: string, yes: string, reason?: { readonly label: string; readonly longest: number }): Promise<string | null> {
  const opener = document.activeElement;
  const dialog = document.createElement('dialog');
  dialog.className = 'ds-dialog';
  const field = html`<div class="ds-field"><label class="ds-label" for="ask-reason">${reason?.label}</label>
    <textarea class="ds-input" id="ask-reason" name="reason" rows="3" required maxlength=${reason?.longest ?? 0}></textarea></div>`;
  render(html`<form method="dialog" class="form">
    <h2 class="ds-heading" data-size="xs" id="ask-question">${question}</h2>
    ${reason === undefined ? '' : field}
    <div class="room__buttons">
      <button class="ds-button" value="yes">${yes}</button>
      <button class="ds-button" data-variant="secondary" value="no" formnovalidate>${t('action.cancel')}</button>
    </div></form>`, dialog);
  dialog.setAttribute('aria-labelledby', 'ask-question');
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener('close', () => {
      const text = dialog.querySelector('textarea')?.value ?? '';
      dialog.remove();
      if (opener instanceof HTMLElement) opener.focus();
      answer(dialog.returnValue === 'yes' ? text : null);
    }, { once: true });
  });
}
