import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { roomLimits } from '../src/contract.js';
import type { RoomRoleWord, RoomView } from '../src/contract.js';
import { ArenaDeclaration } from '../src/elements/arena-declaration.js';
import { mustDeclare, stillToDeclare } from '../src/rooms/declaration.js';
import { fold } from '../src/rooms/fold.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, kari, me, person, room } from './room.js';

const accept = 'Jeg har lest og godtar taushetserklæringen';

const as = (role: RoomRoleWord, changes: Partial<RoomView> = {}): RoomView =>
  room({ me: { person: me, roles: [role], standing: 'admitted', historyFrom: 0 }, people: [person(me, { roles: [role] }), person(kari)], ...changes });

async function drawn(context: TestContext, view: RoomView): Promise<ArenaDeclaration> {
  const element = placed(context, new ArenaDeclaration(), (await joined(context, view)).store);
  await element.updateComplete;
  return element;
}

test('with the declaration in force nobody is asked anything', async (context) => {
  assert.equal((await drawn(context, as('facilitator'))).textContent.trim(), '');
  assert.equal((await drawn(context, as('participant', { declaration: 2, people: [person(me, { declared: 2 })] }))).textContent.trim(), '');
});

test('whoever came in with an older one is asked, and those who lead see how many', async (context) => {
  const told = happened({ kind: 'declarationRenewed', version: 2 });
  const after = fold(as('facilitator'), told);
  assert.deepEqual([mustDeclare(after), stillToDeclare(after)], [true, 2]);
  const element = await drawn(context, after);
  assert.match(element.textContent, /2 har ikke godtatt den nye taushetserklæringen/);
  assert.ok([...element.querySelectorAll('button')].some((button) => button.textContent.trim() === accept));
  assert.doesNotMatch((await drawn(context, fold(as('participant'), told))).textContent, /2 har ikke/);
});

test('what is accepted is folded, also at the door', () => {
  const accepted = fold(as('facilitator', { declaration: 2 }), happened({ kind: 'declarationAccepted', person: kari, version: 2 }));
  assert.equal(stillToDeclare(accepted), 1);
  const entered = fold(as('facilitator', { declaration: 2 }), happened({ kind: 'lobbyEntered', person: kari, declarationVersion: 2 }));
  assert.deepEqual(entered.people[1], person(kari, { standing: 'inLobby', declared: 2 }));
});

test('a press says which one the page has shown, also when another is in force', async (context) => {
  const { hub, store } = await joined(context, as('participant', { declaration: 3 }));
  hub.answers['Do'] = () => ({ value: { seq: 12 }, refusal: null });
  const element = placed(context, new ArenaDeclaration(), store);
  await element.updateComplete;
  element.querySelector('button')!.click();
  await settled();
  assert.deepEqual(hub.called('Do').map((args) => args.at(-1)), [{ kind: 'acceptDeclaration', version: roomLimits.declarationVersion }]);
});
