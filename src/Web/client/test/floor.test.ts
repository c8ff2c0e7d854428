import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Floor, FloorPlace, FloorTurn, PersonId, RoomView } from '../src/contract.js';
import { Announcements } from '../src/rooms/announcements.js';
import { clockOf, clockText, hasRounds, kinds, mayAsk, nextOf, others, own, suggestion } from '../src/rooms/floor.js';
import { floorHeadline } from '../src/rooms/floor-headlines.js';
import { emptyFloor, foldFloor } from '../src/rooms/fold-floor.js';
import { happened, item, kari, me, person, room } from './room.js';

const ola = 'ola' as PersonId;
const siri = 'siri' as PersonId;
const started = '2026-05-04T12:00:00+00:00';
const at = (seconds: number) => Date.parse(started) + seconds * 1_000;

const place = (who: PersonId, changes: Partial<FloorPlace> = {}): FloorPlace =>
  ({ person: who, number: 5, for: 'contribution', inRound: false, awaySince: null, ...changes });
const turn = (who: PersonId, changes: Partial<FloorTurn> = {}): FloorTurn =>
  ({ person: who, number: 9, for: 'contribution', inRound: false, usedMilliseconds: 0, runningSince: started, awaySince: null, ...changes });
const people = [person(me), person(kari), person(ola), person(siri)];
const talking = (floor: Partial<Floor>, changes: Partial<RoomView> = {}): RoomView =>
  room({ agenda: [item('sak', { state: 'current', runningSince: started })], people, floor: { ...emptyFloor, ...floor }, ...changes });

test('who may ask for the word is who may write, without the grace, while the queue is open', () => {
  assert.equal(mayAsk(talking({})), 'yes');
  assert.equal(mayAsk(talking({ closed: true })), 'closed');
  assert.equal(mayAsk(talking({}, { me: { person: me, roles: ['observer'], standing: 'admitted', historyFrom: 0 } })), 'listens');
});

test('a short reply is offered while somebody speaks, and not in a round', () => {
  assert.equal(kinds({ ...emptyFloor, turn: turn(kari) }).includes('shortReply'), true);
  assert.equal(kinds(emptyFloor).includes('shortReply'), false);
  assert.equal(kinds({ ...emptyFloor, turn: turn(kari), round: { number: 1, done: [], passed: [] } }).includes('shortReply'), false);
});

test('one sees ones own place, and the next is the first who is connected', () => {
  const view = talking({ queue: [place(kari, { awaySince: started }), place(ola), place(me)] });
  assert.equal(own(view)?.number, 3);
  assert.equal(own(talking({ queue: [place(kari)] })), null);
  assert.equal(nextOf(view.floor!)?.person, ola);
});

test('the clock shows whole tens of seconds, stands in a pause and says when the agreed time is over', () => {
  assert.deepEqual(clockOf(turn(kari), 0, at(67)), { seconds: 60, over: false });
  assert.deepEqual(clockOf(turn(kari), 1, at(61)), { seconds: 60, over: true });
  assert.deepEqual(clockOf(turn(kari), 1, at(60)), { seconds: 60, over: false });
  assert.deepEqual(clockOf(turn(kari, { usedMilliseconds: 30_000, runningSince: null }), 1, at(600)), { seconds: 30, over: false });
  assert.equal(clockText(130), '2:10');
  assert.equal(clockText(0), '0:00');
});

test('the clock of a speaker stands while their line is lost, and a clock that was stopped stays so', () => {
  const told = (view: RoomView, seconds: number, event: Parameters<typeof foldFloor>[2]): RoomView =>
    foldFloor(view, { ...happened(event), at: new Date(at(seconds)).toISOString() }, event);
  const away = told(talking({ turn: turn(kari) }), 30, { kind: 'speakerAway', person: kari, clockStops: true });
  assert.deepEqual([away.floor?.turn?.usedMilliseconds, away.floor?.turn?.runningSince, away.floor?.turn?.clockStopped], [30_000, null, true]);
  const back = told(away, 90, { kind: 'speakerBack', person: kari }).floor?.turn;
  assert.deepEqual([back?.usedMilliseconds, Date.parse(back?.runningSince ?? ''), back?.awaySince, 'clockStopped' in back!], [30_000, at(90), null, false]);
  const stopped = told(told(talking({ turn: turn(kari, { runningSince: null }) }), 30, { kind: 'speakerAway', person: kari }), 90, { kind: 'speakerBack', person: kari });
  assert.equal(stopped.floor?.turn?.runningSince, null);
});

test('rounds are where the item says so', () => {
  assert.equal(hasRounds(talking({})), false);
  assert.equal(hasRounds(talking({}, { agenda: [item('sak', { type: 'round', state: 'current' })] })), true);
  assert.equal(hasRounds(talking({}, { agenda: [item('sak', { type: 'round', state: 'paused' })] })), false);
});

