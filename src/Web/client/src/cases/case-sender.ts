import { bits } from './fingerprints.js';
import { raisers } from './marks.js';
import type { CaseField, RedactedCase, RiskRaiser } from './redaction.js';

/** A place the server found something in: in the redacted text, never the words. */
export interface Place {
  readonly section: string;
  readonly start: number;
  readonly length: number;
  readonly type: string;
  /** A question: the writer may say that it tells nobody anything. */
  readonly mayStand?: boolean;
}

/** What the arena makes of the text itself. */
export interface Judged {
  readonly risk: RedactedCase['risk']['level'];
  /** What tells most, the most telling first; kinds alone, no words of the text. */
  readonly raisers: readonly RiskRaiser[];
}

export type Sending =
  | ({ readonly kind: 'sent'; readonly number: string } & Judged)
  /** The server's own sentence, in the reader's language. */
  | { readonly kind: 'refused'; readonly text: string; readonly places: readonly Place[] }
  /** Nobody knows whether it came: the same again is safe. */
  | { readonly kind: 'lost' };

/** Something that stays, and why. */
export interface KeptItem {
  readonly form: string;
  readonly reason: string;
}

export interface CaseToBegin {
  readonly id: string;
  readonly room: string;
  readonly item: string | null;
  readonly theme: string;
  readonly duty: string;
  /** The case that is taken up again; null for none. */
  readonly after: string | null;
}

export interface CaseToSend extends CaseToBegin {
  readonly texts: readonly CaseField[];
  readonly keyQuestion: CaseField;
  readonly kept: readonly KeptItem[];
  /** Words of the reasons that the writer lets stand. */
  readonly cleared: readonly string[];
  readonly redacted: RedactedCase;
  readonly counts: readonly { readonly type: string; readonly count: number }[];
  readonly detector: string;
  readonly salt: string;
  readonly names: readonly string[];
  readonly readers: readonly string[];
  /** Null is no answer, and is refused. */
  readonly aloneInRole: boolean | null;
}

/** What a server that is too busy answers. */
export const busy = 503;

/** Milliseconds between the first try and the next ones. */
const pauses = [500, 1_000, 2_000, 4_000] as const;

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Sends one case: begun first, then its redacted text. Each act keeps its id, so that one that is tried again happens once. */
export class CaseSender {
  readonly #begin = crypto.randomUUID();
  #text = crypto.randomUUID();
  #sent = '';

  readonly #fetch: Fetch;
  readonly #wait: (milliseconds: number) => Promise<void>;

  constructor(fetch: Fetch, wait: (milliseconds: number) => Promise<void> = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))) {
    this.#fetch = fetch;
    this.#wait = wait;
  }

  async send(one: CaseToSend): Promise<Sending> {
    const body = text(one);
    // Another text is another act; the same one again is the same.
    const same = JSON.stringify(body);
    if (this.#sent !== '' && this.#sent !== same) this.#text = crypto.randomUUID();
    this.#sent = same;
    const begun = await this.begin(one);
    return begun.kind === 'sent' ? this.#post(`/saker/${one.id}/tekst`, { command: this.#text, ...body }) : begun;
  }

  /** The same again changes nothing. */
  begin({ id, room, item, theme, duty, after }: CaseToBegin): Promise<Sending> {
    return this.#post(`/saker/${id}`, { command: this.#begin, room, item, theme, duty, after });
  }

  // A server that is too busy to look the text through has stored nothing: the same act is tried again before its writer is told.
  async #post(address: string, body: object): Promise<Sending> {
    try {
      let response = await this.#once(address, body);
      for (const pause of pauses) {
        if (response.status !== busy) break;
        await this.#wait(pause);
        response = await this.#once(address, body);
      }
      const answer = (await response.json()) as { readonly number?: string; readonly detail?: string; readonly places?: readonly Place[] } & Partial<Judged>;
      if (response.ok) return { kind: 'sent', number: answer.number ?? '', risk: answer.risk ?? 'green', raisers: answer.raisers ?? [] };
      // A no has a sentence, also when the server is too busy to look the text through; what has none is a fault on the way.
      return answer.detail === undefined ? { kind: 'lost' } : { kind: 'refused', text: answer.detail, places: answer.places ?? [] };
    } catch {
      return { kind: 'lost' };
    }
  }

  #once(address: string, body: object): Promise<Response> {
    return this.#fetch(address, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), credentials: 'same-origin', redirect: 'error',
    });
  }
}

function text({ texts, keyQuestion, kept, cleared, redacted, counts, detector, salt, names, readers, aloneInRole }: CaseToSend): object {
  const { risk, open, incident } = redacted;
  return {
    text: { sections: texts.map(({ key, text: words }) => ({ key, text: words })), keyQuestion },
    kept,
    findings: { counts, open, risk: risk.level, fits: risk.fits, raisers: raisers(redacted), publicIncident: incident.length > 0, detectorVersion: detector },
    fitsFivePersons: true,
    fingerprints: { salt, names: [bits(names)] },
    readers,
    preReaders: [],
    cleared,
    aloneInRole,
  };
}
