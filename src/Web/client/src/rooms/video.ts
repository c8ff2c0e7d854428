import type { ParticipantView, RoomView } from '../contract.js';
import { isOver, leads } from './rights.js';

/** The meeting's video room; of an empty address nothing is left. */
export function withVideo({ videoLink: _, ...view }: RoomView, link: string): RoomView {
  return link === '' ? view : { ...view, videoLink: link };
}

/** When the meeting begins, also those who planned it come in before they see it. */
export const begun = (view: RoomView): RoomView => (view.me.standing === 'admitted' ? view : withVideo(view, ''));

/** Whom it is somebody else's to let in and out: by its name, without what tells which room. */
export const hostOf = (link: string): string => (URL.canParse(link) ? new URL(link).hostname : '');

/** For those who lead: who was let in and is not in the room now, and may be in its video room still. Whoever only knocks has never had the way there. */
export const outsideVideo = (view: RoomView): readonly ParticipantView[] => view.videoLink == null || !leads(view) || isOver(view) ? []
  : view.people.filter(({ person, standing, present, outside }) => outside === true || (standing === 'admitted' && !present && person !== view.me.person));
