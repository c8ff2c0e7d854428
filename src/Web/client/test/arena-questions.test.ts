import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgendaItemId, ContributionId, MethodPhase, QuestionView, RoomId, RoomView } from '../src/contract.js';
import { ArenaComposer } from '../src/elements/arena-composer.js';
import '../src/elements/arena-guard.js';
import { ArenaQuestions } from '../src/elements/arena-questions.js';
import { headline } from '../src/rooms/headlines.js';
import { asTheyStood, inOrder, mayAsk } from '../src/rooms/questions.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, item, kari, me, person, room } from './room.js';

const asked = (id: string, place: number, changes: Partial<QuestionView> = {}): QuestionView => ({
  contribution: id as ContributionId, place, by: kari, at: '2026-05-04T12:00:00+00:00', item: 'sak' as AgendaItemId, text: `${id}?`,
  votes: 0, mine: false, state: 'open', aside: null, ...changes,
});
const phase = (changes: Partial<MethodPhase>): MethodPhase => ({
  key: 'p', names: { nb: 'Innlegg', nn: 'Innlegg', en: 'Talk' }, minutes: 5, minMinutes: 1, presenter: 'present', writers: ['centreCoordinator'], caseVisible: false, mandatory: false, ...changes,
});
const on = (changes: Partial<RoomView> = {}, now: Partial<MethodPhase> | null = null): RoomView => room({
  agenda: [item('sak', {
    state: 'current',
    method: now === null ? null : {
      method: { key: 'm', version: 1, names: { nb: 'M', nn: 'M', en: 'M' }, use: 'severalCases', minutes: 5, phases: [phase(now)] },
      phase: 0, ended: false, usedBefore: 0, extra: 0, enteredAt: '2026-05-04T12:00:00+00:00', curtainLifted: false, skipped: [],
    },
  })],
  people: [person(me), person(kari)], ...changes,
});

const button = (element: Element, name: string): HTMLButtonElement =>
  [...element.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === name || one.textContent?.trim() === name) ?? assert.fail(`There is no ${name}.`);

async function shown<T extends ArenaQuestions | ArenaComposer>(context: Parameters<typeof joined>[0], of: RoomView, part: T) {
  const { hub, store } = await joined(context, of);
  const sent: Record<string, unknown>[] = [];
  hub.answers['Do'] = (...given: unknown[]) => {
    sent.push(given[2] as Record<string, unknown>);
    return { value: { seq: 11 }, refusal: null };
  };
  const element = placed(context, part, store);
  await element.updateComplete;
  return { hub, element, sent };
}

const order = (questions: readonly QuestionView[]): string[] => questions.map((one) => one.contribution);

test('what is being answered comes first, then votes, then age; and what is done with last', () => {
  const questions = [asked('a', 1, { state: 'answered', votes: 9 }), asked('b', 2), asked('c', 3, { votes: 2 }), asked('d', 4), asked('e', 5, { state: 'taken' })];
  assert.deepEqual(order(inOrder(questions)), ['e', 'c', 'b', 'd', 'a']);
  assert.deepEqual(order(asTheyStood(questions.slice(1), ['b', 'c'] as ContributionId[])), ['b', 'c', 'e', 'd']);
});

test('in a phase for questions whoever listens asks and votes, but not who only observes', () => {
  assert.equal(mayAsk(on(), 0), 'yes');
  assert.equal(mayAsk(on({}, { questions: true }), 0), 'yes');
  assert.equal(mayAsk(on({}, {}), 0), 'others');
  assert.equal(mayAsk(on({ me: { person: me, roles: ['observer'], standing: 'admitted', historyFrom: 0 } }, { questions: true }), 0), 'others');
  assert.equal(mayAsk(room(), 0), 'no');
});

test('one button is the vote, there and back, and it stays under the finger while others vote', async (context) => {
  const { hub, element, sent } = await shown(context, on({ questions: [asked('a', 1), asked('b', 2)] }), new ArenaQuestions());
  const vote = button(element, 'questions.voteNamed');
  vote.focus();
  vote.click();
  await settled();
  assert.deepEqual(sent, [{ kind: 'voteForQuestion', contribution: 'a' }]);

  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'questionVoted', contribution: 'a' as ContributionId, person: me })]);
  hub.tell('Happened', 'room' as RoomId, 12, [happened({ kind: 'votesCounted', contribution: 'b' as ContributionId, votes: 5 }, 12)]);
  await element.updateComplete;
  assert.equal(vote.getAttribute('aria-pressed'), 'true');
  assert.deepEqual([...element.querySelectorAll('.question')].map((row) => row.textContent?.includes('a?')), [true, false]);
  vote.click();
  await settled();
  assert.deepEqual(sent[1], { kind: 'takeBackVote', contribution: 'a' });
});

test('nobody votes for their own, and only those who lead take one up or set it aside', async (context) => {
  const questions = [asked('a', 1, { by: me })];
  const { element } = await shown(context, on({ questions }), new ArenaQuestions());
  assert.equal(element.querySelector('[data-vote]'), null);
  assert.ok(button(element, 'questions.withdrawNamed'));
  assert.equal([...element.querySelectorAll('button')].length, 1);
});

test('those who lead take a question up and close it', async (context) => {
  const led = on({ questions: [asked('a', 1)], me: { person: me, roles: ['facilitator'], standing: 'admitted', historyFrom: 0 } });
  const { hub, element, sent } = await shown(context, led, new ArenaQuestions());
  button(element, 'questions.takeNamed').click();
  await settled();
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'questionTaken', contribution: 'a' as ContributionId })]);
  await element.updateComplete;
  button(element, 'questions.closeNamed').click();
  await settled();
  assert.deepEqual(sent.map(({ kind }) => kind), ['takeQuestion', 'closeQuestion']);
  assert.ok(element.textContent?.includes('questions.now'));
});

test('whoever listens to somebody who teaches has a box for questions alone', async (context) => {
  const composer = new ArenaComposer();
  const { element, sent } = await shown(context, on({}, { questions: true }), composer);
  assert.equal([...element.querySelectorAll('button[type=submit]')].map((one) => one.textContent?.trim()).join(), 'questions.ask');
  composer.write('Hvor lenge?');
  element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  assert.deepEqual([sent[0]?.['kind'], sent[0]?.['text'], sent[0]?.['item'], sent[0]?.['question']], ['postContribution', 'Hvor lenge?', 'sak', true]);
});

test('what is read out of a question goes with its words', () => {
  const view = on({ questions: [asked('a', 1)] });
  assert.equal(headline(happened({ kind: 'questionTaken', contribution: 'a' as ContributionId }), view, view)?.[3], 'a');
});

test('the one that is taken is read out to all, what became of it to its writer alone, and votes to nobody', () => {
  const view = on({ questions: [asked('a', 1, { by: me }), asked('b', 2)] });
  const told = (event: Parameters<typeof happened>[0]) => headline(happened(event), view, view)?.[0];
  assert.equal(told({ kind: 'questionTaken', contribution: 'b' as ContributionId }), 'questions.told.taken');
  assert.equal(told({ kind: 'questionAnswered', contribution: 'a' as ContributionId }), 'questions.told.answered');
  assert.equal(told({ kind: 'questionAnswered', contribution: 'b' as ContributionId }), undefined);
  assert.equal(told({ kind: 'questionSetAside', contribution: 'a' as ContributionId, reason: 'time' }), 'questions.told.setAside');
  assert.equal(told({ kind: 'votesCounted', contribution: 'a' as ContributionId, votes: 3 }), undefined);
});
