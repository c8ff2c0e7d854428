import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RoomId } from '../src/contract.js';
import { ArenaAnnouncer } from '../src/elements/arena-announcer.js';
import { joined, placed } from './elements.js';
import { settled } from './hub.js';
import { room } from './room.js';

test('the same thing once more is said once more, and so is what a new view tells', async (context) => {
  const waits = room({ me: { ...room().me, standing: 'inLobby' } });
  const { hub, store } = await joined(context, waits);
  context.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const voice = placed(context, new ArenaAnnouncer(), store);
  await voice.updateComplete;
  const said = async (): Promise<string | null> => {
    context.mock.timers.tick(6_000);
    await voice.updateComplete;
    return voice.querySelector('[role=status]')!.textContent;
  };
  store.say('Kopiert.');
  const once = await said();
  store.say('Kopiert.');
  const again = await said();
  assert.deepEqual([once, again?.trim()], ['Kopiert.', 'Kopiert.']);
  assert.notEqual(again, once);

  hub.tell('Snapshot', 'room' as RoomId, 'epoch', room({ seq: 12 }), '2026-05-04T12:00:00+00:00');
  await settled();
  assert.equal(await said(), 'Du er sluppet inn i møtet.');
});
