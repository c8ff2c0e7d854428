import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { CaseId, CaseView, ContributionId, ContributionView, PersonId, RoomId, RoomView } from '../src/contract.js';
import '../src/elements/arena-guard.js';
import { ArenaModerationQueue } from '../src/elements/arena-moderation-queue.js';
import type { Elsewhere } from '../src/elements/arena-moderation-queue.js';
import { ArenaPeople } from '../src/elements/arena-people.js';
import { fold } from '../src/rooms/fold.js';
import { queue } from '../src/rooms/moderation-queue.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, item, kari, me, person, room } from './room.js';

const ola = 'ola' as PersonId;
const [early, said, late] = ['early', 'said', 'late'] as unknown as readonly [ContributionId, ContributionId, ContributionId];
const id = 'case' as CaseId;
const at = (minute: string): string => `2026-05-04T12:${minute}:00+00:00`;
const held = (contribution: ContributionId, seq: number, minute: string) =>
  happened({ kind: 'contributionHeld', contribution, item: null, replyTo: null, text: `ord ${contribution}` }, seq, at(minute));
const told = (rule: 'topic' | 'respect', seq: number, minute: string) =>
  happened({ kind: 'contributionReported', contribution: said, place: 4, rule }, seq, at(minute), me);

const open: CaseView = {
  case: id, item: item('sak').item, presenter: kari, number: 'S-12', sectionCount: 1, state: 'open', presented: 1, sections: [{ heading: 'Bakgrunn', text: 'Ord' }],
};
const words: ContributionView = { contribution: said, seq: 4, by: kari, at: at('02'), item: null, replyTo: null, text: 'sagt', editedAt: null, retracted: false };

const leading = (changes: Partial<RoomView> = {}): RoomView => room({
  me: { person: me, roles: ['facilitator'], standing: 'admitted', historyFrom: 0 },
  people: [person(me, { roles: ['facilitator'] }), person(kari), person(ola)],
  agenda: [item('oppe', { state: 'current' })], contributions: [words], ...changes,
});
const waits = [held(late, 11, '14'), told('topic', 12, '10'), held(early, 13, '09'), told('respect', 14, '15')];
const alerts = [happened({ kind: 'caseStopped', case: id, by: ['participant'] }, 15), happened({ kind: 'caseRecognised', case: id, person: ola }, 16)];
const kinds = (view: RoomView): readonly string[] => queue(view).map(({ kind, id: row }) => `${kind} ${row}`);

async function shown(context: TestContext, view: RoomView) {
  const { hub, store } = await joined(context, view);
  hub.answers['Do'] = () => ({ value: { seq: 20 }, refusal: null });
  const element = placed(context, new ArenaModerationQueue(), store);
  await element.updateComplete;
  const labels = (row: string): readonly string[] => [...element.querySelectorAll(`[data-row=${row}] button`)].map((one) => one.textContent!.trim());
  const button = (row: string, label: string): HTMLButtonElement =>
    [...element.querySelectorAll<HTMLButtonElement>(`[data-row=${row}] button`)].find((one) => one.textContent!.trim() === label) ?? assert.fail(`There is no ${label}.`);
  const sent = () => hub.called('Do').map(([, , command]) => command);
  return { hub, store, element, labels, button, sent };
}

const answer = (yes: string): void => document.querySelector<HTMLButtonElement>(`dialog [value=${yes}]`)!.click();

test('what may show whom a case is about stands first, and then the oldest, whatever it is', () => {
  const view = [...waits, ...alerts].reduce(fold, leading({ cases: [open] }));
  assert.deepEqual(kinds(view), ['stopped case', 'aside aside', 'held early', 'reported said', 'held late']);

  const over = [happened({ kind: 'caseClosed', case: id }, 17), happened({ kind: 'personReturned', person: ola }, 18)].reduce(fold, view);
  assert.deepEqual(kinds(over), ['held early', 'reported said', 'held late']);
  assert.deepEqual(kinds({ ...view, phase: 'closed' }), ['held early', 'reported said', 'held late']);
});

test('nobody who does not lead has a queue, whatever their view tells of themselves', () => {
  const own = [...waits, ...alerts].reduce(fold, room({ cases: [open] }));
  assert.deepEqual(kinds(own), []);
});

test('each row has what can be done about it, and about whoever wrote it when they are here and known', async (context) => {
  const { hub, element, labels } = await shown(context, [...waits, ...alerts].reduce(fold, leading({ cases: [open] })));
  const acts = ['Steng skrivingen', 'Til venterommet', 'Ta ut'];
  assert.match(element.querySelector('h2')!.textContent!, /Til behandling \(5\)/);
  assert.deepEqual(['case', 'aside', 'early', 'said'].map(labels),
    [['Til saken'], ['Se hvem'], ['Slipp fram', 'Ikke publiser', ...acts], ['La stå', 'Be om omskriving', 'Ta bort', ...acts]]);
  assert.doesNotMatch(element.querySelector('[data-row=case]')!.textContent!, /kari|ola/);
  assert.doesNotMatch(element.querySelector('[data-row=aside]')!.textContent!, /ola/);

  hub.tell('Happened', 'room' as RoomId, 17, [happened({ kind: 'personSentOut', person: kari, item: item('oppe').item, reason: 'ties' }, 17)]);
  await element.updateComplete;
  assert.deepEqual(['early', 'said'].map(labels), [['Slipp fram', 'Ikke publiser'], ['La stå', 'Be om omskriving', 'Ta bort']]);
});

