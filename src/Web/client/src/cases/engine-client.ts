import type { EngineAnswer, EngineParts, EngineTask } from './engine-messages.js';
import type { CaseSource, RedactedCase } from './redaction.js';

/** The part of a Worker that is used. */
export interface Port {
  postMessage(task: EngineTask): void;
  terminate(): void;
  onmessage: ((event: { readonly data: EngineAnswer }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

/** Why nothing can be screened, and so nothing sent. */
export type EngineTrouble = 'engine' | 'lists' | 'slow' | 'failed';

export type EngineState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready' }
  // It was too slow, and practises before it is asked again: so many pieces of at most so many.
  | { readonly kind: 'practising'; readonly done: number; readonly of: number }
  | { readonly kind: 'broken'; readonly why: EngineTrouble };

/** Milliseconds: a slow line fetches five megabytes in the first; what takes the second, on however old a machine, hangs. */
export const patience = { open: 180_000, answer: 60_000 };

/** How often a text that was too slow is asked about again, and how many pieces of practice come before each time: two rounds of the engine's invented case. */
export const effort = { asks: 6, pieces: 8 };

export interface Clock {
  set(done: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
}

const usual: Clock = { set: (done, milliseconds) => setTimeout(done, milliseconds), clear: (timer) => clearTimeout(timer as number) };

interface Asked {
  readonly id: number;
  readonly task: EngineTask;
  readonly done: (answer: EngineAnswer) => void;
}

/**
 * One worker with the engine in it. It answers one question at a time; of questions about the text only the latest waits, since an
 * answer about an older text is of no use. A cold engine on a slow machine runs out of its patience: it practises where it is, and is asked
 * again, since another would be as cold. When it breaks it is ended, and nothing is answered until `open` starts another.
 */
export class EngineClient {
  state: EngineState = { kind: 'opening' };
  #port: Port | null = null;
  #asked: Asked | null = null;
  #waiting: Asked | null = null;
  #timer: unknown;
  #last = 0;
  // Since the last answer: how often it was asked again, and how much it has practised for that.
  #asks = 0;
  #pieces = 0;

  readonly #start: () => Port;
  readonly #parts: EngineParts | null;
  readonly #changed: (state: EngineState) => void;
  readonly #clock: Clock;

  constructor(start: () => Port, parts: EngineParts | null, changed: (state: EngineState) => void, clock: Clock = usual) {
    this.#start = start;
    this.#parts = parts;
    this.#changed = changed;
    this.#clock = clock;
  }

  open(): void {
    this.close();
    this.#become({ kind: 'opening' });
    if (this.#parts === null) return this.#break('engine');
    try {
      this.#port = this.#start();
    } catch {
      return this.#break('engine');
    }
    this.#port.onmessage = ({ data }) => this.#hear(data);
    this.#port.onerror = () => this.#break(this.state.kind === 'opening' ? 'engine' : 'failed');
    this.#wait(patience.open);
    this.#port.postMessage({ kind: 'open', parts: this.#parts });
  }

  /** Null when a newer question came before it was asked, or the engine broke. */
  async redact(source: CaseSource): Promise<RedactedCase | null> {
    const answer = await this.#ask((id) => ({ kind: 'redact', id, source }));
    return answer?.kind === 'redacted' ? answer.redacted : null;
  }

  /** Null as above. */
  async fingerprints(source: CaseSource, salt: string): Promise<readonly string[] | null> {
    const answer = await this.#ask((id) => ({ kind: 'fingerprints', id, source, salt }));
    return answer?.kind === 'fingerprints' ? answer.prints : null;
  }

  /** Ends the worker, and what it knows of the text with it. */
  close(): void {
    this.#clock.clear(this.#timer);
    this.#port?.terminate();
    this.#port = null;
    for (const asked of [this.#asked, this.#waiting]) if (asked !== null) asked.done({ kind: 'failed', id: asked.id });
    this.#asked = this.#waiting = null;
    this.#asks = this.#pieces = 0;
  }

  #ask(task: (id: number) => EngineTask): Promise<EngineAnswer | null> {
    if (this.state.kind === 'broken') return Promise.resolve(null);
    const id = ++this.#last;
    return new Promise((done) => {
      this.#waiting?.done({ kind: 'failed', id: this.#waiting.id });
      this.#waiting = { id, task: task(id), done };
      this.#next();
    });
  }

  #next(): void {
    if (this.state.kind !== 'ready' || this.#asked !== null || this.#waiting === null) return;
    this.#asked = this.#waiting;
    this.#waiting = null;
    this.#give(this.#asked.task);
  }

  #give(task: EngineTask): void {
    this.#wait(patience.answer);
    this.#port!.postMessage(task);
  }

  #hear(answer: EngineAnswer): void {
    if (answer.kind === 'notOpened') return this.#break(answer.part);
    if (answer.kind === 'ready') {
      this.#clock.clear(this.#timer);
      this.#become({ kind: 'ready' });
      return this.#next();
    }
    const asked = this.#asked;
    if (asked === null || answer.id !== asked.id) return;
    if (answer.kind === 'failed') return this.#break('failed');
    if (answer.kind === 'slow') return this.#asks++ === effort.asks ? this.#break('slow') : this.#practise(asked);
    if (answer.kind === 'practised') return this.#practised(asked, answer.more);
    this.#clock.clear(this.#timer);
    this.#asked = null;
    this.#asks = this.#pieces = 0;
    if (this.state.kind === 'practising') this.#become({ kind: 'ready' });
    asked.done(answer);
    this.#next();
  }

  #practise({ id }: Asked): void {
    this.#become({ kind: 'practising', done: this.#pieces, of: effort.asks * effort.pieces });
    this.#give({ kind: 'practise', id });
  }

  #practised(asked: Asked, more: boolean): void {
    this.#pieces = more ? this.#pieces + 1 : this.#asks * effort.pieces;
    if (this.#pieces < this.#asks * effort.pieces) return this.#practise(asked);
    this.#become({ kind: 'practising', done: this.#pieces, of: effort.asks * effort.pieces });
    // Of a text that was written on meanwhile, nobody asks any more.
    if (this.#waiting !== null) {
      asked.done({ kind: 'failed', id: asked.id });
      this.#asked = this.#waiting;
      this.#waiting = null;
    }
    this.#give(this.#asked!.task);
  }

  #wait(milliseconds: number): void {
    this.#clock.clear(this.#timer);
    this.#timer = this.#clock.set(() => this.#break('slow'), milliseconds);
  }

  #break(why: EngineTrouble): void {
    this.#become({ kind: 'broken', why });
    this.close();
  }

  #become(state: EngineState): void {
    this.state = state;
    this.#changed(state);
  }
}
