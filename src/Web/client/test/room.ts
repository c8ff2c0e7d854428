import type { AgendaItemId, AgendaItemView, Happened, NetworkId, ParticipantView, PersonId, RoomEvent, RoomId, RoomView } from '../src/contract.js';

export const me = 'me' as PersonId;
export const kari = 'kari' as PersonId;

export const person = (id: PersonId, changes: Partial<ParticipantView> = {}): ParticipantView =>
  ({ person: id, name: id, organisation: 'PPT', roles: ['participant'], standing: 'admitted', present: true, removalReason: null, ...changes });

export const item = (id: string, changes: Partial<AgendaItemView> = {}): AgendaItemView => ({
  item: id as AgendaItemId, parent: null, title: id, type: 'discussion', minutes: 10, state: 'accepted', proposedBy: kari,
  usedMilliseconds: 0, runningSince: null, conclusion: null, declineReason: null, ...changes,
});

export const room = (changes: Partial<RoomView> = {}): RoomView => ({
  room: 'room' as RoomId, seq: 10, network: 'net' as NetworkId, networkName: 'Nettverk', title: 'Møte',
  startsAt: '2026-05-04T12:00:00+00:00', minutes: 60, language: 'nb', history: 'everything', phase: 'live',
  startedAt: null, endedAt: null, cancelReason: null,
  me: { person: me, roles: ['participant'], standing: 'admitted', historyFrom: 0 },
  people: [person(me), person(kari)], agendaVersion: 3, agenda: [], contributions: [], moreContributions: false, cases: [], ...changes,
});

export const happened = (event: RoomEvent, seq = 11, at = '2026-05-04T12:10:00+00:00', by = kari): Happened => ({ seq, at, by, event });
