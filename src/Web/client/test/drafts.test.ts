import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsaid } from '../src/rooms/drafts.js';
import { joined } from './elements.js';
import { settled } from './hub.js';
import { me, room } from './room.js';

const kept = (hub: Awaited<ReturnType<typeof joined>>['hub']) => hub.called('KeepDraft').map(([, draft]) => draft);
const fault = { value: null, refusal: { kind: 'notSaved', code: 'fault' } };

test('what is on its way is a draft on the server until it is said', async (context) => {
  const { hub, store } = await joined(context);
  let answer: (reply: unknown) => void = () => undefined;
  hub.answers['Do'] = () => new Promise((resolve) => { answer = resolve; });
  store.drafts.soon('room', 'Hei');
  store.drafts.set('room', '');
  void store.post({ text: 'Hei', item: null, replyTo: null });
  await settled();
  store.keepDraft({ place: 'room', text: 'og mer' });
  await settled();
  assert.deepEqual(kept(hub), [{ place: 'room', text: 'Hei' }, { place: 'room', text: 'Hei\nog mer' }]);

  answer({ value: { seq: 11 }, refusal: null });
  await settled();
  assert.deepEqual(kept(hub).at(-1), { place: 'room', text: 'og mer' });
});

test('what was refused stays a draft on the server, until its writer gives it up', async (context) => {
  const { hub, store } = await joined(context);
  hub.answers['Do'] = () => fault;
  store.drafts.soon('room', 'Hei');
  store.drafts.set('room', '');
  await store.post({ text: 'Hei', item: null, replyTo: null });
  assert.deepEqual(kept(hub), [{ place: 'room', text: 'Hei' }]);

  store.giveUp(store.outgoing[0]!);
  await settled();
  assert.deepEqual(kept(hub).at(-1), { place: 'room', text: '' });
});

test('a draft that the server did not take is given to it again when the line is back', async (context) => {
  const { hub, store } = await joined(context);
  hub.answers['KeepDraft'] = () => fault;
  store.keepDraft({ place: 'room', text: 'Hei' });
  await settled();
  hub.answers['KeepDraft'] = () => ({ value: { seq: 0 }, refusal: null });
  hub.cut();
  await settled();
  assert.deepEqual(kept(hub), [{ place: 'room', text: 'Hei' }, { place: 'room', text: 'Hei' }]);

  hub.cut();
  await settled();
  assert.equal(kept(hub).length, 2);
});

test('what is being written is kept when the page goes, without waiting for a pause', async (context) => {
  const { hub, store } = await joined(context);
  store.drafts.soon('room', 'Hei');
  await settled();
  assert.deepEqual(kept(hub), []);
  window.dispatchEvent(new Event('pagehide'));
  await settled();
  assert.deepEqual(kept(hub), [{ place: 'room', text: 'Hei' }]);
});

test('a draft that was said after all, when the page had gone, does not come back', async (context) => {
  const mine = { contribution: 'c1', seq: 9, by: me, at: '2026-05-04T12:00:00+00:00', item: null, replyTo: null, text: 'Hei', editedAt: null, retracted: false } as const;
  const { hub, store } = await joined(context, room({ contributions: [mine as never] }));
  hub.answers['Drafts'] = () => [{ place: 'room', text: 'Hei' }, { place: 'c1', text: 'Hei' }];
  hub.cut();
  await settled();
  assert.deepEqual([store.drafts.get('room'), store.drafts.get('c1')], [undefined, 'Hei']);
  assert.deepEqual(kept(hub), [{ place: 'room', text: '' }]);
});

test('what was said of a draft is not in it any more, and what was written after it is', () => {
  for (const [text, said, rest] of [
    ['Hei', ['Hei'], ''], ['Hei\nog mer', ['Hei'], 'og mer'], ['Hei\npå deg\nog mer', ['God dag', 'Hei', 'på deg'], 'og mer'],
    ['Heisann', ['Hei'], 'Heisann'], ['og mer', ['Hei'], 'og mer'], ['Hei\nog mer', ['Hei', 'Noe annet'], 'Hei\nog mer'], ['Hei', [], 'Hei'],
  ] as const) assert.equal(unsaid(text, said), rest);
});

test('of a draft that was said in part when the page had gone, the rest comes back, here and on the server', async (context) => {
  const mine = { contribution: 'c1', seq: 9, by: me, at: '2026-05-04T12:00:00+00:00', item: null, replyTo: null, text: 'Hei', editedAt: null, retracted: false } as const;
  const { hub, store } = await joined(context, room({ contributions: [mine as never] }));
  hub.answers['Drafts'] = () => [{ place: 'room', text: 'Hei\nog mer' }];
  hub.cut();
  await settled();
  assert.equal(store.drafts.get('room'), 'og mer');
  assert.deepEqual(kept(hub), [{ place: 'room', text: 'og mer' }]);
});
