import { keyQuestion, limits } from './case-form.js';
import type { Box } from './case-form.js';
import { CaseSender } from './case-sender.js';
import type { CaseToBegin, Fetch, KeptItem, Place, Sending } from './case-sender.js';
import { DraftKeeper } from './draft-keeper.js';
import type { Kept } from './draft-keeper.js';
import type { WrittenBefore } from './case-before.js';
import { EngineClient } from './engine-client.js';
import type { EngineState, Port } from './engine-client.js';
import type { EngineParts } from './engine-messages.js';
import { counts, found, kept, ownWords } from './marks.js';
import type { Found } from './marks.js';
import { after, begun, current, draftWaits, hindrances, isEmpty, isSame, sourceOf } from './writing.js';
import type { Act, Writing } from './writing.js';
import type { CaseField, RedactedCase, WrittenForm } from './redaction.js';

/** How long a writer pauses before the text is looked at, in milliseconds. */
export const pause = 250;

export interface About {
  readonly room: string;
  readonly duty: string;
  readonly readers: readonly string[];
  readonly detector: string;
  readonly parts: EngineParts | null;
  readonly written: WrittenForm;
  /** The case that is taken up again; null for none. */
  readonly after: string | null;
  /** The case's own id, when it is begun already. */
  readonly id: string | null;
  readonly before: WrittenBefore;
}

export type Busy = 'idle' | 'sending';

/** What the writer's page knows and does. Nothing of it is kept anywhere but here: the page is closed, and it is gone. */
export class CaseStore extends EventTarget {
  state: Writing;
  sending: Sending | null = null;
  busy: Busy = 'idle';
  readonly engine: EngineClient;
  /** Made here, when it is a new one. */
  readonly id: string;
  /** The redacted text is kept as a draft while it is worked on. */
  keeping = false;
  readonly #cleared = new Set<string>();
  // One for the case: the same text sent again is the same message.
  readonly #salt = base64(crypto.getRandomValues(new Uint8Array(16)));
  readonly #sender: CaseSender;
  readonly #drafts: DraftKeeper;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly about: About;

  constructor(about: About, start: () => Port, fetch: Fetch) {
    super();
    this.about = about;
    this.id = about.id ?? crypto.randomUUID();
    this.state = begun(about.written, about.readers, about.before);
    this.#sender = new CaseSender(fetch);
    this.#drafts = new DraftKeeper(this.id, fetch, () => this.#sender.begin(this.#toBegin()), () => this.#told());
    this.engine = new EngineClient(start, about.parts, () => this.#told());
    this.#lookSoon(0);
  }

  get engineState(): EngineState {
    return this.engine.state;
  }

  get draft(): Kept {
    return this.#drafts.state;
  }

  get found(): readonly Found[] {
    const result = this.state.result;
    return result === null ? [] : found(result.redacted, (key) => result.of.answers[key as Box] ?? '');
  }

  /** What stays in the text as it is now, and why. */
  get kept(): readonly KeptItem[] {
    return kept(this.found, this.state.resolutions);
  }

  /** What stands in a place of what was sent: of the redacted text, or of what stays in it. */
  wordsAt({ section, start, length }: Place): string {
    const [, number, heading] = /^kept\/(\d+)(\/heading)?$/.exec(section) ?? [];
    const item = number === undefined ? undefined : this.kept[Number(number)];
    const text = number === undefined ? current(this.state)?.redacted.find(({ key }) => key === section)?.text : heading === undefined ? item?.reason : item?.form;
    return (text ?? '').slice(start, start + length);
  }

  /** The writer says of a word in a reason that it tells nobody whom it is about. It goes with what is sent next. */
  letStand(word: string): void {
    this.#cleared.add(word);
    this.#told();
  }

  lets(word: string): boolean {
    return this.#cleared.has(word);
  }

  /** There is something that would be lost. */
  get isUnsent(): boolean {
    return this.state.sent === null && !isEmpty(this.state);
  }

  do(act: Act): void {
    const before = this.state;
    this.state = after(before, act);
    if (!isSame(before, this.state) && act.kind !== 'sent') this.#lookSoon(act.kind === 'wrote' ? pause : 0);
    this.#keepDraft();
    this.#told();
  }

  keep(on: boolean): void {
    this.keeping = on;
    this.#keepDraft();
    this.#told();
  }

  /** Another worker, and the text looked at anew. */
  retry(): void {
    this.engine.open();
    void this.#look();
  }

  /** Sends what the engine has answered for this very text; otherwise nothing. */
  async send(): Promise<void> {
    const redacted = current(this.state);
    if (this.busy !== 'idle' || redacted === null || hindrances(this.state).length > 0 || this.engineState.kind !== 'ready') return;
    this.busy = 'sending';
    this.sending = null;
    this.#told();
    // A draft that comes after the case itself would be found as unsent.
    await this.#drafts.stop();
    const names = await this.engine.fingerprints(sourceOf(this.state), this.#salt);
    // Whoever wrote on meanwhile, answered otherwise, or lost the engine, has sent nothing.
    if (names !== null && current(this.state) === redacted && hindrances(this.state).length === 0) {
      const texts = redacted.redacted;
      const { readers, aloneInRole } = this.state;
      this.sending = await this.#sender.send({
        ...this.#toBegin(), detector: this.about.detector, readers, redacted, salt: this.#salt, names, aloneInRole,
        texts: texts.filter(({ key, text }) => key !== keyQuestion && text.trim() !== ''),
        keyQuestion: texts.find(({ key }) => key === keyQuestion)!,
        kept: this.kept,
        cleared: [...this.#cleared, ...ownWords(redacted, this.state.resolutions)].slice(0, limits.cleared),
        counts: counts(redacted.marks),
      });
      if (this.sending.kind === 'sent') this.#finish(this.sending);
    }
    this.busy = 'idle';
    this.#keepDraft();
    this.#told();
  }

  stop(): void {
    clearTimeout(this.#timer);
    void this.#drafts.stop();
    this.engine.close();
  }

  #finish({ number, risk, raisers }: Extract<Sending, { readonly kind: 'sent' }>): void {
    this.stop();
    this.state = after(this.state, { kind: 'sent', number, risk, raisers });
  }

  #lookSoon(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), milliseconds);
  }

  async #look(): Promise<void> {
    if (isEmpty(this.state)) return;
    const of = this.state;
    const redacted = await this.engine.redact(sourceOf(of));
    if (redacted === null || !isSame(of, this.state)) return;
    this.state = after(this.state, { kind: 'heard', of, redacted });
    this.dispatchEvent(new Event('heard'));
    this.#keepDraft();
    this.#told();
  }

  #toBegin(): CaseToBegin {
    const { room, duty, after } = this.about;
    const { item, theme } = this.state;
    return { id: this.id, room, item, theme, duty, after };
  }

  // Of a text that the engine has answered for, and of which nothing waits: never another.
  #keepDraft(): void {
    const redacted = current(this.state);
    if (!this.keeping || this.busy !== 'idle' || redacted === null || draftWaits(this.state) !== null || this.engineState.kind !== 'ready') return;
    this.#drafts.keep({ sections: redacted.redacted, kept: this.kept });
  }

  #told(): void {
    this.dispatchEvent(new Event('change'));
  }
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
