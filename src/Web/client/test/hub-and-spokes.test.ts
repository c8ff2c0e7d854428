import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RoomId } from '../src/contract.js';
import { ArenaPeople } from '../src/elements/arena-people.js';
import { fold } from '../src/rooms/fold.js';
import { headline } from '../src/rooms/headlines.js';
import { isOfHub, tellsOfHub } from '../src/rooms/hub.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, kari, me, person, room } from './room.js';

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
