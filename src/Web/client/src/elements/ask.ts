import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { roomLimits } from '../contract.js';
import type { Refusal } from '../contract.js';
import type { RoomStore } from '../rooms/room-store.js';
import { t } from '../texts.js';
import type { ArenaGuard } from './arena-guard.js';
import { turnIn } from './focus-keeper.js';
import { chosenIn, radios } from './radios.js';
import type { Choice } from './radios.js';
import { sentence } from './sentence.js';

interface Question {
  readonly question: string;
  readonly yes: string;
  /** Says yes without a reason; there only when it is the reason that stands in the way. */
  readonly bare?: string | undefined;
  /** It is on its way: nothing is pressed twice, and who leaves takes it back. */
  readonly trying?: boolean;
}

/** What is asked for when it is not a reason that has to be given. */
export interface Asked {
  readonly label?: string;
  /** May be left empty. */
  readonly optional?: boolean;
  /** What stands there to be changed. */
  readonly text?: string;
  /** One of these has to be chosen; when none is, `missed` says so. */
  readonly choices?: { readonly legend: string; readonly missed: string; readonly of: readonly Choice<string>[] };
}

/** Tries it with the reason, with the words of it that may stand, and with what was chosen where something had to be: null when it was done, or why not. */
export type Attempt = (reason: string, cleared: readonly string[], ...chosen: readonly string[]) => Promise<Refusal | null>;

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
 * that name then does it without those words: nobody waits for their words to be looked at before somebody else's are off the screens.
 * Whoever leaves while it is being tried has taken it back, which `left` is told; a reason that was written and not given is there the next time
 * the same is asked, which `key` tells: two things may be asked about in the same words.
 */
export async function askWhy(key: string, question: string, yes: string, store: RoomStore, attempt: Attempt, bare?: string, left?: () => void, asked: Asked = {}): Promise<void> {
  const dialog = document.createElement('dialog');
  let [trying, last, missed]: [boolean, Refusal | null, boolean] = [false, null, false];
  const again = (): void =>
    draw(dialog, { question, yes, trying, bare: last !== null && isOfReason(last) ? bare : undefined }, field(store, trying ? null : last, asked, missed));
  again();
  const box = dialog.querySelector('textarea')!;
  const guard = dialog.querySelector<ArenaGuard>('arena-guard');
  box.value = asked.text ?? store.reasons.get(key) ?? '';
  box.addEventListener('input', () => {
    // What stood there already is not theirs to get back: somebody else may have changed it, or taken it away.
    if (store.whyGone === null && asked.text === undefined) store.reasons.set(key, box.value);
  });
  dialog.addEventListener('submit', (event) => {
    const pressed = (event as SubmitEvent).submitter?.getAttribute('value');
    if (pressed !== 'yes' && pressed !== 'bare') return;
    event.preventDefault();
    missed = asked.choices !== undefined && chosenIn(dialog) === null;
    if (missed) return again();
    if (!trying && (pressed === 'bare' || guard?.fits() !== false)) void tryOnce(pressed === 'yes');
  });
  const tryOnce = async (why: boolean): Promise<void> => {
    const reason = box.value;
    trying = true;
    again();
    const chosen = asked.choices === undefined ? [] : [chosenIn(dialog) ?? ''];
    last = why ? await attempt(reason, guard?.answers ?? [], ...chosen) : await attempt('', [], ...chosen);
    trying = false;
    if (last === null) {
      store.reasons.delete(key);
      return dialog.close('yes');
    }
    again();
    guard?.show(reason, last);
  };
  const answered = shown(dialog);
  // What was written before is looked through like what is written now.
  if (box.value !== '') box.dispatchEvent(new Event('input', { bubbles: true }));
  await answered;
  if (trying && store.whyGone === null) left?.();
}

const field = (store: RoomStore, refusal: Refusal | null, { label, optional = false, choices }: Asked, missed: boolean): TemplateResult => html`
  ${choices === undefined ? nothing : html`<fieldset class="ds-fieldset"><legend class="ds-label">${choices.legend}</legend>${radios(choices.of)}</fieldset>
    ${missed ? html`<p class="ds-validation-message" role="alert">${choices.missed}</p>` : nothing}`}
  <div class="ds-field"><label class="ds-label" for="ask-reason">${label ?? t('live.reason')}</label>
    <textarea class="ds-input" id="ask-reason" name="reason" rows="3" ?required=${!optional} ?autofocus=${choices === undefined}></textarea></div>
  <arena-guard .store=${store} .for=${'ask-reason'} .most=${roomLimits.reasonLength}></arena-guard>
  ${refusal === null ? nothing : html`<p class="ds-validation-message" role="alert">${sentence(refusal)}</p>`}`;

function draw(dialog: HTMLDialogElement, { question, yes, bare, trying = false }: Question, reason?: TemplateResult): void {
  const off = trying ? 'true' : nothing;
  render(html`<form method="dialog" class="form">
    <h2 class="ds-heading" data-size="xs" id="ask-question">${question}</h2>
    ${reason ?? nothing}
    <p class="quiet" role="status">${trying ? t('live.sending') : ''}</p>
    <div class="room__buttons">
      <button class="ds-button" value="yes" aria-disabled=${off}>${yes}</button>
      ${bare === undefined ? nothing : html`<button class="ds-button" data-variant="secondary" value="bare" aria-disabled=${off} formnovalidate>${bare}</button>`}
      <button class="ds-button" data-variant="secondary" value="no" formnovalidate ?autofocus=${reason === undefined}>${t('action.cancel')}</button>
    </div></form>`, dialog);
}

/** To what was pressed; when that is gone, to the heading of what it stood in. */
function back(around: readonly HTMLElement[]): void {
  if (around[0]?.isConnected === true) return around[0].focus();
  const part = around.find((one) => one.isConnected && one.querySelector('h1, h2, h3, h4') !== null);
  if (part !== undefined) turnIn(part, 'h1, h2, h3, h4');
}

const open = new Set<HTMLDialogElement>();

/** Whatever is asked is asked no more, and nothing is done. */
export function unask(): void {
  for (const dialog of open) dialog.close('no');
}

/** Until it is answered; then the focus is where it was. */
export function shown(dialog: HTMLDialogElement): Promise<string> {
  const opener = document.activeElement;
  const around: HTMLElement[] = [];
  for (let one = opener; one instanceof HTMLElement; one = one.parentElement) around.push(one);
  dialog.className = 'ds-dialog';
  dialog.setAttribute('aria-labelledby', 'ask-question');
  document.body.append(dialog);
  dialog.showModal();
  open.add(dialog);
  return new Promise((answer) => {
    dialog.addEventListener('close', () => {
      open.delete(dialog);
      dialog.remove();
      back(around);
      answer(dialog.returnValue);
    }, { once: true });
  });
}
