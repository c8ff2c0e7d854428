import { roomLimits } from '../contract.js';
import type { Lead, PersonId, RoomView } from '../contract.js';
import { leadsBy } from './rights.js';

const usual: Lead = { takenBy: null, away: [] };

/** As it usually is, it is not said. */
export function changeLead({ lead, ...view }: RoomView, how: (lead: Lead) => Lead): RoomView {
  const changed = how(lead ?? usual);
  return changed.takenBy === null && changed.away.length === 0 && changed.nobodySince == null && changed.hosts === undefined ? view : { ...view, lead: changed };
}

/** Since when nobody who leads has been here. What is as usual is not there, as on the wire. */
export const watch = (view: RoomView, since: string | null): RoomView =>
  changeLead(view, ({ nobodySince: _, ...lead }) => (since === null ? lead : { ...lead, nobodySince: since }));

/** Who acts as host meanwhile. Whoever it is about has a view of their own. */
export const changeHosts = (view: RoomView, how: (hosts: readonly PersonId[]) => readonly PersonId[]): RoomView =>
  changeLead(view, ({ hosts = [], ...lead }) => {
    const changed = how(hosts);
    return changed.length === 0 ? lead : { ...lead, hosts: changed };
  });

/** Those who lead now and are away, with the time of the last one; null when somebody who leads is here. */
function gone(view: RoomView): number | null {
  const { takenBy, away } = view.lead ?? usual;
  const leading = view.people.filter((person) => (takenBy === null ? person.roles.includes('facilitator') : person.person === takenBy)
    && person.standing !== 'removed');
  const since = leading.map(({ person, present }) => away.find((one) => one.person === person)?.since ?? (present ? null : view.startsAt));
  return since.length === 0 || since.includes(null) ? null : Math.max(...since.map((at) => Date.parse(at ?? '')));
}

function isFirst(view: RoomView): boolean {
  const away = new Set<PersonId>(view.lead?.away.map((one) => one.person));
  const first = view.people.find((person) => person.present && person.standing === 'admitted' && person.roles.includes('coFacilitator') && !away.has(person.person));
  return first?.person === view.me.person;
}

/** When a meeting that nobody leads ends by itself, in milliseconds; the clock looks now and then, so it is about that time. */
export const endsAt = (since: string): number => Date.parse(since) + roomLimits.leadersGone + roomLimits.suspendedEndsAfter;

/**
 * How it is said to everybody that nobody leads: the key of a sentence, and whether the meeting still ends by itself; null while somebody does. What a host has
 * started goes on as long as they are here, which is told to those who were let in.
 */
export function held({ phase, lead, people, me }: RoomView): { readonly key: string; readonly ends: boolean } | null {
  if (lead?.nobodySince == null) return null;
  // Whoever leads is in, and goes on when they are ready.
  if (phase === 'suspended' && people.some(({ present, roles }) => present && leadsBy(roles))) return null;
  return phase === 'closed' ? { key: 'leading.heldClosed', ends: false }
    : phase === 'suspended' ? { key: 'leading.heldSuspended', ends: true }
    : { key: 'leading.held', ends: me.standing === 'admitted' && lead.hosts === undefined };
}

/** What somebody is told of who leads: `offered` to the first co-facilitator after a minute, never before and never to others. */
export type LeadNews = 'away' | 'offered' | 'yours' | 'takenByOther' | 'mayTakeBack' | null;

export function leadNews(view: RoomView, now: number): LeadNews {
  if (view.phase !== 'live') return null;
  const taken = view.lead?.takenBy ?? null;
  const { person, roles } = view.me;
  const since = roles.includes('coFacilitator') && taken !== person ? gone(view) : null;
  if (since !== null) return now - since >= roomLimits.leadOfferedAfter && isFirst(view) ? 'offered' : 'away';
  if (taken === null) return null;
  return taken === person ? 'yours' : roles.includes('facilitator') ? 'mayTakeBack' : 'takenByOther';
}
