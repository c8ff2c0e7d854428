import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RoomEvent, RoomView } from '../src/contract.js';
import { ArenaLocks } from '../src/elements/arena-locks.js';
import { fold } from '../src/rooms/fold.js';
import { anew, headlines } from '../src/rooms/headlines.js';
import { isLocked, isNamed, isWithoutNames, servicesIn } from '../src/rooms/locks.js';
import { mayAsk } from '../src/rooms/questions.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, item, kari, me, person, room } from './room.js';

const led = (changes: Partial<RoomView> = {}): RoomView => room({ me: { person: me, roles: ['facilitator'], standing: 'admitted', historyFrom: 0 }, ...changes });
const told = (before: RoomView, event: RoomEvent) => headlines(happened(event), before, fold(before, happened(event))).map(([key, , topic]) => [key, topic]);
const closed = { leadersOnly: true, withoutReplies: false, withoutNames: false };

test('what is locked is folded in, and out when nothing is', () => {
  const locked = fold(room(), happened({ kind: 'roomLocked', leadersOnly: true, withoutReplies: true }));
  assert.deepEqual(locked.locks, { leadersOnly: true, withoutReplies: true, withoutNames: false });
  const hidden = fold(locked, happened({ kind: 'namesHidden', on: true }));
  assert.deepEqual(hidden.locks, { leadersOnly: true, withoutReplies: true, withoutNames: true });
  const open = fold(fold(hidden, happened({ kind: 'namesHidden', on: false })), happened({ kind: 'roomLocked', leadersOnly: false, withoutReplies: false }));
  assert.equal('locks' in open, false);
});

test('a lock is for the others, who are told', () => {
  assert.equal(isLocked(room({ locks: closed })), true);
  assert.equal(isLocked(led({ locks: closed })), false);
  assert.equal(mayAsk(room({ locks: closed, agenda: [item('a', { state: 'current' })] }), 0), 'yes', 'Votes are given still.');
  assert.deepEqual(told(room(), { kind: 'roomLocked', leadersOnly: true, withoutReplies: false }), [['locks.told.closed', 'locks']]);
  assert.deepEqual(told(room({ locks: closed }), { kind: 'roomLocked', leadersOnly: false, withoutReplies: false }), [['locks.told.open', 'locks']]);
  assert.deepEqual(told(room(), { kind: 'roomLocked', leadersOnly: false, withoutReplies: true }), [['locks.told.noReplies', 'replies']]);
});

test('of what changes at once each is told, and of what waits to be said none takes the place of another', () => {
  assert.deepEqual(told(room({ locks: closed }), { kind: 'roomLocked', leadersOnly: false, withoutReplies: true }), [['locks.told.open', 'locks'], ['locks.told.noReplies', 'replies']]);
  assert.deepEqual(told(led(), { kind: 'roomLocked', leadersOnly: true, withoutReplies: true }), [['locks.told.closed', 'locks'], ['locks.told.noReplies', 'replies']]);
  const all = { leadersOnly: true, withoutReplies: true, withoutNames: true };
  assert.deepEqual(anew(room(), room({ locks: all })).map(([key, , topic]) => [key, topic]),
    [['locks.told.closed', 'locks'], ['locks.told.noReplies', 'replies'], ['locks.told.services', 'names']]);
});

