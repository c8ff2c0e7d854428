import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fieldsOf, isLength, pasted, plain, tooLong, words } from '../src/cases/case-form.js';

test('a paste from a word processor keeps its paragraphs, and its line breaks inside them', () => {
  assert.equal(pasted('Første avsnitt.\r\nAndre avsnitt,\vny linje.\r\n', true), 'Første avsnitt.\n\nAndre avsnitt,\nny linje.\n\n');
});

test('plain text that parts its paragraphs already is left as it is', () => {
  assert.equal(pasted('En linje\nog en til.\n\nNytt avsnitt.', false), 'En linje\nog en til.\n\nNytt avsnitt.');
  assert.equal(pasted('En linje\nog en til.\n\nNytt avsnitt.', true), 'En linje\nog en til.\n\nNytt avsnitt.');
});

test('letters are whole, spaces are spaces, and what cannot be seen is gone', () => {
  assert.equal(plain('A\u030asne\u00a0er\u00ad her\u200b  \r\n'), 'Åsne er her\n');
});

test('made plain once is made plain', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => plain(plain(text)) === plain(text)));
});

test('the engine reads the boxes with something in them, in the order of the form', () => {
  assert.deepEqual(fieldsOf({ keyQuestion: 'Hva nå?', said: '  ', seen: 'Trøtt.' }), [{ key: 'seen', text: 'Trøtt.' }, { key: 'keyQuestion', text: 'Hva nå?' }]);
});

test('150 words are enough and 600 not too many', () => {
  assert.deepEqual([149, 150, 600, 601].map(isLength), [false, true, true, false]);
  assert.equal(words([{ key: 'seen', text: ' to  ord\n\nog tre' }, { key: 'said', text: 'fem' }]), 5);
});

test('the key question is short, the other boxes are longer', () => {
  assert.deepEqual(tooLong([{ key: 'seen', text: 'x'.repeat(6_000) }, { key: 'keyQuestion', text: 'x'.repeat(601) }]), ['keyQuestion']);
});
