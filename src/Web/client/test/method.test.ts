import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseId, CaseView, MethodPhase, MethodRun, PersonId, PresenterMode, RoomRole, RoomView } from '../src/contract.js';
import { hasAdvice, sheetName, takesAlong } from '../src/rooms/advice.js';
import { fold } from '../src/rooms/fold.js';
import { anew } from '../src/rooms/headlines.js';
import { clockOf, hearsUsers, letsWrite, nextFloor, running, turnOf, unheld, usersAreHere, usersOrder } from '../src/rooms/method.js';
import { happened, item, kari, me, person, room } from './room.js';

const entered = '2026-05-04T12:00:00+00:00';
const at = (seconds: number) => Date.parse(entered) + seconds * 1_000;
const named = (name: string) => ({ nb: name, nn: name, en: name });

const phase = (key: string, presenter: PresenterMode, writers: RoomRole, changes: Partial<MethodPhase> = {}): MethodPhase =>
  ({ key, names: named(key), minutes: 10, minMinutes: 1, presenter, writers, caseVisible: true, mandatory: false, ...changes });

const phases = [
  phase('present', 'speaks', ['casePresenter']),
  phase('reflect', 'listens', ['participant', 'facilitator']),
  phase('respond', 'speaks', ['casePresenter']),
];

function inPhase(number: number, changes: { run?: Partial<MethodRun>; case?: Partial<CaseView>; view?: Partial<RoomView>; item?: object } = {}): RoomView {
  const run: MethodRun = {
    method: { key: 'm', version: 1, names: named('Metode'), use: 'case', minutes: 30, phases }, phase: number, ended: false, usedBefore: 0,
    extra: 0, enteredAt: entered, curtainLifted: false, skipped: [], ...changes.run,
  };
  const one: CaseView = {
    case: 'c' as CaseId, item: item('sak').item, presenter: kari, number: 'S-1', sectionCount: 1, state: 'open', presented: 0, sections: [], method: run, ...changes.case,
  };
  return room({ agenda: [item('sak', { state: 'current', runningSince: entered, ...changes.item }), item('annet')], cases: [one], ...changes.view });
}

const sak = item('sak').item;

test('a phase lets those write whom it names, and the presenter of the case is nobody else', () => {
  assert.equal(letsWrite(phases[1]!, { roles: ['participant'] }, false, false), true);
  assert.equal(letsWrite(phases[1]!, { roles: ['userRepresentative'] }, false, false), false);
  assert.equal(letsWrite(phases[1]!, { roles: ['casePresenter'] }, false, false), true, 'who presents another case is one of the panel');
  assert.equal(letsWrite(phases[0]!, { roles: ['casePresenter'] }, false, false), false);
  assert.equal(letsWrite(phases[0]!, { roles: ['participant', 'casePresenter'] }, true, false), true);
  assert.equal(letsWrite(phases[1]!, { roles: ['participant', 'casePresenter'] }, true, false), false);
  assert.equal(letsWrite(phases[1]!, { roles: ['participant', 'casePresenter'] }, true, true), true);
});

test('the panel writes in its phase and everywhere in the room in no other', () => {
  assert.equal(turnOf(inPhase(1), sak, at(60)), 'yes');
  assert.equal(turnOf(inPhase(0), sak, at(60)), 'others');
  assert.equal(turnOf(inPhase(0), null, at(60)), 'others');
  assert.equal(turnOf(inPhase(0, { item: { state: 'paused', runningSince: null } }), null, at(60)), 'yes');
  assert.equal(turnOf(inPhase(0, { run: { ended: true } }), sak, at(60)), 'yes');
  assert.equal(turnOf(inPhase(0, { item: { state: 'done', runningSince: null } }), sak, at(60)), 'yes');
});

test('what one was writing when the phase ended may be sent for ten seconds', () => {
  assert.equal(turnOf(inPhase(2), sak, at(9)), 'grace');
  assert.equal(turnOf(inPhase(2), sak, at(10)), 'others');
});

test('behind the curtain there is no box, at once, until its presenter lifts it', () => {
  const mine = { case: { presenter: me } };
  assert.equal(turnOf(inPhase(1, mine), sak, at(1)), 'curtain');
  assert.equal(turnOf(inPhase(1, mine), null, at(1)), 'curtain');
  assert.equal(turnOf(inPhase(1, { ...mine, run: { curtainLifted: true } }), sak, at(1)), 'yes');
});

