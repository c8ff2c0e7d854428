import type { CaseView, MethodRun, Viewer } from '../contract.js';
import { leadsBy } from './rights.js';

/** Its method has come to the phase for advice, or it is over and its sheet may wait. The page behind the link asks who may. What is to be reported has none. */
export function hasAdvice(one: CaseView, me: Viewer): boolean {
  if (one.duty === 'shown' && one.state !== 'closed') return false;
  if (one.state === 'closed') return one.presenter === me.person || leadsBy(me.roles);
  const reached = one.method?.phase;
  return one.state === 'open' && reached != null && one.method!.method.phases.slice(0, reached + 1).some((phase) => phase.advises === true);
}

/** It has a phase for advice. Where it has none, what its presenter takes along has a sheet of its own. */
export const givesAdvice = ({ method }: MethodRun): boolean => method.phases.some((phase) => phase.advises === true);

/** What the way to its sheet is called; null when there is none. What is no advice is not called so. */
export function sheetName(one: CaseView, me: Viewer): 'method.advice' | 'method.taken' | 'method.afterwards' | 'method.takeAlong' | null {
  if (!hasAdvice(one, me)) return takesAlong(one, me) ? 'method.takeAlong' : null;
  if (one.withoutAdvice !== true) return 'method.advice';
  return one.presenter === me.person ? 'method.taken' : 'method.afterwards';
}

/** Its method gives no advice, and the reader, who presents it, has the floor after they have listened: they may write what they take with them. */
export function takesAlong(one: CaseView, me: Viewer): boolean {
  const reached = one.method?.phase;
  if (one.presenter !== me.person || one.state !== 'open' || one.duty === 'shown' || reached == null) return false;
  const { phases } = one.method!.method;
  const listened = phases.findIndex((phase) => phase.presenter === 'listens');
  return listened >= 0 && !givesAdvice(one.method!)
    && phases.slice(listened, reached + 1).some((phase) => phase.presenter !== 'listens' && phase.writers.includes('casePresenter'));
}
