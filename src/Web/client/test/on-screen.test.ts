import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';
import '../src/on-screen.js';
import { ArenaOnScreen } from '../src/elements/arena-on-screen.js';

ArenaOnScreen.every = 3_600_000;
const [fetched, clock] = [globalThis.fetch, Date.now];

/** A page with two texts and a form, and what it is told. */
async function page(closes: boolean, ...answers: readonly (Response | null)[]): Promise<{ shown: readonly string[]; said: string; written: string }> {
  let asked = 0;
  let now = clock();
  globalThis.fetch = () => {
    const answer = answers[asked++];
    now += answer == null ? 3_000 : 100;
    return answer == null ? Promise.reject(new TypeError('away')) : Promise.resolve(answer);
  };
  Date.now = () => now;
  document.body.innerHTML = `<arena-on-screen ask="/star" gone="Borte" unknown="Vet ikke" ${closes ? 'closes' : ''}><p><strong role="status"></strong></p><p data-way hidden></p></arena-on-screen>
    <p data-words="1">Første</p><form><p data-words="2">Andre</p><textarea>Halvskrevet</textarea></form>`;
  const element = document.querySelector('arena-on-screen') as ArenaOnScreen;
  try {
    // The first has been asked for already, as it came.
    await new Promise(setImmediate);
    for (let more = 1; more < answers.length; more++) await element.look();
    const shown = [...document.querySelectorAll<HTMLElement>('[data-words]')].filter((words) => !words.hidden).map((words) => words.textContent);
    return { shown, said: element.querySelector('[role=status]')!.textContent, written: document.querySelector('textarea')!.value };
  } finally {
    [globalThis.fetch, Date.now] = [fetched, clock];
    element.remove();
  }
}

test('what stands stays, and nothing is said', async () => {
  assert.deepEqual(await page(true, new Response('1 2')), { shown: ['Første', 'Andre'], said: '', written: 'Halvskrevet' });
});

test('what does not stand any more is off the page, and what is being written stays', async () => {
  assert.deepEqual(await page(true, new Response('2')), { shown: ['Andre'], said: 'Borte', written: 'Halvskrevet' });
  assert.deepEqual(await page(true, new Response('')), { shown: [], said: 'Borte', written: 'Halvskrevet' });
});

test('it does not come back, and that it went is still said', async () => {
  assert.deepEqual(await page(true, new Response('2'), new Response('1 2')), { shown: ['Andre'], said: 'Borte', written: 'Halvskrevet' });
});

test('nothing stands for whoever is refused or has signed out', async () => {
  assert.deepEqual((await page(true, new Response('1 2', { status: 404 }))).shown, []);
  assert.deepEqual((await page(true, Object.defineProperty(new Response('1 2'), 'redirected', { value: true }))).shown, []);
});

test('whoever has signed out is asked for no more, and the tab says nothing of the meeting', async () => {
  document.title = 'Et møte';
  let asked = 0;
  globalThis.fetch = () => {
    asked++;
    return Promise.resolve(Object.defineProperty(new Response('1'), 'redirected', { value: true }));
  };
  document.body.innerHTML = '<arena-on-screen ask="/star" gone="Borte" unknown="Vet ikke"><p><strong role="status"></strong></p></arena-on-screen><p data-words="1">Første</p>';
  try {
    await new Promise(setImmediate);
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise(setImmediate);
    assert.equal(asked, 1);
    assert.equal(document.title, ArenaOnScreen.nameless);
  } finally {
    globalThis.fetch = fetched;
    document.querySelector('arena-on-screen')!.remove();
  }
});

test('while it cannot be known, what is of a case is hidden, and shown again when it stands', async () => {
  assert.deepEqual(await page(true, null), { shown: [], said: 'Vet ikke', written: 'Halvskrevet' });
  assert.deepEqual(await page(true, new Response('1 2'), new Response('', { status: 503 }), null), { shown: [], said: 'Vet ikke', written: 'Halvskrevet' });
  assert.deepEqual(await page(true, new Response('1 2'), new Response(null, { status: 204 }), null), { shown: [], said: 'Vet ikke', written: 'Halvskrevet' });
  assert.deepEqual(await page(true, null, new Response('1 2')), { shown: ['Første', 'Andre'], said: '', written: 'Halvskrevet' });
  assert.deepEqual(await page(true, null, new Response('2')), { shown: ['Andre'], said: 'Borte', written: 'Halvskrevet' });
});

test('elsewhere it is said, and nothing is hidden', async () => {
  assert.deepEqual(await page(false, null), { shown: ['Første', 'Andre'], said: 'Vet ikke', written: 'Halvskrevet' });
});

test('a short drop, and a server with much to do, are nobody\'s business', async () => {
  assert.deepEqual(await page(true, new Response('', { status: 503 }), new Response('', { status: 429 })), { shown: ['Første', 'Andre'], said: '', written: 'Halvskrevet' });
});
