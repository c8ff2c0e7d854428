import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseView, PersonId, RoomView } from '../src/contract.js';
import { anew, headline } from '../src/rooms/headlines.js';
import { happened, kari, me, person, room } from './room.js';

const ola = 'ola' as PersonId;
const led = (changes: Partial<RoomView> = {}): RoomView => room({ me: { person: me, roles: ['facilitator'], standing: 'admitted', historyFrom: 0 }, ...changes });
const standing = (of: RoomView['me']['standing'], changes: Partial<RoomView> = {}): RoomView => room({ me: { ...room().me, standing: of }, ...changes });

test('whoever comes to the door is told of by name, and several by how many they are', () => {
  const entered = happened({ kind: 'lobbyEntered', person: kari, declarationVersion: 1 });
  const one = led({ people: [person(kari, { standing: 'inLobby' })] });
  const two = led({ people: [person(kari, { standing: 'inLobby' }), person(ola, { standing: 'inLobby' })] });
  assert.deepEqual(headline(entered, led(), one), ['live.told.lobbyEntered', { name: kari }, 'lobby']);
  assert.deepEqual(headline(entered, led(), two), ['live.waiting', { count: 2 }, 'lobby']);
  assert.equal(headline(entered, room(), room()), null);
});

test('who was sent out waits outside, which is no news to whoever sent them', () => {
  const sent = (by: PersonId) => happened({ kind: 'personHeldBack', person: kari }, 11, undefined, by);
  assert.deepEqual(headline(sent(ola), led(), led()), ['live.told.waitsOutside', { name: kari }]);
  assert.equal(headline(sent(me), led(), led()), null);
  assert.equal(headline(sent(ola), room(), room()), null);
});

test('a view that takes the place of another tells where oneself is now', () => {
  assert.deepEqual(anew(standing('inLobby'), standing('admitted')), [['live.told.admitted', {}, 'standing']]);
  assert.deepEqual(anew(standing('admitted'), standing('inLobby')), [['room.lobby.wait', {}, 'standing']]);
  assert.deepEqual(anew(standing('admitted'), standing('inLobby', { people: [person(me, { standing: 'inLobby', sentWhy: 'ties' })] })), [['room.lobby.out.ties', {}, 'standing']]);
  assert.deepEqual(anew(standing('inLobby'), standing('invited')), [['live.sentBack', {}, 'standing']]);
  assert.deepEqual(anew(standing('admitted'), standing('invited', { people: [person(me, { standing: 'invited', steppedAside: true })] })), [['live.steppedAside', {}, 'standing']]);
  assert.deepEqual(anew(room(), room()), []);
});

test('a case that was stopped and is shown again is told of; one that was open is not', () => {
  const one = (state: CaseView['state']): RoomView => room({ cases: [{ case: 'c', number: 'S-1', state } as CaseView] });
  assert.deepEqual(anew(one('stopped'), one('open')), [['live.told.caseShownAgain', { number: 'S-1' }]]);
  assert.deepEqual(anew(one('open'), one('open')), []);
  assert.deepEqual(anew(one('stopped'), one('closed')), []);
});
