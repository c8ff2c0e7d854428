import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IdentifyingPlace } from '../src/contract.js';
import { followed, nothingFound, replaced, standing, wordAt } from '../src/rooms/identifying.js';

const text = 'Kari så Ola og Trulte';
const sure = (start: number, length: number): IdentifyingPlace => ({ field: 'text', start, length, kind: 'person', mayStand: false });
const kari = sure(0, 4);
const ola = sure(8, 3);
const trulte: IdentifyingPlace = { ...sure(15, 6), mayStand: true };
const found = { text, places: [kari, ola, trulte] };

test('what stands in the way is what was found, but for what its writer lets stand', () => {
  assert.deepEqual(standing(found, text, new Set()), [kari, ola, trulte]);
  assert.deepEqual(standing(found, text, new Set(['Trulte'])), [kari, ola]);
});

test('a sure name does not stand, whatever its writer says', () => {
  assert.deepEqual(standing({ text, places: [kari] }, text, new Set(['Kari'])), [kari]);
});

test('what was found in an earlier text says nothing of this one', () => {
  assert.deepEqual(standing(found, `${text}.`, new Set()), []);
  assert.deepEqual(standing(nothingFound, text, new Set()), []);
});

test('a word is replaced in its place, and the places after it move along', () => {
  const after = replaced(found, kari, '[barnet]');
  assert.equal(after.text, '[barnet] så Ola og Trulte');
  assert.deepEqual(after.places.map((place) => wordAt(after.text, place)), ['Ola', 'Trulte']);
});

test('the places before a word that is replaced stay', () => {
  const after = replaced(found, trulte, '');
  assert.equal(after.text, 'Kari så Ola og ');
  assert.deepEqual(after.places, [kari, ola]);
});

const after = (changed: string): readonly string[] => followed(found, changed).places.map((place) => wordAt(changed, place));

test('what was found stays found while its writer writes on, before it, after it or between', () => {
  assert.deepEqual(after(`${text} i går`), ['Kari', 'Ola', 'Trulte']);
  assert.deepEqual(after(`I går: ${text}`), ['Kari', 'Ola', 'Trulte']);
  assert.deepEqual(after('Kari så ikke Ola og Trulte'), ['Kari', 'Ola', 'Trulte']);
  assert.deepEqual(followed(found, text), found);
});

test('a word that its writer has changed, written on to or taken away is found no more', () => {
  assert.deepEqual(after('Karianne så Ola og Trulte'), ['Ola', 'Trulte']);
  assert.deepEqual(after('Kari så Ola og Trulten'), ['Kari', 'Ola']);
  assert.deepEqual(after('AlleKari så Ola og Trulte'), ['Ola', 'Trulte']);
  assert.deepEqual(after('Kari så og Trulte'), ['Kari', 'Trulte']);
  assert.deepEqual(after(''), []);
});
