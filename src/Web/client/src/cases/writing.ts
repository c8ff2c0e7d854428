import { fieldsOf, isLength, keyQuestion, plain, questions, tooLong, words } from './case-form.js';
import type { Answers, Box } from './case-form.js';
import { answersOf, nothingBefore, resolutionsOf } from './case-before.js';
import type { WrittenBefore } from './case-before.js';
import type { Judged } from './case-sender.js';
import type { CaseSource, RedactedCase, Resolution, WrittenForm } from './redaction.js';

export const steps = ['write', 'find', 'five', 'send'] as const;
export type Step = (typeof steps)[number];

/** All that the page knows of the case that is being written. In this tab's memory, and nowhere else. */
export interface Writing {
  readonly step: Step;
  readonly written: WrittenForm;
  readonly answers: Answers;
  readonly resolutions: readonly Resolution[];
  /** The resolutions before each act that can be undone. */
  readonly undoable: readonly (readonly Resolution[])[];
  /** What the engine said last, and of which text: an older text's answer shows nothing that is sent. */
  readonly result: { readonly of: Text; readonly redacted: RedactedCase } | null;
  readonly fitsFive: boolean | null;
  /** Nobody else has the writer's role where they work; null while they have not said. About the writer: another text does not change it. */
  readonly aloneInRole: boolean | null;
  readonly theme: string;
  readonly item: string | null;
  readonly readers: readonly string[];
  readonly sent: ({ readonly number: string } & Judged) | null;
}

export type Act =
  | { readonly kind: 'wrote'; readonly box: Box; readonly text: string }
  | { readonly kind: 'choseForm'; readonly written: WrittenForm }
  /** What is said in one go, and undone in one. */
  | { readonly kind: 'resolved'; readonly resolutions: readonly Resolution[] }
  | { readonly kind: 'undid' }
  | { readonly kind: 'heard'; readonly of: Text; readonly redacted: RedactedCase }
  | { readonly kind: 'answeredFive'; readonly fits: boolean }
  | { readonly kind: 'answeredAlone'; readonly alone: boolean }
  | { readonly kind: 'chose'; readonly what: 'theme' | 'item'; readonly value: string }
  | { readonly kind: 'choseReader'; readonly role: string; readonly reads: boolean }
  | { readonly kind: 'went'; readonly step: Step }
  | ({ readonly kind: 'sent'; readonly number: string } & Judged);

export const begun = (written: WrittenForm, readers: readonly string[], before: WrittenBefore = nothingBefore): Writing => ({
  step: 'write', written, answers: answersOf(before), resolutions: resolutionsOf(before), undoable: [], result: null, fitsFive: null,
  // A no is asked for anew with each version; a yes stands until it is taken back.
  aloneInRole: before.aloneInRole ? true : null, theme: before.theme ?? '',
  // Of one there is nothing to choose.
  item: before.items.length === 1 ? before.items[0]!.item : null, readers, sent: null,
});

export function after(state: Writing, act: Act): Writing {
  switch (act.kind) {
    // A new text is a new question: it may fit fewer than the old.
    case 'wrote': return { ...state, answers: { ...state.answers, [act.box]: plain(act.text) }, fitsFive: null };
    case 'choseForm': return { ...state, written: act.written };
    case 'resolved': return { ...state, undoable: [...state.undoable, state.resolutions], resolutions: [...state.resolutions, ...act.resolutions], fitsFive: null };
    // What was said before the case was taken up again is taken back one by one.
    case 'undid': return state.resolutions.length === 0 ? state : { ...state, undoable: state.undoable.slice(0, -1), resolutions: state.undoable.at(-1) ?? state.resolutions.slice(0, -1), fitsFive: null };
    case 'heard': return { ...state, result: { of: act.of, redacted: act.redacted } };
    case 'answeredFive': return { ...state, fitsFive: act.fits };
    case 'answeredAlone': return { ...state, aloneInRole: act.alone };
    case 'chose': return { ...state, [act.what]: act.value === '' && act.what === 'item' ? null : act.value };
    case 'choseReader': return { ...state, readers: act.reads ? [...state.readers, act.role] : state.readers.filter((role) => role !== act.role) };
    case 'went': return { ...state, step: act.step };
    // What was sent is read on the server's page: nothing of it is left here.
    case 'sent': return { ...begun(state.written, state.readers), step: 'send', sent: { number: act.number, risk: act.risk, raisers: act.raisers } };
  }
}

/** What the engine's answer depends on. */
export type Text = Pick<Writing, 'written' | 'answers' | 'resolutions'>;

export const isSame = (one: Text, other: Text): boolean =>
  one.written === other.written && one.answers === other.answers && one.resolutions === other.resolutions;

export const sourceOf = ({ written, answers, resolutions }: Text): CaseSource => ({ written, fields: fieldsOf(answers), resolutions });

export const isEmpty = ({ answers }: Writing): boolean => fieldsOf(answers).length === 0;

/** The engine's word on the text that stands there now; null while it has not spoken. */
export const current = (state: Writing): RedactedCase | null => (state.result !== null && isSame(state.result.of, state) ? state.result.redacted : null);

export type Hindrance = 'unanswered' | 'length' | 'tooLong' | 'waiting' | 'open' | 'publicIncident' | 'five' | 'alone' | 'theme' | 'readers';

/** Why the case cannot be sent yet, the first to be done first. Empty: it can. */
export function hindrances(state: Writing): readonly Hindrance[] {
  const redacted = current(state);
  const texts = redacted?.redacted ?? [];
  const found: Record<Hindrance, boolean> = {
    unanswered: [...questions, keyQuestion].some((box) => (state.answers[box as Box] ?? '').trim() === ''),
    length: redacted !== null && !isLength(words(texts)),
    tooLong: tooLong(texts).length > 0,
    waiting: redacted === null,
    open: (redacted?.open ?? 0) > 0,
    publicIncident: redacted !== null && redacted.incident.length > 0,
    five: state.fitsFive !== true,
    alone: state.aloneInRole === null,
    theme: state.theme === '',
    readers: state.readers.length === 0,
  };
  return (Object.keys(found) as Hindrance[]).filter((one) => found[one]);
}

/** Why the redacted text is not kept as a draft yet; null when it may be. */
export function draftWaits(state: Writing): 'theme' | 'publicIncident' | 'open' | 'waiting' | null {
  const redacted = current(state);
  if (state.theme === '') return 'theme';
  if (redacted === null) return 'waiting';
  return redacted.incident.length > 0 ? 'publicIncident' : redacted.open > 0 ? 'open' : null;
}
