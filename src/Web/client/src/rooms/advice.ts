import type { CaseView, Viewer } from '../contract.js';
import { leadsBy } from './rights.js';

/** Its method has come to the phase for advice, or it is over and its sheet may wait. The page behind the link asks who may. What is to be reported has none. */
export function hasAdvice(one: CaseView, me: Viewer): boolean {
  if (one.duty === 'shown' && one.state !== 'closed') return false;
  if (one.state === 'closed') return one.presenter === me.person || leadsBy(me.roles);
  const reached = one.method?.phase;
  return one.state === 'open' && reached != null && one.method!.method.phases.slice(0, reached + 1).some((phase) => phase.advises === true);
}

/** Its method gives no advice, and the reader, who presents it, has the floor after they have listened: they may write what they take with them. */
export function takesAlong(one: CaseView, me: Viewer): boolean {
  const reached = one.method?.phase;
  if (one.presenter !== me.person || one.state !== 'open' || one.duty === 'shown' || reached == null) return false;
  const { phases } = one.method!.method;
  const listened = phases.findIndex((phase) => phase.presenter === 'listens');
  return listened >= 0 && !phases.some((phase) => phase.advises === true)
    && phases.slice(listened, reached + 1).some((phase) => phase.presenter !== 'listens' && phase.writers.includes('casePresenter'));
}
