import type { ParticipantView, PersonId, RoomView } from '../contract.js';
import { changePerson } from './fold-people.js';

/** The first is not told of: whoever is here has accepted that. */
export const declares = (view: RoomView, id: PersonId, version: number): RoomView =>
  changePerson({ ...view, people: view.people.map(({ declared, ...one }) => (one.person === id || declared === undefined ? one : { ...one, declared })) }, id,
    version > 1 ? { declared: version } : {});

const isBehind = ({ declaration }: RoomView, { declared, standing }: ParticipantView): boolean =>
  (standing === 'admitted' || standing === 'inLobby') && Math.max(declared ?? 0, 1) < (declaration ?? 1);

/** Oneself has come in with an older declaration than the one in force. */
export const mustDeclare = (view: RoomView): boolean => view.people.some((one) => one.person === view.me.person && isBehind(view, one));

/** How many of those who are here have not accepted the one in force, as those who lead are told. */
export const stillToDeclare = (view: RoomView): number => view.people.filter((one) => isBehind(view, one)).length;
