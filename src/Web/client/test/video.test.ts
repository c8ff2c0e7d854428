import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { CaseId, PersonId, RoomEvent, RoomId, RoomView } from '../src/contract.js';
import { ArenaVideo } from '../src/elements/arena-video.js';
import { fold } from '../src/rooms/fold.js';
import { headline } from '../src/rooms/headlines.js';
import { hostOf, outsideVideo } from '../src/rooms/video.js';
import { asked, joined, placeOf, placed } from './elements.js';
import { settled } from './hub.js';
import { happened, kari, me, person, room } from './room.js';

const ola = 'ola' as PersonId;
const link = 'https://whereby.com/fellesrom';
const led = (changes: Partial<RoomView> = {}): RoomView => room({ me: { person: me, roles: ['facilitator'], standing: 'admitted', historyFrom: 0 }, ...changes });

async function shown(context: TestContext, view: RoomView) {
  const { hub, store } = await joined(context, view);
  hub.answers['Do'] = () => ({ value: { seq: 11 }, refusal: null });
  const element = placed(context, new ArenaVideo(), store);
  await element.updateComplete;
  const press = (name: string): void => {
    const found = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    (found ?? assert.fail(`There is no ${name}.`)).click();
  };
  const sent = () => hub.called('Do').map(([, , command]) => command);
  return { hub, element, press, sent };
}

test('a link is folded in and out, and goes when the meeting begins for whoever has not come in', () => {
  const given = fold(room(), happened({ kind: 'videoLinkSet', link }));
  assert.equal(given.videoLink, link);
  assert.equal('videoLink' in fold(given, happened({ kind: 'videoLinkSet', link: '' })), false);
  assert.equal(fold(given, happened({ kind: 'meetingStarted' })).videoLink, link);
  assert.equal('videoLink' in fold({ ...given, me: { ...given.me, standing: 'invited' } }, happened({ kind: 'meetingStarted' })), false);
  assert.equal(hostOf(link), 'whereby.com');
});

test('who leads is told whom to put out of the video room, and nobody else is', () => {
  const people = [person(me), person(kari, { standing: 'inLobby', outside: true }), person(ola, { standing: 'removed', outside: true })];
  assert.deepEqual(outsideVideo(led({ people, videoLink: link })).map((one) => one.person), [kari, ola]);
  assert.deepEqual(outsideVideo(led({ people })), []);
  assert.deepEqual(outsideVideo(room({ people, videoLink: link })), []);
  const before = led({ people, videoLink: link });
  assert.deepEqual(headline(happened({ kind: 'personHeldBack', person: kari }, 11, undefined, me), before, before), ['video.told.out', { name: kari }]);
  assert.deepEqual(headline(happened({ kind: 'personRemoved', person: ola, wasInside: true }), before, before), ['video.told.out', { name: ola }]);
  assert.equal(headline(happened({ kind: 'personRemoved', person: ola }), before, before), null, 'They were never in.');
  assert.equal(headline(happened({ kind: 'personRemoved', person: ola, wasInside: true }), room(), room()), null);
});

