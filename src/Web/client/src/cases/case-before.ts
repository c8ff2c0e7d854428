import { boxes, keyQuestion } from './case-form.js';
import type { Answers, Box } from './case-form.js';
import type { KeptItem } from './case-sender.js';
import type { Resolution } from './redaction.js';

/** What the page begins with, as `WrittenBefore` on the server has it. */
export interface WrittenBefore {
  readonly theme: string | null;
  readonly sections: readonly { readonly key: string; readonly heading: string; readonly text: string }[];
  readonly kept: readonly KeptItem[];
  readonly remarks: readonly Remark[];
  readonly readers: readonly string[];
  readonly items: readonly { readonly item: string; readonly title: string }[];
  /** Said of the last version; false also when nobody was asked. */
  readonly aloneInRole: boolean;
}

export interface Remark {
  /** Empty: the whole. */
  readonly section: string;
  readonly words: string;
  readonly comment: string;
}

export const nothingBefore: WrittenBefore = { theme: null, sections: [], kept: [], remarks: [], readers: [], items: [], aloneInRole: false };

/** Into the boxes of the form. What an older form called otherwise comes into the first of them: nothing is lost. */
export function answersOf({ sections }: WrittenBefore): Answers {
  const answers: Partial<Record<Box, string>> = {};
  for (const { key, text } of sections) {
    const box = (boxes as readonly string[]).includes(key) ? (key as Box) : boxes[0];
    answers[box] = answers[box] === undefined ? text : `${answers[box]}\n\n${text}`;
  }
  return answers;
}

/** What was let stand stands still, with its reason. */
export const resolutionsOf = ({ kept }: WrittenBefore): readonly Resolution[] => kept.map(({ form, reason }) => ({ form, kind: 'keep', value: reason }));

/** The remarks to show under a box; those about the whole, and about parts that this form has not, under the question. */
export const remarksOn = ({ remarks }: WrittenBefore, box: Box): readonly Remark[] =>
  remarks.filter(({ section }) => section === box || (box === keyQuestion && !(boxes as readonly string[]).includes(section)));
