import type { ParticipantView, RoomEvent, RoomLocks, RoomView } from '../contract.js';
import { leads, leadsBy, plans } from './rights.js';

const open: RoomLocks = { leadersOnly: false, withoutReplies: false, withoutNames: false };

export const locksOf = (view: RoomView): RoomLocks => view.locks ?? open;

type OfLocks = Extract<RoomEvent, { kind: 'roomLocked' | 'namesHidden' }>;

/** As long as nothing is locked, nothing is said of it. Whoever is not told names gets a new view, with none in it. */
export function foldLocks(view: RoomView, event: OfLocks): RoomView {
  const { locks: _, ...rest } = view;
  const now: RoomLocks = event.kind === 'namesHidden' ? { ...locksOf(view), withoutNames: event.on }
    : { ...locksOf(view), leadersOnly: event.leadersOnly, withoutReplies: event.withoutReplies };
  return now.leadersOnly || now.withoutReplies || now.withoutNames ? { ...rest, locks: now } : rest;
}

/** Nobody but those who lead writes, and this person is none of them. */
export const isLocked = (view: RoomView): boolean => locksOf(view).leadersOnly && !leads(view);

/** This person is told the services of the others, and no names. */
export const isWithoutNames = (view: RoomView): boolean => locksOf(view).withoutNames && !plans(view) && !view.me.roles.includes('casePresenter');

/** Who is listed by name all the same: oneself, and those who lead, but not one whose name tells of a case. A row of her own would say who she is by her role. */
export const isNamed = (view: RoomView, { person, roles, name, organisation }: ParticipantView): boolean =>
  !isWithoutNames(view) || person === view.me.person || (leadsBy(roles) && name !== organisation);

/** The services of the others, and how many of each are here. */
export function servicesIn(view: RoomView, people: readonly ParticipantView[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const one of people) if (!isNamed(view, one)) counts.set(one.organisation, (counts.get(one.organisation) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}
