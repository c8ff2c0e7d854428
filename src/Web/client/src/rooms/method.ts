import { roomLimits } from '../contract.js';
import type { AgendaItemId, AgendaItemView, CaseView, MethodPhase, MethodRun, RoomRoleWord, RoomView } from '../contract.js';
import { comesAfter, isOpen, mySeat, rolesIn } from './hub.js';
import { isOver } from './rights.js';
import type { Seat } from './hub.js';
import { used } from './time-left.js';

/** A method that is on the table: begun, not ended, its item on or paused. */
export interface Running {
  /** Null for an item that goes by a method without a case: nobody presents in it. */
  readonly one: CaseView | null;
  readonly run: MethodRun;
  readonly phase: MethodPhase;
  readonly number: number;
  readonly item: AgendaItemView;
}

function onTheTable(view: RoomView): Running[] {
  return [
    ...view.cases.flatMap((one) => onItem(one, one.method, view.agenda.find((candidate) => candidate.item === one.item))),
    ...view.agenda.flatMap((item) => onItem(null, item.method, item)),
  ];
}

function onItem(one: CaseView | null, run: MethodRun | null | undefined, item: AgendaItemView | undefined): Running[] {
  if (run == null || run.phase === null || run.ended || (item?.state !== 'current' && item?.state !== 'paused')) return [];
  const phase = run.method.phases[run.phase];
  return phase === undefined ? [] : [{ one, run, phase, number: run.phase, item }];
}

/**
 * The one that everybody is in: of the item that is on, or, while none is, of one that waits. Whoever sits behind a curtain that waits is in that, for
 * they alone lift it.
 */
export function running(view: RoomView): Running | null {
  if (isOver(view)) return null;
  const all = onTheTable(view);
  const now = all.find(({ item }) => item.state === 'current') ?? all.find((one) => one.one?.presenter === view.me.person && listens(one));
  return now ?? (view.agenda.some(({ state }) => state === 'current') ? null : all[0] ?? null);
}

/** As the server decides it, of all who write in the phase when they have been let in; here it only says what to show. */
export function letsWrite(phase: MethodPhase, seat: Seat, presents: boolean, curtainLifted: boolean): boolean {
  if (presents) return phase.presenter === 'listens' ? curtainLifted : lets(phase, seat.roles.filter((role) => isLeader(role) || role === 'casePresenter'));
  return lets(phase, rolesIn(phase, seat));
}

/** Who may put a question in the queue, and vote there: whoever may write, and in a phase for questions all but those who only observe. */
export const letsAsk = (phase: MethodPhase, seat: Seat, presents: boolean, curtainLifted: boolean): boolean =>
  letsWrite(phase, seat, presents, curtainLifted)
  || (phase.questions === true && !(presents && phase.presenter === 'listens' && !curtainLifted) && seat.roles.some((role) => role !== 'observer' && (role !== 'mentee' || !phase.caseVisible)));

const isLeader = (role: RoomRoleWord): boolean => role === 'facilitator' || role === 'coFacilitator';
const lets = (phase: MethodPhase, roles: readonly RoomRoleWord[]): boolean => roles.some((role) => phase.writers.includes(role));

/** Whether this person may write of `about` now. `grace`: only what they were writing when the phase ended. */
export type Turn = 'yes' | 'grace' | 'curtain' | 'others';

export function turnOf(view: RoomView, about: AgendaItemId | null, now: number, asks = false): Turn {
  const all = onTheTable(view);
  const seat = mySeat(view);
  const presents = ({ one }: Running): boolean => one?.presenter === view.me.person;
  if (all.some((running) => presents(running) && listens(running))) return 'curtain';
  const turns = all.filter(({ item }) => item.state === 'current' || item.item === about).map((running): Turn => {
    const may = (phase: MethodPhase | undefined, number: number): boolean => phase !== undefined
      && (asks ? letsAsk : letsWrite)(phase, seat, presents(running), running.run.curtainLifted)
      && (isOpen(running.run, number) || !comesAfter(phase, seat, presents(running)));
    if (may(running.phase, running.number)) return 'yes';
    return !waits(view, running) && may(running.run.method.phases[running.number - 1], running.number - 1) && graceLeft(running.run, now) > 0 ? 'grace' : 'others';
  });
  return turns.find((turn) => turn === 'others') ?? turns.find((turn) => turn === 'grace') ?? 'yes';
}

