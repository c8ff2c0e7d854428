import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { nothingBefore } from '../src/cases/case-before.js';
import type { Box } from '../src/cases/case-form.js';
import { CaseStore, pause } from '../src/cases/case-store.js';
import type { Port } from '../src/cases/engine-client.js';
import type { EngineTask } from '../src/cases/engine-messages.js';
import type { Mark } from '../src/cases/redaction.js';
import { ArenaCaseForm } from '../src/elements/arena-case-form.js';
import { mark, redacted } from './cases.js';
import { settled } from './hub.js';

const parts = { start: '/engine/dotnet.js', lists: { names: { address: '/n', integrity: '' }, words: { address: '/w', integrity: '' } } };

/** The form, and an engine whose answers the test gives. */
async function page(context: TestContext) {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const tasks: EngineTask[] = [];
  const port: Port = { onmessage: null, onerror: null, postMessage: (task) => void tasks.push(task), terminate: () => undefined };
  const about = { room: 'room', duty: 'no', readers: [], detector: '', parts, written: 'bokmaal', after: null, id: null, before: nothingBefore } as const;
  const store = new CaseStore(about, () => port, () => assert.fail('nothing is to be sent'));
  const form = new ArenaCaseForm();
  form.store = store;
  document.body.append(form);
  context.after(() => form.remove());
  store.engine.open();
  port.onmessage!({ data: { kind: 'ready' } });
  await settled();
  const write = async (box: Box, text: string): Promise<void> => {
    store.do({ kind: 'wrote', box, text });
    context.mock.timers.tick(pause);
    await form.updateComplete;
  };
  const answer = async (marks: readonly Mark[]): Promise<void> => {
    port.onmessage!({ data: { kind: 'redacted', id: (tasks.at(-1) as { readonly id: number }).id, redacted: redacted({ marks }) } });
    await settled();
    await form.updateComplete;
  };
  const under = (box: Box): HTMLElement | null => form.querySelector(`#write-${box}`)!.closest('.ds-field')!.querySelector<HTMLElement>('.case-beside');
  return { form, write, answer, under };
}

const plain = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

test('under a box stands what was found in it, what kind of thing it is, and a way to it', async (context) => {
  const { form, write, answer, under } = await page(context);
  const looked: unknown[] = [];
  form.addEventListener('look', (event) => looked.push((event as CustomEvent).detail));
  await write('seen', 'Kari er borte.');
  await answer([mark('kari', 0)]);
  await write('done', 'Vi ringte Vik.');
  await answer([mark('kari', 0), mark('vik', 10, { field: 'done', type: 'place', state: 'open', certainty: 'uncertain' })]);
  assert.equal(plain(under('seen')!), 'Kari navn på en person Se på det: Kari');
  assert.equal(plain(under('done')!), 'Vik sted · venter på deg Se på det: Vik');
  assert.equal(under('need'), null);
  under('done')!.querySelector('button')!.click();
  assert.deepEqual(looked, ['vik']);
});

test('it is nobody\'s voice, and while the text is newer than the engine\'s word it is out of sight', async (context) => {
  const { write, answer, under } = await page(context);
  await write('seen', 'Kari er borte.');
  assert.equal(under('seen'), null);
  await answer([mark('kari', 0)]);
  assert.equal(under('seen')!.getAttribute('aria-live'), 'off');
  assert.equal(under('seen')!.hasAttribute('data-old'), false);
  await write('seen', 'Kari er her.');
  assert.equal(under('seen')!.hasAttribute('data-old'), true);
  await answer([mark('kari', 0)]);
  assert.equal(under('seen')!.hasAttribute('data-old'), false);
  await write('seen', '');
  assert.equal(under('seen'), null);
});

test('more than five are folded together', async (context) => {
  const { write, answer, under } = await page(context);
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((form, index) => mark(form, index * 2));
  await write('seen', 'a b c d e f');
  await answer(six.slice(1));
  assert.equal(under('seen')!.querySelector('details'), null);
  await write('seen', 'a b c d e f.');
  await answer(six);
  const folded = under('seen')!.querySelector('details')!;
  assert.equal(folded.hasAttribute('open'), false);
  assert.equal(plain(folded.querySelector('summary')!), '6 opplysninger funnet i dette feltet');
  assert.equal(folded.querySelectorAll('li').length, 6);
});
