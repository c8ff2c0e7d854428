import type { CaseView, Viewer } from '../contract.js';
import { leadsBy } from './rights.js';

/** Its method has come to the phase for advice, or it is over and its sheet may wait. The page behind the link asks who may. What is to be reported has none. */
export function hasAdvice(one: CaseView, me: Viewer): boolean {
  if (one.duty === 'shown' && one.state !== 'closed') return false;
  if (one.state === 'closed') return one.presenter === me.person || leadsBy(me.roles);
  const reached = one.method?.phase;
  return one.state === 'open' && reached != null && one.method!.method.phases.slice(0, reached + 1).some((phase) => phase.advises === true);
}
