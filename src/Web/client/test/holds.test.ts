import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContributionId, RoomId, RoomView } from '../src/contract.js';
import { roomLimits } from '../src/contract.js';
import { ArenaHeld } from '../src/elements/arena-held.js';
import { ArenaHolds } from '../src/elements/arena-holds.js';
import { ArenaModerationQueue } from '../src/elements/arena-moderation-queue.js';
import { fold } from '../src/rooms/fold.js';
import { headline } from '../src/rooms/headlines.js';
import { isHolding, ownHeld } from '../src/rooms/holds.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, kari, me, person, room } from './room.js';

const words = 'words' as ContributionId;
const held = (contribution: ContributionId, seq: number, by = kari) =>
  happened({ kind: 'contributionHeld', contribution, item: null, replyTo: null, text: `ord ${seq}` }, seq, undefined, by);
const leading = (changes: Partial<RoomView> = {}): RoomView =>
  room({ me: { person: me, roles: ['facilitator'], standing: 'admitted', historyFrom: 0 }, people: [person(me, { roles: ['facilitator'] }), person(kari)], ...changes });

test('what waits stands until it is let through, and is then its writer’s', () => {
  const view = [happened({ kind: 'holdingSet', on: true }, 11), held(words, 12)].reduce(fold, leading());
  assert.deepEqual([isHolding(view), view.holds?.waiting.map(({ place, by, text }) => [place, by, text])], [true, [[12, kari, 'ord 12']]]);

  const through = [
    happened({ kind: 'heldLetThrough', contribution: words, place: 12, writer: kari, item: null }, 13),
    happened({ kind: 'contributionPosted', contribution: words, item: null, replyTo: null, text: 'ord 12', writer: kari }, 14, undefined, me),
  ].reduce(fold, view);
  assert.deepEqual([through.holds?.waiting, through.contributions.map(({ by, seq }) => [by, seq])], [[], [[kari, 14]]]);
  assert.equal(fold(through, happened({ kind: 'holdingSet', on: false }, 15)).holds, undefined);
});

test('a writer keeps the latest of what was not published, and nobody else any of it', () => {
  const gone = (seq: number) => happened({ kind: 'heldNotPublished', contribution: `c${seq}` as ContributionId, place: seq, writer: me, item: null, rule: 'topic' }, seq);
  const many = Array.from({ length: roomLimits.heldEach + 1 }, (_, number) => gone(11 + number));
  const view = many.reduce(fold, room());
  assert.deepEqual(view.holds?.notPublished.map(({ contribution }) => contribution), ['c12', 'c13', 'c14', 'c15', 'c16']);
  assert.equal(fold(leading(), happened({ kind: 'heldNotPublished', contribution: words, place: 12, writer: kari, item: null, rule: null })).holds, undefined);
});

test('those who lead are told how many wait, and the writer what became of theirs', () => {
  const waits = held(words, 12);
  assert.deepEqual(headline(waits, leading(), fold(leading(), waits)), ['holds.queue', { count: 1 }, 'held']);
  const own = held(words, 12, me);
  assert.equal(headline(own, room(), fold(room(), own))?.[0], 'holds.told.yours');
  const ends = (writer: typeof me) => [
    headline(happened({ kind: 'heldLetThrough', contribution: words, place: 12, writer, item: null }), room(), room())?.[0],
    headline(happened({ kind: 'heldNotPublished', contribution: words, place: 12, writer, item: null, rule: 'topic' }), room(), room())?.[0],
    headline(happened({ kind: 'heldNotPublished', contribution: words, place: 12, writer, item: null, rule: null }), room(), room())?.[0],
  ];
  assert.deepEqual(ends(me), ['holds.told.letThrough', 'holds.told.notPublished', 'holds.told.over']);
  assert.deepEqual(ends(kari), [undefined, undefined, undefined]);
});

test('what one has sent is no longer on its way when it waits, and can be taken back', async (context) => {
  const { hub, store } = await joined(context);
  hub.answers['Do'] = () => ({ value: { seq: 12 }, refusal: null });
  const element = placed(context, new ArenaHeld(), store);
  await store.post({ text: 'ord 11', item: null, replyTo: null });
  assert.equal(store.outgoing.length, 1);
  hub.tell('Happened', 'room' as RoomId, 11, [held(store.outgoing[0]!.command.contribution, 11, me)]);
  await element.updateComplete;

  assert.deepEqual([store.outgoing, ownHeld(store.view!).length], [[], 1]);
  assert.match(element.textContent, /Venter på møteleder/);
  assert.deepEqual([...element.querySelectorAll('button')].map((one) => one.textContent), ['Trekk tilbake', 'Kopier']);
});

test('a double click lets one through, and whoever stood there goes on with the next', async (context) => {
  const { hub, store } = await joined(context, [held(words, 11), held('other' as ContributionId, 12)].reduce(fold, leading()));
  hub.answers['Do'] = () => ({ value: { seq: 13 }, refusal: null });
  const element = placed(context, new ArenaModerationQueue(), store);
  await element.updateComplete;
  const first = element.querySelector<HTMLButtonElement>('[data-row=words] button')!;
  first.focus();
  first.dispatchEvent(new MouseEvent('click', { detail: 1 }));
  first.dispatchEvent(new MouseEvent('click', { detail: 2 }));
  await settled();
  assert.deepEqual(hub.called('Do').map(([, , command]) => command), [{ kind: 'letThrough', contribution: 'words' }]);

  hub.tell('Happened', 'room' as RoomId, 13, [happened({ kind: 'heldLetThrough', contribution: words, place: 11, writer: kari, item: null }, 13)]);
  await element.updateComplete;
  assert.deepEqual([element.querySelectorAll('[data-kind=held]').length, document.activeElement?.getAttribute('data-row')], [1, 'other']);
});

test('whether anything has to wait is switched where those who lead set the room, and what waits stands elsewhere', async (context) => {
  const { hub, store } = await joined(context, [happened({ kind: 'holdingSet', on: true }, 11), held(words, 12)].reduce(fold, leading()));
  hub.answers['Do'] = () => ({ value: { seq: 13 }, refusal: null });
  const element = placed(context, new ArenaHolds(), store);
  await element.updateComplete;
  assert.deepEqual([...element.querySelectorAll('button')].map((one) => one.textContent), ['Vis innlegg med en gang']);
  element.querySelector('button')!.click();
  await settled();
  assert.deepEqual(hub.called('Do').map(([, , command]) => command), [{ kind: 'holdContributions', on: false }]);
});
