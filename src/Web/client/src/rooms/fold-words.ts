import type { RoomView, WordsPulledBack } from '../contract.js';
import { change } from './fold-agenda.js';
import { changeCase } from './fold-case.js';
import { changePerson } from './fold-people.js';

/** Of the meeting's title and of reasons that were taken back an empty text is left. */
export function withoutWords(view: RoomView, { text, item, person, case: about }: WordsPulledBack): RoomView {
  if (text === 'meetingTitle') return { ...view, title: '' };
  if (text === 'cancelReason') return { ...view, cancelReason: '' };
  if (text === 'declineReason' && item !== null) return change(view, item, (one) => ({ ...one, declineReason: '' }));
  if (text === 'removalReason' && person !== null) return changePerson(view, person, { removalReason: '' });
  if (text === 'rejectionReason' && person !== null) return changePerson(view, person, { rejectionReason: '' });
  if (about != null) return changeCase(view, about, (one) => (one.brokenOff == null ? one : { ...one, brokenOff: { ...one.brokenOff, reason: '' } }));
  if (text === 'lobbyMessage') return withLobbyMessage(view, '');
  return view;
}

/** What those who lead say to those who wait; of an empty one nothing is left. */
export function withLobbyMessage({ lobbyMessage: _, ...view }: RoomView, text: string): RoomView {
  return text === '' ? view : { ...view, lobbyMessage: text };
}
