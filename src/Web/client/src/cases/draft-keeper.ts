import { busy } from './case-sender.js';
import type { Fetch, KeptItem, Sending } from './case-sender.js';
import type { CaseField } from './redaction.js';

export type Kept =
  | { readonly kind: 'none' }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'kept'; readonly at: number }
  /** The server's own sentence, in the reader's language. */
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'lost' };

/** The redacted text, and what stays in it. */
export interface Draft {
  readonly sections: readonly CaseField[];
  readonly kept: readonly KeptItem[];
}

/** Milliseconds until what did not come is tried again. */
export const again = 5_000;

/** Keeps the redacted text on the server: one at a time, and of those that wait only the latest. */
export class DraftKeeper {
  state: Kept = { kind: 'none' };
  #waiting: Draft | null = null;
  #work: Promise<void> | null = null;
  #kept = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #address: string;
  readonly #fetch: Fetch;
  readonly #begin: () => Promise<Sending>;
  readonly #changed: () => void;

  /** @param begin makes the case that the draft is of; the same again changes nothing. */
  constructor(id: string, fetch: Fetch, begin: () => Promise<Sending>, changed: () => void) {
    this.#address = `/saker/${id}/utkast`;
    this.#fetch = fetch;
    this.#begin = begin;
    this.#changed = changed;
  }

  keep(draft: Draft): void {
    if (JSON.stringify(draft) === this.#kept) return;
    clearTimeout(this.#timer);
    this.#waiting = draft;
    this.#work ??= this.#run();
  }

  /** Nothing more is kept; done when what was on its way has come. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waiting = null;
    await this.#work;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    while (this.#waiting !== null) {
      const draft = this.#waiting;
      this.#waiting = null;
      this.#become({ kind: 'keeping' });
      const state = await this.#put(draft);
      if (state.kind === 'kept') this.#kept = JSON.stringify(draft);
      if (state.kind === 'lost' && this.#waiting === null) this.#timer = setTimeout(() => this.keep(draft), again);
      this.#become(state);
    }
    this.#work = null;
  }

  async #put(draft: Draft): Promise<Kept> {
    const begun = await this.#begin();
    if (begun.kind !== 'sent') return begun;
    try {
      const response = await this.#fetch(this.#address, {
        method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(draft), credentials: 'same-origin', redirect: 'error',
      });
      if (response.ok) return { kind: 'kept', at: Date.now() };
      if (response.status === busy) return { kind: 'lost' };
      const { detail } = (await response.json()) as { readonly detail?: string };
      return detail === undefined ? { kind: 'lost' } : { kind: 'refused', text: detail };
    } catch {
      return { kind: 'lost' };
    }
  }

  #become(state: Kept): void {
    this.state = state;
    this.#changed();
  }
}
