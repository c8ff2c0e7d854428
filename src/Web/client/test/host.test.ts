import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lead, RoomView } from '../src/contract.js';
import '../src/elements/arena-guard.js';
import { ArenaLead } from '../src/elements/arena-lead.js';
import { ArenaMeetingBar } from '../src/elements/arena-meeting-bar.js';
import { ArenaPeople } from '../src/elements/arena-people.js';
import { fold } from '../src/rooms/fold.js';
import { anew, headline } from '../src/rooms/headlines.js';
import { held } from '../src/rooms/lead.js';
import { joined, placed } from './elements.js';
import { happened, kari, me, person, room } from './room.js';

const since = '2026-05-04T12:00:00+00:00';
const hosted: Lead = { takenBy: null, away: [], hosts: [me] };
const coordinates: RoomView['me'] = { person: me, roles: ['centreCoordinator'], standing: 'admitted', historyFrom: 0 };

const host = (changes: Partial<RoomView> = {}): RoomView => room({
  phase: 'lobbyOpen', me: { ...coordinates, hosts: true }, lead: hosted,
  people: [person(me, { roles: ['centreCoordinator'] }), person(kari, { standing: 'inLobby', present: false })], ...changes,
});

test('who acts as host is told to those who are in, and stands nowhere when nobody does', () => {
  const offered = fold(room(), happened({ kind: 'hostingOffered', person: kari }));
  assert.deepEqual(offered.lead, { takenBy: null, away: [], hosts: [kari] });
  assert.equal('lead' in fold(offered, happened({ kind: 'hostingEnded', person: kari }, 12)), false);
});

test('who stands at the door is news to a host, and what they have accepted is not', () => {
  const knock = happened({ kind: 'lobbyEntered', person: kari, declarationVersion: 2 });
  const before = host({ people: [person(me), person(kari, { standing: 'invited', present: false })] });
  assert.deepEqual(fold(before, knock).people[1], person(kari, { standing: 'inLobby', present: false }));
  assert.deepEqual(headline(knock, before, fold(before, knock)), ['live.told.lobbyEntered', { name: kari }, 'lobby']);
  assert.equal(headline(knock, room(), room()), null);
});

test('a meeting that a host has started does not end by itself, which those at the door are not told of', () => {
  const lead = { ...hosted, nobodySince: since };
  assert.deepEqual(held(host({ phase: 'live', lead })), { key: 'leading.held', ends: false });
  assert.deepEqual(held(room({ lead: { takenBy: null, away: [], nobodySince: since }, me: { ...coordinates, standing: 'inLobby' } })), { key: 'leading.held', ends: false });
  assert.deepEqual(held(host({ phase: 'suspended', lead })), { key: 'leading.heldSuspended', ends: true });
});

test('that somebody who leads is here is told to who was host, as long as they are in', () => {
  const back = host({ me: coordinates });
  assert.deepEqual(anew(host(), back), [['live.told.hostingEnded', {}, 'lead']]);
  assert.deepEqual(anew(host(), { ...back, people: [person(me, { present: false })] }), []);
  assert.deepEqual(anew(host(), { ...back, phase: 'closed' }), []);
});

test('a host is offered in words what they may do, with the door, the start and the end', async (context) => {
  const { store } = await joined(context, host());
  const [told, bar, people] = [placed(context, new ArenaLead(), store), placed(context, new ArenaMeetingBar(), store), placed(context, new ArenaPeople(), store)];
  await Promise.all([told.updateComplete, bar.updateComplete, people.updateComplete]);
  const named = (element: Element): readonly string[] => [...element.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? button.textContent.trim());

  assert.match(told.textContent, /leading\.host(?!On)/);
  assert.ok(named(bar).includes('Start møtet'));
  assert.ok(named(people).includes('Slipp inn kari') && named(people).includes('Avvis kari'));
});

test('in a meeting that is on a host may end it and not suspend it, and a coordinator who is no host may neither', async (context) => {
  for (const [view, ends] of [[host({ phase: 'live' }), true], [host({ phase: 'live', me: coordinates }), false]] as const) {
    const { store } = await joined(context, view);
    const bar = placed(context, new ArenaMeetingBar(), store);
    await bar.updateComplete;
    assert.equal(bar.textContent.includes('Avslutt møtet'), ends);
    assert.equal(bar.textContent.includes('Ta pause'), false);
  }
});
