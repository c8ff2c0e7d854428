import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseId, CaseView, MethodPhase, MethodRun, RoomId, RoomView } from '../src/contract.js';
import { ArenaMethod } from '../src/elements/arena-method.js';
import { ArenaPeople } from '../src/elements/arena-people.js';
import { fold } from '../src/rooms/fold.js';
import { headline } from '../src/rooms/headlines.js';
import { isOfHub, tellsOfHub } from '../src/rooms/hub.js';
import { turnOf, waits, running } from '../src/rooms/method.js';
import { rollCall } from '../src/rooms/roll-call.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, item, kari, me, person, room } from './room.js';

test('who is of the hub is what was said of them, and otherwise what their roles say', () => {
  assert.deepEqual([isOfHub(person(me)), isOfHub(person(me, { roles: ['mentor'] })), isOfHub(person(me, { roles: ['coFacilitator'] }))], [false, true, true]);
  assert.deepEqual([isOfHub(person(me, { hub: true })), isOfHub(person(me, { roles: ['mentor'], hub: false })), isOfHub(person(me, { roles: ['observer'], hub: true }))], [true, false, false]);
});

test('a mark is folded into the list, and told to the one it is about', () => {
  const before = room();
  const marked = happened({ kind: 'hubMarked', person: me, hub: true });
  const after = fold(before, marked);
  assert.equal(after.people.find((one) => one.person === me)?.hub, true);
  assert.deepEqual([tellsOfHub(before), tellsOfHub(after)], [false, true]);
  assert.deepEqual(headline(marked, before, after), ['hub.told.marked', {}, 'hub']);
  assert.equal(headline(happened({ kind: 'hubMarked', person: kari, hub: true }), before, after), null);
});

test('whoever coordinates marks people from the list, and has nothing else to do with them there', async (context) => {
  const view = room({ me: { person: me, roles: ['centreCoordinator'], standing: 'admitted', historyFrom: 0 }, people: [person(me, { roles: ['centreCoordinator'] }), person(kari)] });
  const { hub, store } = await joined(context, view);
  hub.answers['Do'] = () => ({ value: { seq: 11 }, refusal: null });
  const element = placed(context, new ArenaPeople(), store);
  await element.updateComplete;
  const menu = element.querySelector(`[data-person="${kari}"] details`)!;
  assert.equal(menu.querySelectorAll('button').length, 1);
  menu.querySelector('button')!.click();
  await settled();
  assert.deepEqual(hub.called('Do').map(([, , command]) => command), [{ kind: 'markHub', person: kari, hub: true }]);
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'hubMarked', person: kari, hub: true })]);
  await element.updateComplete;
  assert.match(element.querySelector(`[data-person="${kari}"]`)!.textContent, /Fagsenteret/);
});

const entered = '2026-05-04T12:00:00+00:00';
const named = (text: string): MethodPhase['names'] => ({ nb: text, nn: text, en: text });
const phases: readonly MethodPhase[] = [
  { key: 'welcome', names: named('Velkommen'), minutes: 5, minMinutes: 1, presenter: 'present', writers: ['facilitator', 'coFacilitator'], caseVisible: false, mandatory: false },
  { key: 'clarify', names: named('Spørsmål'), minutes: 8, minMinutes: 1, presenter: 'answers', writers: ['participant', 'mentor', 'facilitator', 'casePresenter'], caseVisible: true, mandatory: false, order: 'spokesFirst' },
];

function echo(number: number, mine: Partial<RoomView['people'][number]>, opened: MethodRun['opened'] = null, others: RoomView['people'] = []): RoomView {
  const run: MethodRun = {
    method: { key: 'e', version: 1, names: named('Økt'), use: 'case', minutes: 13, phases }, phase: number, ended: false, usedBefore: 0,
    extra: 0, enteredAt: entered, curtainLifted: false, skipped: [], opened,
  };
  const one: CaseView = { case: 'c' as CaseId, item: item('sak').item, presenter: kari, number: 'S-1', sectionCount: 1, state: 'open', presented: 0, sections: [], method: run };
  const own = person(me, mine);
  return room({
    me: { person: me, roles: own.roles, standing: 'admitted', historyFrom: 0 }, people: [own, person(kari), ...others],
    agenda: [item('sak', { state: 'current', runningSince: entered })], cases: [one],
  });
}

const later = Date.parse(entered) + 60_000;
const sak = item('sak').item;

test('the hub waits in a phase of two parts until it is let in, and those who lead wait for nobody', () => {
  const turn = (mine: Parameters<typeof echo>[1], opened?: MethodRun['opened']): string => turnOf(echo(1, mine, opened), sak, later);
  assert.deepEqual([turn({}), turn({ roles: ['mentor'] }), turn({ hub: true }), turn({ roles: ['mentor'], hub: false }), turn({ roles: ['facilitator'] })], ['yes', 'others', 'others', 'yes', 'yes']);
  assert.equal(turn({ roles: ['mentor'] }, { phase: 1, at: entered }), 'yes');
  const waiting = echo(1, { roles: ['mentor'] });
  assert.equal(waits(waiting, running(waiting)!), true);
  const after = fold(waiting, happened({ kind: 'phaseOpened', case: 'c' as CaseId, phase: 1 }));
  assert.equal(turnOf(after, sak, later), 'yes');
  assert.deepEqual(headline(happened({ kind: 'phaseOpened', case: 'c' as CaseId, phase: 1 }), waiting, after), ['live.told.phaseOpened.spokesFirst', {}, 'opened']);
});

test('whoever leads lets the hub in with one button, which is gone when it is done', async (context) => {
  const { hub, store } = await joined(context, echo(1, { roles: ['facilitator'] }));
  hub.answers['Do'] = () => ({ value: { seq: 11 }, refusal: null });
  const element = placed(context, new ArenaMethod(), store);
  await element.updateComplete;
  const button = (): HTMLButtonElement | undefined => [...element.querySelectorAll('button')].find((one) => one.textContent === 'Slipp til fagsenteret');
  button()!.click();
  await settled();
  assert.deepEqual(hub.called('Do').map(([, , command]) => command), [{ kind: 'openPhase', case: 'c', phase: 1 }]);
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'phaseOpened', case: 'c' as CaseId, phase: 1 })]);
  await element.updateComplete;
  assert.equal(button(), undefined);
  assert.match(element.textContent, /Nå er alle sluppet til/);
});

test('the roll is called by service for those who lead, the missing first', async (context) => {
  const others = [
    person('a' as typeof me, { organisation: 'BUP', present: false }), person('b' as typeof me, { organisation: 'PPT', standing: 'invited', present: false }),
    person('c' as typeof me, { organisation: 'Senteret', roles: ['mentor'] }), person('d' as typeof me, { organisation: 'Skolen', roles: ['observer'] }),
  ];
  const view = echo(0, { roles: ['facilitator'], organisation: 'Senteret' }, null, others);
  assert.deepEqual(rollCall(view), [{ organisation: 'BUP', here: 0, listed: 1 }, { organisation: 'PPT', here: 1, listed: 2 }]);
  const element = placed(context, new ArenaMethod(), (await joined(context, view)).store);
  await element.updateComplete;
  assert.match(element.textContent, /1 av 2 tjenester er i rommet/);
  assert.match(element.textContent, /BUP: ingen her ennå/);
});
