import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContributionId, MethodRun, RoomId } from '../src/contract.js';
import { ArenaAnnouncer } from '../src/elements/arena-announcer.js';
import { ArenaComposer } from '../src/elements/arena-composer.js';
import '../src/elements/arena-guard.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, item, room } from './room.js';

const start = '2026-05-04T12:00:00+00:00';
const named = (name: string) => ({ nb: name, nn: name, en: name });
const phase = { key: 'reflect', names: named('Panelet snakker'), minutes: 10, minMinutes: 1, presenter: 'speaks', writers: ['participant'], caseVisible: true, mandatory: false } as const;
const run: MethodRun = {
  method: { key: 'm', version: 1, names: named('Metode'), use: 'case', minutes: 10, phases: [phase] },
  phase: 0, ended: false, usedBefore: 0, extra: 0, enteredAt: start, curtainLifted: false, skipped: [],
};

const timed = [
  ['an item', 'Erfaringer', item('Erfaringer', { state: 'current', runningSince: start })],
  ['a phase, which is shorter than its item,', 'Panelet snakker', item('Sak', { state: 'current', runningSince: start, minutes: 40, method: run })],
] as const;

for (const [what, title, on] of timed) {
  test(`that five minutes of ${what} are left, one and none, is said once each, and what is being written is left alone`, async (context) => {
    context.mock.timers.enable({ apis: ['setInterval', 'setTimeout', 'Date'], now: Date.parse(start) });
    const { store } = await joined(context, room({ agenda: [on] }));
    const voice = placed(context, new ArenaAnnouncer(), store);
    const composer = placed(context, new ArenaComposer(), store);
    await voice.updateComplete;
    await composer.updateComplete;
    const box = composer.querySelector('textarea')!;
    box.focus();
    box.value = 'Mine ord';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.setSelectionRange(4, 4);

    const heard: string[] = [];
    const written: (boolean | string | number)[][] = [];
    const until = async (second: number): Promise<void> => {
      while (Date.now() < Date.parse(start) + second * 1_000) {
        context.mock.timers.tick(1_000);
        await voice.updateComplete;
        await composer.updateComplete;
        const said = voice.querySelector('[role=status]')!.textContent;
        if (said === (heard.at(-1) ?? '')) continue;
        heard.push(said);
        written.push([composer.querySelector('textarea') === box, document.activeElement === box, box.value, box.selectionStart]);
      }
    };
    await until(299);
    assert.deepEqual(heard, []);
    await until(302);
    assert.deepEqual(heard, ['5 min igjen']);
    await until(542);
    assert.deepEqual(heard, ['5 min igjen', '1 min igjen']);
    await until(720);
    assert.deepEqual(heard, ['5 min igjen', '1 min igjen', `Tiden er ute for ${title}.`]);
    assert.deepEqual(written, heard.map(() => [true, true, 'Mine ord', 4]));
  });
}

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
