import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { roomLimits } from '../src/contract.js';
import { depth, levelOf, move, moves, numbers } from '../src/rooms/agenda-order.js';
import { item } from './room.js';

const start = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => item(id));
const ways = ['up', 'down', 'nest', 'unnest'] as const;

test('whatever the buttons do, the agenda is the same items, no deeper than it may be, each under its parent', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...ways))), (steps) => {
    let agenda: readonly ReturnType<typeof item>[] = start;
    for (const [index, way] of steps) {
      const moved = agenda[index]!;
      const to = moves(agenda, moved, roomLimits.agendaDepth)[way];
      if (to !== null) agenda = move(agenda, moved.item, to.parent, to.after);
    }
    assert.deepEqual(agenda.map((entry) => entry.item).sort(), ['a', 'b', 'c', 'd', 'e', 'f']);
    agenda.forEach((entry, index) => {
      assert.ok(depth(agenda, entry) <= roomLimits.agendaDepth);
      assert.ok(entry.parent === null || agenda.findIndex((other) => other.item === entry.parent) < index);
    });
  }));
});

test('up and down undo each other', () => {
  const [, b] = start;
  const down = moves(start, b!, 3).down!;
  const after = move(start, b!.item, down.parent, down.after);
  assert.deepEqual(after.map((entry) => entry.item), ['a', 'c', 'b', 'd', 'e', 'f']);
  const up = moves(after, after[2]!, 3).up!;
  assert.deepEqual(move(after, b!.item, up.parent, up.after), start);
});

test('what is under an item goes with it', () => {
  const nested = move(start, start[1]!.item, start[0]!.item, null);
  const down = moves(nested, nested[0]!, 3).down!;
  assert.deepEqual(move(nested, nested[0]!.item, down.parent, down.after).map((entry) => entry.item), ['c', 'a', 'b', 'd', 'e', 'f']);
});

test('a button goes past what is not shown', () => {
  const [a, gone, c] = [item('a'), item('x', { state: 'withdrawn' }), item('c')];
  const agenda = [a, gone, c];
  const up = moves(agenda, c, 3).up!;
  assert.deepEqual(move(agenda, c.item, up.parent, up.after).map((entry) => entry.item), ['c', 'a', 'x']);
  const down = moves(agenda, a, 3).down!;
  assert.deepEqual(move(agenda, a.item, down.parent, down.after).map((entry) => entry.item), ['x', 'c', 'a']);
  assert.equal(moves(agenda, c, 3).nest!.parent, 'a');
  assert.deepEqual([moves([gone, c], c, 3).up, moves([gone, c], c, 3).nest], [null, null]);
});

test('the outline is numbered as it is shown', () => {
  const [a, b] = [item('a'), item('b')];
  const agenda = [a, item('a1', { parent: a.item }), item('a2', { parent: a.item }), item('p', { state: 'proposed' }), b, item('b1', { parent: b.item })];
  assert.deepEqual([...numbers(agenda).values()], ['1', '1.1', '1.2', '2', '2.1']);
  const orphaned = [{ ...a, state: 'withdrawn' as const }, item('a1', { parent: a.item }), b];
  assert.deepEqual([...numbers(orphaned).values()], ['1', '2']);
  assert.equal(levelOf(orphaned, orphaned[1]!), 1);
});
