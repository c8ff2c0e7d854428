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

test('items that take longer than the meeting are warned of, and nobody is stopped', async (context) => {
  const { hub, store } = await joined(context, room({ minutes: 25, agenda: [item('en'), item('to')] }));
  const agenda = placed(context, new ArenaAgenda(), store);
  await agenda.updateComplete;
  assert.equal(agenda.querySelector('.ds-alert[data-color="warning"]'), null);
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'itemMinutesSet', item: item('to').item, minutes: 20 })]);
  await settled();
  await agenda.updateComplete;
  assert.match(agenda.querySelector('.ds-alert[data-color="warning"]')!.textContent, /agenda\.tooLong/);
});

test('minutes are set with what stood there before', async (context) => {
  const { hub, store } = await joined(context, { ...view, phase: 'lobbyOpen', agenda: [item('en', { minutes: 15 })] });
  const agenda = placed(context, new ArenaAgenda(), store);
  await agenda.updateComplete;
  const box = agenda.querySelector<HTMLInputElement>('#minutter-en')!;
  assert.equal(box.value, '15');
  box.value = '25';
  hub.answers['Do'] = () => ({ value: { seq: 10 }, refusal: null });
  box.closest('form')!.dispatchEvent(new Event('submit'));
  await settled();
  assert.deepEqual(hub.called('Do').map((args) => args.at(-1)), [{ kind: 'setItemMinutes', item: 'en', minutes: 25, was: 15 }]);
});

test('why it was proposed and why it was declined are read where they stand', async (context) => {
  const { store } = await joined(context, room({
    agenda: [item('en', { why: 'Flere spør.' }), item('to', { state: 'declined', proposedBy: me, declineReason: 'Neste gang' })],
  }));
  const agenda = placed(context, new ArenaAgenda(), store);
  await agenda.updateComplete;
  assert.match(agenda.textContent, /Flere spør\./);
  assert.match(agenda.textContent, /agenda\.declined/);
  assert.deepEqual([...agenda.querySelectorAll('.agenda__number')].map(({ textContent }) => textContent), ['1']);
});
