import { areSeveral, mentionAt } from './marks.js';
import type { Found } from './marks.js';
import type { Entity, IdentityQuestion, Mark, Mention, RedactedCase, Resolution } from './redaction.js';

/** Somebody whose name it may be. */
export interface Suggestion {
  readonly entity: Entity;
  /** Another name of theirs: what a merge names. The name itself, when they have no other. */
  readonly form: string;
  readonly written: string;
}

const isOfWhomHere = ({ kind, here }: Resolution): boolean => (kind === 'merge' || kind === 'split') && here != null;

/**
 * Whose it may be, by a name that points at nobody else: rather one of which nothing is asked, and of which nothing was said of one mention. Whoever has no
 * other name has the name itself, where it is of these two alone and the other is called nothing else either: that all who are written so are one.
 */
export function suggestions(all: readonly Found[], { entities }: RedactedCase, { form, entity: of, whom }: IdentityQuestion, resolutions: readonly Resolution[]): readonly Suggestion[] {
  const points = (one: Found): boolean => one.form !== form && !areSeveral(one);
  const isFirm = (one: Found): boolean => points(one) && one.question === undefined && !resolutions.some((said) => said.form === one.form && isOfWhomHere(said));
  const namesOf = (id: number): readonly Found[] => all.filter((one) => one.marks.some((mark) => mark.entity === id));
  const isAllAlike = namesOf(of).length === 1;
  return whom.flatMap((id) => {
    const entity = entities.find((one) => one.id === id);
    const names = namesOf(id);
    const name = names.find(isFirm) ?? names.find(points) ?? names.find((one) => one.form === form && id !== of && isAllAlike && isOfTwo(one, id, of));
    return entity === undefined || name === undefined ? [] : [{ entity, form: name.form, written: name.written }];
  });
}

const isOfTwo = ({ marks }: Found, id: number, of: number): boolean =>
  marks.every(({ entity }) => entity === id || entity === of) && marks.filter(({ entity }) => entity === of).length === 1;

/**
 * The mentions that are asked about: those of which nothing was said, and all when something was said of each, for what was said may no longer hold.
 * @param textOf The whole text in which a mention stands.
 */
export function askedOf(one: Found, { entity }: IdentityQuestion, textOf: (mark: Mark) => string, resolutions: readonly Resolution[]): readonly Mark[] {
  const isSaid = (mark: Mark): boolean => resolutions.some((said) => said.form === one.form && isOfWhomHere(said) && isSame(said.here!, mentionAt(textOf(mark), mark)));
  const all = one.marks.filter((mark) => mark.entity === entity);
  const left = all.filter((mark) => !isSaid(mark));
  return left.length > 0 ? left : all;
}

/**
 * What says whose it is: of all that is written so, or of the one mention that was chosen. Where others are written so too, or something was said of one
 * mention alone, of each mention that was asked about and of which nothing was said. A name that is another's than it was taken for is taken out first:
 * those it was taken for stay who they are.
 * @param who Whose it is; null when it is nobody who is named otherwise.
 */
export function whose(
  one: Found, question: IdentityQuestion, who: Suggestion | null, chosen: Mark | undefined, textOf: (mark: Mark) => string, resolutions: readonly Resolution[],
): readonly Resolution[] {
  const { form, marks } = one;
  const out: Resolution = { form, kind: 'split', value: null };
  const say: Resolution = who === null ? out : { form, kind: 'merge', value: who.form };
  if (who?.form === form) return [say];
  const asked = chosen === undefined ? askedOf(one, question, textOf, resolutions) : [chosen];
  if (chosen !== undefined || asked.length < marks.length) return asked.map((mark) => ({ ...say, here: mentionAt(textOf(mark), mark) }));
  return who !== null && who.entity.id !== question.entity && question.whom.includes(question.entity) ? [out, say] : [say];
}

const isSame = (one: Mention, other: Mention): boolean => one.field === other.field && one.before === other.before && one.after === other.after;
