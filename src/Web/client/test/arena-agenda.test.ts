import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RoomId } from '../src/contract.js';
import { ArenaAgenda } from '../src/elements/arena-agenda.js';
import '../src/elements/arena-guard.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, item, me, room } from './room.js';

const view = room({ me: { person: me, roles: ['facilitator'], standing: 'admitted', historyFrom: 0 }, agenda: [item('en'), item('to', { state: 'current' })] });

test('a conclusion that is being written outlives a pause, a list in another order, and the end', async (context) => {
  const { hub, store } = await joined(context, view);
  const agenda = placed(context, new ArenaAgenda(), store);
  await agenda.updateComplete;
  const box = agenda.querySelector<HTMLTextAreaElement>('#konklusjon-to')!;
  box.value = 'Vi ringer.';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  const tell = async (seq: number, ...events: Parameters<typeof happened>[0][]): Promise<void> => {
    hub.tell('Happened', 'room' as RoomId, seq, events.map((event) => happened(event, seq)));
    await settled();
    await agenda.updateComplete;
  };

  await tell(11, { kind: 'itemMoved', item: item('to').item, parent: null, after: null }, { kind: 'meetingSuspended', cause: 'byFacilitator' });
  assert.equal(agenda.querySelector('#konklusjon-to'), box);
  assert.deepEqual([box.value, box.closest('form')!.querySelector('button')], ['Vi ringer.', null]);
  await tell(12, { kind: 'meetingEnded', cause: 'byFacilitator' });
  assert.equal(agenda.querySelector('#konklusjon-to'), null);
  assert.equal(agenda.querySelector('.composer__kept')!.textContent, 'Vi ringer.');
});

test('a conclusion that is saved is not said to be unsent', async (context) => {
  const { hub, store } = await joined(context, view);
  const agenda = placed(context, new ArenaAgenda(), store);
  await agenda.updateComplete;
  const box = agenda.querySelector<HTMLTextAreaElement>('#konklusjon-to')!;
  box.value = 'Vi ringer.';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  hub.answers['Do'] = () => {
    hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'itemConcluded', item: item('to').item, conclusion: 'Vi ringer.' })]);
    return { value: { seq: 11 }, refusal: null };
  };
  box.closest('form')!.dispatchEvent(new Event('submit'));
  await settled();
  await agenda.updateComplete;
  assert.equal(agenda.querySelector('.composer__kept'), null);
  assert.match(agenda.textContent, /Vi ringer\./);
});
