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
  news.setAttribute('gone', 'Borte');
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
  assert.equal(await seen(new Response('<p>another page</p>', { status: 404 })), 'Borte');
});

test('a server that does not answer, or has much to do, is no news', async () => {
  assert.equal(await seen(null), '');
  assert.equal(await seen(new Response('', { status: 503 })), '');
  assert.equal(await seen(new Response('', { status: 429 })), '');
});

test('what is not for the reader any more goes at once, and what they write stays', async () => {
  const sheet = '<ol class="advice"><li>Møt henne</li></ol><section class="section advice"><p>Hun ble sett</p></section><textarea></textarea>';
  const shown = async (answer: Response): Promise<readonly number[]> => {
    document.body.innerHTML = sheet;
    await seen(answer);
    return [document.querySelectorAll('.advice').length, document.querySelectorAll('textarea').length];
  };
  assert.deepEqual(await shown(new Response('<h1>stopped</h1>', { status: 409 })), [0, 1]);
  assert.deepEqual(await shown(new Response(page('2-no-yes'))), [0, 1]);
  assert.deepEqual(await shown(new Response(page('3-no-no'))), [2, 1]);
});

test('the state is read where it stands', () => {
  assert.equal(stateIn(page('7-no-yes')), '7-no-yes');
  assert.equal(stateIn('<p state="7"></p>'), null);
});

test('the sheet asks the page it is the sheet of: nobody has opened it by looking for news; and the same news is told once', async () => {
  const [fetched, there] = [globalThis.fetch, globalThis.location];
  const asked: string[] = [];
  globalThis.fetch = (address) => {
    asked.push(String(address));
    return Promise.resolve(new Response(page('3-no-no')));
  };
  Object.defineProperty(globalThis, 'location', { value: { pathname: '/moter/m/rom/rad/c/ark' }, configurable: true, writable: true });
  const news = document.createElement('arena-advice-news') as ArenaAdviceNews;
  news.setAttribute('state', '2-no-no');
  news.setAttribute('news', 'Nytt');
  news.innerHTML = '<span role="status"></span>';
  document.body.append(news);
  try {
    await news.look();
    const told = news.querySelector('span')!.firstChild;
    await news.look();
    assert.deepEqual([asked, news.querySelector('span')!.firstChild], [['/moter/m/rom/rad/c', '/moter/m/rom/rad/c'], told]);
  } finally {
    globalThis.fetch = fetched;
    Object.defineProperty(globalThis, 'location', { value: there, configurable: true, writable: true });
    news.remove();
  }
});