test('whoever was let in and closed the page is out of it, and whoever only knocks never was in', () => {
  const view = led({ people: [person(me, { present: false }), person(kari), person(ola, { standing: 'invited', present: false })], videoLink: link });
  const out = (...events: readonly RoomEvent[]) => outsideVideo(events.map((event) => happened(event)).reduce(fold, view)).map((one) => one.person);
  assert.deepEqual(out(), [], 'Whoever reads this is here.');
  assert.deepEqual(out({ kind: 'personLeft', person: kari }), [kari]);
  assert.deepEqual(out({ kind: 'personLeft', person: kari }, { kind: 'personEntered', person: kari }), []);
  assert.deepEqual(out({ kind: 'lobbyEntered', person: ola, declarationVersion: 1 }), []);
  assert.deepEqual(out({ kind: 'lobbyEntered', person: ola, declarationVersion: 1 }, { kind: 'personRemoved', person: ola }), []);
  // Out for an item, they close the page in the lobby, and are sent away at the door when they come again.
  assert.deepEqual(out({ kind: 'personHeldBack', person: kari }, { kind: 'personLeft', person: kari }), [kari]);
  assert.deepEqual(out({ kind: 'personHeldBack', person: kari }, { kind: 'personRejected', person: kari }), [kari]);
  assert.deepEqual(out({ kind: 'caseRecognised', case: 'sak' as CaseId, person: kari }), [kari]);
  assert.deepEqual(out({ kind: 'personHeldBack', person: kari }, { kind: 'personReturned', person: kari }, { kind: 'personEntered', person: kari }), []);
  // Removed and on the list again: nobody has put them out there yet.
  const again = { person: kari, name: 'kari', organisation: 'PPT', roles: ['participant'], sector: null, hub: null } as const;
  assert.deepEqual(out({ kind: 'personRemoved', person: kari, wasInside: true }, { kind: 'personInvited', entry: again }), [kari]);
});

test('it is opened apart, and says what it means', async (context) => {
  const { element } = await shown(context, room({ videoLink: link }));
  const way = element.querySelector('a')!;
  assert.deepEqual([way.getAttribute('href'), way.target, way.rel, way.getAttribute('referrerpolicy')], [link, '_blank', 'noopener noreferrer', 'no-referrer']);
  assert.match(element.textContent, /whereby\.com/);
  assert.match(element.textContent, /navnet og ansiktet ditt/);
  assert.equal(element.querySelector('button'), null);
});

test('without a link there is nothing but for those who may give one', async (context) => {
  assert.equal((await shown(context, room())).element.textContent.trim(), '');
  const { element, press, sent } = await shown(context, led());
  press('Legg til videolenke');
  await element.updateComplete;
  const field = element.querySelector('input')!;
  assert.equal(document.activeElement, field);
  field.value = ` ${link}`;
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
  element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  assert.deepEqual(sent(), [{ kind: 'setVideoLink', link, cleared: [] }]);
  await element.updateComplete;
  assert.equal(element.querySelector('form'), null);
});

test('a link that may name somebody is kept, asked about, and sent with the answer', async (context) => {
  const { hub, element, press, sent } = await shown(context, led());
  hub.answers['Do'] = () => ({ value: null, refusal: { ...asked('mia').refusal, places: [placeOf('mia', { start: 20, field: 'link' })] } });
  press('Legg til videolenke');
  await element.updateComplete;
  const field = element.querySelector('input')!;
  field.value = 'https://whereby.com/mia';
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
  element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  await element.updateComplete;
  assert.match(element.querySelector('.guard')!.textContent, /«mia» i lenken kan vise/);
  assert.equal(element.querySelector('input')!.value, 'https://whereby.com/mia');
  hub.answers['Do'] = () => ({ value: { seq: 11 }, refusal: null });
  press('Ingenting av dette viser hvem noen er');
  await settled();
  assert.deepEqual(sent()[1], { kind: 'setVideoLink', link: 'https://whereby.com/mia', cleared: ['mia'] });
});

test('whom to put out stands there until it is said to be done, and again when somebody else is out', async (context) => {
  const { hub, element, press } = await shown(context, led({ people: [person(me), person(kari, { standing: 'inLobby', outside: true }), person(ola)], videoLink: link }));
  assert.match(element.textContent, /ute av videomøtet: kari/);
  press('De er ute');
  await element.updateComplete;
  assert.equal(element.querySelector('.ds-alert'), null);
  hub.tell('Happened', 'room' as RoomId, 11, [happened({ kind: 'personHeldBack', person: ola })]);
  await element.updateComplete;
  assert.match(element.querySelector('.ds-alert')!.textContent, /ute av videomøtet: ola/);
});
