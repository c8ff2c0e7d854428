// The engine takes an accent for no letter of its own; who writes ö or ä may mean ø or æ.
const folded = (text: string): string => text.toLowerCase().replaceAll('ö', 'ø').replaceAll('ä', 'æ').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', '\'');

const escaped = (piece: string): string => piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const isWord = (piece: string | undefined): boolean => piece !== undefined && /[\p{L}\p{N}]/u.test(piece);

/** Whether these words stand in one of the texts as whole words, also in the genitive: of others the engine hides nothing. */
export function stands(words: string, texts: readonly string[]): boolean {
  const pieces = folded(words).match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu);
  if (pieces === null) return false;
  const between = pieces.map((piece, index) => escaped(piece) + (isWord(piece) && isWord(pieces[index + 1]) ? '\\s+' : '\\s*')).join('').replace(/\\s[*+]$/, '');
  // Letters may stand right beside figures: the engine parts some of those.
  const [first, last] = [pieces[0], pieces.at(-1)!].map((piece) => (/\p{L}/u.test(piece!) ? '\\p{L}' : isWord(piece) ? '\\p{N}' : null));
  const pattern = new RegExp(`${first === null ? '' : `(?<!${first})`}${between}${last === null ? '' : `(?:'?s)?(?!${last})`}`, 'u');
  return texts.some((text) => pattern.test(folded(text)));
}
