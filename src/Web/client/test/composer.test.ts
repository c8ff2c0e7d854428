import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { ArenaComposer } from '../src/elements/arena-composer.js';
import '../src/elements/arena-guard.js';
import type { ContributionId, RoomCommand } from '../src/contract.js';
import { asked, joined, placed } from './elements.js';
import { settled } from './hub.js';

interface Opened extends Awaited<ReturnType<typeof joined>> {
  readonly composer: ArenaComposer;
  readonly box: HTMLTextAreaElement;
  readonly type: (text: string) => void;
  readonly send: () => void;
}

async function open(context: TestContext): Promise<Opened> {
  const far = await joined(context);
  const composer = placed(context, new ArenaComposer(), far.store);
  await composer.updateComplete;
  const box = composer.querySelector('textarea')!;
  const type = (text: string): void => {
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return { ...far, composer, box, type, send: () => void composer.querySelector('form')!.dispatchEvent(new Event('submit')) };
}

test('what is asked about only when it is tried again stands in the box again', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { hub, composer, box, type, send } = await open(context);
  hub.answers['Do'] = () => ({ value: null, refusal: { kind: 'notSaved', code: 'not-screened' } });
  type('Mine ord');
  send();
  await settled();
  assert.equal(box.value, '');

  hub.answers['Do'] = () => asked('Mine');
  context.mock.timers.tick(60_000);
  await settled();
  await composer.updateComplete;

  assert.equal(box.value, 'Mine ord');
  assert.ok(composer.querySelector('.guard li'));
});

test('another text that is being written is left alone, and what was given back stays in sight', async (context) => {
  const { hub, composer, store, box, type } = await open(context);
  hub.answers['Do'] = () => asked('Mine');
  composer.replyTo('c1' as ContributionId);
  type('Noe annet');
  box.focus();
  await store.post({ text: 'Mine ord', item: null, replyTo: null });
  assert.deepEqual([box.value, store.outgoing.length], ['Noe annet', 1]);

  box.blur();
  store.giveBack(store.outgoing[0]!);
  assert.deepEqual([box.value, store.outgoing.length, store.drafts.get('c1')], ['Mine ord', 0, 'Noe annet']);
});

test('what a writer has let stand goes with the text they said it of, and with no other', async (context) => {
  const { hub, composer, type, send } = await open(context);
  hub.answers['Do'] = () => asked('Bromfas');
  type('Bromfas hjelper');
  send();
  await settled();
  await composer.updateComplete;
  [...composer.querySelectorAll<HTMLButtonElement>('.guard button')].at(-1)!.click();
  hub.answers['Do'] = () => ({ value: { seq: 11 }, refusal: null });
  send();
  type('Bromfas igjen');
  await settled();
  send();
  await settled();

  const sent = hub.called('Do').map(([, , command]) => command as Extract<RoomCommand, { kind: 'postContribution' }>);
  assert.deepEqual(sent.map(({ text, cleared }) => [text, cleared]), [['Bromfas hjelper', []], ['Bromfas hjelper', ['Bromfas']], ['Bromfas igjen', []]]);
});

test('what was not sent stays in sight when the meeting is suspended and when it has ended', async (context) => {
  const { hub, composer, type } = await open(context);
  type('Mine ord');
  for (const [seq, kind] of [[11, 'meetingSuspended'], [12, 'meetingEnded']] as const) {
    hub.tell('Happened', 'room', seq, [{ seq, at: '2026-05-04T12:10:00+00:00', by: 'kari', event: { kind } }]);
    await composer.updateComplete;
    assert.equal(composer.querySelector('.composer__kept')!.textContent, 'Mine ord');
  }
  assert.match(composer.textContent, /Dette rakk du ikke å sende/);
});

test('whoever writes when the box closes comes to why it closed, and back to the box when it opens', async (context) => {
  const { hub, composer, box } = await open(context);
  box.focus();
  const tell = async (seq: number, event: object): Promise<void> => {
    hub.tell('Happened', 'room', seq, [{ seq, at: '2026-05-04T12:10:00+00:00', by: 'kari', event }]);
    await composer.updateComplete;
  };
  await tell(11, { kind: 'meetingSuspended', cause: 'byFacilitator' });
  assert.equal(document.activeElement, composer.querySelector('.composer__closed'));
  await tell(12, { kind: 'meetingResumed' });
  assert.equal(document.activeElement?.id, 'skriv');
});

test('a copy is told of only beside the text that was copied, also where there is no clipboard', async (context) => {
  const { hub, composer, store, type } = await open(context);
  const clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  context.after(() => (clipboard === undefined ? Reflect.deleteProperty(navigator, 'clipboard') : Object.defineProperty(navigator, 'clipboard', clipboard)));
  const said: string[] = [];
  store.addEventListener('say', (event) => said.push((event as CustomEvent<string>).detail));
  type('Mine ord');
  hub.tell('Happened', 'room', 11, [{ seq: 11, at: '2026-05-04T12:10:00+00:00', by: 'kari', event: { kind: 'meetingSuspended', cause: 'byFacilitator' } }]);
  await composer.updateComplete;
  composer.querySelector<HTMLButtonElement>('.composer__closed button')!.click();
  await settled();
  await composer.updateComplete;
  assert.equal(said.length, 1);
  assert.equal(composer.querySelector('.composer__closed span')!.textContent, said[0]);
  composer.write('Andre ord');
  await composer.updateComplete;
  assert.equal(composer.querySelector('.composer__closed span'), null);
});
