/** The words on this page that may be taken off it. Each says in `data-words` what it is known by. */
export const wordsOnPage = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-words]')];

const keyOf = (words: HTMLElement): string => words.dataset['words']!;

/** Takes off what does not stand. Answers whether anything did not. */
export function takeOff(stands: ReadonlySet<string>): boolean {
  const gone = wordsOnPage().filter((words) => !stands.has(keyOf(words)));
  gone.forEach((words) => words.remove());
  return gone.length > 0;
}

/**
 * This page as it is for its reader now, as a document that runs nothing: no string becomes markup here. Without words for whoever may not see it; null when
 * the server cannot say.
 */
export const pageAgain = (patience: number): Promise<Document | null> => new Promise((resolve) => {
  const asked = new XMLHttpRequest();
  asked.open('GET', location.href);
  asked.responseType = 'document';
  asked.timeout = patience;
  // The page asks for itself, and nobody at it: see ArenaSignIn.
  asked.setRequestHeader('arena-asks', 'page');
  asked.onloadend = () => resolve(asked.status === 0 || asked.status >= 500 || asked.status === 429 ? null : asked.responseXML);
  asked.send();
});

/** The words as they stand there now, each in its place, and what is written in forms left alone. Answers whether any were other ones, or none. */
export function renew(page: Document): boolean {
  const now = new Map([...page.querySelectorAll<HTMLElement>('[data-words]')].map((words) => [keyOf(words), words]));
  let isOther = document.title !== page.title;
  document.title = page.title;
  for (const words of wordsOnPage()) {
    words.hidden = false;
    const there = now.get(keyOf(words));
    if (there?.isEqualNode(words) === true) continue;
    isOther = true;
    if (there === undefined) words.remove();
    else words.replaceWith(there);
  }
  return isOther;
}
