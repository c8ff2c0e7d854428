import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Happened, PersonId, RoomId, RoomView } from '../src/contract.js';
import { RoomConnection } from '../src/rooms/connection.js';
import type { Line } from '../src/rooms/connection.js';
import { Hub, settled } from './hub.js';
import { room } from './room.js';

const id = 'room' as RoomId;

async function connected(): Promise<{ hub: Hub; connection: RoomConnection; seen: number[]; lines: Line[]; views: RoomView[]; others: number[] }> {
  const hub = new Hub();
  const [seen, lines, views, others]: [number[], Line[], RoomView[], number[]] = [[], [], [], []];
  const connection = new RoomConnection(id, {
    snapshot: (view) => void views.push(view),
    happened: (_: readonly Happened[], seq) => void seen.push(seq),
    gone: () => undefined,
    lineChanged: (line) => void lines.push(line),
    joined: () => undefined,
    otherPerson: () => void others.push(1),
  }, hub.connection, () => Promise.resolve(false));
  hub.answers.Join = () => {
    hub.tell('Snapshot', id, 'epoch', room({ seq: 10 }), '2026-05-04T12:00:00+00:00');
    return { value: { seq: 10 }, refusal: null };
  };
  connection.start();
  await settled();
  return { hub, connection, seen, lines, views, others };
}

test('it joins from nothing, and knows the line', async () => {
  const { hub, lines, views, connection } = await connected();
  assert.deepEqual(hub.called('Join'), [[id, null, 0]]);
  assert.deepEqual([lines, views.length], [['connected'], 1]);
  connection.stop();
});

test('an event that came already is not told again', async () => {
  const { hub, seen, connection } = await connected();
  for (const seq of [11, 11, 10, 12]) hub.tell('Happened', id, seq, []);
  assert.deepEqual(seen, [11, 12]);
  connection.stop();
});

test('a number that is missing is asked for, from the last one that came', async () => {
  const { hub, seen, connection } = await connected();
  hub.tell('Happened', id, 11, []);
  hub.answers.Join = () => {
    hub.tell('Happened', id, 14, []);
    return { value: { seq: 14 }, refusal: null };
  };
  hub.tell('Happened', id, 13, []);
  await settled();
  assert.deepEqual(hub.called('Join')[1], [id, 'epoch', 11]);
  assert.deepEqual(seen, [11, 14]);
  connection.stop();
});

test('a line that was cut comes back from where it was, and sends what waited with the same id', async () => {
  const { hub, lines, connection } = await connected();
  hub.tell('Happened', id, 11, []);
  let sent = 0;
  hub.answers.Do = () => {
    if (sent++ === 0) {
      hub.state = 'Disconnected' as typeof hub.state;
      throw new Error('cut');
    }
    return { value: { seq: 12 }, refusal: null };
  };
  const answer = connection.do({ kind: 'openLobby' });
  await settled();
  hub.cut();
  await settled();
  assert.equal((await answer).value?.seq, 12);
  const [first, second] = hub.called('Do');
  assert.deepEqual(first, second);
  assert.deepEqual(hub.called('Join').at(-1), [id, 'epoch', 11]);
  assert.deepEqual(lines, ['connected', 'reconnecting', 'connected']);
  connection.stop();
});

test('another history starts from its own view', async () => {
  const { hub, views, seen, connection } = await connected();
  hub.tell('Snapshot', id, 'restored', room({ seq: 3 }), '2026-05-04T12:00:00+00:00');
  hub.tell('Happened', id, 4, []);
  assert.deepEqual([views.at(-1)?.seq, seen], [3, [4]]);
  hub.cut();
  await settled();
  assert.deepEqual(hub.called('Join').at(-1), [id, 'restored', 4]);
  connection.stop();
});

test('a sign-in that has ended is told of, and a server that is away is not taken for it', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  for (const ended of [true, false]) {
    const hub = new Hub();
    const lines: Line[] = [];
    let asked = 0;
    const connection = new RoomConnection(id, {
      snapshot: () => undefined, happened: () => undefined, gone: () => undefined, joined: () => undefined, otherPerson: () => undefined, lineChanged: (line) => void lines.push(line),
    }, hub.connection, () => {
      asked++;
      return Promise.resolve(ended);
    });
    hub.answers['Join'] = () => { throw new Error('401'); };
    connection.start();
    await settled();
    assert.equal(asked, 0);
    context.mock.timers.tick(5_000);
    await settled();
    assert.deepEqual([asked, lines], [1, ended ? ['reconnecting', 'signedOut'] : ['reconnecting']]);
    context.mock.timers.tick(5_000);
    await settled();
    assert.equal(asked, 1);

    hub.answers['Join'] = () => ({ value: { seq: 0 }, refusal: null });
    connection.retryNow();
    await settled();
    assert.equal(lines.at(-1), 'connected');
    connection.stop();
  }
});

