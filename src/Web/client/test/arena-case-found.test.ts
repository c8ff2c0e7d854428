import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { Mark } from '../src/cases/redaction.js';
import { ArenaCaseFound } from '../src/elements/arena-case-found.js';
import { mark, redacted } from './cases.js';
import { plain, press, writing } from './writer.js';

const entities = [1, 2].map((id) => ({ id, type: 'person', role: '', placeholder: `[Person ${id}]`, forms: [], mentions: 1 } as const));

async function unfolded(context: TestContext, seen: string, marks: readonly Mark[], of = marks[0]!.form) {
  const { element, store } = await writing(context, new ArenaCaseFound(), { seen }, redacted({ marks, entities }));
  element.look(of);
  await element.updateComplete;
  return { element, store };
}

test('what needs something chosen or written says so beside it, and goes there', async (context) => {
  const { element, store } = await unfolded(context, 'Kari og Ole', [mark('kari', 0), mark('ole', 8, { entity: 2 })]);
  for (const [label, field, why] of [
    ['Bruk ordene', '#write-words-own', 'Skriv ordene som skal stå i stedet.'],
    ['Behold', '#write-keep', 'Skriv hvorfor det må stå. Den som leser gjennom, ser grunnen.'],
    ['Slå sammen', '#write-merge', 'Velg hvem eller hva det er den samme som.'],
    ['Bruk rollen', '#write-role', 'Velg hvem det er i saken.'],
  ] as const) {
    const box = element.querySelector<HTMLInputElement>(field)!;
    await press(element, label);
    assert.equal(document.activeElement, box, label);
    assert.equal(box.getAttribute('aria-invalid'), 'true', label);
    const told = element.querySelector(`#${box.getAttribute('aria-describedby')!.split(' ').at(-1)!}`);
    assert.deepEqual([plain(told), told!.getAttribute('role')], [why, 'alert']);
    assert.equal(element.querySelectorAll('.ds-validation-message').length, 1, label);
    box.dispatchEvent(new Event(box.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    await element.updateComplete;
    assert.equal(element.querySelector('.ds-validation-message'), null, label);
  }
  assert.deepEqual(store.state.resolutions, []);
});

test('of a name that is taken out the button says so too, and why', async (context) => {
  const { element } = await unfolded(context, 'Mor Kari og mor Karis', [mark('kari', 4, { replacement: '' }), mark('kari', 16, { replacement: 's' })]);
  assert.match(plain(element.querySelector('.case-found__name'))!, /· tas ut$/);
  assert.equal(plain(element.querySelector('#write-found-0 [data-variant=primary]')), 'Ta ut');
  assert.match(plain(element)!, /Ordet ved siden av sier det samme som \[Person 1\]\./);
});

test('a name that is taken out in some places only is what it is in the others', async (context) => {
  const { element } = await unfolded(context, 'Mor Kari. Kari sover', [mark('kari', 4, { replacement: '' }), mark('kari', 10, { replacement: '[Person 1]' })]);
  assert.match(plain(element.querySelector('.case-found__name'))!, /· byttes ut · \[Person 1\]$/);
  assert.match(plain(element)!, /Bytt ut: \[Person 1\]/);
  assert.doesNotMatch(plain(element)!, /Ta ut|sier det samme/);
});
