import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonId, RoomId, RoomView } from '../src/contract.js';
import { ArenaPeople } from '../src/elements/arena-people.js';
import { attendanceOf } from '../src/rooms/attendance.js';
import { fold } from '../src/rooms/fold.js';
import { joined, placed } from './elements.js';
import { happened, kari, me, person, room } from './room.js';

const observes = (changes: Partial<RoomView> = {}): RoomView =>
  room({ me: { person: me, roles: ['observer'], standing: 'admitted', historyFrom: 0 }, people: [person(me, { roles: ['observer'] })], ...changes });

test('who sees the list counts it, and who observes has the numbers they were told, or none', () => {
  const people = [person(me), person(kari, { present: false }), person('ola' as PersonId, { standing: 'removed', present: false }), person('liv' as PersonId, { standing: 'inLobby', present: false })];
  assert.deepEqual(attendanceOf(room({ people })), { present: 1, listed: 3 });
  assert.equal(attendanceOf(observes()), null);
  const counted = fold(observes(), happened({ kind: 'attendanceCounted', attendance: { present: 7, listed: 12 } }));
  assert.deepEqual(attendanceOf(counted), { present: 7, listed: 12 });
  assert.equal('attendance' in fold(counted, happened({ kind: 'meetingEnded', cause: 'byFacilitator' })), false);
});

test('an observer reads how many are here as they come and go, that they see no more, and no names', async (context) => {
  const { hub, store } = await joined(context, observes({ attendance: { present: 7, listed: 12 }, locks: { leadersOnly: false, withoutReplies: false, withoutNames: true } }));
  const element = placed(context, new ArenaPeople(), store);
  await element.updateComplete;
  const heading = (): string => element.querySelector('#deltakere')!.textContent;
  assert.equal(heading(), 'Deltakere (7)');
  assert.match(element.textContent, /du ser hvor mange som er her, ikke hvem/);
  assert.match(element.textContent, /Bare de 12 som er på listen/);
  assert.doesNotMatch(element.textContent, /vises med tjeneste/);

  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'attendanceCounted', attendance: { present: 8, listed: 12 } })]);
  await element.updateComplete;
  assert.equal(heading(), 'Deltakere (8)');
});

test('where nobody has counted there is no number', async (context) => {
  const { store } = await joined(context, observes());
  const element = placed(context, new ArenaPeople(), store);
  await element.updateComplete;
  assert.equal(element.querySelector('#deltakere')!.textContent, 'Deltakere');
  assert.match(element.textContent, /Bare de som er på listen/);
});
