import type { AgendaItemView, LobbyReason, ParticipantView, RoomView } from '../contract.js';
import { onTable } from './agenda-order.js';

export const lobbyReasons: readonly LobbyReason[] = ['knowsTheCase', 'ties', 'asked'];

/** The item that somebody may be sent out of: the one that is on, when it is not the case they bring. */
export function sendable(view: RoomView, { person }: ParticipantView): AgendaItemView | null {
  const item = onTable(view.agenda);
  return view.phase !== 'live' || item === undefined || view.cases.some((one) => one.item === item.item && one.state !== 'closed' && one.presenter === person)
    ? null : item;
}

/** Why one waits oneself; null when one does not, or for another cause. */
export const ownReason = ({ me, people }: RoomView): LobbyReason | null =>
  (me.standing === 'inLobby' ? people.find(({ person }) => person === me.person)?.sentWhy : null) ?? null;
