import type { KeptItem } from './case-sender.js';
import { reach } from './redaction.js';
import type { Entity, FindingType, IdentityQuestion, Mark, Mention, RedactedCase, Resolution, ResolutionKind, RiskRaiser } from './redaction.js';

/** All mentions that are written alike: what one decision is about. */
export interface Found {
  readonly form: string;
  /** As the writer wrote it the first time. */
  readonly written: string;
  readonly first: Mark;
  readonly count: number;
  /** How many of them wait for the writer; whose they are is one thing, when nothing else of them waits. */
  readonly open: number;
  /** Each of them, in the order of the text. */
  readonly marks: readonly Mark[];
  readonly entity: Entity | undefined;
  /** Whose it is, is asked. */
  readonly question: IdentityQuestion | undefined;
}

/** How sure the engine is, or that it is of the kind that tells only together with others. */
export type Sureness = 'certain' | 'uncertain' | 'indirect';

/** All that a writer can point at and say what it is: what alone says who, and what says it together with others. The most pointed at first. */
export const maskable: Readonly<Record<'direct' | 'indirect', readonly FindingType[]>> = {
  direct: ['person', 'phone', 'email', 'webAddress', 'address', 'postcode', 'identityNumber', 'caseNumber', 'numberPlate', 'account'],
  indirect: ['place', 'organisation', 'schoolClass', 'age', 'date', 'origin', 'occupation', 'rareFact'],
};

const indirect: ReadonlySet<FindingType> = new Set(maskable.indirect);

export const isIndirect = (type: FindingType): boolean => indirect.has(type);

/** The engine waits for words of the writer's own: it knows nothing coarser. */
export const isForHumans = (type: FindingType): boolean => type === 'occupation' || type === 'rareFact';

/** Nobody's page decides it alone: the arena refuses a name that it is sure of itself, whatever the reason. */
export const isSureName = ({ type, certainty }: Mark): boolean => type === 'person' && certainty === 'certain';

export const sureness = (mark: Mark): Sureness =>
  mark.certainty === 'uncertain' ? 'uncertain' : isIndirect(mark.type) ? 'indirect' : 'certain';

/** What was found, in the order of the text, each form once. */
export function found(redacted: RedactedCase, textOf: (field: string) => string): readonly Found[] {
  const forms = new Map<string, Found>();
  for (const mark of redacted.marks) {
    const known = forms.get(mark.form);
    const open = mark.state === 'open' ? 1 : 0;
    forms.set(mark.form, known === undefined ? {
      form: mark.form,
      written: textOf(mark.field).slice(mark.start, mark.start + mark.length),
      first: mark,
      count: 1,
      open,
      marks: [mark],
      entity: redacted.entities.find((entity) => entity.id === mark.entity),
      question: redacted.questions.find((question) => question.form === mark.form),
    } : { ...known, count: known.count + 1, open: known.open + open, marks: [...known.marks, mark] });
  }
  return [...forms.values()].map((one) => (one.question !== undefined && one.open === 0 ? { ...one, open: 1 } : one));
}

/** The next that waits for the writer, going round; null when none does. */
export function nextOpen(all: readonly Found[], from: string | null, step: 1 | -1): string | null {
  const at = all.findIndex((one) => one.form === from);
  for (let passed = 1; passed <= all.length; passed++) {
    const one = all[(((at === -1 && step === -1 ? 0 : at) + step * passed) % all.length + all.length) % all.length]!;
    if (one.open > 0) return one.form;
  }
  return null;
}

/** A stretch of a field: marked, or not. */
export type Stretch = { readonly text: string; readonly mark: Mark | null };

export function stretches(text: string, marks: readonly Mark[]): readonly Stretch[] {
  const parts: Stretch[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start > at) parts.push({ text: text.slice(at, mark.start), mark: null });
    parts.push({ text: text.slice(mark.start, mark.start + mark.length), mark });
    at = mark.start + mark.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), mark: null });
  return parts;
}

/**
 * What the writer says of it, as the engine takes it. What waits for the writer's own words is replaced by what the engine calls it when
 * the writer has nothing better.
 */
export const said = ({ form, first }: Found, kind: ResolutionKind, value: string | null): Resolution =>
  value === null && isForHumans(first.type) && (kind === 'accept' || kind === 'generalise') ? { form, kind: 'generalise', value: first.replacement } : { form, kind, value };

/** It says whom it is, and not what becomes of it. */
export const isOfWhom = (kind: ResolutionKind): boolean => kind === 'merge' || kind === 'role' || kind === 'split';

/** The writer's own words did not stand: something in them tells. */
export const tells = (one: Found, resolutions: readonly Resolution[]): boolean => {
  const last = resolutions.filter(({ form, kind }) => form === one.form && !isOfWhom(kind)).at(-1);
  return one.marks.some(({ state }) => state === 'open') && last?.kind === 'generalise' && last.value != null;
};

/**
 * What the writer put in place of something, in words of their own: of those nobody is asked again. Only what stands in the redacted text: words
 * that the engine refused, or that were said of something since replaced otherwise, never leave the page.
 */
