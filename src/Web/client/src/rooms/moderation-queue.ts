import type { CaseView, HeldView, RoomView } from '../contract.js';
import { waiting } from './moderation.js';
import type { Waiting } from './moderation.js';
import { isOver, leads } from './rights.js';

/** Somebody has said that a person could be recognised, or has recognised one. The view does not tell when. */
export type Alert =
  | { readonly kind: 'stopped'; readonly id: string; readonly one: CaseView }
  | { readonly kind: 'aside'; readonly id: string; readonly count: number };

/** Somebody's words wait to be looked at. */
export type Said =
  | { readonly kind: 'held'; readonly id: string; readonly one: HeldView }
  | { readonly kind: 'reported'; readonly id: string; readonly one: Waiting };

export type Row = Alert | Said;

/** It stands as long as what it tells of: nobody can settle it in the queue. */
function alerts(view: RoomView): readonly Alert[] {
  if (isOver(view)) return [];
  const count = view.people.filter(({ steppedAside }) => steppedAside === true).length;
  return [
    ...view.cases.filter(({ state }) => state === 'stopped').map((one): Alert => ({ kind: 'stopped', id: one.case, one })),
    ...(count === 0 ? [] : [{ kind: 'aside', id: 'aside', count } as const]),
  ];
}

/** All that waits for those who lead, and nothing for anybody else: what may show whom a case is about first, then the oldest. */
export function queue(view: RoomView): readonly Row[] {
  if (!leads(view)) return [];
  const said: readonly Said[] = [
    ...(view.holds?.waiting ?? []).map((one): Said => ({ kind: 'held', id: one.contribution, one })),
    ...waiting(view).map((one): Said => ({ kind: 'reported', id: one.contribution, one })),
  ];
  return [...alerts(view), ...[...said].sort((first, second) => Date.parse(first.one.at) - Date.parse(second.one.at))];
}
