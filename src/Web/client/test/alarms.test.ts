import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { CaseId, CaseView, ContributionId, HouseRule, MeetingPhase, RoomId, RoomRoleWord, RoomView } from '../src/contract.js';
import '../src/elements/arena-guard.js';
import { ArenaAgenda } from '../src/elements/arena-agenda.js';
import { ArenaCase } from '../src/elements/arena-case.js';
import { ArenaDiscussion } from '../src/elements/arena-discussion.js';
import { ArenaPeople } from '../src/elements/arena-people.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, item, kari, me, person, room } from './room.js';

const open: CaseView = {
  case: 'case' as CaseId, item: item('sak').item, presenter: kari, number: 'S-12', sectionCount: 1,
  state: 'open', presented: 1, sections: [{ heading: 'Bakgrunn', text: 'Eleven er borte' }],
};

const inPhase = (phase: MeetingPhase, role: RoomRoleWord, changes: Partial<RoomView> = {}): RoomView => room({
  phase, me: { person: me, roles: [role], standing: 'admitted', historyFrom: 0 },
  contributions: [{ contribution: 'c5' as ContributionId, seq: 5, by: kari, at: '2026-05-04T12:00:00+00:00', item: null, replyTo: null, text: 'Et ord for mye', editedAt: null, retracted: false }],
  agenda: [item('Forslaget', { state: 'proposed' })], ...changes,
});

const buttons = (element: Element): readonly string[] => [...element.querySelectorAll('button')].map((button) => button.textContent.trim());

async function drawn<E extends ArenaCase | ArenaDiscussion | ArenaAgenda>(context: TestContext, element: E, view: RoomView): Promise<E> {
  placed(context, element, (await joined(context, view)).store);
  await element.updateComplete;
  return element;
}

test('those who lead take a contribution away in whatever phase, and nobody else does', async (context) => {
  assert.deepEqual(buttons(await drawn(context, new ArenaDiscussion(), inPhase('suspended', 'facilitator'))), ['Ta bort']);
  assert.deepEqual(buttons(await drawn(context, new ArenaDiscussion(), inPhase('closed', 'facilitator'))), ['Ta bort']);
  assert.deepEqual(buttons(await drawn(context, new ArenaDiscussion(), inPhase('live', 'facilitator'))), ['Svar', 'Be om omskriving', 'Ta bort']);
  assert.deepEqual(buttons(await drawn(context, new ArenaDiscussion(), inPhase('closed', 'participant'))), ['Meld fra']);
});

