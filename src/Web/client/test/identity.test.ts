import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedOf, suggestions, whose } from '../src/cases/identity.js';
import { found, mentionAt, nextOpen } from '../src/cases/marks.js';
import { people } from '../src/cases/people.js';
import type { Entity, IdentityQuestion, Resolution } from '../src/cases/redaction.js';
import { mark, redacted } from './cases.js';

const text = 'Kari Lie og Ola Lie kom. Lie ringte, og Kari gikk. Lie ble.';
const textOf = (): string => text;
const blank = (): string => 'abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQ';
const entity = (id: number, placeholder: string, type: Entity['type'] = 'person'): Entity => ({ id, type, role: '', placeholder, forms: [], mentions: 1 });
const question: IdentityQuestion = { form: 'lie', entity: 3, whom: [1, 2] };
const at = { entity: 3, state: 'open' as const };
const told = redacted({
  marks: [mark('kari lie', 0), mark('ola lie', 12, { entity: 2 }), mark('lie', 25, at), mark('kari', 40), mark('lie', 51, at)],
  entities: [entity(1, '[Mor]'), entity(2, '[Far]'), entity(3, '[Person 1]'), entity(4, '[Sted]', 'place')],
  questions: [question],
});
const all = found(told, () => text);
const [mother, father] = suggestions(all, told, question, textOf, []);
const lie = all.find(({ form }) => form === 'lie')!;

test('everybody in the case is listed with all that they are called, and nothing but people', () => {
  assert.deepEqual(people(all, told).map(({ entity: { placeholder }, names }) => [placeholder, names.map(({ written }) => written)]), [['[Mor]', ['Kari Lie', 'Kari']], ['[Far]', ['Ola Lie']], ['[Person 1]', ['Lie']]]);
});

test('a name is suggested to be of each who may be called so, by another name of theirs', () => {
  assert.deepEqual(suggestions(all, told, question, textOf, []).map(({ form, entity: { placeholder } }) => [form, placeholder]), [['kari lie', '[Mor]'], ['ola lie', '[Far]']]);
});

test('a name that points at nobody else is suggested', () => {
  const several = redacted({ marks: [mark('li', 0), mark('kim li', 5), mark('li', 15, { entity: 2 }), mark('kim', 20), mark('kim', 25, { entity: 2 })], entities: [entity(1, '[Mor]'), entity(2, '[Far]')] });
  const listed = found(several, blank);
  assert.deepEqual(suggestions(listed, several, { form: 'li', entity: 2, whom: [1, 2] }, blank, []).map(({ form, at: by }) => [form, by?.start]), [['kim li', undefined], ['kim', 25]]);
});

test('whoever has no name for themselves is known by where they stand, and not by a mention of which something was said', () => {
  const two = redacted({ marks: [mark('li', 0), mark('kari li', 10, { entity: 2 }), mark('li', 25, { entity: 2 })], entities: [entity(1, '[Rektor]'), entity(2, '[Mor]')] });
  const [listed, asked] = [found(two, blank), { form: 'li', entity: 2, whom: [2, 1] }];
  const [mother, head] = suggestions(listed, two, asked, blank, []);
  assert.deepEqual([[mother!.form, mother!.at], [head!.form, head!.at?.start]], [['kari li', null], ['li', 0]]);
  const li = listed.find(({ form }) => form === 'li')!;
  const said = whose(li, asked, head!, undefined, blank, []);
  assert.deepEqual(said, [{ form: 'li', kind: 'merge', value: 'li', sameAs: mentionAt(blank(), li.marks[0]!), here: mentionAt(blank(), li.marks[1]!) }]);
  const moved: readonly Resolution[] = [{ form: 'li', kind: 'merge', value: 'kari li', here: mentionAt(blank(), li.marks[0]!) }];
  assert.deepEqual(suggestions(listed, two, asked, blank, moved).map(({ form }) => form), ['kari li']);
});

test('whom a mention tells is said of each mention that is asked about, also where nobody else is written so', () => {
  const three = redacted({ marks: [mark('kim', 0), mark('kim', 10, { entity: 2 }), mark('kim li', 15, { entity: 2 }), mark('kimmen', 30, { entity: 2 })], entities: [entity(1, '[Barn 1]'), entity(2, '[Far]')] });
  const [listed, asked] = [found(three, blank), { form: 'kimmen', entity: 2, whom: [1] }];
  const [child] = suggestions(listed, three, asked, blank, []);
  assert.deepEqual(whose(listed.find(({ form }) => form === 'kimmen')!, asked, child!, undefined, blank, []).map(({ kind, value, here, sameAs }) => [kind, value, here != null, sameAs != null]), [['merge', 'kim', true, true]]);
});

test('a name of which nothing is asked, and of which nothing was said of one mention, is suggested first', () => {
  const both = redacted({ marks: [mark('fru lie', 0), mark('emma lie', 10), mark('emma', 20, { entity: 2 })], entities: [entity(1, '[Barn 1]'), entity(2, '[Person 1]')] });
  const [listed, asked] = [found(both, blank), { form: 'emma', entity: 2, whom: [1] }];
  const here = mentionAt(blank(), both.marks[0]!);
  assert.deepEqual([[], [{ form: 'fru lie', kind: 'merge' as const, value: 'emma lie', here }]].map((said) => suggestions(listed, both, asked, blank, said)[0]!.form), ['fru lie', 'emma lie']);
  const doubted = found({ ...both, questions: [{ form: 'fru lie', entity: 1, whom: [] }] }, blank);
  assert.equal(suggestions(doubted, both, asked, blank, [])[0]!.form, 'emma lie');
});

test('whoever was told of each mention is known by one of them, as their name goes where the mentions go', () => {
  const moved = redacted({ marks: [mark('emma lie', 0), mark('emma', 20, { entity: 2 })], entities: [entity(1, '[Barn 1]'), entity(2, '[Person 1]')] });
  const said: Resolution = { form: 'emma lie', kind: 'merge', value: 'ida', here: mentionAt(blank(), moved.marks[0]!) };
  assert.deepEqual(suggestions(found(moved, blank), moved, { form: 'emma', entity: 2, whom: [1] }, blank, [said]).map(({ form, at: by }) => [form, by?.start]), [['emma lie', 0]]);
});

test('whoever is gone since is not suggested', () => {
  assert.deepEqual(suggestions(all, told, { ...question, whom: [9] }, textOf, []), []);
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
});

test('a question waits once, also when nothing else of the name does', () => {
  const sure = found({ ...told, marks: told.marks.map((one) => ({ ...one, state: 'masked' as const })) }, () => text);
  assert.deepEqual([lie.open, sure.map(({ open }) => open), nextOpen(sure, null, 1)], [2, [0, 0, 1, 0], 'lie']);
});
