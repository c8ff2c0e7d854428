import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandId, Receipt, Reply, RoomCommand } from '../src/contract.js';
import { Outbox } from '../src/rooms/outbox.js';

const command: RoomCommand = { kind: 'openLobby' };
const id = (name: string) => name as CommandId;
const receipt: Reply<Receipt> = { value: { seq: 1 }, refusal: null };

test('what waits for a line goes out in order, one at a time', async () => {
  const outbox = new Outbox();
  const log: string[] = [];
  const answers = [outbox.put(id('1'), command), outbox.put(id('2'), command)];
  outbox.open(async (which) => {
    log.push(`${which} out`);
    await Promise.resolve();
    log.push(`${which} back`);
    return receipt;
  });
  await Promise.all(answers);
  assert.deepEqual(log, ['1 out', '1 back', '2 out', '2 back']);
  assert.equal(outbox.size, 0);
});

test('a lost answer is asked for again with the same id', async () => {
  const outbox = new Outbox();
  const sent: string[] = [];
  let lost!: () => void;
  const line = new Promise<void>((resolve) => { lost = resolve; });
  const answer = outbox.put(id('1'), command);
  outbox.open((which) => {
    sent.push(which);
    lost();
    return Promise.reject(new Error('the line is away'));
  });
  await line;
  await new Promise(setImmediate);
  outbox.open((which) => {
    sent.push(which);
    return Promise.resolve(receipt);
  });
  assert.deepEqual(await answer, receipt);
  assert.deepEqual(sent, ['1', '1']);
});

test('a new line opened while the old call hangs takes over when that call is lost', async () => {
  const outbox = new Outbox();
  let lose!: (error: Error) => void;
  const answer = outbox.put(id('1'), command);
  outbox.open(() => new Promise((_, reject) => { lose = reject; }));
  outbox.close();
  outbox.open(() => Promise.resolve(receipt));
  lose(new Error('late'));
  assert.deepEqual(await answer, receipt);
});

test('when the room is gone, everything waiting is told so', async () => {
  const outbox = new Outbox();
  const answer = outbox.put(id('1'), command);
  outbox.refuse({ kind: 'notFound', code: 'not-found' });
  assert.equal((await answer).refusal?.code, 'not-found');
});

test('what has never gone out can be taken back; what has, may have happened', async () => {
  const outbox = new Outbox();
  const [first, second] = [outbox.put(id('1'), command), outbox.put(id('2'), command)];
  let back!: () => void;
  outbox.open(() => new Promise((resolve) => { back = () => resolve(receipt); }));
  assert.equal(outbox.drop(id('1')), false);
  assert.equal(outbox.drop(id('2')), true);
  assert.equal((await second).refusal?.code, 'taken-back');
  back();
  assert.deepEqual(await first, receipt);
  assert.deepEqual([outbox.size, outbox.drop(id('1'))], [0, false]);
});
