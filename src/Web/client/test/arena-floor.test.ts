import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonId, RoomId, RoomView } from '../src/contract.js';
import { ArenaFloor } from '../src/elements/arena-floor.js';
import { emptyFloor } from '../src/rooms/fold-floor.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, item, kari, me, person, room } from './room.js';

const ola = 'ola' as PersonId;
const floor = { ...emptyFloor, queue: [kari, ola].map((one, index) => ({ person: one, number: index + 2, for: 'contribution' as const, inRound: false, awaySince: null })) };
const view: RoomView = room({ agenda: [item('sak', { state: 'current' })], people: [person(me), person(kari), person(ola)], floor });
const led: RoomView = { ...view, me: { ...view.me, roles: ['facilitator'] } };

const button = (element: Element, name: string): HTMLButtonElement =>
  [...element.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === name || one.textContent?.trim() === name) ?? assert.fail(`There is no ${name}.`);

async function shown(context: Parameters<typeof joined>[0], of: RoomView) {
  const { hub, store } = await joined(context, of);
  const sent: object[] = [];
  hub.answers['Do'] = (...given: unknown[]) => {
    sent.push(given[2] as object);
    return { value: { seq: 11 }, refusal: null };
  };
  const element = placed(context, new ArenaFloor(), store);
  await element.updateComplete;
  return { hub, element, sent };
}

test('one button is the hand: up, and down again, and one hears nothing of what those who lead see', async (context) => {
  const { hub, element, sent } = await shown(context, view);
  assert.equal(button(element, 'floor.ask').getAttribute('aria-pressed'), 'false');
  assert.equal(element.querySelector('.floor__more'), null);
  const hand = button(element, 'floor.ask');
  hand.focus();
  hand.click();
  await settled();
  assert.deepEqual(sent, [{ kind: 'askForFloor', for: 'contribution' }]);

  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'floorRequested', person: me, for: 'contribution', before: null })]);
  await element.updateComplete;
  assert.equal(hand.getAttribute('aria-pressed'), 'true');
  assert.equal(document.activeElement, hand);
  button(element, 'floor.ask').click();
  await settled();
  assert.deepEqual(sent[1], { kind: 'withdrawRequest', person: me, number: 11 });
});

test('the second click of a double click gives the word to nobody else', async (context) => {
  const { hub, element, sent } = await shown(context, led);
  const next = button(element, 'floor.giveNext');
  next.dispatchEvent(new MouseEvent('click', { detail: 1 }));
  await settled();
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'floorGiven', person: kari, for: 'contribution', inRound: false })]);
  await element.updateComplete;
  button(element, 'floor.giveNext').dispatchEvent(new MouseEvent('click', { detail: 2 }));
  await settled();
  assert.deepEqual(sent, [{ kind: 'giveFloor', person: kari, turn: 0, place: 2 }]);
});

test('neither a double click nor a held key does a thing of a row or of the hand twice', async (context) => {
  const { element, sent } = await shown(context, led);
  for (const name of ['floor.giveNamed', 'floor.takeOffNamed', 'floor.ask', 'floor.giveNext']) {
    const one = button(element, name);
    one.dispatchEvent(new MouseEvent('click', { detail: 2 }));
    const again = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true });
    const first = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true });
    assert.deepEqual([one.dispatchEvent(again), one.dispatchEvent(first)], [false, true], name);
  }
  await settled();
  assert.deepEqual(sent, []);
  button(element, 'floor.giveNamed').dispatchEvent(new MouseEvent('click', { detail: 1 }));
  await settled();
  assert.deepEqual(sent, [{ kind: 'giveFloor', person: kari, turn: 0, place: 2 }]);
});

test('a place that is lost is said where it stood, until they have another', async (context) => {
  const mine = { ...floor, queue: floor.queue.map((place, index) => (index === 0 ? { ...place, person: me } : place)) };
  const { hub, element } = await shown(context, { ...view, floor: mine });
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'floorLost', person: me })]);
  await element.updateComplete;
  assert.equal(element.textContent?.includes('floor.told.lostPlace'), true);
  hub.tell('Happened', 'room' as RoomId, 12, [happened({ kind: 'floorRequested', person: me, for: 'contribution', before: null }, 12)]);
  await element.updateComplete;
  assert.equal(element.textContent?.includes('floor.told.lostPlace'), false);
});

test('who moves a place by the keyboard stays on it, and who takes one away stands at the top', async (context) => {
  const { hub, element, sent } = await shown(context, led);
  const rows = element.querySelectorAll<HTMLButtonElement>('li button');
  const up = [...rows].filter((one) => one.getAttribute('aria-label') === 'floor.upNamed')[1] ?? assert.fail();
  up.focus();
  up.click();
  await settled();
  assert.deepEqual(sent, [{ kind: 'movePlace', person: ola, number: 3, after: null }]);
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'placeMoved', person: ola, after: null })]);
  await element.updateComplete;
  assert.equal(document.activeElement, up);
  assert.equal(up.closest('li')?.textContent?.includes('ola'), true);

  hub.tell('Happened', 'room' as RoomId, 12, [happened({ kind: 'requestWithdrawn', person: ola }, 12)]);
  await element.updateComplete;
  assert.equal(document.activeElement?.id, 'ordet');
});

test('whoever is given the word without having asked is the one who was chosen, also when others come and go', async (context) => {
  const { hub, element, sent } = await shown(context, { ...led, floor: emptyFloor });
  const select = element.querySelector<HTMLSelectElement>('#gi-ordet')!;
  assert.equal(select.value, '');
  select.value = ola;
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'personLeft', person: kari })]);
  await element.updateComplete;
  assert.equal(select.value, ola);
  element.querySelector<HTMLFormElement>('form.floor__ask')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  assert.deepEqual(sent, [{ kind: 'giveFloor', person: ola, turn: 0 }]);
});
