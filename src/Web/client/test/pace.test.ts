import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judge, notice, retryDelay } from '../src/rooms/pace.js';

test('the wait before trying again grows, and never passes five seconds', () => {
  fc.assert(fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
    const delay = retryDelay(attempt, random);
    assert.ok(delay >= 250 && delay <= 5_000);
  }));
  assert.ok(retryDelay(5, 0) > retryDelay(2, 1));
});

test('a short drop shows nothing, a long one explains itself', () => {
  assert.deepEqual([0, 1_999, 2_000, 10_000, 10_001].map(notice), ['none', 'none', 'small', 'small', 'banner']);
});

test('only the next step is folded in', () => {
  assert.equal(judge(null, 1, true), 'drop');
  assert.equal(judge(5, 5, false), 'drop');
  assert.equal(judge(5, 6, false), 'apply');
  assert.equal(judge(5, 7, false), 'ask again');
  assert.equal(judge(5, 9, true), 'apply');
});
