import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedOf, suggestions, whose } from '../src/cases/identity.js';
import { found, mentionAt, nextOpen } from '../src/cases/marks.js';
import { people } from '../src/cases/people.js';
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
const [mother, father] = suggestions(all, told, question, []);
const lie = all.find(({ form }) => form === 'lie')!;
const textOf = (): string => text;

test('everybody in the case is listed with all that they are called, and nothing but people', () => {
  assert.deepEqual(people(all, told).map(({ entity: { placeholder }, names }) => [placeholder, names.map(({ written }) => written)]), [['[Mor]', ['Kari Lie', 'Kari']], ['[Far]', ['Ola Lie']], ['[Person 1]', ['Lie']]]);
});

test('a name is suggested to be of each who may be called so, by another name of theirs', () => {
  assert.deepEqual(suggestions(all, told, question, []).map(({ form, entity: { placeholder } }) => [form, placeholder]), [['kari lie', '[Mor]'], ['ola lie', '[Far]']]);
});

test('a name that points at nobody else is suggested', () => {
  const several = redacted({ marks: [mark('li', 0), mark('kim li', 5), mark('li', 15, { entity: 2 }), mark('kim', 20), mark('kim', 25, { entity: 2 })], entities: [entity(1, '[Mor]'), entity(2, '[Far]')] });
  const listed = found(several, () => 'x'.repeat(40));
  assert.deepEqual(suggestions(listed, several, { form: 'li', entity: 2, whom: [1, 2] }, []).map(({ form }) => form), ['kim li']);
});

test('the name itself is suggested where neither has another, it is of these two alone, and one mention is asked about', () => {
  const of = (...ids: readonly number[]): readonly string[] => {
    const marks = ids.map((id, index) => id === 0 ? mark('kari li', index * 5, { entity: 2 }) : mark('li', index * 5, { entity: id }));
    const two = redacted({ marks, entities: [entity(1, '[Mor]'), entity(2, '[Far]'), entity(3, '[Venn 1]')] });
    return suggestions(found(two, () => 'x'.repeat(40)), two, { form: 'li', entity: 2, whom: [1] }, []).map(({ form }) => form);
  };
  assert.deepEqual([of(1, 2), of(1, 1, 2), of(1, 2, 2), of(1, 2, 3), of(1, 0, 2)], [['li'], ['li'], [], [], []]);
});

test('a name of which nothing is asked, and of which nothing was said of one mention, is suggested first', () => {
  const both = redacted({ marks: [mark('fru lie', 0), mark('emma lie', 10), mark('emma', 20, { entity: 2 })], entities: [entity(1, '[Barn 1]'), entity(2, '[Person 1]')] });
  const [listed, asked] = [found(both, () => 'x'.repeat(40)), { form: 'emma', entity: 2, whom: [1] }];
  const here = mentionAt('x'.repeat(40), both.marks[0]!);
  assert.deepEqual([[], [{ form: 'fru lie', kind: 'merge' as const, value: 'emma lie', here }]].map((said) => suggestions(listed, both, asked, said)[0]!.form), ['fru lie', 'emma lie']);
  const doubted = found({ ...both, questions: [{ form: 'fru lie', entity: 1, whom: [] }] }, () => 'x'.repeat(40));
  assert.equal(suggestions(doubted, both, asked, [])[0]!.form, 'emma lie');
});

test('whoever is gone since is not suggested', () => {
  assert.deepEqual(suggestions(all, told, { ...question, whom: [9] }, []), []);
});

test('an answer holds for all that is written so', () => {
  assert.deepEqual(whose(lie, question, mother!, undefined, textOf, []), [{ form: 'lie', kind: 'merge', value: 'kari lie' }]);
  assert.deepEqual(whose(lie, question, null, undefined, textOf, []), [{ form: 'lie', kind: 'split', value: null }]);
});

test('a name that is another’s than it was taken for is taken out first, and one that is whose it was taken for is not', () => {
  const taken = { ...question, whom: [3, 1] };
  assert.deepEqual(whose(lie, taken, mother!, undefined, textOf, []).map(({ kind }) => kind), ['split', 'merge']);
  assert.deepEqual(whose(lie, taken, { ...mother!, entity: entity(3, '[Person 1]') }, undefined, textOf, []).map(({ kind }) => kind), ['merge']);
});

test('an answer holds for the one mention that was chosen', () => {
  const [one, ...rest] = whose(lie, question, father!, lie.marks[1], textOf, []);
  assert.deepEqual([one!.here?.after, rest], [' ble.', []]);
});

test('a mention that was answered for itself stays answered, and the rest is answered for themselves', () => {
  const first = whose(lie, question, mother!, lie.marks[0], textOf, []);
  assert.deepEqual(whose(lie, question, father!, undefined, textOf, first).map(({ value, here }) => [value, here?.after]), [['ola lie', ' ble.']]);
  assert.deepEqual([[], first].map((said) => askedOf(lie, question, textOf, said).map(({ start }) => start)), [[25, 51], [51]]);
  // An answer that no longer holds does not leave the writer without one.
  const dropped = [...first, ...whose(lie, question, mother!, lie.marks[1], textOf, [])];
  assert.deepEqual(whose(lie, question, father!, undefined, textOf, dropped).map(({ value }) => value), ['ola lie']);
});

test('where somebody else is written so too, an answer holds for each mention that was asked about', () => {
  const mixed = { ...lie, marks: [...lie.marks, mark('lie', 12, { entity: 2 })] };
  assert.deepEqual(whose(mixed, question, mother!, undefined, textOf, []).map(({ kind, value, here }) => [kind, value, here?.after]), [['merge', 'kari lie', ' ringte, og Kari gik'], ['merge', 'kari lie', ' ble.']]);
  assert.deepEqual(whose(mixed, question, null, undefined, textOf, []).map(({ kind }) => kind), ['split', 'split']);
  assert.deepEqual(whose(mixed, question, { ...mother!, form: 'lie' }, undefined, textOf, []), [{ form: 'lie', kind: 'merge', value: 'lie' }]);
});

test('a question waits once, also when nothing else of the name does', () => {
  const sure = found({ ...told, marks: told.marks.map((one) => ({ ...one, state: 'masked' as const })) }, () => text);
  assert.deepEqual([lie.open, sure.map(({ open }) => open), nextOpen(sure, null, 1)], [2, [0, 0, 1, 0], 'lie']);
});
