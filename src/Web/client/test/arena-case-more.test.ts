import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { ArenaCaseMore, settle } from '../src/elements/arena-case-more.js';
import { redacted } from './cases.js';
import { plain, press, writing } from './writer.js';

async function page(context: TestContext) {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { element, store } = await writing(context, new ArenaCaseMore(), { seen: 'Han kalles bamsen av alle.' }, redacted());
  const field = (): HTMLInputElement => element.querySelector('#write-more-words')!;
  const write = async (words: string): Promise<void> => {
    field().value = words;
    field().dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
  };
  const select = async (words: string): Promise<void> => {
    document.getSelection = () => ({ toString: () => words }) as Selection;
    element.select();
    await element.updateComplete;
  };
  const said = async (): Promise<string | undefined> => {
    context.mock.timers.tick(settle);
    await element.updateComplete;
    return plain(element.querySelector('[role=status]'));
  };
  return { element, store, field, write, select, said };
}

test('words that are missing, or are not in the text, hide nothing, and it says so beside the field', async (context) => {
  const { element, store, field, write } = await page(context);
  for (const [words, why] of [['', 'Skriv ordene som skal skjules, eller merk dem i teksten.'], ['bam', /^Ordene står ikke slik i teksten, så ingenting er skjult\./]] as const) {
    await write(words);
    assert.equal(element.querySelector('.ds-validation-message'), null);
    await press(element, 'Skjul ordene overalt');
    const told = element.querySelector('#write-more-why')!;
    if (typeof why === 'string') assert.equal(plain(told), why);
    else assert.match(plain(told)!, why);
    assert.deepEqual([field().getAttribute('aria-describedby'), field().getAttribute('aria-invalid'), told.getAttribute('role')], ['write-more-why', 'true', 'alert']);
    assert.equal(document.activeElement, field());
    assert.deepEqual(store.state.resolutions, []);
  }
  assert.equal(field().value, 'bam');
  await write('bamsen');
  await press(element, 'Skjul ordene overalt');
  assert.deepEqual(store.state.resolutions, [{ form: 'bamsen', kind: 'mask', value: 'person' }]);
  assert.deepEqual([field().value, element.querySelector('.ds-validation-message')], ['', null]);
});

test('what is selected in the text comes into the field, and it is told of once it stands, without moving anybody', async (context) => {
  const { field, select, said } = await page(context);
  const elsewhere = document.activeElement;
  await select('bams');
  await select('bamsen');
  assert.equal(field().value, 'bamsen');
  assert.equal(await said(), '«bamsen» står nå i feltet «Ord som skal skjules», over teksten.');
  assert.equal(document.activeElement, elsewhere);
});

test('a selection that is too long says why nothing came of it, and what was hidden is not taken in anew', async (context) => {
  const { element, field, select, said } = await page(context);
  await select('bamsen');
  await press(element, 'Skjul ordene overalt');
  await select('bamsen');
  assert.equal(field().value, '');
  await select('x'.repeat(201));
  assert.equal(field().value, '');
  assert.match((await said())!, /^Du merket 201 tegn\. .* merk høyst 200\.$/);
});