export const listens = ({ phase, run }: Running): boolean => phase.presenter === 'listens' && !run.curtainLifted;

/** Milliseconds in which those of the phase before may send what they were writing. */
export const graceLeft = (run: MethodRun, now: number): number =>
  run.enteredAt === null ? 0 : Date.parse(run.enteredAt) + roomLimits.phaseGrace - now;

export interface PhaseClock {
  readonly left: number;
  /** `near` from four fifths on, `over` when the time is up. It never steps by itself. */
  readonly tone: 'calm' | 'near' | 'over';
  /** When the phase is to end by the server's clock; null while the clock stands. */
  readonly endsAt: number | null;
}

export function clockOf({ phase, run, item }: Running, now: number): PhaseClock {
  const planned = (phase.minutes + run.extra) * 60_000;
  // A browser whose clock is a moment behind has used nothing yet.
  const gone = Math.max(0, used(item, now) - run.usedBefore);
  const left = planned - gone;
  return {
    left,
    tone: left <= 0 ? 'over' : gone >= planned * 0.8 ? 'near' : 'calm',
    endsAt: item.runningSince === null ? null : now + left,
  };
}

/** The next phase in which the presenter gets the floor. */
export const nextFloor = ({ run, number }: Running): MethodPhase | undefined =>
  run.method.phases.slice(number + 1).find((phase) => phase.presenter !== 'listens' && phase.writers.includes('casePresenter'));

/** Whoever is looking comes second in the phase, and has not been let in. */
export function waits(view: RoomView, { one, run, phase }: Running): boolean {
  const [seat, presents] = [mySeat(view), one?.presenter === view.me.person];
  return !isOpen(run) && comesAfter(phase, seat, presents) && letsWrite(phase, seat, presents, run.curtainLifted);
}

/** Whose turn it is to write when it is somebody else's: the key of a sentence. */
export const othersWrite = (view: RoomView, now: Running): string => waits(view, now) ? `method.wait.${now.phase.order}` : whoWrites(now.phase);

const whoWrites = ({ writers }: MethodPhase): string => writers.includes('participant') ? 'method.othersWrite'
  : writers.includes('casePresenter') ? 'method.presenterWrites' : 'method.leadersWrite';

/** The phases that are always held and have not been, of the methods that are not at their end: ending them wants a reason. */
export function unheld(view: RoomView, which: (one: CaseView) => boolean, now: number): MethodPhase[] {
  return view.cases.filter((one) => one.state !== 'closed' && which(one)).flatMap((one) => {
    const item = view.agenda.find((candidate) => candidate.item === one.item);
    const run = one.method;
    if (run == null || run.phase === null || run.ended || item === undefined) return [];
    const on = run.phase;
    const gone = used(item, now) - run.usedBefore;
    return run.method.phases.filter((phase, number) => phase.mandatory && (number > on || (number === on && gone < phase.minMinutes * 60_000)));
  });
}

/** The user perspective has its turn, and the presenter listens to it. */
export const hearsUsers = (phase: MethodPhase): boolean => phase.presenter === 'listens' && phase.writers.includes('userRepresentative');

/** Whether somebody represents the users in the room now; null for those who do not see who is there. */
export const usersAreHere = (view: RoomView): boolean | null => view.me.roles.every((role) => role === 'observer') ? null
  : view.people.some((person) => person.present && person.roles.includes('userRepresentative'));

/** Whoever is looking represents the users, and the phase that is on is theirs to write in. */
export const isUsersTurn = (view: RoomView, now: Running): boolean =>
  hearsUsers(now.phase) && view.me.roles.includes('userRepresentative') && turnOf(view, now.item.item, Infinity) === 'yes';

/** What is read of the order in a phase that hears the users: the key of a sentence. Where nobody waited for them, whoever comes late comes to a phase in which all may write. */
export function usersOrder(view: RoomView, now: Running): string | null {
  const here = usersAreHere(view);
  if (here === null) return null;
  const opened = now.phase.order === 'usersFirst' && isOpen(now.run);
  if (isUsersTurn(view, now)) return opened ? 'method.usersYou' : 'method.usersYouFirst';
  if (!here) return 'method.usersAbsent';
  return opened ? 'method.order.open' : 'method.usersFirst';
}
