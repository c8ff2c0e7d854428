import type { CaseCovered, CaseId, CaseView, MethodRun, MethodTemplate, PhaseEntered, PhaseHeld, RoomView, RunBrokenOff, SkipExplained } from '../contract.js';
import { changeCase } from './fold-case.js';
import { notBegun } from './fold-item-method.js';
import { used } from './time-left.js';

export function choose(view: RoomView, id: CaseId, method: MethodTemplate): RoomView {
  return changeCase(view, id, (one) => ({ ...one, method: notBegun(method) }));
}

export function changeRun(view: RoomView, id: CaseId, how: (run: MethodRun, one: CaseView) => MethodRun): RoomView {
  return changeCase(view, id, (one) => (one.method == null ? one : { ...one, method: how(one.method, one) }));
}

/** The phase's clock is the item's: it counts from where that stands now. */
export function enter(view: RoomView, at: string, { case: id, phase, skipped, open }: PhaseEntered): RoomView {
  return changeRun(view, id, (run, one) => {
    const item = view.agenda.find((candidate) => candidate.item === one.item);
    return { ...left(run, skipped), phase, usedBefore: item === undefined ? 0 : used(item, Date.parse(at)), extra: 0, enteredAt: at, ...(open === true ? { opened: { phase, at } } : {}) };
  });
}

export const end = (view: RoomView, id: CaseId, skipped: boolean | undefined): RoomView =>
  changeRun(view, id, (run) => ({ ...left(run, skipped), ended: true }));

const left = (run: MethodRun, skipped: boolean | undefined): MethodRun =>
  skipped === true && run.phase !== null ? { ...run, skipped: [...run.skipped, run.phase] } : run;

export function explain(view: RoomView, { case: id, phase, reason }: SkipExplained): RoomView {
  return changeCase(view, id, (one) => ({ ...one, skips: [...(one.skips ?? []), { phase, reason }] }));
}

/** Its presenter keeps their own text before their eyes. */
export function cover(view: RoomView, { case: id }: CaseCovered): RoomView {
  return changeCase(view, id, (one) => ({ ...one, covered: true, sections: one.presenter === view.me.person ? one.sections : [] }));
}

/** How far it had come when the meeting ended with nobody to lead it: kept when the run is gone. */
export const hold = (view: RoomView, { case: id, phase }: PhaseHeld): RoomView => changeCase(view, id, (one) => (one.method == null ? one
  : { ...one, reached: { names: one.method.method.phases[phase]!.names, number: phase + 1, of: one.method.method.phases.length } }));

/** What its method did not come to: kept when the run is gone. */
export const breakOff = (view: RoomView, { case: id, from, reason }: RunBrokenOff): RoomView => changeCase(view, id, (one) => (one.method == null ? one
  : { ...one, brokenOff: { unheld: one.method.method.phases.slice(from).filter((phase) => phase.mandatory).map((phase) => phase.names), reason } }));
