import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseId, CaseView, MethodRun, PresenterMode, RoomId, RoomView } from '../src/contract.js';
import { ArenaMethod } from '../src/elements/arena-method.js';
import { fold } from '../src/rooms/fold.js';
import { headline } from '../src/rooms/headlines.js';
import { joined, placed } from './elements.js';
import { happened, item, kari, me, person, room } from './room.js';

const at = '2026-05-04T12:00:00+00:00';
const names = { nb: 'Fase', nn: 'Fase', en: 'Phase' };
const sak = item('sak').item;

function inPhase(presenter: PresenterMode): RoomView {
  const run: MethodRun = {
    method: { key: 'm', version: 1, names, use: 'case', minutes: 10, phases: [{ key: 'p', names, minutes: 10, minMinutes: 1, presenter, writers: ['casePresenter'], caseVisible: true, mandatory: false }] },
    phase: 0, ended: false, usedBefore: 0, extra: 0, enteredAt: at, curtainLifted: false, skipped: [],
  };
  const one: CaseView = { case: 'c' as CaseId, item: sak, presenter: kari, number: 'S-1', sectionCount: 1, state: 'open', presented: 0, sections: [], method: run };
  return room({ people: [person(me), person(kari)], agenda: [item('sak', { state: 'current', runningSince: at })], cases: [one] });
}

const waits = happened({ kind: 'itemPaused', item: sak }, 11);
const lost = happened({ kind: 'presenterAway', person: kari }, 12);
const back = happened({ kind: 'personEntered', person: kari }, 13);

test('a presenter whose line is lost counts as present and is away until they come in again', () => {
  const before = inPhase('speaks');
  const away = fold(before, lost);
  assert.deepEqual(away.people, [person(me), person(kari, { away: true })]);
  assert.deepEqual(headline(lost, before, away), ['method.presenterAway', {}, 'now']);
  assert.deepEqual(fold(away, happened({ kind: 'personLeft', person: kari }, 13)).people, [person(me), person(kari, { present: false, away: true })]);
  assert.deepEqual(fold(away, happened({ kind: 'personRemoved', person: kari }, 13)).people[1], person(kari, { standing: 'removed', present: false }));
  assert.deepEqual(fold(fold(away, happened({ kind: 'personEntered', person: me }, 13)), back).people, before.people);
});

test('the presenter does not hear that they are away themselves, and those who lead hear that they are back while the item waits for them', () => {
  const mine: RoomView = { ...inPhase('speaks'), me: { ...room().me, person: kari } };
  assert.equal(headline(lost, mine, fold(mine, lost)), null);

  const leading: RoomView = { ...inPhase('speaks'), me: { ...room().me, roles: ['facilitator'] } };
  const waiting = fold(fold(leading, waits), lost);
  assert.deepEqual(headline(back, waiting, fold(waiting, back)), ['live.told.presenterBack', {}, 'now']);
  const other = happened({ kind: 'personEntered', person: me }, 13);
  assert.equal(headline(other, waiting, fold(waiting, other)), null);
  const resumed = fold(waiting, happened({ kind: 'itemResumed', item: sak }, 13));
  assert.equal(headline(back, resumed, fold(resumed, back)), null);
  const taking = fold(fold(inPhase('speaks'), waits), lost);
  assert.equal(headline(back, taking, fold(taking, back)), null);
});

test('the page says that the phase waits for the presenter, and no longer when they are back', async (context) => {
  const { hub, store } = await joined(context, inPhase('answers'));
  const element = placed(context, new ArenaMethod(), store);
  const told = async (...events: Parameters<typeof fold>[1][]): Promise<string> => {
    for (const event of events) hub.tell('Happened', 'room' as RoomId, event.seq, [event]);
    await element.updateComplete;
    return element.querySelector('.method__time')!.textContent;
  };
  assert.doesNotMatch(await told(), /Saksmelderen er ikke til stede/);
  assert.match(await told(waits, lost), /Saksmelderen er ikke til stede, og fasen venter/);
  assert.match(await told(back), /Klokken står stille/);
});

test('where the presenter listens an item that waits does not wait for them', async (context) => {
  const listening = inPhase('listens');
  const { store } = await joined(context, { ...listening, people: [person(me), person(kari, { away: true })], agenda: [item('sak', { state: 'paused' })] });
  const element = placed(context, new ArenaMethod(), store);
  await element.updateComplete;
  assert.match(element.querySelector('.method__time')!.textContent, /Klokken står stille/);
});
