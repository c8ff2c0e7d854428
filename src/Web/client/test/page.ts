import { Window } from 'happy-dom';
import guard from '../../Texts/guard.json';
import hub from '../../Texts/hub.json';
import locks from '../../Texts/locks.json';
import methods from '../../Texts/methods.json';
import moderation from '../../Texts/moderation.json';
import refusals from '../../Texts/refusals.json';
import rooms from '../../Texts/rooms.json';
import video from '../../Texts/video.json';
import writing from '../../Texts/writing.json';

// What the elements and the connection need of a page. It is there before any of them is read.
const page = new Window();
const names = ['document', 'customElements', 'CSS', 'CustomEvent', 'Element', 'Event', 'EventTarget', 'FormData', 'HTMLElement', 'KeyboardEvent', 'MouseEvent', 'MutationObserver', 'Node', 'location', 'navigator'] as const;
for (const name of names) Object.defineProperty(globalThis, name, { value: page[name], configurable: true, writable: true });
Object.assign(globalThis, { window: page, addEventListener: page.addEventListener.bind(page), removeEventListener: page.removeEventListener.bind(page) });
const texts = page.document.createElement('script');
texts.id = 'arena-texts';
texts.type = 'application/json';
texts.textContent = JSON.stringify(Object.fromEntries(Object.entries({ ...guard, ...hub, ...locks, ...methods, ...moderation, ...refusals, ...rooms, ...video, ...writing }).map(([key, { nb }]) => [key, nb])));
page.document.head.append(texts);
