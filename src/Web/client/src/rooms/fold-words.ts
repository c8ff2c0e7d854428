import type { AgendaItemId, RoomView, WordsPulledBack } from '../contract.js';
import { change } from './fold-agenda.js';
import { changeCase } from './fold-case.js';
import { changePerson } from './fold-people.js';

/** Of the meeting's title and of reasons that were taken back an empty text is left. */
export function withoutWords(view: RoomView, { text, item, person }: WordsPulledBack): RoomView {
  if (text === 'meetingTitle') return { ...view, title: '' };
  if (text === 'cancelReason') return { ...view, cancelReason: '' };
  if (text === 'declineReason' && item !== null) return change(view, item, (one) => ({ ...one, declineReason: '' }));
  if (text === 'removalReason' && person !== null) return changePerson(view, person, { removalReason: '' });
  if (text === 'rejectionReason' && person !== null) return changePerson(view, person, { rejectionReason: '' });
  if (text === 'breakOffReason') return withoutBreakOffReason(view, item);
  if (text === 'lobbyMessage') return withLobbyMessage(view, '');
  return view;
}

/** What those who lead say to those who wait; of an empty one nothing is left. */
export function withLobbyMessage({ lobbyMessage: _, ...view }: RoomView, text: string): RoomView {
  return text === '' ? view : { ...view, lobbyMessage: text };
}

/** Of several cases on one item the last has it. */
function withoutBreakOffReason(view: RoomView, item: AgendaItemId | null): RoomView {
  const last = view.cases.filter((one) => one.item === item && one.brokenOff != null).at(-1);
  return last === undefined ? view : changeCase(view, last.case, (one) => ({ ...one, brokenOff: { ...one.brokenOff!, reason: '' } }));
}
