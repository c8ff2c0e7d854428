import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EngineAnswer, EngineTask } from '../src/cases/engine-messages.js';

const practised: boolean[] = [];

// Where the runtime is fetched from. Its clock has said that there is no more to learn, and it goes on for a text that waits.
const runtime = `data:text/javascript,${encodeURIComponent(`
  const Engine = { Open() {}, Practise(asked) { globalThis.practised.push(asked); return asked; }, Redact: () => null };
  export const dotnet = { create: async () => ({
    getAssemblyExports: async () => ({ Pilar: { Arena: { Anonymisation: { Browser: { Engine } } } } }),
    getConfig: () => ({ mainAssemblyName: '' }),
  }) };`)}`;

test('for a text that was too slow it practises on whatever its clock has said, and while nobody asks it does not', async (context) => {
  const { fetch } = globalThis;
  let hear: (message: { readonly data: EngineTask }) => void = () => assert.fail('it does not listen');
  let heard: (answer: EngineAnswer) => void = () => undefined;
  const self = {
    postMessage: (answer: EngineAnswer) => heard(answer),
    addEventListener: (_: string, listener: typeof hear) => { hear = listener; },
  };
  Object.assign(globalThis, { practised });
  Object.defineProperty(globalThis, 'self', { value: self, configurable: true, writable: true });
  globalThis.fetch = () => Promise.resolve(new Response('a list'));
  context.after(() => {
    globalThis.fetch = fetch;
    Reflect.deleteProperty(globalThis, 'self');
    Reflect.deleteProperty(globalThis, 'practised');
  });
  // Nobody has asked for so long that it practises at once.
  context.mock.method(performance, 'now', () => 3_600_000);
  await import('../src/cases/engine-worker.js');
  const ask = (task: EngineTask): Promise<EngineAnswer> => new Promise((done) => {
    heard = done;
    hear({ data: task });
  });

  const lists = { names: { address: '/n', integrity: '' }, words: { address: '/w', integrity: '' } };
  assert.deepEqual(await ask({ kind: 'open', parts: { start: runtime, lists } }), { kind: 'ready' });
  assert.deepEqual(practised, [false]);
  assert.deepEqual(await ask({ kind: 'redact', id: 1, source: { written: 'bokmaal', fields: [], resolutions: [] } }), { kind: 'slow', id: 1 });
  assert.deepEqual(await ask({ kind: 'practise', id: 1 }), { kind: 'practised', id: 1, more: true });
  assert.deepEqual(practised, [false, true]);
});
