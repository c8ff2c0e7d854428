import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContributionId, ContributionView, RoomId } from '../src/contract.js';
import { ArenaDiscussion } from '../src/elements/arena-discussion.js';
import '../src/elements/arena-guard.js';
import { ArenaModerationQueue } from '../src/elements/arena-moderation-queue.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, kari, me, person, room } from './room.js';

const said = (seq: number): ContributionView => ({
  contribution: `c${seq}` as ContributionId, seq, by: kari, at: '2026-05-04T12:00:00+00:00', item: null, replyTo: null, text: `ord ${seq}`, editedAt: null, retracted: false,
});
const view = room({
  me: { person: me, roles: ['facilitator'], standing: 'admitted', historyFrom: 0 },
  people: [person(me, { roles: ['facilitator'] }), person(kari)], contributions: [said(4), said(5)],
});

test('a button at a row is one contribution’s, and whoever stood at a row that is settled goes on with the next', async (context) => {
  const { hub, store } = await joined(context, view);
  hub.answers['Do'] = () => ({ value: { seq: 13 }, refusal: null });
  const element = placed(context, new ArenaModerationQueue(), store);
  const tell = async (seq: number, event: Parameters<typeof happened>[0]): Promise<void> => {
    hub.tell('Happened', 'room' as RoomId, seq, [happened(event, seq)]);
    await element.updateComplete;
  };
  for (const [seq, place] of [[11, 4], [12, 5]] as const) {
    await tell(seq, { kind: 'contributionReported', contribution: said(place).contribution, place, rule: 'topic' });
  }
  const stands = (id: string): HTMLButtonElement => element.querySelector(`[data-row=${id}] button`)!;
  const [first, second] = [stands('c4'), stands('c5')];
  first.focus();
  await tell(13, { kind: 'reportsSettled', contribution: said(4).contribution, place: 4 });
  assert.deepEqual([first.isConnected, stands('c5') === second, document.activeElement?.getAttribute('data-row')], [false, true, 'c5']);

  second.dispatchEvent(new MouseEvent('click', { detail: 2 }));
  await settled();
  assert.deepEqual(hub.called('Do'), []);
  second.dispatchEvent(new MouseEvent('click', { detail: 1 }));
  await settled();
  assert.deepEqual(hub.called('Do').map(([, , command]) => command), [{ kind: 'letStand', contribution: 'c5' }]);
});

test('what was said in a group is taken away by its place, without its words', async (context) => {
  const { hub, store } = await joined(context, view);
  hub.answers['Do'] = () => ({ value: { seq: 13 }, refusal: null });
  const element = placed(context, new ArenaModerationQueue(), store);
  const unknown = 'hos oss' as ContributionId;
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'contributionReported', contribution: unknown, place: 7, rule: 'anonymity', group: 1 }, 11)]);
  hub.tell('Happened', 'room' as RoomId, 12, [happened({ kind: 'contributionReported', contribution: 'gammelt' as ContributionId, place: 1, rule: 'topic' }, 12)]);
  await element.updateComplete;
  const buttons = (id: string): string[] => [...element.querySelectorAll(`[data-row="${id}"] button`)].map((one) => one.textContent!.trim());
  assert.deepEqual([buttons('hos oss'), buttons('gammelt')], [['La stå', 'Ta bort'], ['La stå']]);
  assert.ok(element.textContent?.includes('en gruppe som er ferdig'));

  element.querySelector<HTMLButtonElement>('[data-row="hos oss"] button:last-of-type')!.click();
  await settled();
  const dialog = document.querySelector('dialog')!;
  assert.ok(dialog.textContent?.includes('uten å ha lest det?'));
  dialog.querySelector<HTMLInputElement>('input[value=anonymity]')!.checked = true;
  dialog.querySelector<HTMLButtonElement>('[value=yes]')!.click();
  await settled();
  const [[, , sent] = []] = hub.called('Do') as Record<string, unknown>[][];
  assert.deepEqual([sent?.['kind'], sent?.['contribution'], sent?.['place'], sent?.['rule'], sent?.['reason']], ['pullBackContribution', 'hos oss', 7, 'anonymity', '']);
});

test('a contribution keeps its own buttons when earlier ones come before it', async (context) => {
  const { hub, store } = await joined(context, { ...view, moreContributions: true });
  hub.answers['Earlier'] = () => ({ value: { contributions: [said(2), said(3)], more: false }, refusal: null });
  const element = placed(context, new ArenaDiscussion(), store);
  await element.updateComplete;
  const post = element.querySelector('#innlegg-c4');
  await store.loadEarlier();
  await element.updateComplete;
  assert.equal(element.querySelectorAll('.post').length, 4);
  assert.equal(element.querySelector('#innlegg-c4'), post);
});
