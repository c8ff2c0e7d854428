import { roomLimits } from '../contract.js';
import type { ContributionId, Happened, HouseRule, Moderation, PersonId, PullBackNote, RoomEvent, RoomView, SameWords } from '../contract.js';
import { t } from '../texts.js';
import { isOver } from './rights.js';

const nothing: Moderation = { reports: [], rewrites: [], stopped: [], log: [] };

/** As long as nothing was told or done, nothing is said of it. */
function change({ moderation, ...view }: RoomView, how: (kept: Moderation) => Moderation): RoomView {
  const changed = how(moderation ?? nothing);
  return [changed.reports, changed.rewrites, changed.stopped, changed.log].every((part) => part.length === 0) ? view : { ...view, moderation: changed };
}

/** Its words are gone or others: there is nothing to say otherwise. */
export const withoutRewrite = (view: RoomView, contribution: ContributionId, place?: number): RoomView => change(view, (kept) => ({
  ...kept, rewrites: kept.rewrites.filter((one) => one.contribution !== contribution || (place !== undefined && one.place !== place)),
}));

/** Neither here nor where the same words stand too. */
export const withoutRewrites = (view: RoomView, contribution: ContributionId, place: number | undefined, also: SameWords | null | undefined): RoomView => {
  const rest = withoutRewrite(view, contribution, place);
  return also == null ? rest : withoutRewrite(rest, also.contribution, also.place);
};

/** What nobody can answer any more: the writer is not in the room, or the meeting is over. */
export const withoutUnanswerable = (view: RoomView): RoomView => ((view.moderation?.rewrites.length ?? 0) === 0 ? view : change(view, (kept) => ({
  ...kept,
  rewrites: kept.rewrites.filter(({ writer }) => !isOver(view) && view.people.some((one) => one.person === writer && one.standing === 'admitted')),
})));

export const writes = (view: RoomView, person: PersonId): RoomView =>
  change(view, (kept) => ({ ...kept, stopped: kept.stopped.filter((one) => one.person !== person) }));

type OfModeration = Extract<RoomEvent, { kind: 'contributionReported' | 'reportKept' | 'reportsSettled' | 'reportAnswered' | 'rewriteAsked' | 'rewriteWithdrawn'
  | 'writingStopped' | 'writingAllowed' | 'moderated' }>;

export function foldModeration(view: RoomView, { at }: Happened, event: OfModeration): RoomView {
  switch (event.kind) {
    case 'contributionReported':
    case 'reportKept': {
      const { contribution, place, rule, group } = event;
      return change(view, (kept) => ({ ...kept, reports: [...kept.reports, { contribution, place, rule, at, ...(group == null ? {} : { group }) }] }));
    }
    case 'reportsSettled':
    case 'reportAnswered': return change(view, (kept) => ({ ...kept, reports: kept.reports.filter((one) => one.contribution !== event.contribution) }));
    case 'rewriteAsked': {
      const { contribution, place, rule, writer } = event;
      return change(view, (kept) => ({ ...kept, rewrites: [...kept.rewrites, { contribution, place, rule, writer }] }));
    }
    case 'rewriteWithdrawn': return withoutRewrite(view, event.contribution, event.place);
    case 'writingStopped': return change(view, (kept) => ({ ...kept, stopped: [...kept.stopped, { person: event.person, rule: event.rule }] }));
    case 'writingAllowed': return writes(view, event.person);
    case 'moderated':
      return change(view, (kept) => ({ ...kept, log: [...kept.log, { act: event.act, rule: event.rule, at }].slice(-roomLimits.moderationLog) }));
  }
}

/** Why something was taken away, as its writer is told: the rule, and what was said beside it. Empty when neither was. */
export const reasonOf = ({ rule, reason }: Pick<PullBackNote, 'rule' | 'reason'>): string =>
  [...(rule == null ? [] : [t(`houseRule.${rule}`)]), ...(reason === '' ? [] : [reason])].join(' ');

export const houseRules: readonly HouseRule[] = ['anonymity', 'confidentiality', 'respect', 'topic'];

/** The rule for which somebody writes nothing for now; null when they may. */
export const stoppedFor = (view: RoomView, person: PersonId): HouseRule | null =>
  view.moderation?.stopped.find((one) => one.person === person)?.rule ?? null;

/** The rule for which its writer is asked to say it otherwise; null when nobody has asked. */
export const askedFor = (view: RoomView, contribution: ContributionId): HouseRule | null =>
  view.moderation?.rewrites.find((one) => one.contribution === contribution)?.rule ?? null;

export const isReported = (view: RoomView, contribution: ContributionId): boolean =>
  view.moderation?.reports.some((one) => one.contribution === contribution) === true;

/** What waits to be looked at, a row for each contribution, the oldest first, with how many told of each rule. */
export interface Waiting {
  readonly contribution: ContributionId;
  readonly place: number;
  /** When it was first told of. */
  readonly at: string;
  /** It was said in one, and whoever looks at it may not have heard it; null in the plenary. */
  readonly group: number | null;
  readonly rules: ReadonlyMap<HouseRule, number>;
}

export function waiting(view: RoomView): readonly Waiting[] {
  const rows = new Map<ContributionId, Waiting>();
  for (const { contribution, place, rule, at, group } of view.moderation?.reports ?? []) {
    const known = rows.get(contribution);
    const rules = new Map(known?.rules);
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
    rows.set(contribution, { contribution, place, at: known?.at ?? at, group: group ?? null, rules });
  }
  return [...rows.values()];
}
