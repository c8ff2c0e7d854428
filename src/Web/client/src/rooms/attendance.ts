import type { Attendance, RoomView } from '../contract.js';
import { speaks } from './rights.js';

/** Whoever only observes is told how many they are, and no more. */
export const seesOnlyNumbers = (view: RoomView): boolean => !speaks(view);

/** How many are here and on the list; null when nobody has told. */
export const attendanceOf = (view: RoomView): Attendance | null => view.attendance ?? (seesOnlyNumbers(view) ? null : {
  present: view.people.filter(({ standing, present }) => standing === 'admitted' && present).length,
  listed: view.people.filter(({ standing }) => standing !== 'removed').length,
});
