import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { roomLimits } from '../contract.js';
import type { Refusal } from '../contract.js';
import type { RoomStore } from '../rooms/room-store.js';
import { t } from '../texts.js';
import type { ArenaGuard } from './arena-guard.js';
import { sentence } from './sentence.js';

interface Question {
  readonly question: string;
  readonly yes: string;
  /** Says yes without a reason; there only when it is the reason that stands in the way. */
  readonly bare?: string | undefined;
}

/** Tries it with the reason, and with the words of it that may stand: null when it was done, or why not. */
export type Attempt = (reason: string, cleared: readonly string[]) => Promise<Refusal | null>;

/** Asks before something that cannot be taken back, naming what it is about. It begins at the answer that does nothing. */
export async function ask(question: string, yes: string): Promise<boolean> {
  const dialog = document.createElement('dialog');
  draw(dialog, { question, yes });
  return (await shown(dialog)) === 'yes';
}

/** The reason was looked at and may not stand, or nobody could look at it: what it is the reason for has no part in that. */
const isOfReason = ({ code, places }: Refusal): boolean => places !== undefined || code === 'not-screened';

/**
 * Asks for the reason too. When it is refused the question stays, with what was written in it and what is wrong. With `bare`, a button of
 * that name then does it without a reason: nobody waits for their words to be looked at before somebody else's are off the screens.
 */
export async function askWhy(question: string, yes: string, store: RoomStore, attempt: Attempt, bare?: string): Promise<void> {
  const dialog = document.createElement('dialog');
  const again = (refusal: Refusal | null): void =>
    draw(dialog, { question, yes, bare: refusal !== null && isOfReason(refusal) ? bare : undefined }, field(store, refusal));
  again(null);
  let trying = false;
  dialog.addEventListener('submit', (event) => {
    const pressed = (event as SubmitEvent).submitter?.getAttribute('value');
    if (pressed !== 'yes' && pressed !== 'bare') return;
    event.preventDefault();
    if (!trying) void tryOnce(pressed === 'yes');
  });
  const tryOnce = async (why: boolean): Promise<void> => {
    const guard = dialog.querySelector<ArenaGuard>('arena-guard');
    const reason = dialog.querySelector('textarea')?.value ?? '';
    trying = true;
    const refusal = why ? await attempt(reason, guard?.answers ?? []) : await attempt('', []);
    trying = false;
    if (refusal === null) return dialog.close('yes');
    again(refusal);
    guard?.show(reason, refusal);
  };
  await shown(dialog);
}

const field = (store: RoomStore, refusal: Refusal | null): TemplateResult => html`
  <div class="ds-field"><label class="ds-label" for="ask-reason">${t('live.reason')}</label>
    <textarea class="ds-input" id="ask-reason" name="reason" rows="3" required autofocus maxlength=${roomLimits.reasonLength}></textarea></div>
  <arena-guard .store=${store} .for=${'ask-reason'}></arena-guard>
  ${refusal === null ? nothing : html`<p class="ds-validation-message" role="alert">${sentence(refusal)}</p>`}`;

function draw(dialog: HTMLDialogElement, { question, yes, bare }: Question, reason?: TemplateResult): void {
  render(html`<form method="dialog" class="form">
    <h2 class="ds-heading" data-size="xs" id="ask-question">${question}</h2>
    ${reason ?? nothing}
    <div class="room__buttons">
      <button class="ds-button" value="yes">${yes}</button>
      ${bare === undefined ? nothing : html`<button class="ds-button" data-variant="secondary" value="bare" formnovalidate>${bare}</button>`}
      <button class="ds-button" data-variant="secondary" value="no" formnovalidate ?autofocus=${reason === undefined}>${t('action.cancel')}</button>
    </div></form>`, dialog);
}

/** Until it is answered; then the focus is where it was. */
export function shown(dialog: HTMLDialogElement): Promise<string> {
  const opener = document.activeElement;
  dialog.className = 'ds-dialog';
  dialog.setAttribute('aria-labelledby', 'ask-question');
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (opener instanceof HTMLElement) opener.focus();
      answer(dialog.returnValue);
    }, { once: true });
  });
}
