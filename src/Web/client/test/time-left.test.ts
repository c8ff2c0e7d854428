import assert from 'node:assert/strict';
import { test } from 'node:test';
import { left, minutes, passed, used } from '../src/rooms/time-left.js';

const start = '2026-05-04T12:00:00+00:00';
const at = (minute: number) => Date.parse(start) + minute * 60_000;
const item = { minutes: 10, usedMilliseconds: 120_000, runningSince: start };

test('time used is the rounds that ended and the one that runs', () => {
  assert.equal(used(item, at(3)), 300_000);
  assert.equal(used({ ...item, runningSince: null }, at(3)), 120_000);
  assert.equal(used(item, at(-1)), 120_000, 'a clock that is behind takes no time back');
  assert.equal(left(item, at(9)), -60_000);
});

test('half a minute is a minute, left or over', () => {
  assert.deepEqual([30_000, -30_000, 60_000, 61_000].map(minutes), [1, 1, 1, 2]);
});

test('each mark is passed once, and after a sleep only the last', () => {
  assert.equal(passed(300_001, 300_000), 5);
  assert.equal(passed(300_000, 299_000), null);
  assert.equal(passed(301_000, 30_000), 1);
  assert.equal(passed(301_000, -1), 0);
  assert.equal(passed(-1, -1_000), null);
});
