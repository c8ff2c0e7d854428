import assert from 'node:assert/strict';
import { test } from 'node:test';
import { people, suggestions, whose } from '../src/cases/identity.js';
import { found, nextOpen } from '../src/cases/marks.js';
import type { Entity, IdentityQuestion } from '../src/cases/redaction.js';
import { mark, redacted } from './cases.js';

const text = 'Kari Lie og Ola Lie kom. Lie ringte, og Kari gikk. Lie ble.';
const entity = (id: number, placeholder: string, type: Entity['type'] = 'person'): Entity => ({ id, type, role: '', placeholder, forms: [], mentions: 1 });
const question: IdentityQuestion = { form: 'lie', entity: 3, whom: [1, 2] };
const at = { entity: 3, state: 'open' as const };
const told = redacted({
  marks: [mark('kari lie', 0), mark('ola lie', 12, { entity: 2 }), mark('lie', 25, at), mark('kari', 40), mark('lie', 51, at)],
  entities: [entity(1, '[Mor]'), entity(2, '[Far]'), entity(3, '[Person 1]'), entity(4, '[Sted]', 'place')],
  questions: [question],
});
const all = found(told, () => text);
const [mother, father] = suggestions(all, told, question);
const lie = all.find(({ form }) => form === 'lie')!;
const textOf = (): string => text;

test('everybody in the case is listed with all that they are called, and nothing but people', () => {
  assert.deepEqual(people(all, told).map(({ entity: { placeholder }, names }) => [placeholder, names.map(({ written }) => written)]), [['[Mor]', ['Kari Lie', 'Kari']], ['[Far]', ['Ola Lie']], ['[Person 1]', ['Lie']]]);
});

test('a name is suggested to be of each who may be called so, by another name of theirs', () => {
  assert.deepEqual(suggestions(all, told, question).map(({ form, entity: { placeholder } }) => [form, placeholder]), [['kari lie', '[Mor]'], ['ola lie', '[Far]']]);
});

test('a name that points at nobody else is suggested, and the name itself of whoever has no other', () => {
  const several = redacted({ marks: [mark('li', 0), mark('kim li', 5), mark('li', 15, { entity: 2 }), mark('kim', 20), mark('kim', 25, { entity: 2 })], entities: [entity(1, '[Mor]'), entity(2, '[Far]')] });
  const listed = found(several, () => 'x'.repeat(40));
  assert.deepEqual(suggestions(listed, several, { form: 'li', entity: 2, whom: [1, 2] }).map(({ form }) => form), ['kim li', 'li']);
});

test('whoever is gone since is not suggested', () => {
  assert.deepEqual(suggestions(all, told, { ...question, whom: [9] }), []);
});

test('an answer holds for all that is written so', () => {
  assert.deepEqual(whose(lie, question, mother!, undefined, textOf), [{ form: 'lie', kind: 'merge', value: 'kari lie' }]);
  assert.deepEqual(whose(lie, question, null, undefined, textOf), [{ form: 'lie', kind: 'split', value: null }]);
});

test('a name that is another’s than it was taken for is taken out first, and one that is whose it was taken for is not', () => {
  const taken = { ...question, whom: [3, 1] };
  assert.deepEqual(whose(lie, taken, mother!, undefined, textOf).map(({ kind }) => kind), ['split', 'merge']);
  assert.deepEqual(whose(lie, taken, { ...mother!, entity: entity(3, '[Person 1]') }, undefined, textOf).map(({ kind }) => kind), ['merge']);
});

test('an answer holds for the one mention that was chosen', () => {
  const [one, ...rest] = whose(lie, question, father!, lie.marks[1], textOf);
  assert.deepEqual([one!.here?.after, rest], [' ble.', []]);
});

test('where somebody else is written so too, an answer holds for each mention that was asked about', () => {
  const mixed = { ...lie, marks: [...lie.marks, mark('lie', 12, { entity: 2 })] };
  assert.deepEqual(whose(mixed, question, mother!, undefined, textOf).map(({ kind, value, here }) => [kind, value, here?.after]), [['merge', 'kari lie', ' ringte, og Kari gik'], ['merge', 'kari lie', ' ble.']]);
  assert.deepEqual(whose(mixed, question, null, undefined, textOf).map(({ kind }) => kind), ['split', 'split']);
  assert.deepEqual(whose(mixed, question, { ...mother!, form: 'lie' }, undefined, textOf), [{ form: 'lie', kind: 'merge', value: 'lie' }]);
});

test('a question waits once, also when nothing else of the name does', () => {
  const sure = found({ ...told, marks: told.marks.map((one) => ({ ...one, state: 'masked' as const })) }, () => text);
  assert.deepEqual([lie.open, sure.map(({ open }) => open), nextOpen(sure, null, 1)], [2, [0, 0, 1, 0], 'lie']);
});
