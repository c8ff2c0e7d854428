import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CaseSender } from '../src/cases/case-sender.js';
import type { CaseToSend, Fetch } from '../src/cases/case-sender.js';
import { redacted } from './cases.js';

const one: CaseToSend = {
  id: 'sak', room: 'rom', item: null, theme: 'violence', duty: 'unsure', after: null, detector: 'arena-wasm 1', salt: 'AAAA', names: ['AQID'], readers: ['participant'],
  texts: [{ key: 'seen', text: '[Barn 1] er trøtt.' }], keyQuestion: { key: 'keyQuestion', text: 'Hva nå?' },
  kept: [{ form: 'Vik', reason: 'Trengs' }], cleared: ['Bromfas'], redacted: redacted(), counts: [{ type: 'person', count: 1 }], aloneInRole: true,
};

interface Heard {
  readonly address: string;
  readonly body: Record<string, unknown>;
}

function server(...answers: readonly (Response | Error)[]): { readonly heard: Heard[]; readonly fetch: Fetch } {
  const heard: Heard[] = [];
  const waiting = [...answers];
  return {
    heard,
    fetch: (address, init) => {
      heard.push({ address, body: JSON.parse(init.body as string) as Record<string, unknown> });
      const next = waiting.shift()!;
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
  };
}

const yes = (body: object = { number: 'S-2026-0142' }) => new Response(JSON.stringify(body));

test('it is begun, and its text is sent; what the arena makes of it comes back', async () => {
  const raisers = [{ kind: 'age', form: '', factor: 6 }];
  const { heard, fetch } = server(yes(), yes({ number: 'S-2026-0142', version: 1, risk: 'red', raisers }));
  assert.deepEqual(await new CaseSender(fetch).send(one), { kind: 'sent', number: 'S-2026-0142', risk: 'red', raisers });
  assert.deepEqual(heard.map(({ address }) => address), ['/saker/sak', '/saker/sak/tekst']);
  assert.equal(heard[0]!.body['duty'], 'unsure');
  assert.deepEqual(heard[1]!.body['cleared'], ['Bromfas']);
  assert.equal(heard[1]!.body['aloneInRole'], true);
  assert.deepEqual(heard[1]!.body['text'], { sections: one.texts, keyQuestion: one.keyQuestion });
});

test('whatever was lost is the same act when it is tried again, and another text is another act', async () => {
  const { heard, fetch } = server(yes(), new TypeError('offline'), yes(), yes(), yes(), yes());
  const sender = new CaseSender(fetch);
  assert.deepEqual(await sender.send(one), { kind: 'lost' });
  await sender.send(one);
  await sender.send({ ...one, texts: [{ ...one.texts[0]!, text: 'Annet.' }] });
  const ids = heard.filter(({ address }) => address.endsWith('/tekst')).map(({ body }) => body['command']);
  assert.equal(ids[0], ids[1]);
  assert.notEqual(ids[1], ids[2]);
  assert.equal(new Set(heard.filter(({ address }) => address === '/saker/sak').map(({ body }) => body['command'])).size, 1);
});

test('a no is told with its places, and nothing more is sent after a no', async () => {
  const places = [{ section: 'seen', start: 0, length: 4, type: 'person' }];
  const refused = server(yes(), new Response(JSON.stringify({ title: 'case-not-anonymous', detail: 'Navn.', places }), { status: 409 }));
  assert.deepEqual(await new CaseSender(refused.fetch).send(one), { kind: 'refused', text: 'Navn.', places });
  const closed = server(new Response(JSON.stringify({ title: 'not-found', detail: 'Finnes ikke.' }), { status: 404 }));
  assert.deepEqual(await new CaseSender(closed.fetch).send(one), { kind: 'refused', text: 'Finnes ikke.', places: [] });
  assert.equal(closed.heard.length, 1);
});

test('a server that fails, or answers what nobody reads, has perhaps got it', async () => {
  assert.deepEqual(await new CaseSender(server(new Response('', { status: 503 })).fetch).send(one), { kind: 'lost' });
  assert.deepEqual(await new CaseSender(server(new Response('<html>')).fetch).send(one), { kind: 'lost' });
});

test('a server that is too busy is asked again with the same act, and when it stays busy the writer is told', async () => {
  const busy = () => new Response(JSON.stringify({ title: 'case-not-screened', detail: 'Vent litt.' }), { status: 503 });
  const waited: number[] = [];
  const wait = (milliseconds: number) => { waited.push(milliseconds); return Promise.resolve(); };
  const soon = server(yes(), busy(), busy(), yes());
  assert.equal((await new CaseSender(soon.fetch, wait).send(one)).kind, 'sent');
  assert.equal(new Set(soon.heard.slice(1).map(({ body }) => body['command'])).size, 1);
  assert.deepEqual(waited, [500, 1_000]);
  const never = server(yes(), busy(), busy(), busy(), busy(), busy());
  assert.deepEqual(await new CaseSender(never.fetch, wait).send(one), { kind: 'refused', text: 'Vent litt.', places: [] });
});
