import type { RoomRoleWord, RoomView } from '../contract.js';

const hasAny = (view: RoomView, ...roles: readonly RoomRoleWord[]): boolean => roles.some((role) => view.me.roles.includes(role));

export const leadsBy = (roles: readonly RoomRoleWord[]): boolean => roles.includes('facilitator') || roles.includes('coFacilitator');

// What is shown as possible. The rules decide on the server; a button too many is only refused.
export const leads = (view: RoomView): boolean => leadsBy(view.me.roles);
/** In the place of those who lead, while none of them is here: who keeps the door, starts the meeting and ends it. */
export const hosts = (view: RoomView): boolean => view.me.hosts === true;
export const keepsDoor = (view: RoomView): boolean => leads(view) || hosts(view);
export const plans = (view: RoomView): boolean => leads(view) || hasAny(view, 'centreCoordinator');
export const speaks = (view: RoomView): boolean => view.me.roles.some((role) => role !== 'observer');
export const proposes = (view: RoomView): boolean => view.me.roles.some((role) => role !== 'observer' && role !== 'mentor' && role !== 'mentee');

/** Whoever comes along: no case is for them. */
export const hearsNoCase = (roles: readonly RoomRoleWord[]): boolean =>
  roles.includes('mentee') && roles.every((role) => role === 'mentee' || role === 'observer');

/** Those who only guide or are guided: what is on the agenda comes when the meeting has begun and they have been let in. */
export const seesAgendaOnlyLive = ({ me }: RoomView): boolean => me.roles.every((role) => role === 'mentor' || role === 'mentee');

export const isOver = (view: RoomView): boolean => view.phase === 'closed' || view.phase === 'cancelled';

/** Who waits to be let in. */
export const inLobby = ({ people }: RoomView): RoomView['people'] => people.filter(({ standing }) => standing === 'inLobby');
