import type { RoomView } from '../contract.js';
import { isOfHub, isOfNeither } from './hub.js';
import type { Running } from './method.js';

/** A service on the list, and how many of its people are in the room. */
export interface Service {
  readonly organisation: string;
  readonly here: number;
  readonly listed: number;
}

/** The services that take part, by the list: those that nobody is here from come first. */
export function rollCall({ people }: RoomView): readonly Service[] {
  const services = new Map<string, Service>();
  for (const person of people) {
    if (person.standing === 'removed' || isOfNeither(person) || isOfHub(person)) continue;
    const { organisation } = person;
    const { here, listed } = services.get(organisation) ?? { here: 0, listed: 0 };
    services.set(organisation, { organisation, here: here + (person.present && person.standing === 'admitted' ? 1 : 0), listed: listed + 1 });
  }
  return [...services.values()].sort((one, other) => Math.sign(one.here) - Math.sign(other.here) || one.organisation.localeCompare(other.organisation, 'nb'));
}

/** Whether the roll is called now: a method that asks of hub and spokes begins with it, before any case. */
export const callsRoll = ({ run, phase, number }: Running): boolean => number === 0 && !phase.caseVisible
  && run.method.phases.some(({ order }) => order === 'hubAlone' || order === 'spokesFirst');
