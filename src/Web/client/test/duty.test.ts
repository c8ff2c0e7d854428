import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { AgendaItemState, CaseId, CaseState, CaseView, RoomRoleWord, RoomView } from '../src/contract.js';
import { ArenaCase } from '../src/elements/arena-case.js';
import { fold } from '../src/rooms/fold.js';
import { headline } from '../src/rooms/headlines.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, item, kari, me, room } from './room.js';

const show = 'Stopp – dette må meldes';
const back = 'Ta tilbake at dette må meldes';

function inRoom(role: RoomRoleWord, state: CaseState, on: AgendaItemState, changes: Partial<CaseView> = {}): RoomView {
  const about = item('sak', { state: on });
  const one: CaseView = { case: 'case' as CaseId, item: about.item, presenter: kari, number: 'S-12', sectionCount: 1, state, presented: 0, sections: [], ...changes };
  return room({ phase: 'live', me: { person: me, roles: [role], standing: 'admitted', historyFrom: 0 }, agenda: [about], cases: [one] });
}

async function drawn(context: TestContext, view: RoomView): Promise<{ readonly buttons: readonly string[]; readonly text: string }> {
  const element = placed(context, new ArenaCase(), (await joined(context, view)).store);
  await element.updateComplete;
  return { buttons: [...element.querySelectorAll('button')].map((button) => button.textContent.trim()), text: element.textContent };
}

test('those who lead, who coordinates and the presenter say it as soon as the item is on, and nobody else', async (context) => {
  const says = async (...[role, state, on, changes]: Parameters<typeof inRoom>): Promise<boolean> =>
    (await drawn(context, inRoom(role, state, on, changes))).buttons.includes(show);
  assert.equal(await says('facilitator', 'announced', 'current'), true);
  assert.equal(await says('coFacilitator', 'announced', 'paused'), true);
  assert.equal(await says('centreCoordinator', 'open', 'current'), true);
  assert.equal(await says('casePresenter', 'stopped', 'current', { presenter: me }), true);
  assert.equal(await says('facilitator', 'announced', 'accepted'), false);
  assert.equal(await says('participant', 'open', 'current'), false);
  assert.equal(await says('casePresenter', 'open', 'current'), false);
});

test('it is said and taken back when the case is closed and the meeting over, too: the duty does not end with the talk', async (context) => {
  const over = (duty?: CaseView['duty']): RoomView => ({ ...inRoom('facilitator', 'closed', 'done', duty === undefined ? {} : { duty }), phase: 'closed' });
  assert.ok((await drawn(context, over())).buttons.includes(show));
  assert.ok((await drawn(context, over('shown'))).buttons.includes(back));
  assert.ok(!(await drawn(context, { ...inRoom('participant', 'closed', 'done'), phase: 'closed' })).buttons.includes(show));
});

test('everybody who hears it reads how to report, and those who may take it back', async (context) => {
  const said = fold(inRoom('participant', 'open', 'current'), happened({ kind: 'dutyShown', case: 'case' as CaseId, on: true }));
  const heard = await drawn(context, said);
  assert.match(heard.text, /116 111/);
  assert.ok(!heard.buttons.includes(back));
  assert.ok((await drawn(context, inRoom('facilitator', 'open', 'current', { duty: 'shown' }))).buttons.includes(back));
  const taken = fold(said, happened({ kind: 'dutyShown', case: 'case' as CaseId, on: false }));
  assert.equal(taken.cases[0]?.duty, 'takenBack');
  assert.doesNotMatch((await drawn(context, taken)).text, /116 111/);
});

test('it is said aloud, both ways', () => {
  const view = inRoom('participant', 'open', 'current');
  const told = (on: boolean): unknown => headline(happened({ kind: 'dutyShown', case: 'case' as CaseId, on }), view, view);
  assert.deepEqual(told(true), ['live.told.dutyShown', { number: 'S-12' }, 'duty']);
  assert.deepEqual(told(false), ['live.told.dutyTakenBack', { number: 'S-12' }, 'duty']);
});

test('it is asked about before it is said', async (context) => {
  const { hub, store } = await joined(context, inRoom('facilitator', 'announced', 'current'));
  hub.answers['Do'] = () => ({ value: { seq: 12 }, refusal: null });
  const element = placed(context, new ArenaCase(), store);
  await element.updateComplete;
  [...element.querySelectorAll('button')].find((button) => button.textContent.trim() === show)!.click();
  await settled();
  assert.equal(hub.called('Do').length, 0);
  document.querySelector<HTMLButtonElement>('dialog [value=yes]')!.click();
  await settled();
  assert.deepEqual(hub.called('Do').map((args) => args.at(-1)), [{ kind: 'showDuty', case: 'case', on: true }]);
});
