import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { nothingBefore } from '../src/cases/case-before.js';
import { CaseStore, pause } from '../src/cases/case-store.js';
import type { Port } from '../src/cases/engine-client.js';
import type { EngineAnswer, EngineTask } from '../src/cases/engine-messages.js';
import type { RedactedCase } from '../src/cases/redaction.js';
import { ArenaCaseLive } from '../src/elements/arena-case-live.js';
import { ArenaCaseRisk } from '../src/elements/arena-case-risk.js';
import { ArenaCaseStatus, gather } from '../src/elements/arena-case-status.js';
import { redacted } from './cases.js';
import { settled } from './hub.js';

const parts = { start: '/engine/dotnet.js', lists: { names: { address: '/n', integrity: '' }, words: { address: '/w', integrity: '' } } };
const found = (open: number, level: RedactedCase['risk']['level'] = 'green'): RedactedCase => redacted({ open, risk: { level, fits: 40, raisers: [] } });

/** The line under the form and the page's voice, and an engine whose answers the test gives. */
async function page(context: TestContext) {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const tasks: EngineTask[] = [];
  const port: Port = { onmessage: null, onerror: null, postMessage: (task) => void tasks.push(task), terminate: () => undefined };
  const about = { room: 'room', duty: 'no', readers: [], detector: '', parts, written: 'bokmaal', after: null, id: null, before: nothingBefore } as const;
  const store = new CaseStore(about, () => port, () => assert.fail('nothing is to be sent'));
  const [live, status, risk] = [new ArenaCaseLive(), new ArenaCaseStatus(), new ArenaCaseRisk()];
  for (const element of [live, status, risk]) {
    element.store = store;
    document.body.append(element);
    context.after(() => element.remove());
  }
  const say = async (what: EngineAnswer): Promise<void> => {
    port.onmessage!({ data: what });
    await settled();
    await Promise.all([live.updateComplete, status.updateComplete, risk.updateComplete]);
  };
  const write = (text: string): void => {
    store.do({ kind: 'wrote', box: 'seen', text });
    context.mock.timers.tick(pause);
  };
  const answer = async (what: RedactedCase): Promise<void> => say({ kind: 'redacted', id: (tasks.at(-1) as { readonly id: number }).id, redacted: what });
  const heard = async (): Promise<string> => {
    context.mock.timers.tick(gather);
    await status.updateComplete;
    return status.querySelector('[role=status]')!.textContent;
  };
  store.engine.open();
  await say({ kind: 'ready' });
  return { live, status, risk, say, write, answer, heard, tasks };
}

const plain = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

test('while somebody writes, the risk and what waits stand in one line, and what stood there stands until the engine speaks anew', async (context) => {
  const { live, write, answer } = await page(context);
  assert.equal(plain(live), '');
  write('Xantippedur');
  assert.equal(plain(live), '');
  await answer(found(3, 'amber'));
  assert.equal(plain(live), '▲ Noe fare for at noen blir kjent igjen 3 opplysninger venter – se dem');
  write('Xantippedur og');
  await live.updateComplete;
  assert.equal(plain(live), '▲ Noe fare for at noen blir kjent igjen 3 opplysninger venter – se dem');
  await answer(found(0));
  assert.equal(plain(live), '● Liten fare for at noen blir kjent igjen Ingen opplysninger venter på svar.');
  assert.equal(live.querySelector('button'), null);
});

test('to what waits there is a way, and of an empty form nothing is said', async (context) => {
  const { live, write, answer } = await page(context);
  let went = 0;
  live.addEventListener('begin', () => { went++; });
  write('Xantippedur');
  await answer(found(1));
  live.querySelector('button')!.click();
  assert.equal(went, 1);
  write('');
  await live.updateComplete;
  assert.equal(plain(live), '');
});

test('what is read out is gathered, and said again only when it is something else', async (context) => {
  const { status, write, answer, heard } = await page(context);
  let changes = 0;
  write('a');
  await answer(found(1));
  write('ab');
  await answer(found(2));
  assert.equal(status.querySelector('[role=status]')!.textContent, '');
  assert.equal(await heard(), '2 opplysninger venter på deg. Liten fare for at noen blir kjent igjen.');
  new MutationObserver(() => { changes++; }).observe(status.querySelector('[role=status]')!, { childList: true, characterData: true, subtree: true });
  write('abc');
  await answer(found(2));
  await heard();
  await settled();
  assert.equal(changes, 0);
  write('abcd');
  await answer(found(2, 'red'));
  assert.equal(await heard(), '2 opplysninger venter på deg. Stor fare for at noen blir kjent igjen.');
});

test('an engine that practises is told of once, with how far it has come, and what is found afterwards is said anew', async (context) => {
  const { status, say, write, answer, heard, tasks } = await page(context);
  write('a');
  await answer(found(1));
  const before = await heard();
  write('ab');
  const { id } = tasks.at(-1) as { readonly id: number };
  await say({ kind: 'slow', id });
  assert.match(plain(status), /^Dette tar lengre tid enn vanlig/);
  await say({ kind: 'practised', id, more: true });
  assert.equal(status.querySelector('progress')!.getAttribute('value'), '1');
  await answer(found(1));
  assert.equal(status.querySelector('progress'), null);
  assert.equal(await heard(), before);
});

test('of what tells most three are shown, and somebody\'s own words however little they count', async (context) => {
  const { risk, write, answer } = await page(context);
  const raisers = (['age', 'sex', 'date', 'origin', 'quote'] as const).map((kind, index) => ({ kind, form: '', factor: 5 - index }));
  write('a');
  await answer(redacted({ risk: { level: 'amber', fits: 7, raisers } }));
  assert.deepEqual([...risk.querySelectorAll('ol > li')].map(plain), ['alderen', 'kjønnet', 'datoen', 'noens egne ord']);
  write('ab');
  await answer(redacted({ risk: { level: 'amber', fits: 7, raisers: raisers.slice(0, 4) } }));
  assert.deepEqual([...risk.querySelectorAll('ol > li')].map(plain), ['alderen', 'kjønnet', 'datoen']);
});
