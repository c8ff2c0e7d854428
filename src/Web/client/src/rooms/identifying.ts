import type { Identifying, IdentifyingPlace } from '../contract.js';

/** A text in which something was found, as it was then. */
export interface Found {
  readonly text: string;
  readonly places: readonly IdentifyingPlace[];
}

export const nothingFound: Found = { text: '', places: [] };

export const wordAt = (text: string, { start, length }: IdentifyingPlace): string => text.slice(start, start + length);

/** What still stands in the way of the text as it is now: what was found in an earlier one says nothing of it. */
export function standing(found: Found, text: string, cleared: ReadonlySet<string>): readonly IdentifyingPlace[] {
  if (found.text !== text) return [];
  return found.places.filter((place) => !place.mayStand || !cleared.has(wordAt(text, place)));
}

/** The text with another word in that place, and what is left to find in it. */
export function replaced(found: Found, place: IdentifyingPlace, by: string): Found {
  const text = found.text.slice(0, place.start) + by + found.text.slice(place.start + place.length);
  const places = found.places.filter((other) => other !== place)
    .map((other) => (other.start > place.start ? { ...other, start: other.start + by.length - place.length } : other));
  return { text, places };
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** What was found, where it stands after its writer has written on: what they changed, or wrote on to, has to be looked at anew. */
export function followed(found: Found, text: string): Found {
  const shorter = Math.min(found.text.length, text.length);
  let before = 0;
  while (before < shorter && found.text[before] === text[before]) before++;
  let after = 0;
  while (after < shorter - before && found.text.at(-1 - after) === text.at(-1 - after)) after++;
  const moved = text.length - found.text.length;
  const places = found.places.flatMap((place) => {
    const end = place.start + place.length;
    if (end < before || (end === before && !isLetter(text[end]))) return [place];
    const start = place.start + moved;
    return place.start >= found.text.length - after && !isLetter(text[start - 1]) ? [{ ...place, start }] : [];
  });
  return { text, places };
}

const names: ReadonlySet<Identifying> = new Set<Identifying>(['person']);

/** Whether the writer is asked «is it a name?», or «does it show whom it is about?». */
export const isName = (kind: Identifying): boolean => names.has(kind);
