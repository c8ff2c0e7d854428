import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgendaItemId, ContributionId, RoomGroups, RoomId, RoomView } from '../src/contract.js';
import { ArenaComposer } from '../src/elements/arena-composer.js';
import { ArenaDiscussion } from '../src/elements/arena-discussion.js';
import { ArenaGroups } from '../src/elements/arena-groups.js';
import '../src/elements/arena-guard.js';
import { groupClock, myGroup } from '../src/rooms/groups.js';
import { anew } from '../src/rooms/headlines.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, item, kari, me, person, room } from './room.js';

const groups: RoomGroups = {
  number: 1, item: 'sak' as AgendaItemId, minutes: 10, extra: 0, begunAt: '2026-05-04T12:00:00+00:00', ended: false,
  groups: [{ group: 1, members: [me] }, { group: 2, members: [kari] }],
};
const said = (id: string, seq: number, group?: number) => ({
  contribution: id as ContributionId, seq, by: me, at: groups.begunAt, item: 'sak' as AgendaItemId, replyTo: null, text: id, editedAt: null, retracted: false,
  ...(group === undefined ? {} : { group }),
});
const view = (changes: Partial<RoomView> = {}): RoomView => room({ agenda: [item('sak', { state: 'current' })], people: [person(me), person(kari)], groups, ...changes });

test('the groups have their time by the servers clock, and nobody is in one when they are over', () => {
  const at = (minutes: number) => groupClock(groups, Date.parse(groups.begunAt) + minutes * 60_000).tone;
  assert.deepEqual([at(1), at(8), at(10)], ['calm', 'near', 'over']);
  assert.equal(myGroup(view())?.group, 1);
  assert.equal(myGroup(view({ groups: { ...groups, ended: true } })), null);
});

test('what is written in a group is sent to it, and never stands in the box for all', async (context) => {
  const { hub, store } = await joined(context, view());
  const sent: Record<string, unknown>[] = [];
  hub.answers['Do'] = (...given: unknown[]) => {
    sent.push(given[2] as Record<string, unknown>);
    return { value: { seq: 11 }, refusal: null };
  };
  const composer = placed(context, new ArenaComposer(), store);
  await composer.updateComplete;
  composer.take('Hos oss');
  composer.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  assert.deepEqual([sent[0]?.['group'], sent[0]?.['item'], sent[0]?.['question']], [1, 'sak', undefined]);

  composer.take('Bare for gruppa');
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'groupsEnded', number: 1 })]);
  await composer.updateComplete;
  await settled();
  assert.equal(composer.querySelector('textarea')?.value, '');
  assert.ok(composer.querySelector('blockquote')?.textContent?.includes('Bare for gruppa'));
});

test('whoever is moved away from a thread answers it no more, and what they wrote is kept beside the box', async (context) => {
  const { hub, store } = await joined(context, view({ agenda: [item('sak'), item('ny', { state: 'current' })], contributions: [said('alle', 1), said('oss', 2, 1)] }));
  const sent: Record<string, unknown>[] = [];
  hub.answers['Do'] = (...given: unknown[]) => {
    sent.push(given[2] as Record<string, unknown>);
    return { value: { seq: 20 }, refusal: null };
  };
  const composer = placed(context, new ArenaComposer(), store);
  await composer.updateComplete;
  composer.replyTo('oss' as ContributionId);
  composer.take('Svar til oss');
  const moved = { ...groups, groups: [{ group: 1, members: [] }, { group: 2, members: [kari, me] }] };
  hub.tell('Snapshot', 'room' as RoomId, 'epoch', view({ seq: 12, groups: moved, agenda: [item('sak'), item('ny', { state: 'current' })], contributions: [said('alle', 1)] }), groups.begunAt);
  await composer.updateComplete;
  await settled();
  assert.equal(composer.querySelector('textarea')?.value, '');
  assert.ok(composer.querySelector('blockquote')?.textContent?.includes('Svar til oss'));

  composer.take('Hos dere');
  composer.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  assert.deepEqual([sent[0]?.['group'], sent[0]?.['item'], sent[0]?.['replyTo']], [2, 'sak', null]);

  composer.replyTo('alle' as ContributionId);
  composer.take('Svar til alle');
  hub.tell('Snapshot', 'room' as RoomId, 'epoch', view({ seq: 13, contributions: [said('alle', 1)] }), groups.begunAt);
  await composer.updateComplete;
  assert.equal(composer.querySelector('textarea')?.value, 'Svar til alle');
});

test('only its writer is offered to bring something back, and is told first what that means', async (context) => {
  const { hub, store } = await joined(context, view({ contributions: [said('mitt', 1, 1), { ...said('karis', 2, 1), by: kari }] }));
  hub.answers['Do'] = () => ({ value: { seq: 20 }, refusal: null });
  const discussion = placed(context, new ArenaDiscussion(), store);
  await discussion.updateComplete;
  const note = (id: string) => [...discussion.querySelectorAll(`#innlegg-${id} button`)].find((one) => one.textContent?.trim() === 'groups.note') as HTMLButtonElement | undefined;
  assert.deepEqual([note('mitt') !== undefined, note('karis')], [true, undefined]);
  note('mitt')!.click();
  await settled();
  const dialog = document.querySelector('dialog')!;
  assert.ok(dialog.textContent?.includes('groups.noteAsk'));
  assert.deepEqual(hub.called('Do'), []);
  [...dialog.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'groups.note')!.click();
  await settled();
  assert.equal((hub.called('Do')[0]?.[2] as { kind: string }).kind, 'chooseGroupNote');
});

test('in a group its own talk is shown, and the rooms is one button away', async (context) => {
  const { store } = await joined(context, view({ contributions: [said('alle', 1), said('oss', 2, 1)] }));
  const discussion = placed(context, new ArenaDiscussion(), store);
  await discussion.updateComplete;
  const shown = () => [...discussion.querySelectorAll('.post__text')].map((one) => one.textContent);
  assert.deepEqual(shown(), ['oss']);
  [...discussion.querySelectorAll('button')].find((one) => one.textContent === 'groups.showAll')!.click();
  await discussion.updateComplete;
  assert.deepEqual(shown(), ['alle', 'oss']);
});

test('whoever leads visits a group and brings all back, and the others see their own', async (context) => {
  const led = view({ me: { person: me, roles: ['facilitator'], standing: 'admitted', historyFrom: 0 }, groups: { ...groups, groups: [{ group: 1, members: [] }, { group: 2, members: [kari] }] } });
  const { hub, store } = await joined(context, led);
  const sent: Record<string, unknown>[] = [];
  hub.answers['Do'] = (...given: unknown[]) => {
    sent.push(given[2] as Record<string, unknown>);
    return { value: { seq: 11 }, refusal: null };
  };
  const element = placed(context, new ArenaGroups(), store);
  await element.updateComplete;
  element.querySelector<HTMLButtonElement>('[aria-label="groups.visitNamed"]')!.click();
  await settled();
  assert.deepEqual(sent, [{ kind: 'moveToGroup', person: me, group: 1 }]);
});

test('whoever comes into a group or out of it is told so', () => {
  assert.deepEqual(anew(view({ groups: null }), view())[0]?.[0], 'groups.told.begun');
  assert.deepEqual(anew(view(), view({ groups: { ...groups, groups: [{ group: 1, members: [] }] } }))[0]?.[0], 'groups.told.plenary');
});
