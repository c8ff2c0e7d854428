import type { CaseView, RoomView } from '../contract.js';
import { plans } from './rights.js';

/** Who may say that it may have to be reported, and take that back: from when its item is on, also when its text is off the screens and the meeting over. */
export function mayRemind(view: RoomView, one: CaseView): boolean {
  if (!plans(view) && one.presenter !== view.me.person) return false;
  const item = view.agenda.find(({ item: id }) => id === one.item);
  return one.state !== 'announced' || item?.state === 'current' || item?.state === 'paused';
}
