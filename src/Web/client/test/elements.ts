import type { TestContext } from 'node:test';
import type { IdentifyingPlace, Refusal, RoomId, RoomView } from '../src/contract.js';
import type { RoomElement } from '../src/elements/room-element.js';
import { RoomConnection } from '../src/rooms/connection.js';
import { RoomStore } from '../src/rooms/room-store.js';
import { Hub, settled } from './hub.js';
import { room } from './room.js';

const id = 'room' as RoomId;

export const placeOf = (word: string, changes: Partial<IdentifyingPlace> = {}): IdentifyingPlace =>
  ({ field: 'text', start: 0, length: word.length, kind: 'person', mayStand: true, ...changes });

/** The server's answer to a text that begins with a word that may be a name. */
export const asked = (word: string): { readonly value: null; readonly refusal: Refusal } =>
  ({ value: null, refusal: { kind: 'invalid', code: 'text-may-identify', places: [placeOf(word)] } });

/** A room that is joined until the test has ended. */
export async function joined(context: TestContext, view: RoomView = room()): Promise<{ hub: Hub; store: RoomStore }> {
  const hub = new Hub();
  const store = new RoomStore(id, (listener) => new RoomConnection(id, listener, hub.connection));
  hub.answers['Screen'] = () => ({ value: { places: [] }, refusal: null });
  hub.answers['Join'] = () => {
    hub.tell('Snapshot', id, 'epoch', view, '2026-05-04T12:00:00+00:00');
    return { value: { seq: view.seq }, refusal: null };
  };
  store.start();
  context.after(store.stop);
  await settled();
  return { hub, store };
}

/** An element of the room on the page, until the test has ended. */
export function placed<E extends RoomElement>(context: TestContext, element: E, store: RoomStore): E {
  element.store = store;
  document.body.append(element);
  context.after(() => element.remove());
  return element;
}
