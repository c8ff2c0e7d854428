import type { CaseField } from './redaction.js';

/** The boxes of the form. The first four are the preparation questions, the rest are asked when they are of use. */
export const questions = ['seen', 'said', 'done', 'need'] as const;
export const perspectives = ['child', 'parents', 'family', 'adultPatient'] as const;
export const keyQuestion = 'keyQuestion';
export const boxes = [...questions, ...perspectives, keyQuestion] as const;
export type Box = (typeof boxes)[number];

export type Answers = Readonly<Partial<Record<Box, string>>>;

/** In characters and words, as the server has them. */
export const limits = { box: 6_000, keyQuestion: 600, fewestWords: 150, mostWords: 600, reason: 500, form: 200, cleared: 100 } as const;

/**
 * Plain text as it is to be read: paragraphs are parted by one blank line, whatever a word processor put between them; letters with
 * their accents are one character each, since that is how the lists have them.
 */
export const plain = (text: string): string => text.normalize('NFC').replace(/\r\n?|\u2028|\u0085/g, '\n').replace(/\u2029/g, '\n\n')
  .replace(/[\u00a0\u202f]/g, ' ').replace(/\u00ad|\u200b|\ufeff/g, '').replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n');

/** What the engine reads: only boxes with something in them, in the order of the form. */
export const fieldsOf = (answers: Answers): readonly CaseField[] =>
  boxes.flatMap((key) => ((answers[key] ?? '').trim() === '' ? [] : [{ key, text: answers[key]! }]));

export const words = (texts: readonly CaseField[]): number =>
  texts.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);

export const isLength = (count: number): boolean => count >= limits.fewestWords && count <= limits.mostWords;

/** Which boxes are longer than may be sent. */
export const tooLong = (texts: readonly CaseField[]): readonly Box[] =>
  texts.filter(({ key, text }) => text.length > (key === keyQuestion ? limits.keyQuestion : limits.box)).map(({ key }) => key as Box);

/**
 * What is pasted. A word processor ends a paragraph with one line break and a line with a vertical tab; mail and plain text part
 * paragraphs with an empty line already.
 */
export function pasted(text: string, fromWordProcessor: boolean): string {
  const lines = text.replace(/\r\n?/g, '\n');
  const paragraphs = fromWordProcessor && !/\n[ \t]*\n/.test(lines) ? lines.replace(/\n/g, '\n\n') : lines;
  return plain(paragraphs.replace(/\v/g, '\n'));
}
