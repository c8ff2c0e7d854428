import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContributionId, ContributionView, RoomId, RoomView } from '../src/contract.js';
import { RoomConnection } from '../src/rooms/connection.js';
import { RoomStore } from '../src/rooms/room-store.js';
import type { GivenBack } from '../src/rooms/room-store.js';
import { Hub, settled } from './hub.js';
import { happened, kari, room } from './room.js';

const id = 'room' as RoomId;
const notSaved = { value: null, refusal: { kind: 'notSaved', code: 'not-saved' } };
const started = '2026-05-04T12:00:00+00:00';
const place = { field: 'text', start: 0, length: 4, kind: 'person', mayStand: true };
const asked = { value: null, refusal: { kind: 'invalid', code: 'text-may-identify', places: [place] } };

const said = (seq: number): ContributionView => ({
  contribution: `c${seq}` as ContributionId, seq, by: kari, at: started, item: null, replyTo: null, text: `ord ${seq}`, editedAt: null, retracted: false,
});

async function open(view: RoomView = room()): Promise<{ hub: Hub; store: RoomStore }> {
  const hub = new Hub();
  const store = new RoomStore(id, (listener) => new RoomConnection(id, listener, hub.connection));
  hub.answers.Join = () => {
    hub.tell('Snapshot', id, 'epoch', view, started);
    return { value: { seq: view.seq }, refusal: null };
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

test('what nobody could look through is told of beside its text, and not as something that cannot be saved', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { hub, store } = await open();
  hub.answers.Do = () => ({ value: null, refusal: { kind: 'notSaved', code: 'not-screened' } });
  await store.post({ text: 'Hei', item: null, replyTo: null });
  assert.deepEqual([store.notSaved, store.outgoing.map((one) => one.refusal?.code)], [false, ['not-screened']]);

  // What could not be saved before it is not saved now because the guard is late.
  hub.answers.Do = () => notSaved;
  await store.act({ kind: 'leaveRoom' });
  hub.answers.Do = () => ({ value: null, refusal: { kind: 'notSaved', code: 'not-screened' } });
  await store.act({ kind: 'leaveRoom' });
  assert.equal(store.notSaved, true);
  store.stop();
});

test('what was saved after all, and is heard before it is tried again, leaves no word of what cannot be saved', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { hub, store } = await open();
  hub.answers.Do = () => notSaved;
  void store.post({ text: 'Hei', item: null, replyTo: null });
  await settled();
  const { contribution } = store.outgoing[0]!.command;
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'contributionPosted', contribution, item: null, replyTo: null, text: 'Hei' }, 11)]);
  assert.deepEqual([store.notSaved, store.outgoing.length], [false, 0]);
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

test('a new view takes what was read back along: what was pulled back meanwhile is on the screen no more', async () => {
  const view = room({ seq: 300, moreContributions: true, contributions: [said(200), said(201)] });
  const { hub, store } = await open(view);
  hub.answers['Earlier'] = () => ({ value: { contributions: [said(50), said(51)], more: false }, refusal: null });
  await store.loadEarlier();
  assert.deepEqual(store.contributions.map((one) => one.seq), [50, 51, 200, 201]);

  hub.tell('Snapshot', id, 'epoch', { ...view, seq: 310, contributions: [said(200), said(201), said(305)] }, started);

  assert.deepEqual(store.contributions.map((one) => one.seq), [200, 201, 305]);
  assert.equal(store.more, true);
  store.stop();
});

test('whoever has none of the latest reads back from now on', async () => {
  const { hub, store } = await open(room({ seq: 300, moreContributions: true, contributions: [] }));
  hub.answers['Earlier'] = () => ({ value: { contributions: [said(50)], more: false }, refusal: null });
  await store.loadEarlier();
  assert.deepEqual(hub.called('Earlier').map(([, before]) => before), [301]);
  store.stop();
});

test('earlier words that come after a new view are from before it, and not shown', async () => {
  const view = room({ seq: 300, moreContributions: true, contributions: [said(200)] });
  const { hub, store } = await open(view);
  let answer: (reply: unknown) => void = () => undefined;
  hub.answers['Earlier'] = () => new Promise((resolve) => { answer = resolve; });
  const loading = store.loadEarlier();
  hub.tell('Snapshot', id, 'epoch', { ...view, seq: 310 }, started);
  answer({ value: { contributions: [said(50)], more: false }, refusal: null });
  await loading;
  assert.deepEqual(store.contributions.map((one) => one.seq), [200]);
  store.stop();
});

test('what is pulled back while earlier words are on their way is pulled back in them', async () => {
  const { hub, store } = await open(room({ seq: 300, moreContributions: true, contributions: [said(200)] }));
  let answer: (reply: unknown) => void = () => undefined;
  hub.answers['Earlier'] = () => new Promise((resolve) => { answer = resolve; });
  const loading = store.loadEarlier();
  await store.loadEarlier();
  hub.tell('Happened', id, 301, [happened({ kind: 'contributionPulledBack', contribution: 'c50' as ContributionId }, 301)]);
  answer({ value: { contributions: [said(50)], more: false }, refusal: null });
  await loading;
  assert.deepEqual(store.contributions.map((one) => one.text), ['', 'ord 200']);
  assert.equal(hub.called('Earlier').length, 1);
  store.stop();
});

test('what is asked about goes back to where it was written, also when it was tried again by itself', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { hub, store } = await open();
  const back: GivenBack[] = [];
  store.addEventListener('back', (event) => {
    event.preventDefault();
    back.push((event as CustomEvent<GivenBack>).detail);
  });
  hub.answers['Do'] = () => ({ value: null, refusal: { kind: 'notSaved', code: 'not-screened' } });
  await store.post({ text: 'Mine ord', item: null, replyTo: null });
  assert.deepEqual([back.length, store.outgoing.length], [0, 1]);

  hub.answers['Do'] = () => asked;
  context.mock.timers.tick(60_000);
  await settled();

  assert.deepEqual(back.map((one) => [one.command.text, one.refusal.places]), [['Mine ord', [place]]]);
  assert.deepEqual(store.outgoing, []);
  store.stop();
});

test('what nobody takes back stays in sight with its words', async () => {
  const { hub, store } = await open();
  hub.answers['Do'] = () => asked;
  await store.post({ text: 'Mine ord', item: null, replyTo: null });
  assert.deepEqual(store.outgoing.map((one) => [one.command.text, one.refusal?.code]), [['Mine ord', 'text-may-identify']]);

  store.addEventListener('back', (event) => event.preventDefault());
  store.giveBack(store.outgoing[0]!);
  assert.deepEqual(store.outgoing, []);
  store.stop();
});
