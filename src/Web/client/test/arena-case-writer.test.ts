import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Port } from '../src/cases/engine-client.js';
import '../src/elements/arena-case-form.js';
import type { ArenaCaseSend } from '../src/elements/arena-case-send.js';
import '../src/elements/arena-case-send.js';
import '../src/elements/arena-case-status.js';
import { ArenaCaseWriter } from '../src/elements/arena-case-writer.js';
import { redacted } from './cases.js';
import { plain } from './writer.js';

customElements.define('arena-case-writer', class extends ArenaCaseWriter {});

test('when the case is sent, nothing of what is said of a text that is not sent stands there', async (context) => {
  document.body.insertAdjacentHTML('beforeend', '<main><p data-until="sent">Lukker du siden, er det du skrev, borte.</p><div data-until="sent">Du er usikker.</div><p>Sak</p></main>');
  const port: Port = { onmessage: null, onerror: null, postMessage: () => undefined, terminate: () => undefined };
  const writer = document.createElement('arena-case-writer') as ArenaCaseWriter;
  writer.start = () => port;
  document.querySelector('main')!.append(writer);
  context.after(() => writer.remove());
  const { store } = writer;
  store.do({ kind: 'wrote', box: 'seen', text: 'Et ord' });
  store.do({ kind: 'heard', of: store.state, redacted: redacted({ risk: { level: 'red', fits: 1, raisers: [] } }) });
  await writer.updateComplete;
  assert.notEqual(writer.querySelector('arena-case-status'), null);
  assert.match(plain(document.querySelector('main'))!, /^Lukker du siden, er det du skrev, borte\.\s?Du er usikker\./);

  store.do({ kind: 'sent', number: 'S-1', risk: 'red', raisers: [] });
  await writer.updateComplete;
  await writer.querySelector<ArenaCaseSend>('arena-case-send')!.updateComplete;
  assert.equal(writer.querySelector('arena-case-status'), null);
  assert.equal(document.querySelector('[data-until]'), null);
  assert.match(plain(document.querySelector('main'))!, /^Sak.*Saken er sendt\. Den heter S-1\./);
  assert.doesNotMatch(plain(document.querySelector('main'))!, /sett gjennom|venter på deg|Stor fare/);
});
