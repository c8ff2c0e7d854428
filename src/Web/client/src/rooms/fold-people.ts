import type { ParticipantView, PersonId, RosterEntry, RoomView } from '../contract.js';

export function changePerson(view: RoomView, id: PersonId, changes: Partial<ParticipantView>): RoomView {
  const people = view.people.map((person) => (person.person === id ? { ...person, ...changes } : person));
  const me = view.me.person === id && changes.standing !== undefined ? { ...view.me, standing: changes.standing } : view.me;
  return { ...view, people, me };
}

export const invited = (entry: RosterEntry): ParticipantView => ({ ...entry, standing: 'invited', present: false });

/** Puts somebody on the list, or gives them other roles. */
export function invite(view: RoomView, entry: RosterEntry): RoomView {
  const me = view.me.person === entry.person ? { ...view.me, roles: entry.roles } : view.me;
  return view.people.some((person) => person.person === entry.person)
    ? changePerson({ ...view, me }, entry.person, entry)
    : { ...view, me, people: [...view.people, invited(entry)] };
}

/** Who leaves the lobby is back on the list; who leaves the room keeps their place in it. */
export function leave(view: RoomView, id: PersonId): RoomView {
  const waiting = view.people.some((person) => person.person === id && person.standing === 'inLobby');
  return changePerson(view, id, waiting ? { standing: 'invited' } : { present: false });
}

export function remove(view: RoomView, id: PersonId): RoomView {
  const me = view.me.person === id ? { ...view.me, standing: 'removed' as const } : view.me;
  return { ...view, me, people: view.people.filter((person) => person.person !== id) };
}

export function everybodyLeaves(view: RoomView): RoomView {
  return { ...view, people: view.people.map((person) => (person.present ? { ...person, present: false } : person)) };
}
