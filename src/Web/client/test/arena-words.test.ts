import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';
import '../src/guard.js';
import type { IdentifyingPlace } from '../src/contract.js';
import { ArenaWords } from '../src/elements/arena-words.js';

interface Opened {
  readonly box: HTMLTextAreaElement;
  readonly words: ArenaWords;
  readonly form: HTMLFormElement;
  readonly asked: readonly unknown[];
  /** Types, and the pause is over. */
  readonly write: (text: string, ...places: readonly IdentifyingPlace[]) => Promise<void>;
}

const at = (text: string, word: string, kind: IdentifyingPlace['kind'] = 'person', mayStand = true): IdentifyingPlace =>
  ({ field: 'text', start: text.indexOf(word), length: word.length, kind, mayStand });

function open(context: { readonly after: (end: () => void) => void }, text = '', attributes = ''): Opened {
  const form = document.createElement('form');
  form.innerHTML = `<textarea id="rad-What" aria-describedby="hjelp"></textarea><arena-words for="rad-What" ${attributes}><ul><li>Fra tjeneren</li></ul></arena-words>`;
  form.querySelector('textarea')!.value = text;
  const { fetch } = globalThis;
  const asked: unknown[] = [];
  document.body.append(form);
  context.after(() => {
    form.remove();
    globalThis.fetch = fetch;
  });
  const [box, words] = [form.querySelector('textarea')!, form.querySelector('arena-words') as ArenaWords];
  return {
    box, words, form, asked,
    write: (written, ...places) => {
      globalThis.fetch = (_, init) => {
        asked.push(JSON.parse(init!.body as string));
        return Promise.resolve(new Response(JSON.stringify({ places })));
      };
      box.value = written;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      return words.look();
    },
  };
}

const items = ({ words }: Opened): readonly string[] => [...words.querySelectorAll('li > span:first-child')].map((item) => item.textContent);
const button = ({ words }: Opened, label: string): HTMLButtonElement =>
  [...words.querySelectorAll('button')].find((one) => one.textContent === label)!;
const kept = ({ form }: Opened): string | undefined => form.querySelector<HTMLInputElement>('input[name="Input.Cleared"]')?.value;

test('what is written is asked about at a pause, and told once', async (context) => {
  const page = open(context, '', 'of-case');
  await page.write('Ring Kari i morgen', at('Ring Kari i morgen', 'Kari', 'person', false));
  assert.deepEqual(page.asked, [{ text: 'Ring Kari i morgen', room: null, ofCase: true, case: null, minutes: null }]);
  assert.deepEqual(items(page), ['Dette ligner et navn: «Kari».']);
  assert.match(page.words.querySelector('[role=status]')!.textContent, /Kari/);
  assert.equal(page.box.getAttribute('aria-describedby'), 'hjelp rad-What-vern-0');
  assert.equal(page.words.querySelector('.quiet')!.textContent, 'Teksten kan ikke sendes før dette er erstattet.');
});

test('a proposal takes its place, and nothing is left to say', async (context) => {
  const page = open(context);
  await page.write('Ring Kari', at('Ring Kari', 'Kari', 'person', false));
  button(page, 'Erstatt med [mor]').click();
  assert.equal(page.box.value, 'Ring [mor]');
  assert.deepEqual(items(page), []);
  assert.equal(page.box.getAttribute('aria-describedby'), 'hjelp');
});

test('a word that its writer lets stand goes with the form while it stands there', async (context) => {
  const page = open(context);
  await page.write('Bromfas kan hjelpe', at('Bromfas kan hjelpe', 'Bromfas'));
  assert.equal(kept(page), undefined);
  button(page, 'Det er ikke et navn').click();
  assert.deepEqual([items(page).length, kept(page)], [0, 'Bromfas']);
  await page.write('Samtaler kan hjelpe');
  assert.equal(kept(page), undefined);
});

test('what the server gave back is shown where it stands, whatever stands before it', (context) => {
  const given = JSON.stringify([at('Bromfas her', 'Bromfas')]).replaceAll('"', '&quot;');
  const page = open(context, '\n Bromfas her', `places="${given}"`);
  assert.deepEqual(items(page), ['Dette ligner et navn: «Bromfas».']);
});

test('what was let stand before the text was given back is not asked about again', (context) => {
  const text = 'Bromfas og Kvortal';
  const given = JSON.stringify([at(text, 'Kvortal')]).replaceAll('"', '&quot;');
  const page = open(context, text, `places="${given}" cleared="Bromfas"`);
  assert.deepEqual([items(page).length, kept(page)], [1, 'Bromfas']);
  button(page, 'Det er ikke et navn').click();
  assert.equal(kept(page), 'Bromfas\nKvortal');
});

test('of what nobody has looked at nothing is said, and the text is the writer’s', async (context) => {
  const page = open(context);
  await page.write('Ring Kari', at('Ring Kari', 'Kari', 'person', false));
  globalThis.fetch = () => Promise.reject(new TypeError('away'));
  page.box.value = 'Ring Kari snart';
  page.box.dispatchEvent(new Event('input', { bubbles: true }));
  await page.words.look();
  assert.deepEqual(items(page), ['Dette ligner et navn: «Kari».']);
  assert.equal(page.box.value, 'Ring Kari snart');
});
