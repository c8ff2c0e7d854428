import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { IdentifyingPlace } from '../src/contract.js';
import { ArenaGuard } from '../src/elements/arena-guard.js';
import { joined, placeOf } from './elements.js';
import { settled } from './hub.js';

interface Opened {
  readonly guard: ArenaGuard;
  readonly box: HTMLTextAreaElement;
  /** Types, without a pause. */
  readonly type: (text: string) => Promise<void>;
  /** The pause, and what the server finds after it. */
  readonly pause: (...places: readonly IdentifyingPlace[]) => Promise<void>;
  /** The pause, and nobody is free to look after it. */
  readonly busy: () => Promise<void>;
  /** What a screen reader has been told, each time. */
  readonly told: readonly string[];
}

async function open(context: TestContext): Promise<Opened> {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { hub, store } = await joined(context);
  const form = document.createElement('form');
  form.innerHTML = '<textarea id="boks" aria-describedby="hjelp"></textarea>';
  const guard = Object.assign(new ArenaGuard(), { store, for: 'boks' });
  form.append(guard);
  document.body.append(form);
  context.after(() => form.remove());
  await guard.updateComplete;
  const box = form.querySelector('textarea')!;
  const told: string[] = [];
  const tell = async (): Promise<void> => {
    await settled();
    await guard.updateComplete;
    const now = guard.querySelector('[role=status]')!.textContent;
    if (now !== (told.at(-1) ?? '')) told.push(now);
  };
  return {
    guard, box, told,
    type: (text) => {
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      return tell();
    },
    busy: () => {
      hub.answers['Screen'] = () => ({ value: null, refusal: { kind: 'busy', code: 'not-screened' } });
      context.mock.timers.tick(1_000);
      return tell();
    },
    pause: (...places) => {
      hub.answers['Screen'] = () => ({ value: { places }, refusal: null });
      context.mock.timers.tick(1_000);
      return tell();
    },
  };
}

const bromfas = placeOf('Bromfas');
const items = (guard: ArenaGuard): number => guard.querySelectorAll('li').length;

test('when nobody is free to look it is asked again, without a key more', async (context) => {
  const { guard, type, busy, pause } = await open(context);
  await type('Bromfas');
  await busy();
  assert.equal(items(guard), 0);
  await pause(bromfas);
  assert.equal(items(guard), 1);
});

test('what was found is told once, and not at each key and pause while it stands there', async (context) => {
  const { guard, type, pause, told } = await open(context);
  await type('Bromfas');
  await pause(bromfas);
  await type('Bromfas kan');
  assert.equal(items(guard), 1);
  await pause(bromfas);
  await type('Bromfas kan hjelpe Trulte');
  assert.equal(told.length, 1);

  await pause(bromfas, { ...placeOf('Trulte'), start: 19 });

  assert.equal(told.length, 2);
});

test('what takes the place of something else is told, though there are as many', async (context) => {
  const { type, pause, told } = await open(context);
  await type('Bromfas');
  await pause(bromfas);
  await type('Trulte');
  await pause(placeOf('Trulte'));
  assert.equal(told.length, 2);
});

test('the field is described by what was found in it, beside what described it before', async (context) => {
  const { guard, box, type, pause } = await open(context);
  await type('Bromfas');
  await pause(bromfas);
  const [before, found] = box.getAttribute('aria-describedby')!.split(' ');
  assert.equal(before, 'hjelp');
  assert.equal(guard.querySelector(`#${found}`)?.textContent, 'Dette ligner et navn: «Bromfas».');

  await type('');
  await pause();
  assert.equal(box.getAttribute('aria-describedby'), 'hjelp');
});

test('what is let stand is let stand in the text it was said of', async (context) => {
  const { guard, type, pause } = await open(context);
  await type('Bromfas');
  await pause(bromfas);
  [...guard.querySelectorAll('button')].at(-1)!.click();
  await type('Bromfas hjelper');
  assert.deepEqual([...guard.answers], ['Bromfas']);
  await type('Hun hjelper');
  assert.deepEqual([...guard.answers], []);

  await type('');
  await type('Bromfas');
  await pause(bromfas);
  assert.deepEqual([[...guard.answers], items(guard)], [[], 1]);
});