test('what is on the screens is taken away at once, with the rule alone, when nobody could look at the words', async (context) => {
  const { hub, store } = await joined(context, inPhase('live', 'facilitator'));
  hub.answers['Do'] = () => (hub.called('Do').length > 1 ? { value: { seq: 12 }, refusal: null }
    : { value: null, refusal: { kind: 'notSaved', code: 'not-screened' } });
  const log = placed(context, new ArenaDiscussion(), store);
  await log.updateComplete;
  [...log.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Ta bort')!.click();
  document.querySelector<HTMLInputElement>('dialog input[value=anonymity]')!.checked = true;
  document.querySelector<HTMLTextAreaElement>('#ask-reason')!.value = 'Den viste hvem det var';
  document.querySelector<HTMLButtonElement>('dialog [value=yes]')!.click();
  await settled();
  document.querySelector<HTMLButtonElement>('dialog [value=bare]')!.click();
  await settled();
  assert.equal(document.querySelector('dialog'), null);
  assert.deepEqual(hub.called('Do').map((args) => args.at(-1)), ['Den viste hvem det var', ''].map((reason) =>
    ({ kind: 'pullBackContribution', contribution: 'c5', reason, cleared: [], place: 5, rule: 'anonymity' })));
});

test('why something was taken away is said only when somebody has said why', async (context) => {
  const why = async (reason: string, rule: HouseRule | null = null): Promise<string | undefined> => {
    const note = { text: 'contribution', contribution: 'c5' as ContributionId, item: null, author: kari, by: me, at: '2026-05-04T12:00:00+00:00', reason, rule } as const;
    const one = { ...inPhase('live', 'facilitator').contributions[0]!, text: '', retracted: true, pulledBack: true };
    return [...(await drawn(context, new ArenaDiscussion(), inPhase('live', 'facilitator', { contributions: [one], pullBacks: [note] }))).querySelectorAll('p')].at(-1)?.textContent;
  };
  assert.match((await why('Navn'))!, /^Tatt bort av me .*\. Grunn: Navn$/);
  assert.match((await why(''))!, /^Tatt bort av me time\.clock\.$/);
  assert.match((await why('', 'topic'))!, /\. Grunn: Vi holder oss til saken\.$/);
  assert.match((await why('Navn', 'anonymity'))!, /\. Grunn: Ingen skal kunne kjennes igjen\. Navn$/);
});

test('those who lead take the title of a proposal away', async (context) => {
  assert.ok(buttons(await drawn(context, new ArenaAgenda(), inPhase('live', 'facilitator'))).includes('Ta bort tittelen'));
  assert.ok(!buttons(await drawn(context, new ArenaAgenda(), inPhase('live', 'participant'))).includes('Ta bort tittelen'));
});

test('those who lead take away the title of the meeting and what was given as reasons, and where they stood it says so', async (context) => {
  const declined = item('Forslaget', { state: 'declined', declineReason: 'Et navn' });
  const gone = person(kari, { standing: 'removed', removalReason: 'Et navn' });
  const { hub, store } = await joined(context, inPhase('live', 'facilitator', { agenda: [declined], people: [person(me), gone] }));
  hub.answers['Do'] = () => ({ value: { seq: 12 }, refusal: null });
  const parts = [placed(context, new ArenaAgenda(), store), placed(context, new ArenaPeople(), store)];
  for (const part of parts) await part.updateComplete;
  for (const label of ['Ta bort tittelen på møtet', 'Ta bort grunnen']) {
    for (const button of parts.flatMap((part) => [...part.querySelectorAll('button')]).filter((one) => one.textContent.trim() === label)) {
      button.click();
      document.querySelector<HTMLTextAreaElement>('#ask-reason')!.value = 'Det viste hvem';
      document.querySelector<HTMLButtonElement>('dialog [value=yes]')!.click();
      await settled();
    }
  }
  const sent = (text: string, ids: object) => ({ kind: 'pullBackWords', text, item: null, person: null, reason: 'Det viste hvem', cleared: [], ...ids });
  assert.deepEqual(hub.called('Do').map((args) => args.at(-1)),
    [sent('meetingTitle', {}), sent('declineReason', { item: 'Forslaget' }), sent('removalReason', { person: kari })]);

  hub.tell('Happened', 'room', 11, [happened({ kind: 'wordsPulledBack', text: 'declineReason', item: declined.item, person: null }, 11)]);
  hub.tell('Happened', 'room', 12, [happened({ kind: 'wordsPulledBack', text: 'removalReason', item: null, person: kari }, 12)]);
  await settled();
  for (const part of parts) {
    await part.updateComplete;
    assert.match(part.textContent, /meeting\.reasonPulledBack/);
    assert.doesNotMatch(part.textContent, /Et navn/);
  }
});

const alarms = ['Stopp – ikke anonymt', 'Jeg kjenner igjen saken'];

test('where the text of a case is on the screen, it can be stopped and recognised', async (context) => {
  const shown = async (phase: MeetingPhase, one = open): Promise<readonly string[]> =>
    buttons(await drawn(context, new ArenaCase(), inPhase(phase, 'participant', { cases: [one] })));
  assert.deepEqual(await shown('live'), alarms);
  assert.deepEqual(await shown('suspended'), alarms);
  assert.deepEqual(await shown('suspended', { ...open, state: 'stopped', sections: [] }), ['Jeg kjenner igjen saken']);
  assert.deepEqual(await shown('suspended', { ...open, presenter: me }), ['Stopp – ikke anonymt', 'Stopp – dette må meldes', 'Lukk saken']);
  assert.deepEqual(await shown('live', { ...open, state: 'announced', sections: [] }), []);
});

test('a browser that has lost its line hides the text of a case until it is back, and a short drop hides nothing', async (context) => {
  context.mock.timers.enable({ apis: ['Date', 'setTimeout', 'setInterval'] });
  const { hub, store } = await joined(context, inPhase('live', 'participant', { cases: [open] }));
  const element = placed(context, new ArenaCase(), store);
  const back = hub.connection.start;
  hub.connection.start = () => Promise.reject(new Error('away'));
  hub.cut();
  await settled();
  assert.match(element.textContent, /Eleven er borte/);

  context.mock.timers.tick(2_500);
  await settled();
  assert.doesNotMatch(element.textContent, /Eleven er borte/);
  assert.match(element.textContent, /Teksten er skjult til du er tilkoblet igjen\./);

  hub.connection.start = back;
  store.retryNow();
  await settled();
  await settled();
  assert.match(element.textContent, /Eleven er borte/);
});

test('those who may show a stopped case again read which text that is, and nobody else does', async (context) => {
  const stopped: CaseView = { ...open, state: 'stopped', sections: [], stop: { by: ['participant'], presenterAgrees: false, leaderAgrees: false } };
  for (const [role, told] of [['facilitator', true], ['participant', false]] as const) {
    const element = await drawn(context, new ArenaCase(), inPhase('live', role, { cases: [stopped] }));
    assert.equal(/teksten som sist ble godkjent/.test(element.textContent), told, role);
  }
});

test('of a case of which nothing has been presented, nobody is told that they may not read it', async (context) => {
  const told = async (presented: number): Promise<string> =>
    (await drawn(context, new ArenaCase(), inPhase('live', 'participant', { cases: [{ ...open, sections: [], presented }] }))).textContent;
  assert.match(await told(0), /Ingen del av saken er lagt fram ennå\./);
  assert.doesNotMatch(await told(0), /valgt hvem som kan lese/);
  assert.match(await told(1), /Saksmelderen har valgt hvem som kan lese teksten\./);
  assert.doesNotMatch(await told(1), /Ingen del/);
});

test('the two alarms stand before the text, together, and what is presented comes into sight under them', async (context) => {
  const { hub, store } = await joined(context, inPhase('live', 'participant', { cases: [{ ...open, sectionCount: 2 }] }));
  const element = placed(context, new ArenaCase(), store);
  await element.updateComplete;
  const alarms = element.querySelector<HTMLElement>('.case__alarms')!;
  assert.deepEqual(buttons(alarms), ['Stopp – ikke anonymt', 'Jeg kjenner igjen saken']);
  assert.ok(alarms.compareDocumentPosition(element.querySelector('.case__text')!) & Node.DOCUMENT_POSITION_FOLLOWING);
  context.mock.getter(HTMLElement.prototype, 'offsetTop', () => 400);
  context.mock.getter(HTMLElement.prototype, 'offsetHeight', () => 50);
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'sectionPresented', case: open.case, section: 1, content: { heading: 'Spørsmål', text: 'Hva nå?' } }, 11)]);
  await settled();
  await element.updateComplete;
  assert.equal(element.querySelector('.case')!.scrollTop, 350);
});
