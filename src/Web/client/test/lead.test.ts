import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lead, ParticipantView, PersonId, RoomRole, RoomView } from '../src/contract.js';
import { floorHeadline } from '../src/rooms/floor-headlines.js';
import { changeLead, endsAt, held, leadNews, watch } from '../src/rooms/lead.js';
import { me, person, room } from './room.js';

const head = 'head' as PersonId;
const second = 'second' as PersonId;
const since = '2026-05-04T12:00:00+00:00';
const at = (seconds: number) => Date.parse(since) + seconds * 1_000;
const usual = [person(head, { roles: ['facilitator'] }), person(me, { roles: ['participant', 'coFacilitator'] }), person(second, { roles: ['coFacilitator'] })];

const led = (roles: RoomRole, lead: Partial<Lead> | null, people: readonly ParticipantView[] = usual): RoomView => room({
  people, me: { person: me, roles, standing: 'admitted', historyFrom: 0 }, ...(lead === null ? {} : { lead: { takenBy: null, away: [], ...lead } }),
});
const gone = { away: [{ person: head, since }] };

test('a co-facilitator is told at once, and the first is offered it after a minute', () => {
  assert.equal(leadNews(led(['coFacilitator'], null), at(60)), null);
  assert.equal(leadNews(led(['coFacilitator'], gone), at(44)), 'away');
  assert.equal(leadNews(led(['coFacilitator'], gone), at(45)), 'offered');
  assert.equal(leadNews(led(['coFacilitator'], gone, [usual[0]!, usual[2]!, usual[1]!]), at(60)), 'away', 'another is before them on the list');
  assert.equal(leadNews(led(['coFacilitator'], { away: [...gone.away, { person: second, since }] }, [usual[0]!, usual[2]!, usual[1]!]), at(60)), 'offered');
});

test('nobody who only takes part is told that the facilitator is away, or offered anything', () => {
  assert.equal(leadNews(led(['participant'], gone), at(600)), null);
  assert.equal(leadNews(led(['observer'], gone), at(600)), null);
});

test('who has taken over is told to all, and the facilitator may take it back', () => {
  const taken = { ...gone, takenBy: second };
  assert.equal(leadNews(led(['participant'], taken), at(60)), 'takenByOther');
  assert.equal(leadNews(led(['facilitator'], taken), at(60)), 'mayTakeBack');
  assert.equal(leadNews(led(['coFacilitator'], { ...gone, takenBy: me }), at(60)), 'yours');
  assert.equal(leadNews({ ...led(['participant'], taken), phase: 'closed' }, at(60)), null);
});

test('that it was given up is not told as the facilitator being back', () => {
  const before = led(['participant'], { takenBy: second });
  const told = (by: PersonId) => floorHeadline({ kind: 'leadTakenBack', person: by }, by, before, before)?.[0];
  assert.equal(told(second), 'live.told.leadGivenUp');
  assert.equal(told(head), 'live.told.leadTakenBack');
});

test('as it usually is, it stands nowhere', () => {
  const back = changeLead(led(['facilitator'], gone), (lead) => ({ ...lead, away: [] }));
  assert.equal('lead' in back, false);
  assert.equal(changeLead(back, (lead) => ({ ...lead, takenBy: me })).lead?.takenBy, me);
});

test('that nobody leads is told to everybody, in every phase in its own words, and ends with somebody who does', () => {
  const present = watch(led(['participant'], null), since);
  const unled = { ...present, people: present.people.map((person) => ({ ...person, present: false })) };
  assert.deepEqual(held(unled), { key: 'leading.held', ends: true });
  assert.deepEqual(held({ ...unled, phase: 'suspended' }), { key: 'leading.heldSuspended', ends: true });
  const leader = { ...unled.people[0]!, present: true, roles: ['facilitator' as const] };
  assert.equal(held({ ...unled, phase: 'suspended', people: [leader] }), null, 'somebody who leads is in');
  assert.deepEqual(held({ ...unled, phase: 'closed' }), { key: 'leading.heldClosed', ends: false });
  assert.equal(endsAt(since), at(33 * 60));
  assert.equal('lead' in watch(unled, null), false, 'as it usually is, it stands nowhere');
  assert.equal(held(led(['participant'], gone)), null);
  assert.equal(floorHeadline({ kind: 'somebodyLeads' }, head, unled, watch(unled, null))?.[0], 'live.told.somebodyLeads');
});
