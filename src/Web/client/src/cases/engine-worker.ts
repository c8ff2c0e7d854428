import type { EngineAnswer, EngineParts, EngineTask } from './engine-messages.js';
import type { RedactedCase } from './redaction.js';

/** What C# exports: `src/Anonymisation.Browser/Engine.cs`. */
interface Engine {
  Open(names: Uint8Array, words: Uint8Array): void;
  /** Asked: for a text that was too slow. */
  Practise(asked: boolean): boolean;
  /** Null: out of its patience. */
  Redact(source: string): string | null;
  Fingerprints(source: string, salt: string): string[] | null;
}

interface Runtime {
  readonly dotnet: { create(): Promise<{
    getAssemblyExports(assembly: string): Promise<{ readonly Pilar: { readonly Arena: { readonly Anonymisation: { readonly Browser: { readonly Engine: Engine } } } } }>;
    getConfig(): { readonly mainAssemblyName: string };
  }> };
}

/** How long nobody has asked before the engine practises, in milliseconds: a text that is being written is practice enough. */
const pause = 3_000;

const answer = (what: EngineAnswer): void => self.postMessage(what);
let engine: Engine | null = null;
let asked = 0;

async function start(address: string): Promise<Engine> {
  const { dotnet } = (await import(address)) as Runtime;
  const { getAssemblyExports, getConfig } = await dotnet.create();
  return (await getAssemblyExports(getConfig().mainAssemblyName)).Pilar.Arena.Anonymisation.Browser.Engine;
}

async function fetchWhole({ address, integrity }: EngineParts['lists']['names']): Promise<Uint8Array> {
  const response = await fetch(address, { integrity });
  if (!response.ok) throw new Error('not there');
  return new Uint8Array(await response.arrayBuffer());
}

async function open({ start: address, lists }: EngineParts): Promise<void> {
  const files = Promise.all([fetchWhole(lists.names), fetchWhole(lists.words)]);
  // Whoever fails first is told; the other must not become an unhandled rejection.
  files.catch(() => undefined);
  let started: Engine;
  try {
    started = await start(address);
  } catch {
    return answer({ kind: 'notOpened', part: 'engine' });
  }
  try {
    started.Open(...(await files));
  } catch {
    return answer({ kind: 'notOpened', part: 'lists' });
  }
  engine = started;
  answer({ kind: 'ready' });
  practise();
}

/** So that the engine is quick when the text is long. A piece at a time: what is asked meanwhile comes next. */
function practise(): void {
  const now = performance.now();
  if (now - asked < pause || engine?.Practise(false) === true) setTimeout(practise, now - asked < pause ? pause : 0);
}

function told(by: Engine, task: Exclude<EngineTask, { readonly kind: 'open' }>): EngineAnswer {
  const { id } = task;
  if (task.kind === 'practise') return { kind: 'practised', id, more: by.Practise(true) };
  const source = JSON.stringify(task.source);
  if (task.kind === 'fingerprints') {
    const prints = by.Fingerprints(source, task.salt);
    return prints === null ? { kind: 'slow', id } : { kind: 'fingerprints', id, prints };
  }
  const redacted = by.Redact(source);
  return redacted === null ? { kind: 'slow', id } : { kind: 'redacted', id, redacted: JSON.parse(redacted) as RedactedCase };
}

// Not `onmessage`: where that is set the runtime takes the worker for one of its own threads, and waits for ever.
self.addEventListener('message', ({ data: task }: MessageEvent<EngineTask>): void => {
  if (task.kind === 'open') return void open(task.parts);
  try {
    if (engine === null) throw new Error('not open');
    answer(told(engine, task));
    asked = performance.now();
  } catch {
    // Why is not said: an exception may carry the text.
    answer({ kind: 'failed', id: task.id });
  }
});