test('who has not been heard, speaks for users or comes from elsewhere is suggested before somebody with fewer reasons', () => {
  const heard = [{ person: kari, times: 1, milliseconds: 1 }];
  const waiting = { queue: [place(kari), place(ola)], heard };
  assert.deepEqual(suggestion(talking(waiting))?.reasons, ['first']);
  assert.equal(suggestion(talking(waiting))?.place.person, ola);
  const users = [person(me), person(kari), person(ola), person(siri, { roles: ['userRepresentative'], organisation: 'Ungdomsrådet' })];
  const three = { queue: [place(kari), place(ola), place(siri)], heard };
  assert.deepEqual(suggestion(talking(three, { people: users }))?.reasons, ['first', 'userRepresentative', 'organisation']);
  assert.equal(suggestion(talking({ queue: [place(ola), place(siri)], heard })), null, 'nobody has more reasons than the one whose turn it is');
  assert.equal(suggestion(talking({ queue: [] })), null);
  const sectors = [person(kari, { sector: 'health', organisation: 'Helsestasjonen' }), person(ola, { sector: 'education', organisation: 'Skolen' }),
    person(siri, { sector: 'health', organisation: 'Legekontoret' })];
  assert.deepEqual(suggestion(talking({ queue: [place(siri), place(ola)], heard }, { people: sectors }))?.reasons, ['first', 'sector'], 'another office of the same sector is heard already');
  const heardAlready = { queue: [place(kari), place(siri)], heard: [...heard, { person: siri, times: 1, milliseconds: 1 }] };
  assert.equal(suggestion(talking(heardAlready, { people: [person(kari), person(siri, { roles: ['userRepresentative'] })] })), null, 'who has been heard is not first again');
  const leader = [person(kari), person(ola, { roles: ['participant', 'coFacilitator'] })];
  assert.equal(suggestion(talking(waiting, { people: leader })), null, 'those who lead are never suggested');
});

test('nothing is suggested in a round, against a short reply, or of somebody who is away', () => {
  const heard = [{ person: kari, times: 1, milliseconds: 1 }];
  const queue = [place(kari), place(ola)];
  assert.equal(suggestion(talking({ queue, heard, round: { number: 1, done: [], passed: [] } })), null);
  assert.equal(suggestion(talking({ queue: [place(kari, { for: 'shortReply' }), place(ola)], heard })), null);
  assert.equal(suggestion(talking({ queue: [place(kari), place(ola, { awaySince: started })], heard })), null);
});

test('the word may be given to those who are here, speak here and neither speak nor wait', () => {
  const view = talking({ turn: turn(kari), queue: [place(ola)] }, {
    people: [person(me), person(kari), person(ola), person(siri, { present: false }), person('obs' as PersonId, { roles: ['observer'] })],
  });
  assert.deepEqual(others(view).map((one) => one.person), [me]);
});

test('of the floor one hears ones own place, whose word it is, and those who lead how many wait', () => {
  const asked = { kind: 'floorRequested', person: ola, for: 'question', before: null } as const;
  const before = talking({});
  const told = (event: Parameters<typeof floorHeadline>[0], by: PersonId, from: RoomView = before) =>
    floorHeadline(event, by, from, foldFloor(from, happened(event), event))?.[0] ?? null;
  assert.equal(told(asked, ola), null);
  assert.equal(told(asked, ola, { ...before, me: { ...before.me, roles: ['facilitator'] } }), 'floor.told.waiting');
  assert.equal(told({ ...asked, person: me }, me), 'floor.told.place');
  assert.equal(told({ kind: 'floorGiven', person: ola, for: 'question', inRound: false }, kari), 'floor.has');
  assert.equal(told({ kind: 'floorGiven', person: me, for: 'question', inRound: false }, kari), 'floor.yours');
  assert.equal(told({ kind: 'requestWithdrawn', person: me }, kari), 'floor.told.takenOff');
  assert.equal(told({ kind: 'requestWithdrawn', person: me }, me), 'floor.told.withdrawn');
  assert.equal(told({ kind: 'requestWithdrawn', person: ola }, ola), null);
  assert.equal(told({ kind: 'floorLost', person: me }, kari, talking({ queue: [place(me)] })), 'floor.told.lostPlace');
  assert.equal(told({ kind: 'floorLost', person: me }, kari, talking({ turn: turn(me) })), 'floor.told.lostTurn');
  assert.equal(told({ kind: 'placeMoved', person: ola, after: null }, kari, talking({ queue: [place(ola)] })), null);
});

test('when the word goes round quickly only the last is said, and nothing else is lost', () => {
  const announcements = new Announcements();
  const words = { said: () => '', count: String };
  announcements.tell('Kari har ordet.', 'turn');
  announcements.tell('Møtet er på pause.');
  announcements.tell('Ola har ordet.', 'turn');
  announcements.tell('Du er nummer 2.', 'place');
  assert.equal(announcements.take(0, 'off', words), 'Møtet er på pause. Ola har ordet. Du er nummer 2.');
});
