import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MethodPhase, RoomRoleWord, RoomView } from '../src/contract.js';
import { ArenaAgenda } from '../src/elements/arena-agenda.js';
import { standingKey } from '../src/rooms/headlines.js';
import { isOfHub } from '../src/rooms/hub.js';
import { letsAsk, letsWrite } from '../src/rooms/method.js';
import { unasked } from '../src/rooms/panel.js';
import { hearsNoCase, proposes, seesAgendaOnlyLive, speaks } from '../src/rooms/rights.js';
import { rollCall } from '../src/rooms/roll-call.js';
import { joined, placed } from './elements.js';
import { kari, me, person, room } from './room.js';

const named = { nb: 'Fase', nn: 'Fase', en: 'Phase' };
const phase: MethodPhase = { key: 'eval', names: named, minutes: 5, minMinutes: 1, presenter: 'present', writers: ['participant'], caseVisible: false, mandatory: false };

const holding = (roles: readonly RoomRoleWord[], changes: Partial<RoomView> = {}): RoomView =>
  room({ me: { person: me, roles, standing: 'admitted', historyFrom: 0 }, people: [person(me, { roles }), person(kari)], ...changes });

test('whoever comes along speaks and proposes nothing, and hears no case unless another role brings it', () => {
  assert.deepEqual([speaks(holding(['mentee'])), proposes(holding(['mentee'])), proposes(holding(['mentee', 'participant']))], [true, false, true]);
  assert.deepEqual([['mentee'], ['mentee', 'observer'], ['mentee', 'participant'], ['observer']].map((roles) => hearsNoCase(roles as RoomRoleWord[])), [true, true, false, false]);
});

test('they are of neither hub nor spokes, and the presenter is not asked about them', () => {
  const view = holding(['casePresenter'], { people: [person(me, { roles: ['casePresenter'] }), person(kari, { roles: ['mentee'], organisation: 'Skolen', hub: true })] });
  assert.equal(isOfHub(person(kari, { roles: ['mentee'], hub: true })), false);
  assert.deepEqual(rollCall(view).map(({ organisation }) => organisation), ['PPT']);
  assert.deepEqual(unasked(view, { agreed: [], vetoed: [] }), []);
});

test('on an item with a method they write with those who take part, but not while it waits for a case', () => {
  const seat = person(me, { roles: ['mentee'] });
  assert.equal(letsWrite(phase, seat, false, false), true);
  assert.equal(letsWrite({ ...phase, caseVisible: true }, seat, false, false), false);
  assert.equal(letsAsk({ ...phase, writers: ['mentor'], questions: true }, seat, false, false), true);
  assert.equal(letsAsk({ ...phase, writers: ['mentor'], questions: true, caseVisible: true }, seat, false, false), false);
});

test('who waits for a case to be over reads why, and who has not been let in yet reads that they wait', () => {
  const waiting = (roles: readonly RoomRoleWord[], outside: boolean): RoomView =>
    holding(roles, { me: { person: me, roles, standing: 'inLobby', historyFrom: 0 }, people: [person(me, { roles, standing: 'inLobby', outside })] });
  assert.equal(standingKey(waiting(['mentee'], true)), 'room.lobby.out.mentee');
  assert.equal(standingKey(waiting(['mentee'], false)), 'room.lobby.wait');
  assert.equal(standingKey(waiting(['participant'], true)), 'room.lobby.wait');
});

test('an agenda that comes with the meeting is not called empty', async (context) => {
  assert.deepEqual([seesAgendaOnlyLive(holding(['mentor'])), seesAgendaOnlyLive(holding(['mentor', 'participant']))], [true, false]);
  const element = placed(context, new ArenaAgenda(), (await joined(context, holding(['mentee'], { phase: 'lobbyOpen' }))).store);
  await element.updateComplete;
  assert.match(element.textContent, /agenda\.onlyLive/);
  assert.equal(element.querySelector('form'), null);
});