export const ownWords = ({ marks, redacted }: RedactedCase, resolutions: readonly Resolution[]): readonly string[] => {
  const own = new Set(resolutions.flatMap(({ kind, value }) => (kind === 'generalise' && value != null && !value.startsWith('[') ? [value.trim()] : [])));
  const stands = marks.filter(({ state, field, replacement }) =>
    state === 'generalised' && own.has(replacement) && redacted.some(({ key, text }) => key === field && text.includes(replacement)));
  return [...new Set(stands.map(({ replacement }) => replacement))];
};

// «mor Linda» becomes «mor», and «mor Lindas» «mors».
const isGone = ({ type, replacement }: Mark): boolean => type === 'person' && (replacement === '' || replacement === 's');

/** It is taken out wherever it stands: the word beside it says the same. */
export const isDropped = ({ marks }: Found): boolean => marks.every(isGone);

/** What stands in its place, where something does. */
export const becomes = ({ marks, first }: Found): string => (marks.find((mark) => !isGone(mark)) ?? first).replacement;

/** Where one of them stands, as the engine takes it. */
export const mentionAt = (text: string, { field, start, length }: Mark): Mention =>
  ({ field, before: whole(text.slice(Math.max(0, start - reach), start)), after: whole(text.slice(start + length, start + length + reach)) });

/** Half a character at an end is none: the engine takes no such text. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');

/** They do not all become the same: something was said of one of them alone, or they are of several. */
export const isMixed = (one: Found): boolean => areSeveral(one) || one.marks.some(({ state }) => state !== one.first.state);

/** They are written alike, and not all of the same person: whom it is, can be said of one mention. */
export const areSeveral = ({ marks }: Found): boolean => new Set(marks.filter(({ type }) => type === 'person').map(({ entity }) => entity)).size > 1;

/** Other names that it was taken for the same as. */
export const joined = (all: readonly Found[], one: Found): readonly Found[] =>
  all.filter((other) => other.form !== one.form && other.marks.some(({ entity }) => entity === one.first.entity));

/** Whether one mention of it can be another than the rest: only people are told apart so. */
export const maySplit = ({ first, count }: Found): boolean => first.type === 'person' && count > 1;

/** One mention of it was just said to be another: the engine may not have answered yet. */
const isBeingSplit = ({ form: of }: Found, resolutions: readonly Resolution[]): boolean => {
  const last = resolutions.filter(({ form, kind }) => form === of && (kind === 'split' || kind === 'merge')).at(-1);
  return last?.kind === 'split' && last.here != null;
};

/** Whether what is said holds for the one mention that is chosen: whom it is, does where they are of several, or when that mention is to be another. */
export const holdsHere = (one: Found, kind: ResolutionKind, resolutions: readonly Resolution[]): boolean =>
  kind === 'split' ? maySplit(one) : !isOfWhom(kind) || areSeveral(one) || (maySplit(one) && isBeingSplit(one, resolutions));

const near = 60;

/** The words around a mark, whole words only, for somebody who looks at the list and not at the text. */
export function around(text: string, { start, length }: Mark): { readonly before: string; readonly after: string } {
  const before = text.slice(0, start);
  const after = text.slice(start + length);
  return {
    before: before.length <= near ? before : `… ${before.slice(-near).replace(/^\S*\s/, '')}`,
    after: after.length <= near ? after : `${after.slice(0, near).replace(/\s\S*$/, '')} …`,
  };
}

/** Others of the same kind that it could be the same as; a name of several points at nobody. */
export const mergeable = (all: readonly Found[], one: Found): readonly Found[] => {
  const entities = new Set([one.first.entity]);
  return all.filter((other) => {
    if (other.first.type !== one.first.type || areSeveral(other) || entities.has(other.first.entity)) return false;
    entities.add(other.first.entity);
    return true;
  });
};

/** How many marks of each type there were. */
export function counts(marks: readonly Mark[]): readonly { readonly type: FindingType; readonly count: number }[] {
  const of = new Map<FindingType, number>();
  for (const { type } of marks) of.set(type, (of.get(type) ?? 0) + 1);
  return [...of].map(([type, count]) => ({ type, count }));
}

/** What stays, and why: the last word on each form that stays. */
export function kept(all: readonly Found[], resolutions: readonly Resolution[]): readonly KeptItem[] {
  return all.filter((one) => one.marks.some(({ state }) => state === 'kept')).map((one) => ({
    form: one.written,
    reason: resolutions.filter(({ form, kind }) => form === one.form && kind === 'keep').at(-1)?.value ?? '',
  }));
}

/**
 * What tells most, as others may hear it. A raiser may be about words that were replaced, and then the engine calls it by the words that the
 * writer wrote: those never leave the page. Only what stands in the redacted text is named.
 */
export function raisers({ risk, marks, redacted }: RedactedCase): readonly RiskRaiser[] {
  const replaced = new Set(marks.filter(({ state }) => state !== 'kept').map(({ form }) => form));
  const stands = redacted.map(({ text }) => text.toLowerCase()).join('\n');
  return risk.raisers.map((raiser) => (replaced.has(raiser.form) || !stands.includes(raiser.form) ? { ...raiser, form: '' } : raiser));
}
