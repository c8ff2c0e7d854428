import type { ParticipantView, PersonId, PersonRemoved, RosterEntry, RoomView } from '../contract.js';
import { leads } from './rights.js';

export function changePerson(view: RoomView, id: PersonId, changes: Partial<ParticipantView>): RoomView {
  const people = view.people.map((person) => (person.person === id ? { ...person, ...changes } : person));
  const me = view.me.person === id && changes.standing !== undefined ? { ...view.me, standing: changes.standing } : view.me;
  return { ...view, people, me };
}

/** Let in again, or removed: they have not stepped aside any more, and wait for nothing. Of who was removed it is said anew whether they had been inside. */
export function backInside(view: RoomView, id: PersonId): RoomView {
  return { ...view, people: view.people.map((one) => {
    if (one.person !== id) return one;
    const { steppedAside: _, sentWhy: __, outside: ___, ...person } = one;
    return person;
  }) };
}

function notAway(view: RoomView, id: PersonId): RoomView {
  return { ...view, people: view.people.map(({ away, ...one }) => (one.person === id || away === undefined ? one : { ...one, away })) };
}

/** Where they had been, those who lead are told, and the person. */
export const removed = (view: RoomView, { person, wasInside }: PersonRemoved): RoomView =>
  changePerson(notAway(backInside(view, person), person), person, { standing: 'removed', present: false, ...(wasInside === true && leads(view) ? { outside: true } : {}) });

/** At the door, perhaps again: why they were sent away is nothing to anybody any more. */
export function knocked(view: RoomView, id: PersonId): RoomView {
  const people = view.people.map(({ rejectionReason, ...one }) => (one.person === id || rejectionReason === undefined ? one : { ...one, rejectionReason }));
  return changePerson({ ...view, people }, id, { standing: 'inLobby' });
}

/** Sent away at the door: they wait for no item any more. */
export function rejected(view: RoomView, id: PersonId): RoomView {
  const people = view.people.map(({ sentWhy, ...one }) => (one.person === id || sentWhy === undefined ? one : { ...one, sentWhy }));
  return changePerson({ ...view, people }, id, { standing: 'invited' });
}

export const invited = (entry: RosterEntry): ParticipantView => ({ ...entry, standing: 'invited', present: false, removalReason: null });

/** Puts somebody on the list, or gives them other roles. */
export function invite(view: RoomView, entry: RosterEntry): RoomView {
  const me = view.me.person === entry.person ? { ...view.me, roles: entry.roles } : view.me;
  const known = view.people.find((person) => person.person === entry.person);
  // What is not known any more stands on no list.
  const people = view.people.map(({ sector, ...person }) => (person.person === entry.person || sector === undefined ? person : { ...person, sector }))
    .map(({ rejectionReason, ...person }) => (rejectionReason === undefined || (person.person === entry.person && person.standing === 'removed') ? person : { ...person, rejectionReason }));
  return known !== undefined
    ? changePerson({ ...view, me, people }, entry.person, known.standing === 'removed' ? invited(entry) : entry)
    : { ...view, me, people: [...view.people, invited(entry)] };
}

/** Here, and not away any more. */
export const enters = (view: RoomView, id: PersonId): RoomView => changePerson(notAway(view, id), id, { present: true });

/** Who leaves the lobby is on the list as before; who leaves the room may come straight in again. */
export function leave(view: RoomView, id: PersonId): RoomView {
  const waited = view.people.some((person) => person.person === id && person.standing === 'inLobby');
  return changePerson(view, id, waited ? { standing: 'invited', present: false } : { present: false });
}

/** Nobody is present in a meeting that is over, and nobody is counted. */
export const allLeft = ({ attendance: _, ...view }: RoomView): RoomView => ({ ...view, people: view.people.map((person) => ({ ...person, present: false })) });
