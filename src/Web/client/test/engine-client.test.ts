import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EngineClient, effort, patience } from '../src/cases/engine-client.js';
import type { Clock, EngineState, Port } from '../src/cases/engine-client.js';
import type { EngineAnswer, EngineTask } from '../src/cases/engine-messages.js';
import { redacted } from './cases.js';

const parts = { start: '/engine/dotnet.js', lists: { names: { address: '/n', integrity: '' }, words: { address: '/w', integrity: '' } } };
const source = (text: string) => ({ written: 'bokmaal', fields: [{ key: 'seen', text }], resolutions: [] }) as const;
const answer = (id: number): EngineAnswer => ({ kind: 'redacted', id, redacted: redacted({ open: id }) });

/** A worker whose answers the test gives, and a clock that it turns. */
function setting() {
  const tasks: EngineTask[] = [];
  const states: EngineState[] = [];
  const timers = new Map<number, { readonly done: () => void; readonly milliseconds: number }>();
  const ports: (Port & { ended: boolean })[] = [];
  let last = 0;
  const clock: Clock = { set: (done, milliseconds) => { timers.set(++last, { done, milliseconds }); return last; }, clear: (timer) => void timers.delete(timer as number) };
  const start = (): Port => {
    const port = { ended: false, onmessage: null, onerror: null, postMessage: (task: EngineTask) => void tasks.push(task), terminate() { this.ended = true; } } as Port & { ended: boolean };
    ports.push(port);
    return port;
  };
  const client = new EngineClient(start, parts, (state) => states.push(state), clock);
  return { client, tasks, states, ports, timers, say: (what: EngineAnswer) => ports.at(-1)!.onmessage!({ data: what }) };
}

test('it is opened once, and asked when it is ready', async () => {
  const { client, tasks, say } = setting();
  client.open();
  const asked = client.redact(source('a'));
  assert.deepEqual(tasks.map(({ kind }) => kind), ['open']);
  say({ kind: 'ready' });
  say(answer(1));
  assert.equal((await asked)?.open, 1);
  assert.deepEqual(tasks.map(({ kind }) => kind), ['open', 'redact']);
});

test('one question at a time, and of those that wait only the latest', async () => {
  const { client, tasks, say } = setting();
  client.open();
  say({ kind: 'ready' });
  const asked = ['a', 'b', 'c'].map((text) => client.redact(source(text)));
  say(answer(1));
  say(answer(3));
  assert.deepEqual((await Promise.all(asked)).map((result) => result?.open ?? null), [1, null, 3]);
  assert.equal(tasks.length, 3);
});

test('an answer to something else is not heard', async () => {
  const { client, say } = setting();
  client.open();
  say({ kind: 'ready' });
  const asked = client.redact(source('a'));
  say(answer(7));
  say(answer(1));
  assert.equal((await asked)?.open, 1);
});

test('what does not answer in time is ended, and nothing is answered until another is opened', async () => {
  const { client, states, ports, timers, say } = setting();
  client.open();
  say({ kind: 'ready' });
  const asked = client.redact(source('a'));
  const [timer] = [...timers.values()];
  assert.equal(timer!.milliseconds, patience.answer);
  timer!.done();
  assert.equal(await asked, null);
  assert.ok(ports[0]!.ended);
  assert.deepEqual(states.at(-1), { kind: 'broken', why: 'slow' });
  assert.equal(await client.redact(source('b')), null);
  client.open();
  say({ kind: 'ready' });
  const again = client.redact(source('b'));
  say(answer(2));
  assert.equal((await again)?.open, 2);
});

test('what was too slow is asked again by the same worker when it has practised, and each step is told', async () => {
  const { client, tasks, states, ports, timers, say } = setting();
  client.open();
  say({ kind: 'ready' });
  const asked = client.redact(source('a'));
  say({ kind: 'slow', id: 1 });
  for (let piece = 1; piece <= effort.pieces; piece++) {
    assert.deepEqual(tasks.at(-1), { kind: 'practise', id: 1 });
    assert.deepEqual(states.at(-1), { kind: 'practising', done: piece - 1, of: effort.asks * effort.pieces });
    assert.deepEqual([...timers.values()].map(({ milliseconds }) => milliseconds), [patience.answer]);
    say({ kind: 'practised', id: 1, more: true });
  }
  assert.deepEqual(tasks.at(-1), { kind: 'redact', id: 1, source: source('a') });
  assert.equal(client.state.kind, 'practising');
  say(answer(1));
  assert.equal((await asked)?.open, 1);
  assert.deepEqual(states.at(-1), { kind: 'ready' });
  assert.deepEqual([ports.length, ports[0]!.ended, timers.size], [1, false, 0]);
});

