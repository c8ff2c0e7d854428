import type { Draft, Receipt, Reply } from '../contract.js';

/** How long a writer pauses before an unsent text is kept, in milliseconds. */
export const draftPause = 500;

/**
 * What is left of a kept draft when the page went before it had heard that the first of it was said: `said` is what its writer has said in the same place, the
 * oldest first. Only what was said last can have stood in the draft; an older text that begins alike is another.
 */
export function unsaid(text: string, said: readonly string[]): string {
  for (let from = 0; from < said.length; from++) {
    const whole = said.slice(from).join('\n');
    if (text === whole) return '';
    if (text.startsWith(`${whole}\n`)) return text.slice(whole.length + 1);
  }
  return text;
}

/**
 * What is written and not sent, by the place it is written in. The server keeps it for when the page is gone; so it keeps there also what is on its way,
 * which `sending` tells of a place: it leaves the server when it is said, and never before.
 */
export class Drafts extends Map<string, string> {
  readonly #unkept = new Set<string>();
  readonly #soon = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #send: (draft: Draft) => Promise<Reply<Receipt> | null>;
  readonly #sending: (place: string) => readonly string[];

  constructor(send: (draft: Draft) => Promise<Reply<Receipt> | null>, sending: (place: string) => readonly string[]) {
    super();
    this.#send = send;
    this.#sending = sending;
  }

  /** When the writer pauses, or turns away from the page. */
  soon(place: string, text: string): void {
    this.set(place, text);
    clearTimeout(this.#soon.get(place));
    this.#soon.set(place, setTimeout(() => this.keep(place), draftPause));
  }

  /** What could not be kept now is kept when the line is back. */
  keep(place: string): void {
    clearTimeout(this.#soon.get(place));
    this.#soon.delete(place);
    this.#unkept.add(place);
    const text = this.#whole(place);
    void this.#send({ place, text }).then((reply) => {
      if (reply?.refusal === null && this.#whole(place) === text) this.#unkept.delete(place);
    });
  }

  /** Nobody knows whether the page comes back. */
  flush(): void {
    for (const place of [...this.#soon.keys()]) this.keep(place);
  }

  /** The line is back. */
  again(): void {
    for (const place of this.#unkept) this.keep(place);
  }

  override clear(): void {
    for (const timer of this.#soon.values()) clearTimeout(timer);
    this.#soon.clear();
    this.#unkept.clear();
    super.clear();
  }

  #whole(place: string): string {
    return [...this.#sending(place), this.get(place) ?? ''].filter((text) => text.trim() !== '').join('\n');
  }
}