test('the clock turns at four fifths and at the end, counts what was given, and stands with its item', () => {
  const tone = (view: RoomView, seconds: number) => clockOf(running(view)!, at(seconds)).tone;
  assert.deepEqual([479, 480, 599, 600].map((seconds) => tone(inPhase(0), seconds)), ['calm', 'near', 'near', 'over']);
  assert.equal(clockOf(running(inPhase(0, { run: { usedBefore: 60_000 } }))!, at(59)).left, 600_000, 'a clock that is behind gives no more time');
  assert.equal(tone(inPhase(0, { run: { extra: 5 } }), 600), 'calm');
  assert.equal(clockOf(running(inPhase(0, { run: { extra: 5 } }))!, at(60)).endsAt, at(900));
  assert.equal(clockOf(running(inPhase(0, { run: { usedBefore: 60_000 } }))!, at(120)).left, 540_000);
  assert.equal(clockOf(running(inPhase(0, { item: { state: 'paused', runningSince: null } }))!, at(60)).endsAt, null);
});

test('who listens is told in which phase they get the floor', () => {
  assert.equal(nextFloor(running(inPhase(1))!)?.key, 'respond');
  assert.equal(nextFloor(running(inPhase(2))!), undefined);
});

test('the way to the advice is there from its phase on, and to the presenter and those who lead when the case is closed', () => {
  const advised = [...phases, phase('advise', 'present', ['participant'], { advises: true }), phase('sum', 'present', ['facilitator'])];
  const seen = (number: number, changes: Partial<CaseView> = {}) => {
    const view = inPhase(number, { run: { method: { key: 'm', version: 1, names: named('Metode'), use: 'case', minutes: 50, phases: advised } }, case: {} });
    return hasAdvice({ ...view.cases[0]!, ...changes }, view.me);
  };
  assert.deepEqual([0, 2, 3, 4].map((number) => seen(number)), [false, false, true, true]);
  assert.equal(seen(3, { state: 'stopped' }), false);
  assert.equal(seen(3, { state: 'closed' }), false);
  assert.equal(seen(3, { state: 'closed', presenter: me, method: null }), true);
  assert.equal(seen(3, { method: null }), false);
});

test('where the method gives no advice, its presenter comes to what they take with them from when they have the floor after they listened', () => {
  const seen = (number: number, changes: Partial<CaseView> = {}, own: readonly MethodPhase[] = phases) => {
    const view = inPhase(number, { run: { method: { key: 'm', version: 1, names: named('Metode'), use: 'case', minutes: 50, phases: own } } });
    return takesAlong({ ...view.cases[0]!, presenter: me, ...changes }, view.me);
  };
  assert.deepEqual([0, 1, 2].map((number) => seen(number)), [false, false, true]);
  assert.equal(seen(2, { presenter: kari }), false);
  assert.equal(seen(2, { state: 'stopped' }), false);
  assert.equal(seen(2, { duty: 'shown' }), false);
  assert.equal(seen(2, { method: null }), false);
  assert.equal(seen(2, {}, [...phases, phase('advise', 'present', ['participant'], { advises: true })]), false);
});

test('the way to the sheet of a method without advice is not called advice, also when the case is closed', () => {
  const seen = (presenter: PersonId, phases: readonly MethodPhase[]) => {
    const view = inPhase(2, { run: { method: { key: 'm', version: 1, names: named('Metode'), use: 'case', minutes: 50, phases } }, case: { presenter } });
    const closed = fold(view, happened({ kind: 'caseClosed', case: 'c' as CaseId }));
    return [view, closed].map(({ cases, me: viewer }) => sheetName(cases[0]!, { ...viewer, roles: ['facilitator'] }));
  };
  assert.deepEqual(seen(me, phases), ['method.takeAlong', 'method.taken']);
  assert.deepEqual(seen(kari, phases), [null, 'method.afterwards']);
  assert.deepEqual(seen(kari, [phase('advise', 'present', ['participant'], { advises: true }), ...phases]), ['method.advice', 'method.advice']);
});

test('a session that waits is not what everybody is in while another item is on, nor when the meeting is over', () => {
  const waits = inPhase(0, { item: { state: 'paused', runningSince: null } });
  assert.equal(running(waits)?.item.item, sak);
  const other: RoomView = { ...waits, agenda: waits.agenda.map((one) => (one.item === sak ? one : { ...one, state: 'current' })) };
  assert.equal(running(other), null);
  assert.equal(running({ ...waits, phase: 'closed' }), null);
});

test('whoever sits behind a curtain that waits can still lift it', () => {
  const mine = inPhase(1, { case: { presenter: me }, item: { state: 'paused', runningSince: null } });
  assert.equal(running({ ...mine, agenda: mine.agenda.map((one) => (one.item === sak ? one : { ...one, state: 'current' })) })?.number, 1);
});

