import type { Found } from './marks.js';
import type { Entity, RedactedCase } from './redaction.js';

/** One who is in the case, and what they are called there. */
export interface PersonInCase {
  readonly entity: Entity;
  /** Each way they are written, as it stands in the list of what was found. */
  readonly names: readonly Found[];
}

/** All who are in the case, in the order of the text. Of what is asked about, whose it is may be another's yet. */
export const people = (all: readonly Found[], { entities }: RedactedCase): readonly PersonInCase[] =>
  entities.filter(({ type }) => type === 'person').map((entity) => ({ entity, names: all.filter((one) => one.marks.some((mark) => mark.entity === entity.id)) }));
