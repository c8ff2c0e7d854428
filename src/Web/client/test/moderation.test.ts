import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContributionId } from '../src/contract.js';
import { fold } from '../src/rooms/fold.js';
import { headline } from '../src/rooms/headlines.js';
import { askedFor, isReported, stoppedFor, waiting } from '../src/rooms/moderation.js';
import { happened, kari, me, person, room } from './room.js';

const words = 'words' as ContributionId;
const other = 'other' as ContributionId;
const told = (contribution: ContributionId, rule: 'respect' | 'topic', seq: number): ReturnType<typeof happened> =>
  happened({ kind: 'contributionReported', contribution, place: 4, rule }, seq);

test('what waits to be looked at is one row for each contribution, with how many named each rule', () => {
  const view = [told(words, 'respect', 10), told(other, 'topic', 11), told(words, 'respect', 12), told(words, 'topic', 13)].reduce(fold, room());

  const rows = waiting(view);
  assert.deepEqual(rows.map((row) => row.contribution), [words, other]);
  assert.deepEqual([...rows[0]!.rules], [['respect', 2], ['topic', 1]]);
  assert.equal(isReported(view, words), true);
});

test('what was looked at waits no longer, and nothing is asked of words that are gone or of somebody who is', () => {
  const view = [told(words, 'respect', 10), told(other, 'topic', 11)].reduce(fold, room());

  assert.deepEqual(waiting(fold(view, happened({ kind: 'reportsSettled', contribution: words, place: 4 }))).map((row) => row.contribution), [other]);
  const asked = fold(room(), happened({ kind: 'rewriteAsked', contribution: words, place: 4, rule: 'topic', writer: kari }));
  assert.equal(askedFor(fold(asked, happened({ kind: 'contributionPulledBack', contribution: words })), words), null);
  assert.equal(askedFor(fold(asked, happened({ kind: 'rewriteWithdrawn', contribution: words, place: 4, writer: kari })), words), null);
  assert.equal(askedFor(fold(asked, happened({ kind: 'personRemoved', person: kari })), words), null);
});

test('whoever may not write hears why, and again that they may', () => {
  const stopped = happened({ kind: 'writingStopped', person: me, rule: 'respect' });
  const before = room({ people: [person(me), person(kari)] });
  const after = fold(before, stopped);
  assert.equal(stoppedFor(after, me), 'respect');
  assert.equal(stoppedFor(after, kari), null);
  assert.equal(headline(stopped, before, after)?.[0], 'moderation.told.stopped');

  const allowed = happened({ kind: 'writingAllowed', person: me });
  assert.equal(stoppedFor(fold(after, allowed), me), null);
  assert.equal(headline(allowed, after, fold(after, allowed))?.[0], 'moderation.told.allowed');
});

test('a change of the words meets what was asked', () => {
  const asked = fold(room(), happened({ kind: 'rewriteAsked', contribution: words, place: 4, rule: 'topic', writer: me }));
  assert.equal(askedFor(asked, words), 'topic');
  assert.equal(askedFor(fold(asked, happened({ kind: 'contributionEdited', contribution: words, text: 'Annet' })), words), null);
});

test('of those who do not lead nobody is told that somebody reported', () => {
  assert.equal(headline(told(words, 'respect', 10), room(), room()), null);
});

test('that a case was stopped is one line of what was done, and tells of no person', () => {
  const after = fold(room(), happened({ kind: 'moderated', act: 'caseStopped', rule: 'anonymity' }));
  assert.deepEqual(after.moderation?.log, [{ act: 'caseStopped', rule: 'anonymity', at: '2026-05-04T12:10:00+00:00' }]);
});
