import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AgendaItemView } from '../src/contract.js';
import { allotted, endsAt, nextUp, throughAt, throughWith } from '../src/rooms/agenda-now.js';
import { headline } from '../src/rooms/headlines.js';
import { happened, item, kari, me, room } from './room.js';

const start = '2026-05-04T12:00:00+00:00';
const at = (minute: number): number => Date.parse(start) + minute * 60_000;
const running = item('b', { state: 'current', minutes: 10, runningSince: start });

test('next is what stands below what is on, and else what was passed over', () => {
  const [first, last] = [item('a'), item('c')];
  assert.equal(nextUp([first, running, last]), last);
  assert.equal(nextUp([first, running]), first);
  assert.equal(nextUp([item('p', { state: 'proposed' }), last]), last);
  assert.equal(nextUp([running, item('d', { state: 'postponed' })]), undefined);
});

test('the agenda is through when what is on has had its time, and what has not been on has had its own', () => {
  const agenda = [item('a', { state: 'done' }), running, item('c', { minutes: 15 }), item('d', { state: 'postponed' }), item('e', { state: 'proposed' })];
  assert.equal(throughAt(agenda, at(4)), at(4 + 6 + 15));
  assert.equal(throughAt(agenda, at(12)), at(12 + 15), 'over its time it takes no more');
  assert.equal(throughWith(agenda, running.item, 5, at(4)), at(4 + 11 + 15));
  assert.equal(throughWith(agenda, running.item, 5, at(12)), at(12 + 3 + 15), 'what it is over counts first');
  assert.equal(endsAt({ startsAt: start, minutes: 60 }), at(60));
});

test('more time never ends the agenda sooner, nor by more than what was given', () => {
  const some = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 60 }), used: fc.nat(80), state: fc.constantFrom('accepted', 'paused', 'done', 'postponed', 'proposed') }), { minLength: 1 });
  fc.assert(fc.property(some, fc.constantFrom(2, 5, 10), (drawn, more) => {
    const agenda = drawn.map(({ minutes, used, state }, index) => item(String(index), { minutes, usedMilliseconds: used * 60_000, state: state as AgendaItemView['state'] }));
    const [before, after] = [throughAt(agenda, at(0)), throughWith(agenda, agenda[0]!.item, more, at(0))];
    assert.ok(before <= after && after <= before + more * 60_000);
  }));
});

test('what was put off and what is only proposed take no time of the meeting', () => {
  assert.equal(allotted([item('a'), item('b', { state: 'postponed' }), item('c', { state: 'proposed' }), item('d', { state: 'done', minutes: 5 })]), 15);
});

test('more time is told with when the agenda is through', () => {
  const view = room({ agenda: [item('a', { state: 'current', minutes: 15, runningSince: start })] });
  const told = headline(happened({ kind: 'itemExtended', item: view.agenda[0]!.item, minutes: 5 }, 11, '2026-05-04T12:10:00+00:00'), view, view);
  assert.deepEqual(told, ['live.told.itemExtended', { title: 'a', minutes: 5, time: 'time.clock' }]);
});

test('that it was declined, and why, is told to its proposer alone', () => {
  const declined = happened({ kind: 'itemDeclined', item: item('a').item, reason: 'Neste gang' });
  const of = (proposedBy: typeof me): ReturnType<typeof room> => room({ agenda: [item('a', { proposedBy })] });
  assert.deepEqual(headline(declined, of(me), of(me)), ['live.told.itemDeclined', { title: 'a', reason: 'Neste gang' }]);
  assert.equal(headline(declined, of(kari), of(kari)), null);
});
