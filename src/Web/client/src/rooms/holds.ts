import { roomLimits } from '../contract.js';
import type { ContributionId, Happened, HeldView, Holds, RoomEvent, RoomView } from '../contract.js';

const nothing: Holds = { on: false, waiting: [], notPublished: [] };

/** As long as nothing has to wait, and nothing did, nothing is said of it. */
function change({ holds, ...view }: RoomView, how: (kept: Holds) => Holds): RoomView {
  const changed = how(holds ?? nothing);
  return changed.on || changed.waiting.length > 0 || changed.notPublished.length > 0 ? { ...view, holds: changed } : view;
}

const without = ({ waiting }: Holds, contribution: ContributionId): readonly HeldView[] => waiting.filter((one) => one.contribution !== contribution);

type OfHolds = Extract<RoomEvent, { kind: 'holdingSet' | 'contributionHeld' | 'heldLetThrough' | 'heldWithdrawn' | 'heldNotPublished' }>;

export function foldHolds(view: RoomView, { seq, at, by }: Happened, event: OfHolds): RoomView {
  switch (event.kind) {
    case 'holdingSet': return change(view, (kept) => ({ ...kept, on: event.on }));
    case 'contributionHeld': {
      const { contribution, item, replyTo, text, question, group } = event;
      if (text === '') return view;
      return change(view, (kept) => ({
        ...kept, waiting: [...kept.waiting, { contribution, place: seq, by, at, item, replyTo, text, ...(question === true ? { question } : {}), ...(group == null ? {} : { group }) }],
      }));
    }
    case 'heldLetThrough':
    case 'heldWithdrawn': return change(view, (kept) => ({ ...kept, waiting: without(kept, event.contribution) }));
    case 'heldNotPublished': {
      const { contribution, rule, writer } = event;
      return change(view, (kept) => ({
        ...kept,
        waiting: without(kept, contribution),
        notPublished: writer === view.me.person ? [...kept.notPublished, { contribution, rule, at }].slice(-roomLimits.heldEach) : kept.notPublished,
      }));
    }
  }
}

/** Those who lead read what the others write before it is shown. */
export const isHolding = (view: RoomView): boolean => view.holds?.on === true;

export const ownHeld = (view: RoomView): readonly HeldView[] => view.holds?.waiting.filter(({ by }) => by === view.me.person) ?? [];

/** What one has sent is no longer on its way when it waits, or is not published. */
export const isKnown = (view: RoomView, id: ContributionId): boolean =>
  [...(view.holds?.waiting ?? []), ...(view.holds?.notPublished ?? [])].some(({ contribution }) => contribution === id);