test('when nothing waits it says so', async (context) => {
  const { element } = await shown(context, leading());
  assert.match(element.textContent!, /Til behandling \(0\)\s+Ingenting venter på dere nå\./);
});

test('an alert leads to its case, and to who has stepped aside where those who lead find them', async (context) => {
  const { store, element, button, sent } = await shown(context, alerts.reduce(fold, leading({ cases: [open] })));
  const seen: Elsewhere[] = [];
  element.addEventListener('see', (event) => seen.push((event as CustomEvent<Elsewhere>).detail));
  button('case', 'Til saken').click();
  button('aside', 'Se hvem').click();
  assert.deepEqual(seen.map(({ tab, places }) => [tab, places[0]]), [['talk', '[aria-labelledby="sak-case"]'], ['people', '#har-gatt-ut']]);
  assert.deepEqual(sent(), []);

  const people = placed(context, new ArenaPeople(), store);
  await people.updateComplete;
  const folded = people.querySelector<HTMLElement>('#har-gatt-ut')!.parentElement as HTMLDetailsElement;
  assert.equal(folded.open, false);
  assert.match(folded.querySelector('[data-person=ola]')!.textContent!, /ola/);
});

test('writing is closed to whoever wrote it from its row, by a rule, and the row stays', async (context) => {
  const { element, button, sent } = await shown(context, waits.reduce(fold, leading()));
  const menu = element.querySelector<HTMLDetailsElement>('[data-row=said] details')!;
  menu.open = true;
  button('said', 'Steng skrivingen').focus();
  button('said', 'Steng skrivingen').click();
  assert.match(document.querySelector('dialog')!.textContent!, /Steng skrivingen for kari\?/);
  document.querySelector<HTMLInputElement>('dialog input[value=respect]')!.checked = true;
  answer('yes');
  await settled();
  assert.deepEqual(sent(), [{ kind: 'stopWriting', person: kari, rule: 'respect' }]);
  assert.deepEqual([menu.open, document.activeElement === menu.querySelector('summary')], [false, true]);
});

test('nobody is taken out from a row before it is said why, and who is out is at no row any more', async (context) => {
  const { hub, element, button, sent } = await shown(context, waits.reduce(fold, leading()));
  button('early', 'Ta ut').click();
  await settled();
  answer('no');
  await settled();
  assert.deepEqual(sent(), []);

  hub.answers['Do'] = () => {
    hub.tell('Happened', 'room' as RoomId, 15, [happened({ kind: 'personRemoved', person: kari }, 15)]);
    hub.tell('Happened', 'room' as RoomId, 16, [happened({ kind: 'heldNotPublished', contribution: early, place: 13, writer: kari, item: null, rule: null }, 16)]);
    return { value: { seq: 16 }, refusal: null };
  };
  button('early', 'Ta ut').focus();
  button('early', 'Ta ut').click();
  document.querySelector<HTMLTextAreaElement>('#ask-reason')!.value = 'Feil møte';
  answer('yes');
  await settled();
  await element.updateComplete;
  assert.deepEqual(sent(), [{ kind: 'removePerson', person: kari, reason: 'Feil møte', cleared: [] }]);
  assert.deepEqual([element.querySelectorAll('details').length, document.activeElement?.getAttribute('data-row')], [0, 'said']);
});

test('whoever handles the last row of several goes on with the one before it, and at the very last stands at the heading', async (context) => {
  const { hub, element, button } = await shown(context, waits.reduce(fold, leading()));
  const letThrough = async (contribution: ContributionId, seq: number): Promise<string | null> => {
    hub.answers['Do'] = () => {
      hub.tell('Happened', 'room' as RoomId, seq, [happened({ kind: 'heldLetThrough', contribution, place: 11, writer: kari, item: null }, seq)]);
      return { value: { seq }, refusal: null };
    };
    button(contribution, 'Slipp fram').focus();
    button(contribution, 'Slipp fram').click();
    await settled();
    await element.updateComplete;
    return document.activeElement?.getAttribute('data-row') ?? null;
  };
  assert.deepEqual([await letThrough(late, 15), await letThrough(early, 16)], ['said', 'said']);

  hub.tell('Happened', 'room' as RoomId, 17, [happened({ kind: 'reportsSettled', contribution: said, place: 4 }, 17)]);
  await element.updateComplete;
  assert.equal(document.activeElement?.id, 'til-behandling');
});

test('why it could not be done is said at that row alone', async (context) => {
  const { hub, element, button } = await shown(context, waits.reduce(fold, leading()));
  hub.answers['Do'] = () => ({ value: null, refusal: { kind: 'conflict', code: 'held-gone' } });
  button('early', 'Slipp fram').click();
  await settled();
  await element.updateComplete;
  assert.deepEqual([...element.querySelectorAll('[role=alert]')].map((one) => one.closest('[data-row]')?.getAttribute('data-row')), ['early']);
});