test('where there is no more to learn it is asked again at once, so often and no more, and then it is ended', async () => {
  const { client, tasks, states, ports, say } = setting();
  client.open();
  say({ kind: 'ready' });
  const asked = client.redact(source('a'));
  for (let again = 0; again < effort.asks; again++) {
    say({ kind: 'slow', id: 1 });
    say({ kind: 'practised', id: 1, more: false });
    assert.equal(ports[0]!.ended, false);
  }
  say({ kind: 'slow', id: 1 });
  assert.equal(await asked, null);
  assert.deepEqual(states.at(-1), { kind: 'broken', why: 'slow' });
  assert.ok(ports[0]!.ended);
  assert.deepEqual(tasks.map(({ kind }) => kind), ['open', 'redact', ...Array.from({ length: effort.asks }, () => ['practise', 'redact']).flat()]);
});

test('an answer gives the next text as much practice as the first had', async () => {
  const { client, states, say } = setting();
  client.open();
  say({ kind: 'ready' });
  for (const id of [1, 2]) {
    const asked = client.redact(source('a'));
    for (let again = 0; again < effort.asks; again++) {
      say({ kind: 'slow', id });
      say({ kind: 'practised', id, more: false });
    }
    say(answer(id));
    assert.equal((await asked)?.open, id);
  }
  assert.ok(states.every(({ kind }) => kind !== 'broken'));
});

test('whoever writes on while it practises is answered about the latest text', async () => {
  const { client, tasks, say } = setting();
  client.open();
  say({ kind: 'ready' });
  const asked = client.redact(source('a'));
  say({ kind: 'slow', id: 1 });
  const latest = client.redact(source('b'));
  assert.equal(tasks.at(-1)!.kind, 'practise');
  say({ kind: 'practised', id: 1, more: false });
  assert.equal(await asked, null);
  assert.deepEqual(tasks.at(-1), { kind: 'redact', id: 2, source: source('b') });
  say(answer(2));
  assert.equal((await latest)?.open, 2);
});

test('practice that does not end in time, or breaks, ends the worker', async () => {
  for (const [breaks, why] of [
    [(it: ReturnType<typeof setting>) => [...it.timers.values()][0]!.done(), 'slow'],
    [(it: ReturnType<typeof setting>) => it.say({ kind: 'failed', id: 1 }), 'failed'],
  ] as const) {
    const it = setting();
    it.client.open();
    it.say({ kind: 'ready' });
    const asked = it.client.redact(source('a'));
    it.say({ kind: 'slow', id: 1 });
    breaks(it);
    assert.equal(await asked, null);
    assert.deepEqual([it.states.at(-1), it.ports[0]!.ended], [{ kind: 'broken', why }, true]);
  }
});

test('each way of breaking is told apart', () => {
  for (const [breaks, why] of [
    [(it: ReturnType<typeof setting>) => it.say({ kind: 'notOpened', part: 'lists' }), 'lists'],
    [(it: ReturnType<typeof setting>) => it.ports[0]!.onerror!(null), 'engine'],
    [(it: ReturnType<typeof setting>) => { it.say({ kind: 'ready' }); it.ports[0]!.onerror!(null); }, 'failed'],
  ] as const) {
    const it = setting();
    it.client.open();
    breaks(it);
    assert.deepEqual(it.states.at(-1), { kind: 'broken', why });
  }
});

test('an engine that was never built, or a browser without workers, is broken from the start', () => {
  const states: EngineState[] = [];
  new EngineClient(() => assert.fail('not to be started'), null, (state) => states.push(state)).open();
  new EngineClient(() => { throw new Error('no workers here'); }, parts, (state) => states.push(state)).open();
  assert.deepEqual(states.filter(({ kind }) => kind === 'broken').length, 2);
});
