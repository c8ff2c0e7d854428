import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { PersonId, RoomId, RoomView } from '../src/contract.js';
import '../src/elements/arena-guard.js';
import { ArenaMeetingBar } from '../src/elements/arena-meeting-bar.js';
import { ArenaPeople } from '../src/elements/arena-people.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, kari, me, person, room } from './room.js';

const ola = 'ola' as PersonId;
const outside: RoomView = room({
  me: { person: me, roles: ['facilitator'], standing: 'admitted', historyFrom: 0 },
  people: [person(me, { roles: ['facilitator'] }), person(kari, { standing: 'inLobby' }), person(ola, { standing: 'inLobby' })],
});

async function shown(context: TestContext) {
  const { hub, store } = await joined(context, outside);
  hub.answers['Do'] = () => ({ value: { seq: 11 }, refusal: null });
  const element = placed(context, new ArenaPeople(), store);
  await element.updateComplete;
  const named = (name: string): HTMLButtonElement => element.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`) ?? assert.fail(`There is no ${name}.`);
  const sent = () => hub.called('Do').map(([, , command]) => command);
  return { hub, element, named, sent };
}

test('a button at the door is one person’s, also when somebody before them has been let in', async (context) => {
  const { hub, element, named, sent } = await shown(context);
  const [first, second] = [named('Slipp inn kari'), named('Slipp inn ola')];
  first.focus();
  first.dispatchEvent(new MouseEvent('click', { detail: 1 }));
  await settled();
  assert.equal(document.activeElement?.id, 'venter');
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'personAdmitted', person: kari })]);
  await element.updateComplete;

  assert.equal(named('Slipp inn ola'), second);
  assert.equal(first.isConnected, false);
  second.dispatchEvent(new MouseEvent('click', { detail: 2 }));
  await settled();
  assert.deepEqual(sent(), [{ kind: 'admitPerson', person: kari }]);
});

test('whoever stood at the door when nobody waits there any more is at the list of those who are in', async (context) => {
  const { hub, element, named } = await shown(context);
  named('Slipp inn kari').focus();
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'personAdmitted', person: kari }), happened({ kind: 'personAdmitted', person: ola })]);
  await element.updateComplete;
  assert.equal(document.activeElement?.id, 'deltakere');
});

test('nobody is turned away before it is asked, by name, whether they shall be', async (context) => {
  const { named, sent } = await shown(context);
  named('Avvis ola').click();
  assert.match(document.querySelector('dialog h2')!.textContent, /Vil du avvise ola/);
  document.querySelector<HTMLButtonElement>('dialog [value=no]')!.click();
  await settled();
  assert.deepEqual(sent(), []);

  named('Avvis ola').click();
  await settled();
  document.querySelector<HTMLButtonElement>('dialog [value=yes]')!.click();
  await settled();
  assert.deepEqual(sent(), [{ kind: 'rejectPerson', person: ola, reason: '', cleared: [] }]);
});

test('why somebody is turned away goes with it, and what all who wait are told is there to be changed', async (context) => {
  const { element, hub, named, sent } = await shown(context);
  named('Avvis ola').click();
  document.querySelector<HTMLTextAreaElement>('#ask-reason')!.value = 'Feil dag';
  document.querySelector<HTMLButtonElement>('dialog [value=yes]')!.click();
  await settled();
  assert.deepEqual(sent(), [{ kind: 'rejectPerson', person: ola, reason: 'Feil dag', cleared: [] }]);

  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'lobbyMessageWritten', text: 'Vi er straks klare.' })]);
  await element.updateComplete;
  [...element.querySelectorAll('button')].find((button) => button.textContent === 'Endre beskjeden')!.click();
  assert.equal(document.querySelector<HTMLTextAreaElement>('#ask-reason')!.value, 'Vi er straks klare.');
  document.querySelector<HTMLButtonElement>('dialog [value=no]')!.click();
});

test('what those who lead may do with somebody is under one button, which Escape closes; taking them out stands last', async (context) => {
  const { hub, store } = await joined(context, { ...outside, people: [person(me, { roles: ['facilitator'] }), person(kari)] });
  hub.answers['Do'] = () => ({ value: { seq: 11 }, refusal: null });
  const element = placed(context, new ArenaPeople(), store);
  await element.updateComplete;
  const menu = element.querySelector<HTMLDetailsElement>('[data-person=kari] details')!;
  assert.equal(element.querySelector('[data-person=me] details'), null);
  assert.equal(menu.querySelector('summary')!.textContent.replaceAll(/\s+/g, ' ').trim(), 'Mer om kari');
  assert.deepEqual([...menu.querySelectorAll('button')].map((button) => button.textContent), ['Steng skrivingen', 'Sett opp under fagsenteret', 'Ta ut']);

  menu.open = true;
  menu.querySelector('button')!.focus();
  menu.querySelector('button')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  assert.deepEqual([menu.open, document.activeElement?.tagName], [false, 'SUMMARY']);
});

test('an answer that comes late takes nobody out of what they write elsewhere on the page', async (context) => {
  const { element, named } = await shown(context);
  const box = document.body.appendChild(document.createElement('textarea'));
  context.after(() => box.remove());
  named('Slipp inn kari').focus();
  named('Slipp inn kari').click();
  box.focus();
  await settled();
  await element.updateComplete;
  assert.equal(document.activeElement, box);
});

test('who waits at the door is told to a leader who is in, and not to one who waits there', async (context) => {
  for (const [standing, told] of [['admitted', 1], ['inLobby', 0]] as const) {
    const { store } = await joined(context, { ...outside, me: { ...outside.me, standing } });
    const bar = placed(context, new ArenaMeetingBar(), store);
    await bar.updateComplete;
    assert.equal([...bar.querySelectorAll('button')].filter((button) => button.textContent.includes('venter')).length, told);
  }
});
