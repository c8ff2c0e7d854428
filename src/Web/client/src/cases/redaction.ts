/** What goes into the engine and what comes out, as `src/Anonymisation/Redaction` has it. A test holds the two together. */
export type WrittenForm = 'bokmaal' | 'nynorsk';

export interface CaseField {
  readonly key: string;
  readonly text: string;
}

export type ResolutionKind = 'accept' | 'generalise' | 'keep' | 'mask' | 'merge' | 'role' | 'split';

export interface Resolution {
  readonly form: string;
  readonly kind: ResolutionKind;
  readonly value?: string | null;
  readonly here?: Mention | null;
  /** A mention of whom it is, where others are written so too. */
  readonly sameAs?: Mention | null;
}

/** One place, known by what stands around it: `reach` letters each way, fewer at the ends of its box. */
export interface Mention {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export const reach = 20;

export interface CaseSource {
  readonly written: WrittenForm;
  readonly fields: readonly CaseField[];
  readonly resolutions: readonly Resolution[];
}

export type FindingType =
  | 'person' | 'place' | 'organisation' | 'identityNumber' | 'account' | 'phone' | 'email' | 'webAddress' | 'numberPlate'
  | 'caseNumber' | 'address' | 'postcode' | 'age' | 'date' | 'schoolClass' | 'origin' | 'occupation' | 'rareFact';

export type Reason = 'checksum' | 'shape' | 'context' | 'list' | 'repeated' | 'unknown';

export type MarkState = 'open' | 'masked' | 'generalised' | 'kept';

export interface Mark {
  readonly field: string;
  readonly start: number;
  readonly length: number;
  readonly type: FindingType;
  readonly certainty: 'certain' | 'uncertain';
  readonly reason: Reason;
  readonly form: string;
  readonly entity: number;
  readonly replacement: string;
  readonly state: MarkState;
  /** Its writer may let it stand for a reason. */
  readonly mayKeep: boolean;
}

export interface Entity {
  readonly id: number;
  readonly type: FindingType;
  readonly role: string;
  readonly placeholder: string;
  readonly forms: readonly string[];
  readonly mentions: number;
}

/** Whose a name is, nobody but the writer can say. */
export interface IdentityQuestion {
  readonly form: string;
  /** Whose it is as long as nobody answers: only those of its marks are asked about. */
  readonly entity: number;
  /** Whose it may be, the likeliest first. */
  readonly whom: readonly number[];
}

export type RaiserKind = 'geography' | 'age' | 'sex' | 'origin' | 'occupation' | 'diagnosis' | 'rareFact' | 'date' | 'kept' | 'quote';

export interface RiskRaiser {
  readonly kind: RaiserKind;
  readonly form: string;
  readonly factor: number;
}

export interface ResidualRisk {
  readonly level: 'green' | 'amber' | 'red';
  readonly fits: number;
  readonly raisers: readonly RiskRaiser[];
}

export interface RedactedCase {
  readonly marks: readonly Mark[];
  readonly entities: readonly Entity[];
  readonly questions: readonly IdentityQuestion[];
  readonly redacted: readonly CaseField[];
  readonly open: number;
  readonly risk: ResidualRisk;
  readonly incident: string;
}
