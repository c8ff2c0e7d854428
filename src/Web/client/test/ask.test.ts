import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../src/elements/arena-guard.js';
import { ask, askWhy } from '../src/elements/ask.js';
import type { Refusal } from '../src/contract.js';
import { asked, joined, placed } from './elements.js';
import { ArenaLead } from '../src/elements/arena-lead.js';
import { settled } from './hub.js';

const pressed = (value: string): void => document.querySelector<HTMLButtonElement>(`dialog [value=${value}]`)!.click();
const begins = (): string | null | undefined => document.querySelector('dialog [autofocus]')?.id || document.querySelector('dialog [autofocus]')?.getAttribute('value');
const gone: Refusal = { kind: 'conflict', code: 'contribution-gone' };

test('a question begins at the answer that does nothing', async () => {
  const answer = ask('Sikker?', 'Ja');
  assert.equal(begins(), 'no');
  pressed('no');
  assert.equal(await answer, false);
});

test('a question that is answered with yes is answered with yes', async () => {
  const answer = ask('Sikker?', 'Ja');
  pressed('yes');
  assert.equal(await answer, true);
});

test('a reason that is given back stays in its dialog, with its places and why, until it is let through', async (context) => {
  const { store } = await joined(context);
  const tried: unknown[] = [];
  const answers = [asked('Bromfas').refusal, gone, null];
  const done = askWhy('en', 'Ta bort?', 'Ta bort', store, (...said) => {
    tried.push(said);
    return Promise.resolve(answers.shift()!);
  });
  assert.equal(begins(), 'ask-reason');
  const reason = document.querySelector<HTMLTextAreaElement>('#ask-reason')!;
  reason.value = 'Bromfas sier det';
  pressed('yes');
  await settled();
  assert.match(document.querySelector('dialog [role=alert]')!.textContent, /Noe i teksten kan vise hvem det gjelder/);
  assert.equal(reason.value, 'Bromfas sier det');

  [...document.querySelectorAll<HTMLButtonElement>('dialog .guard button')].at(-1)!.click();
  pressed('yes');
  await settled();
  assert.ok(document.querySelector('dialog'));
  pressed('yes');
  await done;

  assert.deepEqual(tried, [['Bromfas sier det', []], ['Bromfas sier det', ['Bromfas']], ['Bromfas sier det', ['Bromfas']]]);
  assert.equal(document.querySelector('dialog'), null);
});

const bare = (): HTMLButtonElement | null => document.querySelector('dialog [value=bare]');
const unseen: Refusal = { kind: 'notSaved', code: 'not-screened' };

test('what may be done without a reason is done at once when nobody could look at the reason', async (context) => {
  const { store } = await joined(context);
  const tried: unknown[] = [];
  const answers = [unseen, null];
  const done = askWhy('en', 'Ta bort?', 'Ta bort', store, (...said) => {
    tried.push(said);
    return Promise.resolve(answers.shift()!);
  }, 'Ta bort uten grunn');
  assert.equal(bare(), null);
  document.querySelector<HTMLTextAreaElement>('#ask-reason')!.value = 'Det viste hvem det var.';
  pressed('yes');
  await settled();
  assert.equal(bare()!.textContent, 'Ta bort uten grunn');
  pressed('bare');
  await done;

  assert.deepEqual(tried, [['Det viste hvem det var.', []], ['', []]]);
  assert.equal(document.querySelector('dialog'), null);
});

test('what needs its reason is not offered without, nor what nothing is wrong with the reason of', async (context) => {
  const { store } = await joined(context);
  for (const [refusal, offer] of [[unseen, undefined], [gone, 'Ta bort uten grunn']] as const) {
    const done = askWhy('en', 'Ta bort?', 'Ta bort', store, () => Promise.resolve(refusal), offer);
    document.querySelector<HTMLTextAreaElement>('#ask-reason')!.value = 'Det viste hvem det var.';
    pressed('yes');
    await settled();
    assert.ok(document.querySelector('dialog [role=alert]'));
    assert.equal(bare(), null);
    pressed('no');
    await done;
  }
});

