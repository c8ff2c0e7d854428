import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { CaseId, CaseView, PersonId, RoomRoleWord, RoomView } from '../src/contract.js';
import { ArenaCase } from '../src/elements/arena-case.js';
import { fold } from '../src/rooms/fold.js';
import { headline } from '../src/rooms/headlines.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, item, kari, me, person, room } from './room.js';

const id = 'case' as CaseId;
const allow = 'La observatører høre saken';
const back = 'Ikke la observatører høre saken';
const observer = person('ola' as PersonId, { roles: ['observer'] });

function inRoom(role: RoomRoleWord, changes: Partial<CaseView> = {}, people = [person(me), person(kari), observer]): RoomView {
  const about = item('sak', { state: 'current' });
  const one: CaseView = { case: id, item: about.item, presenter: kari, number: 'S-12', sectionCount: 1, state: 'announced', presented: 0, sections: [], ...changes };
  return room({ me: { person: me, roles: [role], standing: 'admitted', historyFrom: 0 }, agenda: [about], cases: [one], people });
}

async function drawn(context: TestContext, view: RoomView): Promise<{ readonly buttons: readonly string[]; readonly text: string }> {
  const element = placed(context, new ArenaCase(), (await joined(context, view)).store);
  await element.updateComplete;
  return { buttons: [...element.querySelectorAll('button')].map((button) => button.textContent.trim()), text: element.textContent };
}

test('those who lead say yes or no to observers, the presenter reads which, and nobody else either', async (context) => {
  assert.ok((await drawn(context, inRoom('facilitator'))).buttons.includes(allow));
  assert.ok((await drawn(context, inRoom('coFacilitator', { state: 'open', observers: true }))).buttons.includes(back));
  const presenter = await drawn(context, inRoom('casePresenter', { presenter: me, observers: true }));
  assert.match(presenter.text, /har sagt ja til observatører/);
  assert.ok(!presenter.buttons.includes(back));
  assert.match((await drawn(context, inRoom('casePresenter', { presenter: me }))).text, /har ikke sagt ja til observatører/);
  assert.doesNotMatch((await drawn(context, inRoom('participant'))).text, /observatører/);
});

test('where nobody only observes, or the case is closed or theirs, there is nothing to say', async (context) => {
  assert.ok(!(await drawn(context, inRoom('facilitator', {}, [person(me), person(kari)]))).buttons.includes(allow));
  assert.ok(!(await drawn(context, inRoom('facilitator', { state: 'closed' }))).buttons.includes(allow));
  assert.ok(!(await drawn(context, inRoom('facilitator', { presenter: me }))).buttons.includes(allow));
});

test('a press sends it, and what is told is folded and said aloud to the others', async (context) => {
  const { hub, store } = await joined(context, inRoom('facilitator'));
  hub.answers['Do'] = () => ({ value: { seq: 12 }, refusal: null });
  const element = placed(context, new ArenaCase(), store);
  await element.updateComplete;
  [...element.querySelectorAll('button')].find((button) => button.textContent.trim() === allow)!.click();
  await settled();
  assert.deepEqual(hub.called('Do').map((args) => args.at(-1)), [{ kind: 'agreeToObservers', case: id, yes: true }]);

  const told = happened({ kind: 'observersAgreed', case: id, yes: true });
  const after = fold(inRoom('facilitator'), told);
  assert.equal(after.cases[0]?.observers, true);
  assert.deepEqual(headline(told, after, after), ['live.told.observersYes', { number: 'S-12' }]);
  assert.equal(fold(after, happened({ kind: 'observersAgreed', case: id, yes: false })).cases[0]?.observers, undefined);
  assert.equal(headline({ ...told, by: me }, after, after), null);
});
