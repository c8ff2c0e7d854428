import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RoomId } from '../src/contract.js';
import { RoomConnection } from '../src/rooms/connection.js';
import { RoomStore } from '../src/rooms/room-store.js';
import { Hub, settled } from './hub.js';
import { room } from './room.js';

const id = 'room' as RoomId;
const notSaved = { value: null, refusal: { kind: 'notSaved', code: 'not-saved' } };

async function open(): Promise<{ hub: Hub; store: RoomStore }> {
  const hub = new Hub();
  const store = new RoomStore(id, (listener) => new RoomConnection(id, listener, hub.connection));
  hub.answers.Join = () => {
    hub.tell('Snapshot', id, 'epoch', room(), '2026-05-04T12:00:00+00:00');
    return { value: { seq: 10 }, refusal: null };
  };
  store.start();
  await settled();
  return { hub, store };
}

test('what was not saved stays with its text, and is tried again by itself with the same id', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { hub, store } = await open();
  let away = true;
  hub.answers.Do = () => (away ? notSaved : { value: { seq: 11 }, refusal: null });
  void store.post({ text: 'Hei', item: null, replyTo: null });
  await settled();
  assert.deepEqual([store.notSaved, store.outgoing[0]?.command.text], [true, 'Hei']);

  away = false;
  context.mock.timers.tick(5_000);
  await settled();

  assert.equal(store.notSaved, false);
  const [first, second] = hub.called('Do');
  assert.deepEqual(first, second);
  store.stop();
});

test('a refusal that will not pass is not tried again', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { hub, store } = await open();
  hub.answers.Do = () => ({ value: null, refusal: { kind: 'conflict', code: 'reply-gone' } });
  void store.post({ text: 'Hei', item: null, replyTo: null });
  await settled();
  context.mock.timers.tick(60_000);
  await settled();
  assert.equal(hub.called('Do').length, 1);
  assert.equal(store.outgoing[0]?.refusal?.code, 'reply-gone');
  store.stop();
});

test('each place has a draft of its own, and one that could not be kept is kept when the line is back', async () => {
  const { hub, store } = await open();
  store.keepDraft({ place: 'room', text: 'til alle' });
  await settled();
  hub.answers.KeepDraft = () => { throw new Error('cut'); };
  store.keepDraft({ place: 'c1', text: 'et svar' });
  await settled();
  hub.answers.KeepDraft = () => ({ value: { seq: 0 }, refusal: null });
  hub.cut();
  await settled();
  assert.deepEqual(hub.called('KeepDraft').map(([, draft]) => draft), [
    { place: 'room', text: 'til alle' }, { place: 'c1', text: 'et svar' }, { place: 'c1', text: 'et svar' },
  ]);
  store.stop();
});

test('what was written here is newer than what the server kept', async () => {
  const { hub, store } = await open();
  hub.answers.Drafts = () => [{ place: 'room', text: 'gammelt' }, { place: 'c1', text: 'fra i går' }];
  store.keepDraft({ place: 'room', text: 'nytt' });
  hub.cut();
  await settled();
  assert.deepEqual([store.drafts.get('room'), store.drafts.get('c1')], ['nytt', 'fra i går']);
  store.stop();
});