test('where one of a few has to be chosen it is said until it is, and words may be left out', async (context) => {
  const { store } = await joined(context);
  const tried: unknown[] = [];
  const done = askWhy('en', 'Ta bort?', 'Ta bort', store, (...said) => {
    tried.push(said);
    return Promise.resolve(null);
  }, undefined, undefined, { optional: true, choices: { legend: 'Hvorfor?', missed: 'Velg en regel.', of: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] } });
  assert.equal(document.querySelector('dialog [autofocus]')?.getAttribute('value'), 'a');
  pressed('yes');
  await settled();
  assert.deepEqual([tried.length, document.querySelector('dialog [role=alert]')!.textContent], [0, 'Velg en regel.']);
  document.querySelector<HTMLInputElement>('dialog input[value=b]')!.checked = true;
  pressed('yes');
  await done;

  assert.deepEqual(tried, [['', [], 'b']]);
});

test('who changes their mind does nothing', async (context) => {
  const { store } = await joined(context);
  const done = askWhy('en', 'Ta bort?', 'Ta bort', store, () => assert.fail('Nothing was to be tried.'));
  pressed('no');
  await done;
});

test('while it is tried nothing is pressed twice, and who leaves then has taken it back; what they wrote is there the next time', async (context) => {
  const { store } = await joined(context);
  const left: string[] = [];
  let tried = 0;
  const opened = (): Promise<void> => askWhy('en', 'Ta bort?', 'Ta bort', store, () => {
    tried++;
    return new Promise(() => undefined);
  }, undefined, () => left.push('left'));
  const first = opened();
  const box = document.querySelector<HTMLTextAreaElement>('#ask-reason')!;
  box.value = 'Det viste hvem det var.';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  pressed('yes');
  pressed('yes');
  assert.equal(tried, 1);
  assert.equal(document.querySelector('dialog [role=status].quiet')!.textContent, 'sender …');
  assert.equal(document.querySelector('dialog [value=yes]')!.getAttribute('aria-disabled'), 'true');
  pressed('no');
  await first;
  assert.deepEqual(left, ['left']);

  const second = opened();
  assert.equal(document.querySelector<HTMLTextAreaElement>('#ask-reason')!.value, 'Det viste hvem det var.');
  pressed('no');
  await second;
  assert.deepEqual(left, ['left']);
});

test('a reason that is too long is kept whole, and not sent', async (context) => {
  const { store } = await joined(context);
  const done = askWhy('en', 'Ta bort?', 'Ta bort', store, () => assert.fail('It was too long.'));
  const box = document.querySelector<HTMLTextAreaElement>('#ask-reason')!;
  box.value = 'a'.repeat(503);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
  assert.match(document.querySelector('dialog')!.textContent, /Teksten er 3 tegn for lang/);
  pressed('yes');
  assert.equal(box.value.length, 503);
  pressed('no');
  await done;
});

test('a reason that was written of one thing is there for that, looked through again, and for no other that is asked about alike', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { hub, store } = await joined(context);
  store.reasons.set('en', 'Det viste hvem det var.');
  for (const [key, text] of [['to', ''], ['en', 'Det viste hvem det var.']] as const) {
    const done = askWhy(key, 'Ta bort?', 'Ta bort', store, () => assert.fail('Nothing was to be tried.'));
    assert.equal(document.querySelector<HTMLTextAreaElement>('#ask-reason')!.value, text);
    context.mock.timers.tick(1_000);
    pressed('no');
    await done;
  }
  assert.deepEqual(hub.called('Screen').map(([, said]) => said), ['Det viste hvem det var.']);
});

test('whoever is put out is asked nothing more, and does nothing', async (context) => {
  const { hub, store } = await joined(context);
  placed(context, new ArenaLead(), store);
  const left: string[] = [];
  const sure = ask('Vil du avvise ola?', 'Avvis');
  const why = askWhy('en', 'Ta bort?', 'Ta bort', store, () => new Promise(() => undefined), undefined, () => left.push('left'));
  const box = document.querySelector<HTMLTextAreaElement>('#ask-reason')!;
  box.value = 'Det viste hvem det var.';
  document.querySelector<HTMLButtonElement>('dialog:last-of-type [value=yes]')!.click();
  hub.tell('Gone', 'room', { kind: 'notFound', code: 'not-found' } satisfies Refusal);
  await why;
  assert.equal(await sure, false);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  assert.deepEqual([document.querySelector('dialog'), left, store.reasons.size], [null, [], 0]);
});
