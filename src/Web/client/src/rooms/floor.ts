import type { Floor, FloorKind, FloorPlace, FloorTurn, ParticipantView, PersonId, RoomView } from '../contract.js';
import { emptyFloor } from './fold-floor.js';
import { running, turnOf } from './method.js';
import { speaks } from './rights.js';

export const floorOf = (view: RoomView): Floor => view.floor ?? emptyFloor;

/** Why somebody cannot ask for the word now, or that they can. The server decides; here it only says what to show. */
export type MayAsk = 'yes' | 'curtain' | 'others' | 'closed' | 'listens';

export function mayAsk(view: RoomView): MayAsk {
  if (!speaks(view)) return 'listens';
  const current = view.agenda.find((item) => item.state === 'current');
  // The ten seconds of grace are for text, never for the word.
  const turn = turnOf(view, current?.item ?? running(view)?.item.item ?? null, Infinity);
  if (turn !== 'yes') return turn === 'curtain' ? 'curtain' : 'others';
  return floorOf(view).closed ? 'closed' : 'yes';
}

/** What the word can be asked for now: a short reply is to somebody who speaks, and there are none in a round. */
export function kinds({ turn, round }: Floor): readonly FloorKind[] {
  return turn !== null && round === null ? ['contribution', 'shortReply', 'question', 'clarification'] : ['contribution', 'question', 'clarification'];
}

export interface Own {
  readonly place: FloorPlace;
  /** Counted from 1. */
  readonly number: number;
}

export function own(view: RoomView): Own | null {
  const index = floorOf(view).queue.findIndex((place) => place.person === view.me.person);
  const place = floorOf(view).queue[index];
  return place === undefined ? null : { place, number: index + 1 };
}

/** Who is called next: the first who is connected. Those who are away keep their places. */
export const nextOf = ({ queue }: Floor): FloorPlace | undefined => queue.find((place) => place.awaySince === null);

/** Where everybody may get the word in turn: the phase says so, or the agenda item. */
export function hasRounds(view: RoomView): boolean {
  const now = running(view);
  const item = view.agenda.find((candidate) => candidate.state === 'current');
  return item !== undefined && (item.type === 'round' || (now?.item === item && now.phase.round === true));
}

export interface TurnClock {
  /** Whole seconds by the server's clock, in steps of ten: it is there to be seen, not to hurry. */
  readonly seconds: number;
  readonly over: boolean;
}

export function clockOf(turn: FloorTurn, minutes: number, now: number): TurnClock {
  const used = turn.usedMilliseconds + (turn.runningSince === null ? 0 : Math.max(0, now - Date.parse(turn.runningSince)));
  return { seconds: Math.floor(used / 10_000) * 10, over: minutes > 0 && used > minutes * 60_000 };
}

/** Minutes and seconds, as a clock shows them. */
export const clockText = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Why somebody might be given the word before their turn. */
export type Reason = 'first' | 'userRepresentative' | 'sector' | 'organisation';

export function reasons(view: RoomView, person: PersonId): readonly Reason[] {
  const { heard, turn } = floorOf(view);
  const spoken = new Set([...heard.map((one) => one.person), ...(turn === null ? [] : [turn.person])]);
  const who = find(view, person);
  // Those who lead are not whom they wait to hear.
  if (who === undefined || who.roles.some((role) => role === 'facilitator' || role === 'coFacilitator')) return [];
  const voices = [...spoken].map((one) => find(view, one));
  // Where the sector is not known, the organisation is what can be compared.
  const unheard = who.sector != null
    ? (voices.some((one) => one?.sector === who.sector) ? [] : ['sector' as const])
    : voices.some((one) => one?.organisation === who.organisation) ? [] : ['organisation' as const];
  return [
    ...(spoken.has(person) ? [] : ['first' as const]),
    ...(who.roles.includes('userRepresentative') && !spoken.has(person) ? ['userRepresentative' as const] : []),
    ...unheard,
  ];
}

export interface Suggestion {
  readonly place: FloorPlace;
  readonly reasons: readonly Reason[];
}

/** Somebody with more reasons than the one whose turn it is. Only a suggestion: nothing moves by it, and a round has its own order. */
export function suggestion(view: RoomView): Suggestion | null {
  const floor = floorOf(view);
  const next = nextOf(floor);
  if (next === undefined || floor.round !== null || next.for === 'shortReply') return null;
  const waiting = floor.queue.filter((place) => place.awaySince === null).map((place) => ({ place, reasons: reasons(view, place.person) }));
  const best = waiting.reduce((most, one) => (one.reasons.length > most.reasons.length ? one : most));
  return best.reasons.length > reasons(view, next.person).length ? best : null;
}

/** Those who may be given the word without having asked. */
export const others = (view: RoomView): readonly ParticipantView[] => view.people.filter((person) => {
  const { queue, turn } = floorOf(view);
  return person.standing === 'admitted' && person.present && person.roles.some((role) => role !== 'observer')
    && turn?.person !== person.person && !queue.some((place) => place.person === person.person);
});

const find = (view: RoomView, id: PersonId): ParticipantView | undefined => view.people.find((person) => person.person === id);
