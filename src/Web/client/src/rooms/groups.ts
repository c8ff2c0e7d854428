import type { ContributionId, Happened, PersonId, RoomEvent, RoomGroup, RoomGroups, RoomView } from '../contract.js';

/** The groups after one more event, as the server counts them. */
export function foldGroups(view: RoomView, { at }: Happened, event: RoomEvent): RoomView {
  if (event.kind === 'groupsBegun') {
    const { number, item, minutes, groups } = event;
    return { ...view, groups: { number, item, minutes, extra: 0, begunAt: at, ended: false, groups } };
  }
  const { groups } = view;
  if (groups == null) return view;
  switch (event.kind) {
    case 'personGrouped': return { ...view, groups: { ...groups, groups: groups.groups.map((one) => moved(one, event.person, event.group)) } };
    case 'groupsExtended': return { ...view, groups: { ...groups, extra: groups.extra + event.minutes } };
    case 'groupNoteChosen': return noted(view, groups, event.group, event.contribution);
    case 'groupNoteDropped': return noted(view, groups, event.group, null);
    case 'groupsEnded': return { ...view, groups: { ...groups, ended: true } };
    default: return view;
  }
}

const moved = (one: RoomGroup, person: PersonId, group: number | null): RoomGroup => ({
  ...one, members: one.group === group ? [...one.members, person] : one.members.filter((member) => member !== person),
});

/** A group without a note has none, as on the wire. */
function noted(view: RoomView, groups: RoomGroups, group: number, note: ContributionId | null): RoomView {
  const change = ({ note: _, ...one }: RoomGroup): RoomGroup => (note === null ? one : { ...one, note });
  return { ...view, groups: { ...groups, groups: groups.groups.map((one) => (one.group === group ? change(one) : one)) } };
}

/** The division that is on; null when people are together. */
export const groupsOn = ({ groups, phase }: RoomView): RoomGroups | null => (groups == null || groups.ended || phase !== 'live' ? null : groups);

export const groupOf = (view: RoomView, person: PersonId): RoomGroup | null => groupsOn(view)?.groups.find(({ members }) => members.includes(person)) ?? null;

/** The group one writes in now; null in the plenary. */
export const myGroup = (view: RoomView): RoomGroup | null => groupOf(view, view.me.person);

/** Counted from 1, as people say it; null for one of an earlier division. */
export function numberOf({ groups }: RoomView, group: number): number | null {
  const place = groups?.groups.findIndex((one) => one.group === group) ?? -1;
  return place < 0 ? null : place + 1;
}

export interface GroupClock {
  readonly left: number;
  /** It ends by nobody but those who lead. */
  readonly tone: 'calm' | 'near' | 'over';
}

export function groupClock({ minutes, extra, begunAt }: RoomGroups, now: number): GroupClock {
  const planned = (minutes + extra) * 60_000;
  const gone = Math.max(0, now - Date.parse(begunAt));
  return { left: planned - gone, tone: gone >= planned ? 'over' : gone >= planned * 0.8 ? 'near' : 'calm' };
}