test('that names are hidden is said to those who lose them, to those who see them still, and when they are back', () => {
  const hidden = { leadersOnly: false, withoutReplies: false, withoutNames: true };
  assert.deepEqual(told(led(), { kind: 'namesHidden', on: true }), [['locks.told.servicesToOthers', 'names']]);
  assert.deepEqual(told(led({ locks: hidden }), { kind: 'namesHidden', on: false }), [['locks.told.names', 'names']]);
  assert.deepEqual(anew(room(), room({ locks: hidden })), [['locks.told.services', {}, 'names']]);
  assert.deepEqual(anew(room({ locks: hidden }), room()), [['locks.told.names', {}, 'names']]);
  // Who observes sees no names anyway. Who is put out hears nothing of the locks; who comes in hears what is locked.
  const observes = { ...room().me, roles: ['observer'] as const };
  assert.deepEqual(anew(room({ me: observes }), room({ me: observes, locks: hidden })), []);
  const outside = room({ me: { ...room().me, standing: 'inLobby' } });
  assert.deepEqual(anew(room({ locks: hidden }), outside).map(([key]) => key), ['room.lobby.wait']);
  assert.deepEqual(anew(outside, room({ locks: hidden })).map(([key]) => key), ['live.told.admitted', 'locks.told.services']);
});

test('without names there are services and how many of each', () => {
  const view = room({ locks: { ...closed, leadersOnly: false, withoutNames: true }, people: [person(me), person(kari, { name: 'PPT' }), person('ola' as typeof kari, { name: 'PPT' })] });
  assert.equal(isWithoutNames(view), true);
  assert.equal(isWithoutNames({ ...view, me: { ...view.me, roles: ['casePresenter'] } }), false);
  assert.deepEqual(servicesIn(view, view.people), [['PPT', 2]]);
});

test('one who leads and whose name would tell of a case is counted with her service, and has no row of her own', () => {
  const ola = 'ola' as typeof kari;
  const view = room({ locks: { ...closed, leadersOnly: false, withoutNames: true }, people: [
    person(me), person(kari, { name: 'PPT', roles: ['coFacilitator', 'casePresenter'] }), person(ola, { roles: ['facilitator'] }),
  ] });
  assert.deepEqual(view.people.filter((one) => isNamed(view, one)).map((one) => one.person), [me, ola]);
  assert.deepEqual(servicesIn(view, view.people), [['PPT', 1]]);
});

test('those who lead save what they have ticked, and nobody else has the panel', async (context) => {
  const others = await joined(context, room());
  const none = placed(context, new ArenaLocks(), others.store);
  await none.updateComplete;
  assert.equal(none.textContent, '');

  const { hub, store } = await joined(context, led({ locks: closed }));
  hub.answers['Do'] = () => ({ value: { seq: 11 }, refusal: null });
  const element = placed(context, new ArenaLocks(), store);
  await element.updateComplete;
  const box = (name: string): HTMLInputElement => element.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  assert.deepEqual([box('leadersOnly').checked, box('withoutReplies').checked], [true, false]);
  box('withoutReplies').checked = true;
  element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  assert.deepEqual(hub.called('Do').map(([, , command]) => command), [{ kind: 'lockRoom', leadersOnly: true, withoutReplies: true, withoutNames: false, was: closed }]);
});

test('what is saved says what stood there when it was ticked, and whoever is late sees what is so now', async (context) => {
  const { hub, store } = await joined(context, led());
  hub.answers['Do'] = () => ({ value: null, refusal: { kind: 'conflict', code: 'locks-changed' } });
  const element = placed(context, new ArenaLocks(), store);
  await element.updateComplete;
  const box = (name: string): HTMLInputElement => element.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  const save = async (): Promise<void> => {
    element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
  };
  box('leadersOnly').checked = true;
  await save();
  hub.tell('Happened', 'room', 11, [happened({ kind: 'namesHidden', on: true })]);
  await settled();
  await element.updateComplete;
  assert.equal(box('withoutNames').checked, true);
  assert.equal(box('leadersOnly').checked, true, 'What was ticked is ticked still.');
  await save();
  const none = { leadersOnly: false, withoutReplies: false, withoutNames: false };
  assert.deepEqual(hub.called('Do').map(([, , command]) => command), [
    { kind: 'lockRoom', leadersOnly: true, withoutReplies: false, withoutNames: false, was: none },
    { kind: 'lockRoom', leadersOnly: true, withoutReplies: false, withoutNames: true, was: { ...none, withoutNames: true } },
  ]);
});
