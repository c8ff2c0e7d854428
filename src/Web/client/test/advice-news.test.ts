import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';
import '../src/advice.js';
import type { ArenaAdviceNews } from '../src/elements/arena-advice-news.js';
import { stateIn } from '../src/elements/arena-advice-news.js';

const page = (state: string): string => `<p>x</p><arena-advice-news news="Nytt" state="${state}"><span role="status"></span></arena-advice-news>`;

async function seen(answer: Response | null): Promise<string> {
  const fetched = globalThis.fetch;
  globalThis.fetch = () => (answer === null ? Promise.reject(new TypeError('away')) : Promise.resolve(answer));
  const news = document.createElement('arena-advice-news') as ArenaAdviceNews;
  news.setAttribute('state', '2-no-no');
  news.setAttribute('news', 'Nytt');
  news.append(Object.assign(document.createElement('span'), { role: 'status' }));
  news.querySelector('span')!.setAttribute('role', 'status');
  document.body.append(news);
  try {
    await news.look();
    return news.textContent;
  } finally {
    globalThis.fetch = fetched;
    news.remove();
  }
}

test('what has changed since the page was loaded is told, and nothing else', async () => {
  assert.equal(await seen(new Response(page('2-no-no'))), '');
  assert.equal(await seen(new Response(page('3-no-no'))), 'Nytt');
  assert.equal(await seen(new Response(page('2-yes-no'))), 'Nytt');
  assert.equal(await seen(new Response('<h1>stopped</h1>', { status: 409 })), 'Nytt');
});

test('a server that does not answer, or has much to do, is no news', async () => {
  assert.equal(await seen(null), '');
  assert.equal(await seen(new Response('', { status: 503 })), '');
  assert.equal(await seen(new Response('', { status: 429 })), '');
});

test('the state is read where it stands', () => {
  assert.equal(stateIn(page('7-no-yes')), '7-no-yes');
  assert.equal(stateIn('<p state="7"></p>'), null);
});
