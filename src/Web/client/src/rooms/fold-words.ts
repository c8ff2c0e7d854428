import type { RoomView, WordsPulledBack } from '../contract.js';
import { change } from './fold-agenda.js';
import { changePerson } from './fold-people.js';

/** Of the meeting's title and of reasons that were taken back an empty text is left. */
export function withoutWords(view: RoomView, { text, item, person }: WordsPulledBack): RoomView {
  if (text === 'meetingTitle') return { ...view, title: '' };
  if (text === 'cancelReason') return { ...view, cancelReason: '' };
  if (text === 'declineReason' && item !== null) return change(view, item, (one) => ({ ...one, declineReason: '' }));
  if (text === 'removalReason' && person !== null) return changePerson(view, person, { removalReason: '' });
  return view;
}
