import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgendaItemId, CaseId, ContributionId, PersonId, RoomEvent } from '../src/contract.js';
import { roomLimits } from '../src/contract.js';
import { fold } from '../src/rooms/fold.js';
import { happened, item, kari, me, person, room } from './room.js';

const a = 'a' as AgendaItemId;
const one = 'one' as ContributionId;
const said = (contribution: ContributionId, seq: number) =>
  happened({ kind: 'contributionPosted', contribution, item: null, replyTo: null, text: 'Hei' }, seq);

test('an item keeps the time it has used, over a pause', () => {
  const paused = [
    happened({ kind: 'itemStarted', item: a }, 11, '2026-05-04T12:00:00+00:00'),
    happened({ kind: 'itemPaused', item: a }, 12, '2026-05-04T12:03:00+00:00'),
    happened({ kind: 'itemResumed', item: a }, 13, '2026-05-04T12:10:00+00:00'),
    happened({ kind: 'itemConcluded', item: a, conclusion: '' }, 14, '2026-05-04T12:12:00+00:00'),
  ].reduce(fold, room({ agenda: [item('a')] }));

  assert.deepEqual(paused.agenda, [item('a', { state: 'done', usedMilliseconds: 300_000, conclusion: '' })]);
  assert.equal(paused.seq, 14);
});

test('the view never holds more than the latest contributions', () => {
  let view = room();
  for (let seq = 11; seq <= 11 + roomLimits.contributionsInSnapshot; seq++) view = fold(view, said(`c${seq}` as ContributionId, seq));

  assert.equal(view.contributions.length, roomLimits.contributionsInSnapshot);
  assert.equal(view.contributions[0]?.seq, 12);
  assert.equal(view.moreContributions, true);
});

test('what is retracted leaves only a trace', () => {
  const view = [said(one, 11), happened({ kind: 'contributionRetracted', contribution: one }, 12)].reduce(fold, room());

  assert.equal(view.contributions[0]?.text, '');
  assert.equal(view.contributions[0]?.retracted, true);
});

test('what is taken away in one place is gone where the same words stand too', () => {
  const two = 'two' as ContributionId;
  const both = [said(one, 11), said(two, 12)].reduce(fold, room());
  const also = { contribution: one, place: 11 };
  assert.deepEqual(fold(both, happened({ kind: 'contributionRetracted', contribution: two, also }, 13)).contributions.map((said) => said.retracted), [true, true]);
  assert.deepEqual(fold(both, happened({ kind: 'contributionPulledBack', contribution: two, also }, 13)).contributions.map((said) => said.pulledBack), [true, true]);
  const anew = { contribution: one, place: 3 };
  assert.deepEqual(fold(both, happened({ kind: 'contributionRetracted', contribution: two, also: anew }, 13)).contributions.map((said) => said.retracted), [false, true]);
});

test('nobody changes the words of another by using their id anew', () => {
  const somebodyElse = 'somebody' as PersonId;
  const view = [
    happened({ kind: 'contributionPosted', contribution: one, item: null, replyTo: null, text: 'Karis' }, 11),
    happened({ kind: 'contributionPosted', contribution: one, item: null, replyTo: null, text: 'Andres' }, 12, undefined, somebodyElse),
    happened({ kind: 'contributionEdited', contribution: one, text: 'Rettet' }, 13, undefined, somebodyElse),
  ].reduce(fold, room());
  assert.deepEqual(view.contributions.map((said) => said.text), ['Karis', 'Rettet']);

  const retracted = fold(view, happened({ kind: 'contributionRetracted', contribution: one }, 14, undefined, somebodyElse));
  assert.deepEqual(retracted.contributions.map((said) => said.retracted), [false, true]);
});

test('a closed case leaves no text behind', () => {
  const id = 'case' as CaseId;
  const open = [
    happened({ kind: 'caseAnnounced', case: id, item: a, presenter: kari, number: 'S-1', sectionCount: 2 }, 11),
    happened({ kind: 'caseOpened', case: id }, 12),
    happened({ kind: 'sectionPresented', case: id, section: 0, content: { heading: 'H', text: 'T' } }, 13),
  ].reduce(fold, room());
  assert.deepEqual(open.cases[0]?.sections, [{ heading: 'H', text: 'T' }]);
  assert.equal(open.cases[0]?.presented, 1);

  const closed = fold(open, happened({ kind: 'caseClosed', case: id }, 14));
  assert.ok(!JSON.stringify(closed).includes('"T"'));
});

test('who was removed is gone, and knows it', () => {
  const view = [
    happened({ kind: 'removalExplained', person: me, reason: 'feil møte' }, 11),
    happened({ kind: 'personRemoved', person: me }, 12),
  ].reduce(fold, room());

  assert.equal(view.me.standing, 'removed');
  assert.deepEqual(view.people[0], person(me, { standing: 'removed', present: false, removalReason: 'feil møte' }));
});

test('an event that this page does not know yet leaves the room as it is', () => {
  const unknown = { kind: 'somethingNew' } as unknown as RoomEvent;

  assert.deepEqual(fold(room(), happened(unknown, 11)), { ...room(), seq: 11 });
});
