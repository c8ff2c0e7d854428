import type { AgendaItemId, AgendaItemView, Happened, ItemProposed, RoomView } from '../contract.js';
import { move } from './agenda-order.js';

type Change = (item: AgendaItemView) => AgendaItemView;

export function change(view: RoomView, id: AgendaItemId, how: Change): RoomView {
  return { ...view, agenda: view.agenda.map((item) => (item.item === id ? how(item) : item)) };
}

export function propose(view: RoomView, { by, seq }: Happened, event: ItemProposed): RoomView {
  const item: AgendaItemView = {
    item: event.item,
    parent: null,
    title: event.title,
    type: event.type,
    minutes: event.minutes,
    state: 'proposed',
    proposedBy: by,
    usedMilliseconds: 0,
    runningSince: null,
    conclusion: null,
    declineReason: null,
    ...(event.why == null ? {} : { why: event.why }),
  };
  return { ...view, agendaVersion: seq, agenda: [...view.agenda, item] };
}

export function reorder(view: RoomView, seq: number, item: AgendaItemId, parent: AgendaItemId | null, after: AgendaItemId | null): RoomView {
  return { ...view, agendaVersion: seq, agenda: move(view.agenda, item, parent, after) };
}

/** The clock of the item runs from `at`. */
export const run = (at: string): Change => (item) => ({ ...item, state: 'current', runningSince: at });

/** The clock stands, and what it has run is kept. */
export const stop = (at: string, state: AgendaItemView['state']): Change => (item) => ({
  ...item,
  state,
  usedMilliseconds: item.usedMilliseconds + (item.runningSince === null ? 0 : Date.parse(at) - Date.parse(item.runningSince)),
  runningSince: null,
});