test('of a room that cannot be read it is said so, and it is asked again', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { hub, connection, lines } = await connected();
  hub.answers['Join'] = () => ({ value: null, refusal: { kind: 'notSaved', code: 'damaged' } });
  hub.cut();
  await settled();
  assert.equal(lines.at(-1), 'damaged');

  hub.answers['Join'] = () => ({ value: { seq: 10 }, refusal: null });
  context.mock.timers.tick(5_000);
  await settled();
  assert.equal(lines.at(-1), 'connected');

  hub.answers['Join'] = () => { throw new Error('away'); };
  hub.cut();
  await settled();
  assert.equal(lines.at(-1), 'reconnecting');
  connection.stop();
});

const damaged = (): unknown => ({ value: null, refusal: { kind: 'notSaved', code: 'damaged' } });

test('a room that is found damaged while the page is on is closed there at once, and said to be so once', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { hub, connection, lines } = await connected();
  hub.answers['Do'] = damaged;
  hub.answers['Join'] = damaged;
  const reply = await connection.do({ kind: 'openLobby' });
  assert.deepEqual([reply.refusal?.code, hub.state, lines], ['damaged', 'Disconnected', ['connected', 'damaged']]);

  // The line comes back, and says the same each time it is asked; that it is away for a moment is no news.
  hub.cut();
  await settled();
  hub.answers['Join'] = () => { throw new Error('away'); };
  context.mock.timers.tick(5_000);
  await settled();
  hub.answers['Join'] = damaged;
  context.mock.timers.tick(60_000);
  await settled();
  assert.deepEqual(lines, ['connected', 'damaged']);

  hub.answers['Join'] = () => ({ value: { seq: 10 }, refusal: null });
  connection.retryNow();
  await settled();
  assert.deepEqual(lines, ['connected', 'damaged', 'connected']);
  connection.stop();
});

test('a number that is missing and cannot be read any more closes it too', async () => {
  const { hub, connection, lines } = await connected();
  hub.answers['Join'] = damaged;
  hub.tell('Happened', id, 13, []);
  await settled();
  assert.deepEqual([hub.state, lines], ['Disconnected', ['connected', 'damaged']]);
  connection.stop();
});

test('a page goes on as the one it began with and nobody else', async () => {
  const { hub, connection, lines, views, others } = await connected();
  const mine = room({ seq: 11 });
  hub.tell('Snapshot', id, 'epoch', mine, '2026-05-04T12:00:01+00:00');
  assert.equal(views.length, 2);

  const another = { ...mine, seq: 12, me: { ...mine.me, person: '99999999-0000-0000-0000-000000000000' as PersonId } };
  hub.tell('Snapshot', id, 'epoch', another, '2026-05-04T12:00:02+00:00');
  void connection.do({ kind: 'leaveRoom' });
  await settled();

  assert.deepEqual([views.length, others.length, lines.at(-1)], [2, 1, 'gone']);
  assert.deepEqual(hub.called('Do'), [], 'nothing of the first one is sent as another');
});

test('the line is tried again while nobody says whether the sign-in has ended, and what is said when it is back is of no matter', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const hub = new Hub();
  const lines: Line[] = [];
  let answer: (ended: boolean) => void = () => undefined;
  const connection = new RoomConnection(id, {
    snapshot: () => undefined, happened: () => undefined, gone: () => undefined, joined: () => undefined, otherPerson: () => undefined, lineChanged: (line) => void lines.push(line),
  }, hub.connection, () => new Promise((resolve) => { answer = resolve; }));
  hub.answers['Join'] = () => { throw new Error('away'); };
  connection.start();
  await settled();
  context.mock.timers.tick(5_000);
  await settled();
  hub.answers['Join'] = () => ({ value: { seq: 0 }, refusal: null });
  connection.retryNow();
  await settled();
  assert.deepEqual(lines, ['reconnecting', 'connected']);
  answer(true);
  await settled();
  assert.deepEqual(lines, ['reconnecting', 'connected']);
  connection.stop();
});
