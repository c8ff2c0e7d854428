import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';
import '../src/advice.js';
import type { ArenaAdviceNews } from '../src/elements/arena-advice-news.js';
import { ArenaOnScreen } from '../src/elements/arena-on-screen.js';

ArenaOnScreen.every = 3_600_000;

/** Two pieces of advice and a form. */
const sheet = '<ol class="advice"><li data-words="a">Møt henne</li></ol><section data-words="b"><p>Hun ble sett</p></section><textarea></textarea>';

async function seen(...answers: readonly (Response | null)[]): Promise<{ said: string; shown: string; places: Set<Node | null> }> {
  const fetched = globalThis.fetch;
  let asked = 0;
  globalThis.fetch = () => {
    const answer = answers[asked++];
    return answer == null ? Promise.reject(new TypeError('away')) : Promise.resolve(answer);
  };
  document.body.innerHTML = `${sheet}<arena-advice-news ask="/star" state="2-no-no" news="Nytt" gone="Et råd er borte" away="Borte" unknown="Vet ikke" closes><strong role="status"></strong></arena-advice-news>`;
  const news = document.querySelector('arena-advice-news') as ArenaAdviceNews;
  const places = new Set<Node | null>();
  try {
    await new Promise(setImmediate);
    places.add(news.querySelector('strong')!.firstChild);
    for (let more = 1; more < answers.length; more++) {
      await news.look();
      places.add(news.querySelector('strong')!.firstChild);
    }
    assert.equal(document.querySelectorAll('textarea').length, 1);
    return { said: news.textContent, shown: [...document.querySelectorAll<HTMLElement>('[data-words]')].filter((one) => !one.hidden).map((one) => one.dataset['words']).join(''), places };
  } finally {
    globalThis.fetch = fetched;
    news.remove();
  }
}

test('what has changed since the page was loaded is told, and nothing else, and the page stays as it is', async () => {
  assert.equal((await seen(new Response('2-no-no a b'))).said, '');
  for (const state of ['3-no-no a b c', '2-yes-no a b']) {
    const { said, shown } = await seen(new Response(state));
    assert.deepEqual([said, shown], ['Nytt', 'ab']);
  }
});

test('a server that does not answer, or has much to do, is no news', async () => {
  for (const answer of [null, new Response('', { status: 503 }), new Response('', { status: 429 })]) {
    const { said, shown } = await seen(answer);
    assert.deepEqual([said, shown], ['', 'ab']);
  }
});

test('advice that is taken back goes at once, the rest stays, and that it went is said before what is new', async () => {
  for (const answers of [[new Response('3-no-no b')], [new Response('3-no-no a b c'), new Response('4-no-no b c')], [new Response('3-no-no b'), new Response('4-no-no b c')]]) {
    const { said, shown } = await seen(...answers);
    assert.deepEqual([said, shown], ['Et råd er borte', 'b']);
  }
});

test('what is not for the reader any more goes at once, and what they write stays', async () => {
  const stopped = await seen(new Response(''));
  assert.deepEqual([stopped.said, stopped.shown], ['Borte', '']);
  const reminded = await seen(new Response('2-no-yes'));
  assert.deepEqual([reminded.said, reminded.shown], ['Et råd er borte', '']);
});

test('the same news is told once', async () => {
  assert.equal((await seen(new Response('3-no-no a b'), new Response('3-no-no a b'))).places.size, 1);
});
