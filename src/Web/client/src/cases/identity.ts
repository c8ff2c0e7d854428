import { areSeveral, mentionAt } from './marks.js';
import type { Found } from './marks.js';
import type { Entity, IdentityQuestion, Mark, RedactedCase, Resolution } from './redaction.js';

/** One who is in the case, and what they are called there. */
export interface PersonInCase {
  readonly entity: Entity;
  /** Each way they are written, as it stands in the list of what was found. */
  readonly names: readonly Found[];
}

/** All who are in the case, in the order of the text. Of what is asked about, whose it is may be another's yet. */
export const people = (all: readonly Found[], { entities }: RedactedCase): readonly PersonInCase[] =>
  entities.filter(({ type }) => type === 'person').map((entity) => ({ entity, names: all.filter((one) => one.marks.some((mark) => mark.entity === entity.id)) }));

/** Somebody whose name it may be. */
export interface Suggestion {
  readonly entity: Entity;
  /** Another name of theirs: what a merge names. The name itself, when they have no other. */
  readonly form: string;
  readonly written: string;
}

/** Whose it may be, with a name that points at nobody else. */
export const suggestions = (all: readonly Found[], { entities }: RedactedCase, { form, whom }: IdentityQuestion): readonly Suggestion[] =>
  whom.flatMap((id) => {
    const entity = entities.find((one) => one.id === id);
    const names = all.filter((one) => one.marks.some((mark) => mark.entity === id));
    const name = names.find((one) => one.form !== form && !areSeveral(one)) ?? names.find((one) => one.form === form);
    return entity === undefined || name === undefined ? [] : [{ entity, form: name.form, written: name.written }];
  });

/**
 * What says whose it is: of all that is written so, or of the one mention that was chosen. Where others are written so too, of each mention that was asked
 * about. A name that is another's than it was taken for is taken out first: those it was taken for stay who they are.
 * @param who Whose it is; null when it is nobody who is named otherwise.
 */
export function whose({ form, marks }: Found, { entity, whom }: IdentityQuestion, who: Suggestion | null, chosen: Mark | undefined, textOf: (mark: Mark) => string): readonly Resolution[] {
  const out: Resolution = { form, kind: 'split', value: null };
  const say: Resolution = who === null ? out : { form, kind: 'merge', value: who.form };
  const asked = marks.filter((mark) => mark.entity === entity);
  if (chosen !== undefined) return [{ ...say, here: mentionAt(textOf(chosen), chosen) }];
  if (who?.form !== form && asked.length < marks.length) return asked.map((mark) => ({ ...say, here: mentionAt(textOf(mark), mark) }));
  return who !== null && who.entity.id !== entity && whom.includes(entity) ? [out, say] : [say];
}
