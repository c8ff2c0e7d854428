import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContributionId, RoomId } from '../src/contract.js';
import { ArenaAnnouncer } from '../src/elements/arena-announcer.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, room } from './room.js';

test('the same thing once more is said once more, and so is what a new view tells', async (context) => {
  const waits = room({ me: { ...room().me, standing: 'inLobby' } });
  const { hub, store } = await joined(context, waits);
  context.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const voice = placed(context, new ArenaAnnouncer(), store);
  await voice.updateComplete;
  const said = async (): Promise<string | null> => {
    context.mock.timers.tick(6_000);
    await voice.updateComplete;
    return voice.querySelector('[role=status]')!.textContent;
  };
  store.say('Kopiert.');
  const once = await said();
  store.say('Kopiert.');
  const again = await said();
  assert.deepEqual([once, again?.trim()], ['Kopiert.', 'Kopiert.']);
  assert.notEqual(again, once);

  hub.tell('Snapshot', 'room' as RoomId, 'epoch', room({ seq: 12 }), '2026-05-04T12:00:00+00:00');
  await settled();
  assert.equal(await said(), 'Du er sluppet inn i møtet.');
});

test('whoever is put out is read nothing more of the room, and what was read stands in the page no more', async (context) => {
  const { hub, store } = await joined(context);
  context.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const voice = placed(context, new ArenaAnnouncer(), store);
  await voice.updateComplete;
  const said = (): string => voice.querySelector('[role=status]')!.textContent;
  const post = (seq: number, text: string): void => hub.tell('Happened', 'room' as RoomId, seq,
    [happened({ kind: 'contributionPosted', contribution: text as ContributionId, item: null, replyTo: null, text }, seq)]);
  post(11, 'Dette er hørt');
  context.mock.timers.tick(6_000);
  await voice.updateComplete;
  assert.match(said(), /Dette er hørt/);

  post(12, 'Dette venter');
  hub.tell('Snapshot', 'room' as RoomId, 'epoch', room({ seq: 13, me: { ...room().me, standing: 'inLobby' } }), '2026-05-04T12:00:00+00:00');
  await voice.updateComplete;
  assert.equal(said(), '');
  context.mock.timers.tick(6_000);
  await voice.updateComplete;
  assert.doesNotMatch(said(), /Dette/);
});

test('what still stands in a new view is read out, and what was taken back meanwhile is not', async (context) => {
  const { hub, store } = await joined(context);
  context.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const voice = placed(context, new ArenaAnnouncer(), store);
  await voice.updateComplete;
  hub.tell('Happened', 'room' as RoomId, 11, ['Står', 'Gått'].map((text) =>
    happened({ kind: 'contributionPosted', contribution: text as ContributionId, item: null, replyTo: null, text })));
  const [stands, gone] = store.contributions;
  hub.tell('Snapshot', 'room' as RoomId, 'epoch', room({ seq: 13, contributions: [stands!, { ...gone!, text: '', retracted: true }] }), '2026-05-04T12:00:00+00:00');
  context.mock.timers.tick(6_000);
  await voice.updateComplete;
  assert.match(voice.textContent, /Står/);
  assert.doesNotMatch(voice.textContent, /Gått/);
});
