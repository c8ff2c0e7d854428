import type { AgendaItemId, MethodRun, MethodTemplate, RoomEvent, RoomView } from '../contract.js';
import { change } from './fold-agenda.js';
import { used } from './time-left.js';

type ItemMethodEvent = Extract<RoomEvent, { kind: 'itemMethodChosen' | 'itemPhaseEntered' | 'itemPhaseExtended' | 'itemMethodEnded' }>;

export const notBegun = (method: MethodTemplate): MethodRun =>
  ({ method, phase: null, ended: false, usedBefore: 0, extra: 0, enteredAt: null, curtainLifted: false, skipped: [] });

/** The method of an item without a case, after one more event. */
export function foldItemMethod(view: RoomView, at: string, event: ItemMethodEvent): RoomView {
  switch (event.kind) {
    case 'itemMethodChosen': return change(view, event.item, (item) => ({ ...item, method: notBegun(event.method) }));
    // The phase's clock is the item's: it counts from where that stands now.
    case 'itemPhaseEntered': return change(view, event.item, (item) => (item.method == null ? item : {
      ...item, method: { ...item.method, phase: event.phase, usedBefore: used(item, Date.parse(at)), extra: 0, enteredAt: at },
    }));
    case 'itemPhaseExtended': return changeItemRun(view, event.item, (run) => ({ ...run, extra: run.extra + event.minutes }));
    case 'itemMethodEnded': return changeItemRun(view, event.item, (run) => ({ ...run, ended: true }));
  }
}

const changeItemRun = (view: RoomView, id: AgendaItemId, how: (run: MethodRun) => MethodRun): RoomView =>
  change(view, id, (item) => (item.method == null ? item : { ...item, method: how(item.method) }));
