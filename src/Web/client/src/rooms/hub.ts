import type { ParticipantView, RoomView } from '../contract.js';
import { leadsBy } from './rights.js';

type Seated = Pick<ParticipantView, 'roles' | 'hub'>;

export const onlyObserves = ({ roles }: Seated): boolean => roles.every((role) => role === 'observer');

/** As the server decides it: what was said of them, and otherwise what their roles say. */
export const isOfHub = (person: Seated): boolean => !onlyObserves(person)
  && (person.hub ?? (leadsBy(person.roles) || person.roles.some((role) => role === 'mentor' || role === 'centreCoordinator')));

/** Whether it is worth saying here who is of the hub: somebody has said so of somebody. */
export const tellsOfHub = ({ people }: RoomView): boolean => people.some(({ hub }) => hub != null);
