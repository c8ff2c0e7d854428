import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf, nothingBefore, remarksOn, resolutionsOf } from '../src/cases/case-before.js';

const section = (key: string, text: string) => ({ key, heading: key, text });

test('each section comes into its box, and what an older form called otherwise into the first', () => {
  const answers = answersOf({ ...nothingBefore, sections: [section('seen', 'Sett.'), section('background', 'Før.'), section('keyQuestion', 'Hva nå?')] });
  assert.deepEqual(answers, { seen: 'Sett.\n\nFør.', keyQuestion: 'Hva nå?' });
  assert.deepEqual(answersOf(nothingBefore), {});
});

test('what was let stand stands still, with its reason', () => {
  assert.deepEqual(resolutionsOf({ ...nothingBefore, kept: [{ form: '9 år', reason: 'Trengs' }] }), [{ form: '9 år', kind: 'keep', value: 'Trengs' }]);
});

test('a remark stands under its box, and one about the whole under the question', () => {
  const remark = (part: string) => ({ section: part, words: '', comment: part });
  const before = { ...nothingBefore, remarks: ['seen', '', 'background'].map(remark) };
  assert.deepEqual(remarksOn(before, 'seen').map(({ comment }) => comment), ['seen']);
  assert.deepEqual(remarksOn(before, 'keyQuestion').map(({ comment }) => comment), ['', 'background']);
  assert.deepEqual(remarksOn(before, 'done'), []);
});
