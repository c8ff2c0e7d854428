/**
 * The engine's fingerprints (a version, then each byte that some name has, in order) as 32 bytes with a bit for each: the server takes
 * fingerprints of one length alone, and sees no better how many names there are.
 */
export function bits(pieces: readonly string[]): string {
  const [, ...known] = pieces.flatMap((piece) => [...atob(piece)].map((letter) => letter.charCodeAt(0)));
  const set = new Uint8Array(32);
  for (const value of known) set[value >> 3]! |= 1 << (value & 7);
  return btoa(String.fromCharCode(...set));
}
