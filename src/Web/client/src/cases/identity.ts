import { areSeveral, mentionAt } from './marks.js';
import type { Found } from './marks.js';
import type { Entity, IdentityQuestion, Mark, Mention, RedactedCase, Resolution } from './redaction.js';

/** Somebody whose name it may be. */
export interface Suggestion {
  readonly entity: Entity;
  /** Another name of theirs: what a merge names. The name itself, when they have no other. */
  readonly form: string;
  readonly written: string;
  /** Where they are written so, when others are too. */
  readonly at: Mark | null;
}

type TextOf = (mark: Mark) => string;

const isOfWhomHere = ({ kind, here }: Resolution): boolean => (kind === 'merge' || kind === 'split') && here != null;

/**
 * Whose it may be, by a name that points at nobody else: rather one of which nothing is asked, and never one of which something was said of one mention, for
 * what was said may be undone. Whoever has no such name is known by a mention, rather one of which nothing was said: who that is of was not said by another.
 * @param textOf The whole text in which a mention stands.
 */
export function suggestions(
  all: readonly Found[], { entities }: RedactedCase, { form, entity: of, whom }: IdentityQuestion, textOf: TextOf, resolutions: readonly Resolution[],
): readonly Suggestion[] {
  const points = (one: Found): boolean => one.form !== form && !areSeveral(one);
  const isMoved = (one: Found): boolean => resolutions.some((said) => said.form === one.form && isOfWhomHere(said));
  const isFirm = (one: Found): boolean => points(one) && one.question === undefined && !isMoved(one);
  return whom.flatMap((id): readonly Suggestion[] => {
    const entity = entities.find((one) => one.id === id);
    if (entity === undefined) return [];
    const names = all.filter((one) => one.marks.some((mark) => mark.entity === id));
    const whole = (one: Found | undefined): readonly Suggestion[] => one === undefined ? [] : [{ entity, form: one.form, written: one.written, at: null }];
    const mentions = (these: readonly Found[]) => these.flatMap((one) => one.marks.filter((mark) => mark.entity === id).map((at) => ({ entity, form: one.form, written: one.written, at })));
    const unsaid = mentions(names.filter((one) => id !== of || one.form !== form)).filter((one) => !isSaid(one.form, one.at, textOf, resolutions));
    return [...whole(names.find(isFirm)), ...whole(names.find((one) => points(one) && !isMoved(one))), ...unsaid, ...mentions(names.filter(points))].slice(0, 1);
  });
}

const isSaid = (form: string, mark: Mark, textOf: TextOf, resolutions: readonly Resolution[]): boolean =>
  resolutions.some((said, index) => said.form === form && isOfWhomHere(said) && isSame(said.here!, mentionAt(textOf(mark), mark)) && !hasFallen(said, resolutions.slice(index + 1)));

// It went with the name by which it was said, or with its own, when that was said to be another's: so the engine has it.
const hasFallen = ({ kind, form, value }: Resolution, later: readonly Resolution[]): boolean =>
  kind === 'merge' && value !== form && later.some((said) => said.kind === 'split' && said.here == null && (said.form === value || said.form === form));

/**
 * The mentions that are asked about: those of which nothing was said, and all when something was said of each, for what was said may no longer hold.
 * @param textOf The whole text in which a mention stands.
 */
export function askedOf(one: Found, { entity }: IdentityQuestion, textOf: TextOf, resolutions: readonly Resolution[]): readonly Mark[] {
  const all = one.marks.filter((mark) => mark.entity === entity);
  const left = all.filter((mark) => !isSaid(one.form, mark, textOf, resolutions));
  return left.length > 0 ? left : all;
}

/**
 * What says whose it is: of all that is written so, or of the one mention that was chosen. Where others are written so too, whose it is is told by a mention,
 * or something was said of one mention alone, of each mention that was asked about and of which nothing was said. A name that is another's than it was taken
 * for is taken out first: those it was taken for stay who they are.
 * @param who Whose it is; null when it is nobody who is named otherwise.
 */
export function whose(
  one: Found, question: IdentityQuestion, who: Suggestion | null, chosen: Mark | undefined, textOf: TextOf, resolutions: readonly Resolution[],
): readonly Resolution[] {
  const { form, marks } = one;
  const out: Resolution = { form, kind: 'split', value: null };
  const say: Resolution = who === null ? out : { form, kind: 'merge', value: who.form, ...(who.at === null ? {} : { sameAs: mentionAt(textOf(who.at), who.at) }) };
  const asked = chosen === undefined ? askedOf(one, question, textOf, resolutions) : [chosen];
  if (chosen !== undefined || asked.length < marks.length || (who !== null && who.at !== null)) return asked.map((mark) => ({ ...say, here: mentionAt(textOf(mark), mark) }));
  return who !== null && who.entity.id !== question.entity && question.whom.includes(question.entity) ? [out, say] : [say];
}

const isSame = (one: Mention, other: Mention): boolean => one.field === other.field && one.before === other.before && one.after === other.after;
