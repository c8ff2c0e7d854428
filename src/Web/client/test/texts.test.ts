import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { complaints } from '../check-texts.mjs';
import { clock, fill } from '../src/texts.js';

const catalogue = { new: { one: '{count} nytt', other: '{count} nye' }, hello: 'Hei, {name}' };

test('counts choose their form in every language', () => {
  for (const language of ['nb', 'nn', 'en']) {
    assert.deepEqual([0, 1, 2, 11].map((count) => fill(catalogue, language, 'new', { count })), ['0 nye', '1 nytt', '2 nye', '11 nye']);
  }
});

test('what is filled in is never filled in again', () => {
  assert.equal(fill(catalogue, 'nb', 'hello', { name: '{name} $& {count}' }), 'Hei, {name} $& {count}');
  assert.equal(fill(catalogue, 'nb', 'unheard.of'), 'unheard.of');
});

test('the clock is Oslo, with a point in Norwegian', () => {
  assert.equal(clock('nb', '2026-07-01T12:30:00Z'), '14.30');
  assert.equal(clock('nn', '2026-01-01T12:30:00Z'), '13.30');
  assert.equal(clock('en', '2026-01-01T08:05:00Z'), '09:05');
});

test('a sentence that lacks a language, or a place to fill in, breaks the build', () => {
  assert.deepEqual(complaints({ a: { nb: 'x', nn: 'x', en: 'x' } }), []);
  assert.deepEqual(complaints({ a: { nb: 'x', nn: ' ' } }), ['a lacks nn, en']);
  assert.deepEqual(complaints({ a: { nb: 'x {n}', nn: 'x {n}', en: 'x' } }), ['a has other places in en than in nb']);
  assert.deepEqual(complaints({ a: { nb: 'x', nn: { one: 'x', other: '' }, en: 'x' } }), ['a lacks nn']);
});

test('every sentence that the scripts ask for by name stands in the catalogue', () => {
  const known = new Set(readdirSync('../Texts').filter((name) => name.endsWith('.json'))
    .flatMap((name) => Object.keys(JSON.parse(readFileSync(`../Texts/${name}`, 'utf8')) as object)));
  const asked = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(`src/${name}`, 'utf8').matchAll(/\bt\('([\w.]+)'/g)].map((match) => match[1]!));
  assert.ok(asked.length > 100);
  assert.deepEqual(asked.filter((key) => !known.has(key)), []);
});
