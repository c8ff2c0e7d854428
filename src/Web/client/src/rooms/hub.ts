import type { MethodPhase, MethodRun, ParticipantView, RoomRoleWord, RoomView } from '../contract.js';
import { hearsNoCase, leadsBy } from './rights.js';

/** Somebody, as the phases of a method see them. */
export type Seat = Pick<ParticipantView, 'roles' | 'hub'>;

/** They observe, or come along. */
export const isOfNeither = ({ roles }: Seat): boolean => roles.every((role) => role === 'observer') || hearsNoCase(roles);

/** As the server decides it: what was said of them, and otherwise what their roles say. */
export const isOfHub = (person: Seat): boolean => !isOfNeither(person)
  && (person.hub ?? (leadsBy(person.roles) || person.roles.some((role) => role === 'mentor' || role === 'centreCoordinator')));

const asksOfHub = (phase: MethodPhase): boolean => phase.order === 'hubAlone' || phase.order === 'spokesFirst';

/** Whether it is worth saying here who is of the hub: somebody has said so of somebody, or what is talked by asks it. */
export const tellsOfHub = ({ people, cases, agenda }: RoomView): boolean => people.some(({ hub }) => hub != null)
  || [...cases, ...agenda].some(({ method }) => method?.method.phases.some(asksOfHub) === true);

export const mySeat = ({ me, people }: RoomView): Seat => ({ roles: me.roles, hub: people.find(({ person }) => person === me.person)?.hub ?? null });

const panel: readonly RoomRoleWord[] = ['participant', 'mentor', 'centreCoordinator'];

/** The roles in which somebody writes in it: where hub and spokes are asked apart, what counts is which of them they are. */
export function rolesIn(phase: MethodPhase, seat: Seat): readonly RoomRoleWord[] {
  // Whoever comes along sees no case: what they see run is an item's, and they take part in it, but while it waits for a case.
  const roles = seat.roles.map((role) => (role === 'casePresenter' || (role === 'mentee' && !phase.caseVisible) ? 'participant' : role));
  if (!asksOfHub(phase)) return roles;
  const others = roles.filter((role) => !panel.includes(role));
  return isOfHub(seat) ? [...others, 'mentor', 'centreCoordinator'] : others.length === roles.length ? roles : [...others, 'participant'];
}

/** Of its second part: those who lead wait for nobody, and the presenter's turn is another question. */
export function comesAfter(phase: MethodPhase, seat: Seat, presents: boolean): boolean {
  if (presents || leadsBy(seat.roles)) return false;
  return phase.order === 'spokesFirst' ? isOfHub(seat) : phase.order === 'usersFirst' && !seat.roles.includes('userRepresentative');
}

/** Some come after the others in it, when somebody who leads lets them in. */
export const hasTwoParts = ({ order }: MethodPhase): boolean => order === 'spokesFirst' || order === 'usersFirst';

/** The second part of that phase has been let in. */
export const isOpen = (run: MethodRun, number: number | null = run.phase): boolean => run.opened != null && run.opened.phase === number;
