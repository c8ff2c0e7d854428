import { roomLimits } from '../contract.js';
import type { ContributionView, Happened, PullBackExplained, RoomView, SameWords } from '../contract.js';

type Contributions = readonly ContributionView[];

/**
 * What an event does to contributions already on the screen: the same for those in the view and those read later. Only one's own words
 * can be changed; an id of long ago may have been used anew by somebody else.
 */
export function changeContributions(contributions: Contributions, { at, by, event }: Happened): Contributions {
  if (event.kind === 'contributionEdited') {
    return contributions.map((one) => (one.contribution === event.contribution && one.by === by ? { ...one, text: event.text, editedAt: at } : one));
  }
  if (event.kind === 'contributionRetracted') {
    const { contribution, also } = event;
    return contributions.map((one) => ((one.contribution === contribution && one.by === by) || isSame(one, also) ? { ...one, text: '', retracted: true } : one));
  }
  if (event.kind === 'contributionPulledBack') {
    const { contribution, place, also } = event;
    return contributions.map((one) => ((one.contribution === contribution && (place === undefined || one.seq === place)) || isSame(one, also)
      ? { ...one, text: '', retracted: true, pulledBack: true } : one));
  }
  return contributions;
}

/** The same words in the other place: a note stands in its group and in the plenary. */
const isSame = (one: ContributionView, also: SameWords | null | undefined): boolean => also != null && one.contribution === also.contribution && one.seq === also.place;

/** Why something is gone, for those who are told. */
export function note(view: RoomView, { at, by }: Happened, event: PullBackExplained): RoomView {
  const { text, contribution, item, author, reason, rule } = event;
  return { ...view, pullBacks: [...(view.pullBacks ?? []), { text, contribution, item, author, by, at, reason, ...(rule == null ? {} : { rule }) }] };
}

/** A view holds the latest only; the room's store keeps those that fall out here. */
export function post(view: RoomView, { seq, at, by, event }: Happened): RoomView {
  if (event.kind !== 'contributionPosted') return view;
  const { contribution, item, replyTo, text, question, group, from, writer } = event;
  const all = [...view.contributions, { contribution, seq, by: writer ?? by, at, item, replyTo, text, editedAt: null, retracted: false, ...(question === true ? { question } : {}), ...(group == null ? {} : { group }), ...(from == null ? {} : { from }) }];
  const contributions = all.slice(-roomLimits.contributionsInSnapshot);
  return { ...view, contributions, moreContributions: view.moreContributions || contributions.length < all.length };
}
