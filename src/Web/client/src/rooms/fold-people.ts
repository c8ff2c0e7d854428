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
