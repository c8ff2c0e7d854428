import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sending } from '../src/cases/case-sender.js';
import { DraftKeeper } from '../src/cases/draft-keeper.js';

const draft = (text: string) => ({ sections: [{ key: 'seen', text }], kept: [{ form: 'Vik', reason: `Trengs i ${text}` }] });
const begun: Sending = { kind: 'sent', number: 'S-2026-0142', risk: 'green', raisers: [] };

interface Asked {
  readonly body: string;
  readonly answer: (response: Response | Error) => void;
}

function keeper(begin: () => Promise<Sending> = () => Promise.resolve(begun)) {
  const asked: Asked[] = [];
  let heard: () => void = () => {};
  const made = new DraftKeeper('sak', (address, init) => new Promise((done, fail) => {
    assert.equal(`${init.method} ${address}`, 'PUT /saker/sak/utkast');
    asked.push({ body: init.body as string, answer: (response) => (response instanceof Error ? fail(response) : done(response)) });
    heard();
  }), begin, () => heard());
  /** When this holds. */
  const until = (what: () => boolean) => new Promise<void>((done) => {
    heard = () => { if (what()) done(); };
    heard();
  });
  return { made, asked, until };
}

const yes = () => new Response(null, { status: 204 });

test('of those that wait only the latest is kept, one at a time, and the same only once', async () => {
  const { made, asked, until } = keeper();
  made.keep(draft('a'));
  await until(() => asked.length === 1);
  made.keep(draft('b'));
  made.keep(draft('c'));
  asked[0]!.answer(yes());
  await until(() => asked.length === 2);
  assert.deepEqual(JSON.parse(asked[1]!.body), draft('c'));
  asked[1]!.answer(yes());
  await until(() => made.state.kind === 'kept');
  made.keep(draft('c'));
  await made.stop();
  assert.equal(asked.length, 2);
});

test('a no is told in the words of the server, and a line that is down is lost', async () => {
  const { made, asked, until } = keeper();
  made.keep(draft('a'));
  await until(() => asked.length === 1);
  asked[0]!.answer(new Response(JSON.stringify({ title: 'case-not-anonymous', detail: 'Navn.' }), { status: 409 }));
  await until(() => made.state.kind === 'refused');
  assert.deepEqual(made.state, { kind: 'refused', text: 'Navn.' });
  made.keep(draft('b'));
  await until(() => asked.length === 2);
  asked[1]!.answer(new TypeError('offline'));
  await until(() => made.state.kind === 'lost');
  await made.stop();
});

test('a case that may not be begun has no draft', async () => {
  const { made, asked, until } = keeper(() => Promise.resolve({ kind: 'refused', text: 'Nei.', places: [] }));
  made.keep(draft('a'));
  await until(() => made.state.kind === 'refused');
  await made.stop();
  assert.equal(asked.length, 0);
});
