import type { CasePanel, ParticipantView, RoomView } from '../contract.js';
import { hearsNoCase } from './rights.js';

/** Those on the list of whom the presenter has said neither yes nor no: they have come on it since. Of whoever hears no case there is nothing to say. */
export const unasked = (view: RoomView, { agreed, vetoed }: CasePanel): readonly ParticipantView[] => view.people.filter((person) =>
  person.standing !== 'removed' && person.person !== view.me.person && !hearsNoCase(person.roles) && !agreed.includes(person.person) && !vetoed.includes(person.person));

/** Somebody on the list only observes: there is something to say yes or no to. */
export const hasObservers = (view: RoomView): boolean => view.people.some(({ roles, standing }) =>
  standing !== 'removed' && roles.length === 1 && roles[0] === 'observer');
