import type { RoomView } from '../contract.js';
import type { Headline } from './floor-headlines.js';
import { isWithoutNames, locksOf } from './locks.js';
import { speaks } from './rights.js';

/** Each lock that has changed is told of by itself: one command may change them all. */
export function lockHeadlines(before: RoomView, after: RoomView): readonly Headline[] {
  const [was, now] = [locksOf(before), locksOf(after)];
  const changed: (Headline | null)[] = [
    was.leadersOnly === now.leadersOnly ? null : [now.leadersOnly ? 'locks.told.closed' : 'locks.told.open', {}, 'locks'],
    was.withoutReplies === now.withoutReplies ? null : [now.withoutReplies ? 'locks.told.noReplies' : 'locks.told.replies', {}, 'replies'],
    // Whoever only observes is told no names anyway.
    was.withoutNames === now.withoutNames || !speaks(after) ? null
      : [!now.withoutNames ? 'locks.told.names' : isWithoutNames(after) ? 'locks.told.services' : 'locks.told.servicesToOthers', {}, 'names'],
  ];
  return changed.filter((one) => one !== null);
}
