import type { Floor, FloorPlace, FloorTurn, Happened, PersonId, RoomEvent, RoomView, SpeakerAway } from '../contract.js';

export const emptyFloor: Floor = { queue: [], turn: null, closed: false, minutes: 0, rounds: 0, round: null, heard: [] };

/** The floor after one more event, as the server counts it. */
export function foldFloor(view: RoomView, { at, seq }: Happened, event: RoomEvent): RoomView {
  return { ...view, floor: apply(view.floor ?? emptyFloor, at, seq, event) };
}

function apply(floor: Floor, at: string, seq: number, event: RoomEvent): Floor {
  switch (event.kind) {
    case 'floorRequested': return insert(floor, { person: event.person, number: seq, for: event.for, inRound: false, awaySince: null }, event.before);
    case 'requestWithdrawn': return without(floor, event.person);
    case 'placeMoved': return move(floor, event.person, event.after);
    case 'floorGiven': {
      const turn: FloorTurn = { person: event.person, number: seq, for: event.for, inRound: event.inRound, usedMilliseconds: 0, runningSince: at, awaySince: null };
      return { ...without(floor, event.person), turn };
    }
    case 'floorReturned': return endTurn(floor, at);
    case 'floorInterrupted': return interrupt(floor, at, seq);
    case 'floorLost': return without(floor.turn?.person === event.person ? endTurn(floor, at) : floor, event.person);
    case 'floorCleared': return { ...endTurn(floor, at), queue: [], round: null, closed: false };
    case 'turnPaused': return { ...floor, turn: floor.turn === null ? null : stop(floor.turn, at) };
    case 'turnResumed': return { ...floor, turn: floor.turn === null ? null : start(floor.turn, at) };
    case 'speakingTimeSet': return { ...floor, minutes: event.minutes };
    case 'queueClosed': return { ...floor, closed: true };
    case 'queueOpened': return { ...floor, closed: false };
    case 'speakerAway': return away(floor, at, event);
    case 'speakerBack': return back(floor, at, event.person);
    case 'roundBegun': {
      const places = event.people.map((person) => inRound(person, seq, placeOf(floor, person)?.awaySince ?? null));
      return {
        ...floor,
        queue: [...places, ...floor.queue.filter((place) => !event.people.includes(place.person))],
        rounds: event.round,
        round: { number: event.round, done: [], passed: [] },
      };
    }
    case 'roundJoined': return insert(floor, inRound(event.person, seq, null), floor.queue.find((place) => !place.inRound)?.person ?? null);
    case 'roundPassed': return pass(floor, event.person);
    case 'roundEnded': return { ...floor, queue: floor.queue.filter((place) => !place.inRound), round: null };
    default: return floor;
  }
}

export const placeOf = (floor: Floor, person: PersonId): FloorPlace | undefined => floor.queue.find((place) => place.person === person);

const inRound = (person: PersonId, number: number, awaySince: string | null): FloorPlace => ({ person, number, for: 'contribution', inRound: true, awaySince });

const put = (floor: Floor, at: number, place: FloorPlace): Floor => ({ ...floor, queue: [...floor.queue.slice(0, at), place, ...floor.queue.slice(at)] });

function insert(floor: Floor, place: FloorPlace, before: PersonId | null): Floor {
  const found = floor.queue.findIndex((other) => other.person === before);
  return put(floor, found < 0 ? floor.queue.length : found, place);
}

const without = (floor: Floor, person: PersonId): Floor => ({ ...floor, queue: floor.queue.filter((place) => place.person !== person) });

function move(floor: Floor, person: PersonId, after: PersonId | null): Floor {
  const place = placeOf(floor, person);
  if (place === undefined) return floor;
  const rest = without(floor, person);
  return put(rest, rest.queue.findIndex((other) => other.person === after) + 1, place);
}

const stop = (turn: FloorTurn, at: string): FloorTurn => (turn.runningSince === null ? turn
  : { ...turn, usedMilliseconds: turn.usedMilliseconds + Date.parse(at) - Date.parse(turn.runningSince), runningSince: null });

/** What is as usual is not there, as on the wire. */
function start({ clockStopped: _, ...turn }: FloorTurn, at: string): FloorTurn {
  return { ...turn, runningSince: at };
}

function endTurn(floor: Floor, at: string): Floor {
  const { turn, heard, round } = floor;
  if (turn === null) return floor;
  const milliseconds = stop(turn, at).usedMilliseconds;
  const known = heard.some((one) => one.person === turn.person);
  return {
    ...floor,
    turn: null,
    heard: known
      ? heard.map((one) => (one.person === turn.person ? { ...one, times: one.times + 1, milliseconds: one.milliseconds + milliseconds } : one))
      : [...heard, { person: turn.person, times: 1, milliseconds }],
    round: round !== null && turn.inRound ? { ...round, done: [...round.done, turn.person] } : round,
  };
}

function interrupt(floor: Floor, at: string, number: number): Floor {
  const { turn, round } = floor;
  if (turn === null) return floor;
  const ended = endTurn({ ...floor, turn: { ...turn, inRound: false } }, at);
  const place = { person: turn.person, number, for: turn.for, inRound: turn.inRound && round !== null, awaySince: turn.awaySince };
  return { ...ended, queue: [place, ...ended.queue] };
}

const pass = (floor: Floor, person: PersonId): Floor => ({
  ...without(floor, person),
  turn: floor.turn?.person === person ? null : floor.turn,
  round: floor.round === null ? null : { ...floor.round, done: [...floor.round.done, person], passed: [...floor.round.passed, person] },
});

/** A clock that ran stands until they are back. */
function away(floor: Floor, at: string, { person, clockStops }: SpeakerAway): Floor {
  const { turn } = floor;
  return mark(clockStops === true && turn !== null ? { ...floor, turn: { ...stop(turn, at), clockStopped: true } } : floor, person, at);
}

function back(floor: Floor, at: string, person: PersonId): Floor {
  const { turn } = floor;
  return mark(turn?.clockStopped === true && turn.person === person ? { ...floor, turn: start(turn, at) } : floor, person, null);
}

const mark = (floor: Floor, person: PersonId, awaySince: string | null): Floor => ({
  ...floor,
  queue: floor.queue.map((place) => (place.person === person ? { ...place, awaySince } : place)),
  turn: floor.turn?.person === person ? { ...floor.turn, awaySince } : floor.turn,
});
