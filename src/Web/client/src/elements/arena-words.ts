import type { IdentifyingPlace } from '../contract.js';
import { followed, isName, nothingFound, replaced, standing, wordAt } from '../rooms/identifying.js';
import type { Found } from '../rooms/identifying.js';
import { t } from '../texts.js';

/** The words of a form that its writer lets stand go with it in one field, whichever texts of it they are in. */
const cleared = 'Input.Cleared';

/**
 * Stands under a field of a page outside the room, and says what in it could show whom it is about: while it is written, and when the server has given it
 * back. It changes nothing but at its writer's word, and never takes the focus. Without a script the page says what the server found, and the server looks anyhow.
 */
export class ArenaWords extends HTMLElement {
  static pause = 400;
  readonly #cleared = new Set<string>();
  readonly #said = Object.assign(document.createElement('p'), { className: 'ds-sr-only' });
  readonly #shown = document.createElement('div');
  #found: Found = nothingFound;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #field: HTMLTextAreaElement | HTMLInputElement | null = null;

  connectedCallback(): void {
    this.#field = document.getElementById(this.getAttribute('for') ?? '') as HTMLTextAreaElement | HTMLInputElement | null;
    if (this.#field === null) return;
    this.#said.setAttribute('role', 'status');
    for (const word of (this.getAttribute('cleared') ?? '').split('\n')) if (word !== '') this.#cleared.add(word);
    this.#found = this.#givenBack(this.#field.value);
    this.replaceChildren(this.#said, this.#shown);
    this.#field.addEventListener('input', this.#typed);
    this.#draw();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#field?.removeEventListener('input', this.#typed);
  }

  /** Words that the writer lets stand in the text as it is now. */
  get answers(): readonly string[] {
    return [...this.#cleared].filter((word) => this.#field?.value.includes(word) === true);
  }

  /** Asks what is in the text, as it is now. Of what is not known nothing is said: the server looks when it is sent. */
  async look(): Promise<void> {
    const text = this.#field?.value ?? '';
    const places = text.trim() === '' ? [] : await this.#ask(text);
    // Written on meanwhile: the next pause asks again.
    if (places === null || this.#field?.value !== text) return;
    this.#found = { text, places };
    this.#draw();
    this.#say();
  }

  async #ask(text: string): Promise<readonly IdentifyingPlace[] | null> {
    const [room, about, minutes] = [this.getAttribute('room'), this.getAttribute('case'), this.getAttribute('minutes')];
    const body = JSON.stringify({ text, room, ofCase: this.hasAttribute('of-case'), case: about, minutes });
    const answer = await fetch('/vern', { method: 'POST', headers: { 'content-type': 'application/json' }, body, credentials: 'same-origin', redirect: 'error' }).catch(() => null);
    return answer?.ok === true ? ((await answer.json()) as { readonly places: readonly IdentifyingPlace[] }).places : null;
  }

  /** What the server found in what was sent, whose ends it did not look at. */
  #givenBack(text: string): Found {
    const places = JSON.parse(this.getAttribute('places') ?? '[]') as readonly IdentifyingPlace[];
    const before = text.length - text.trimStart().length;
    return { text, places: places.map((place) => ({ ...place, start: place.start + before })) };
  }

  get #standing(): readonly IdentifyingPlace[] {
    return standing(this.#found, this.#field?.value ?? '', this.#cleared);
  }

  #draw(): void {
    const places = this.#standing;
    const list = Object.assign(document.createElement('ul'), { className: 'guard' });
    list.append(...places.map((place, index) => this.#place(place, index)));
    const stands = places.every((place) => place.mayStand) ? [] : [Object.assign(document.createElement('p'), { className: 'quiet', textContent: t('guard.notSent') })];
    this.#shown.replaceChildren(...(places.length === 0 ? [] : [list, ...stands]));
    this.#describe(places.length);
    this.#answer();
  }

  #place(place: IdentifyingPlace, index: number): HTMLLIElement {
    const word = wordAt(this.#found.text, place);
    const item = document.createElement('li');
    item.dataset['stands'] = String(place.mayStand);
    const buttons = Object.assign(document.createElement('span'), { className: 'room__buttons' });
    for (const by of t(`guard.instead.${place.kind}`).split('|')) {
      buttons.append(button(t('guard.replace', { by }), t('guard.replaceNamed', { word, by }), 'secondary', () => this.#replace(place, by)));
    }
    const answer = `guard.${isName(place.kind) ? 'noName' : 'stands'}`;
    if (place.mayStand) buttons.append(button(t(answer), t(`${answer}Named`, { word }), 'tertiary', () => this.#clear(word)));
    item.append(Object.assign(document.createElement('span'), { id: this.#id(index), textContent: t(`guard.looks.${place.kind}`, { word }) }), ' ', buttons);
    return item;
  }

  #id(index: number): string {
    return `${this.getAttribute('for')}-vern-${index}`;
  }

  /** The field is described by what was found in it, beside what describes it else. */
  #describe(count: number): void {
    const others = (this.#field?.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '' && !id.startsWith(`${this.getAttribute('for')}-vern-`));
    const all = [...others, ...Array.from({ length: count }, (_, index) => this.#id(index))].join(' ');
    if (all === '') this.#field?.removeAttribute('aria-describedby');
    else this.#field?.setAttribute('aria-describedby', all);
  }

  /** What stands in all fields of the form, in the one place that the server reads it from. */
  #answer(): void {
    const form = this.#field?.form;
    if (form == null) return;
    const words = [...form.querySelectorAll('arena-words')].flatMap((one) => (one instanceof ArenaWords ? one.answers : []));
    let kept = form.querySelector<HTMLInputElement>(`input[data-live][name="${cleared}"]`);
    if (words.length === 0) return kept?.remove();
    if (kept === null) {
      kept = Object.assign(document.createElement('input'), { type: 'hidden', name: cleared });
      kept.dataset['live'] = '';
      form.append(kept);
    }
    kept.value = words.join('\n');
  }

  #replace(place: IdentifyingPlace, by: string): void {
    if (this.#field === null) return;
    this.#found = replaced(this.#found, place, by);
    this.#field.value = this.#found.text;
    this.#field.dispatchEvent(new Event('input', { bubbles: true }));
    this.#field.focus();
  }

  #clear(word: string): void {
    this.#cleared.add(word);
    this.#draw();
    this.#say();
    this.#field?.focus();
  }

  /** Told anew only when something else is found: the same words make the same sentence. */
  #say(): void {
    const words = this.#standing.map((place) => wordAt(this.#found.text, place));
    const said = words.length === 0 ? '' : t('guard.found', { count: words.length, words: words.join(', ') });
    if (this.#said.textContent !== said) this.#said.textContent = said;
  }

  readonly #typed = (): void => {
    const now = this.#field?.value ?? '';
    this.#found = followed(this.#found, now);
    if (now.trim() === '') this.#cleared.clear();
    this.#draw();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), ArenaWords.pause);
  };
}

function button(label: string, named: string, variant: string, click: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'ds-button', textContent: label, onclick: click });
  Object.assign(made.dataset, { size: 'sm', variant, color: 'accent' });
  made.setAttribute('aria-label', named);
  return made;
}
