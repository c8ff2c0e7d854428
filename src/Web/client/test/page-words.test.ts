import assert from 'node:assert/strict';
import { test } from 'node:test';
import './page.js';
import '../src/on-screen.js';
import { ArenaOnScreen } from '../src/elements/arena-on-screen.js';

ArenaOnScreen.every = 3_600_000;

const body = (said: string): string => `<h1 data-words="title">Møtet</h1><p data-words="a">${said}</p><form><label data-words="b">Sak</label><textarea></textarea></form>`;

/** A page of a meeting, made when the room was at 7, and what the room and the page say later. `null` is a server that cannot say, and `broken` a page that nothing can be made of. */
async function seen(steps: readonly (readonly [stands: string, page: string | null])[]): Promise<{ texts: readonly string[]; said: string; written: string; asked: number }> {
  const [fetched, requests] = [globalThis.fetch, globalThis.XMLHttpRequest];
  let step = 0;
  let asked = 0;
  globalThis.fetch = () => Promise.resolve(new Response(steps[step]![0]));
  globalThis.XMLHttpRequest = class {
    status = 0;
    responseXML: Document | null = null;
    onloadend = (): void => {};
    open(): void {}
    setRequestHeader(): void {}
    send(): void {
      asked++;
      const page = steps[step]![1];
      if (page !== null) {
        const made = document.implementation.createHTMLDocument('Siden');
        made.body.innerHTML = page;
        made.title = 'Siden';
        if (page === 'broken') made.querySelectorAll = () => { throw new DOMException('broken'); };
        [this.status, this.responseXML] = [200, made];
      }
      queueMicrotask(() => this.onloadend());
    }
  } as unknown as typeof XMLHttpRequest;
  document.title = 'Siden';
  document.body.innerHTML = `<arena-on-screen ask="/star" stands="7" gone="Endret" away="Borte" unknown="Vet ikke"><strong role="status"></strong></arena-on-screen>${body('Et ord for mye')}`;
  document.querySelector('textarea')!.value = 'Halvskrevet';
  const element = document.querySelector('arena-on-screen') as ArenaOnScreen;
  try {
    // The first has been asked for already, as it came.
    for (let turns = 0; turns < 10; turns++) await new Promise(setImmediate);
    for (step = 1; step < steps.length; step++) await element.look();
    return {
      texts: [...document.querySelectorAll<HTMLElement>('[data-words]')].filter((words) => !words.hidden).map((words) => words.textContent),
      said: element.textContent, written: document.querySelector('textarea')!.value, asked,
    };
  } finally {
    [globalThis.fetch, globalThis.XMLHttpRequest] = [fetched, requests];
    element.remove();
  }
}

test('as long as nothing is taken back, the page is not asked for', async () => {
  assert.deepEqual(await seen([['7', null], ['7', null]]), { texts: ['Møtet', 'Et ord for mye', 'Sak'], said: '', written: 'Halvskrevet', asked: 0 });
});

test('what is taken back is what a page would show that is loaded now, and what is being written stays', async () => {
  assert.deepEqual(await seen([['7', null], ['9', body('Tatt bort')]]), { texts: ['Møtet', 'Tatt bort', 'Sak'], said: 'Endret', written: 'Halvskrevet', asked: 1 });
  assert.deepEqual(await seen([['9', body('Tatt bort')], ['9', null]]), { texts: ['Møtet', 'Tatt bort', 'Sak'], said: 'Endret', written: 'Halvskrevet', asked: 1 });
});

test('when what is taken back was not on this page, nothing is said', async () => {
  assert.deepEqual(await seen([['7', null], ['9', body('Et ord for mye')]]), { texts: ['Møtet', 'Et ord for mye', 'Sak'], said: '', written: 'Halvskrevet', asked: 1 });
});

test('words that the page would not show at all are gone', async () => {
  assert.deepEqual(await seen([['9', '<h1>Finnes ikke</h1>'], ['9', null]]), { texts: [], said: 'Endret', written: 'Halvskrevet', asked: 1 });
  assert.deepEqual(await seen([['7', null], ['', null]]), { texts: [], said: 'Borte', written: 'Halvskrevet', asked: 0 });
});

test('when something is taken back and it cannot be known what, nothing is shown until it can', async () => {
  assert.deepEqual(await seen([['7', null], ['9', null]]), { texts: [], said: 'Vet ikke', written: 'Halvskrevet', asked: 1 });
  assert.deepEqual(await seen([['7', null], ['9', null], ['9', body('Tatt bort')]]), { texts: ['Møtet', 'Tatt bort', 'Sak'], said: 'Endret', written: 'Halvskrevet', asked: 2 });
  assert.deepEqual(await seen([['7', null], ['9', 'broken']]), { texts: [], said: 'Vet ikke', written: 'Halvskrevet', asked: 1 });
  assert.deepEqual(await seen([['7', null], ['9', 'broken'], ['9', body('Tatt bort')]]), { texts: ['Møtet', 'Tatt bort', 'Sak'], said: 'Endret', written: 'Halvskrevet', asked: 2 });
});