test('what is always held and has not been is named: the phase that is on too, until it has had its shortest time', () => {
  const framed = { key: 'm', version: 1, names: named('Metode'), use: 'case' as const, minutes: 30, phases: [
    phase('frame', 'present', ['facilitator'], { mandatory: true }), phase('reflect', 'listens', ['participant']), phase('sum', 'present', ['facilitator'], { mandatory: true }),
  ] };
  const names = (view: RoomView, now: number) => unheld(view, () => true, now).map((one) => one.key);
  assert.deepEqual(names(inPhase(0, { run: { method: framed } }), at(59)), ['frame', 'sum']);
  assert.deepEqual(names(inPhase(0, { run: { method: framed } }), at(60)), ['sum']);
  assert.deepEqual(names(inPhase(2, { run: { method: framed } }), at(60)), []);
  assert.deepEqual(names(inPhase(0, { run: { method: framed, ended: true } }), at(1)), []);
  assert.deepEqual(names(inPhase(0, { run: { method: framed }, case: { state: 'closed' } }), at(1)), []);
  assert.deepEqual(unheld(inPhase(0, { run: { method: framed } }), () => false, at(1)), []);
});

test('the users are heard in a phase of theirs behind which the presenter listens, by whoever represents them there or by those who lead', () => {
  assert.equal(hearsUsers(phase('user', 'listens', ['userRepresentative', 'participant'])), true);
  assert.equal(hearsUsers(phase('close', 'present', ['userRepresentative', 'participant'])), false);
  assert.equal(hearsUsers(phases[1]!), false);
  const with_ = (changes: object): RoomView => room({ people: [person(me), person(kari, { roles: ['userRepresentative'], ...changes })] });
  assert.equal(usersAreHere(with_({})), true);
  assert.equal(usersAreHere(with_({ present: false })), false);
  assert.equal(usersAreHere({ ...with_({}), me: { ...with_({}).me, roles: ['observer'] } }), null, 'who only observes does not see who is there');
});

test('who represents the users reads that the phase is theirs, also when it was open to all before they came', () => {
  const own = [...phases.slice(0, 2), phase('user', 'listens', ['userRepresentative', 'participant'], { order: 'usersFirst' })];
  const seen = (role: RoomRole[number], run: Partial<MethodRun>, people: RoomView['people']): RoomView => inPhase(2, {
    run: { method: { key: 'm', version: 1, names: named('Metode'), use: 'case', minutes: 50, phases: own }, ...run },
    view: { people, me: { person: me, roles: [role], standing: 'admitted', historyFrom: 0 } },
  });
  const opened = { opened: { phase: 2, at: entered } };
  const read = (role: RoomRole[number], run: Partial<MethodRun>, there = true): string | null => {
    const view = seen(role, run, [person(me, { roles: [role] }), person(kari, { roles: there ? ['userRepresentative'] : ['participant'] })]);
    return usersOrder(view, running(view)!);
  };
  assert.deepEqual([read('userRepresentative', {}), read('userRepresentative', opened)], ['method.usersYouFirst', 'method.usersYou']);
  assert.deepEqual([read('participant', {}), read('participant', opened)], ['method.usersFirst', 'method.order.open']);
  assert.equal(read('participant', opened, false), 'method.usersAbsent');
  assert.equal(read('observer', opened), null);
});

test('whoever comes in late is told which phase is on and whether it is theirs, and not that it is new', () => {
  const own = [...phases.slice(0, 2), phase('user', 'listens', ['userRepresentative', 'participant'], { order: 'usersFirst' })];
  const told = (role: RoomRole[number], run: Partial<MethodRun> = {}) => {
    const after = inPhase(2, {
      run: { method: { key: 'm', version: 1, names: named('Metode'), use: 'case', minutes: 50, phases: own }, ...run },
      view: { me: { person: me, roles: [role], standing: 'admitted', historyFrom: 0 } },
    });
    return anew(room({ me: { ...after.me, standing: 'inLobby' } }), after).map(([key]) => key);
  };
  assert.deepEqual(told('userRepresentative', { opened: { phase: 2, at: entered } }), ['live.told.admitted', 'live.told.phaseOnUsers']);
  assert.deepEqual(told('participant', { opened: { phase: 2, at: entered } }), ['live.told.admitted', 'live.told.phaseOnWrites']);
  assert.deepEqual(told('participant'), ['live.told.admitted', 'live.told.phaseOn']);
});
