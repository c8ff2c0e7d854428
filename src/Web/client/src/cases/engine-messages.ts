import type { CaseSource, RedactedCase } from './redaction.js';

interface Whole {
  readonly address: string;
  /** As the browser's own `integrity`: a file that is not these bytes does not come. */
  readonly integrity: string;
}

/** What the server says that the engine is made of. */
export interface EngineParts {
  readonly start: string;
  readonly lists: { readonly names: Whole; readonly words: Whole };
}

/** To the worker. The first is always `open`. */
export type EngineTask =
  | { readonly kind: 'open'; readonly parts: EngineParts }
  | { readonly kind: 'redact'; readonly id: number; readonly source: CaseSource }
  | { readonly kind: 'fingerprints'; readonly id: number; readonly source: CaseSource; readonly salt: string }
  // One piece. It is the engine's own text: nothing of the writer's.
  | { readonly kind: 'practise'; readonly id: number };

/** From the worker. Never a word of what somebody wrote, but in the answer itself. */
export type EngineAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'notOpened'; readonly part: 'engine' | 'lists' }
  | { readonly kind: 'redacted'; readonly id: number; readonly redacted: RedactedCase }
  | { readonly kind: 'fingerprints'; readonly id: number; readonly prints: readonly string[] }
  // Out of its patience, and as it was: it may be asked again.
  | { readonly kind: 'slow'; readonly id: number }
  // Whether there is more to learn.
  | { readonly kind: 'practised'; readonly id: number; readonly more: boolean }
  | { readonly kind: 'failed'; readonly id: number };
