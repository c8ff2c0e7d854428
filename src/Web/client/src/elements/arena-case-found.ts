import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { limits } from '../cases/case-form.js';
import type { Box } from '../cases/case-form.js';
import { askedOf, suggestions, whose } from '../cases/identity.js';
import type { Suggestion } from '../cases/identity.js';
import { areSeveral, around, becomes, holdsHere, isDropped, isForHumans, isIndirect, isMixed, isOfWhom, isSureName, joined, maySplit, mentionAt, mergeable, nextOpen, said, sureness, tells } from '../cases/marks.js';
import type { Found } from '../cases/marks.js';
import type { Mark, ResolutionKind } from '../cases/redaction.js';
import { current } from '../cases/writing.js';
import { readSettings } from '../settings.js';
import { t } from '../texts.js';
import { CaseElement } from './case-element.js';

const roles = [
  'child', 'sibling', 'mother', 'father', 'parent', 'stepmother', 'stepfather', 'fosterParent', 'grandparent', 'aunt', 'uncle', 'cousin', 'friend', 'neighbour',
  'contactTeacher', 'headteacher', 'schoolNurse', 'generalPractitioner', 'colleague', 'adult', 'person',
] as const;

type Missing = 'place' | 'generalise' | 'keep' | 'merge' | 'role';

/** The list of what was found, each form once. One is unfolded at a time; letters work while the list has the focus, and only then. */
export class ArenaCaseFound extends CaseElement {
  #form: string | null = null;
  /** Where nothing is chosen or written, and must be. */
  #missing: Missing | null = null;

  protected override render(): unknown {
    const all = this.store.found;
    if (all.length === 0) return html`<p>${t('write.none')}</p>`;
    return html`<section aria-labelledby="write-list" @keydown=${this.#key}><h3 class="ds-heading" data-size="xs" id="write-list">${t('write.list')}</h3>
      <div class="buttons">${this.button(t('write.nextOpen'), () => this.#go(1), { variant: 'primary' })}
        ${this.button(t('write.previousOpen'), () => this.#go(-1))}
        ${this.store.state.resolutions.length === 0 ? nothing : this.button(t('write.undo'), this.#undo, { variant: 'tertiary' })}</div>
      ${readSettings().shortcuts ? html`<p class="quiet">${t('write.keys')}</p>` : nothing}
      <ol class="case-found">${repeat(all, ({ form }) => form, (one, index) => this.#one(one, index))}</ol></section>`;
  }

  look(form: string): void {
    this.#form = form;
    this.#missing = null;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('button[aria-expanded=true]')?.focus());
  }

  #one(one: Found, index: number): unknown {
    const unfolded = one.form === this.#form;
    return html`<li data-state=${one.open > 0 ? 'open' : one.first.state} data-sureness=${sureness(one.first)}>
      <button type="button" class="case-found__name" aria-expanded=${String(unfolded)} aria-controls=${unfolded ? `write-found-${index}` : nothing} @click=${() => this.#unfold(one.form)}>
        <strong translate="no">${one.written}</strong> <span>${t(`write.type.${one.first.type}`)} · ${t('write.places', { count: one.count })} ·
        ${isMixed(one) ? t('write.state.mixed') : this.#becomes(one)}</span></button>
      ${unfolded ? html`<div class="form" id="write-found-${index}">${this.#acts(one)}</div>` : nothing}</li>`;
  }

  #becomes(one: Found): unknown {
    if (one.open > 0) return t('write.state.open');
    return isDropped(one) ? t('write.state.dropped') : html`${t(`write.state.${one.first.state}`)} · <span translate="no">${becomes(one)}</span>`;
  }

  #acts(one: Found): unknown {
    const { type, replacement, reason } = one.first;
    const human = isForHumans(type);
    const dropped = isDropped(one);
    const placeholder = one.entity?.placeholder ?? '';
    return html`${this.#context(one)}${this.#where(one)}${this.#whose(one)}<p class="quiet">${t(`write.sureness.${sureness(one.first)}`)}. ${t(`write.reason.${human && reason === 'list' ? 'few' : reason}`)}</p>
      ${human ? html`<p>${t('write.forHumans')}</p>${this.#ownWords(one)}` : nothing}
      ${dropped ? html`<p class="quiet">${t('write.dropped.why', { placeholder })}</p>` : nothing}
      <div class="buttons">${this.button(dropped ? t('write.accept.drop') : t('write.accept', { placeholder: human ? replacement : placeholder }), () => this.#resolve(one, 'accept'), { variant: human ? 'secondary' : 'primary' })}
        ${isIndirect(type) && !human && replacement !== one.entity?.placeholder ? this.button(t('write.generalise', { words: replacement }), () => this.#resolve(one, 'generalise')) : nothing}</div>
      ${human ? nothing : this.#ownWords(one)}
      ${one.first.mayKeep ? this.#keep(one) : html`<p class="quiet">${t('write.keep.never')}</p>`}
      ${this.#apart(one)}
      ${this.#choice(one, 'merge', mergeable(this.store.found, one).map((other) => [other.form, `${other.written} ${other.entity?.placeholder ?? ''}`]))}
      ${type === 'person' ? this.#choice(one, 'role', roles.map((role) => [role, t(`write.role.${role}`)])) : nothing}`;
  }

  /** Whose name it is: the engine has a guess, and is wrong too often in the like. */
  #whose(one: Found): unknown {
    const { question, written } = one;
    if (question === undefined) return nothing;
    return html`<div class="ds-alert form" data-color="info" role="group" aria-labelledby="write-whose"><h4 class="ds-heading" data-size="2xs" id="write-whose">${t('write.whose', { name: written })}</h4>
      <p>${t('write.whose.why')}${one.count > 1 ? ` ${t('write.whose.where')}` : ''}</p>
      <div class="buttons">${suggestions(this.store.found, this.store.state.result!.redacted, question, (mark) => this.#textOf(mark), this.store.state.resolutions).map((who) =>
        this.button(t('write.whose.same', { name: who.written, placeholder: who.entity.placeholder }), () => this.#answer(one, who)))}
        ${this.button(t('write.whose.other'), () => this.#answer(one, null))}</div></div>`;
  }

  // While the engine has not answered yet, what is asked may be another thing than stands here.
  #answer(one: Found, who: Suggestion | null): void {
    if (current(this.store.state) === null) return;
    const chosen = this.#chosen(one);
    const stays = chosen !== undefined && this.#askedOf(one).some((mark) => mark !== chosen);
    this.store.do({ kind: 'resolved', resolutions: whose(one, one.question!, who, chosen, (mark) => this.#textOf(mark), this.store.state.resolutions) });
    const where = this.querySelector<HTMLSelectElement>('#write-where');
    if (where !== null) where.value = '';
    this.look(stays ? one.form : (nextOpen(this.store.found, one.form, 1) ?? one.form));
  }

  #askedOf(one: Found): readonly Mark[] {
    return one.question === undefined ? [] : askedOf(one, one.question, (mark) => this.#textOf(mark), this.store.state.resolutions);
  }

  // Of a name whose it is, is asked: where it is asked about.
  #context(one: Found): unknown {
    const mark = this.#askedOf(one)[0] ?? one.first;
    const { before, after } = around(this.#textOf(mark), mark);
    return html`<p class="case-context" translate="no">${before}<mark class="case-mark">${one.written}</mark>${after}</p>`;
  }

  /** What is said holds for all of them, unless one is chosen. */
  #where(one: Found): unknown {
    const { marks, count } = one;
    if (count < 2) return nothing;
    const asked = this.#askedOf(one);
    const missing = this.#missing === 'place';
    return html`<div class="ds-field"><label class="ds-label" for="write-where">${t('write.where')}</label>
      <select class="ds-input" id="write-where" autocomplete="off" translate="no" aria-invalid=${missing ? 'true' : nothing}
        aria-describedby=${missing ? 'write-split-why' : nothing} @change=${this.#given}><option value="">${t('write.where.all', { count })}</option>
        ${marks.map((mark, index) => html`<option value=${index}>${t('write.where.here', { number: index + 1, words: this.#line(mark), state: this.#stateOf(one, mark, asked.includes(mark)) })}</option>`)}</select>
      ${missing ? html`<p class="ds-validation-message" id="write-split-why" role="alert">${t('write.split.missing')}</p>` : nothing}</div>`;
  }

  readonly #given = (): void => {
    if (this.#missing === null) return;
    this.#missing = null;
    this.requestUpdate();
  };

  #lacks(what: Missing, id: string): void {
    this.#missing = what;
    this.requestUpdate();
    this.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  // Where they are of several, what becomes of each says whose it is.
  #stateOf(one: Found, { state, entity }: Mark, asked: boolean): string {
    const whose = areSeveral(one) ? this.store.state.result?.redacted.entities.find(({ id }) => id === entity)?.placeholder : undefined;
    return [t(`write.state.${state}`), ...(whose === undefined ? [] : [whose]), ...(asked ? [t('write.who.asked')] : [])].join(' · ');
  }

  /** What the engine took for one, and is two; and two that are one after all. */
  #apart(one: Found): unknown {
    const others = joined(this.store.found, one);
    const several = areSeveral(one);
    if (others.length === 0 && !several && !maySplit(one)) return nothing;
    return html`<div class="case-own"><div class="ds-field">
        ${others.length === 0 ? nothing : html`<p>${t('write.joined')} <span translate="no">${others.map(({ written }) => written).join(', ')}</span></p>`}
        ${several ? html`<p>${t('write.several')}</p>` : nothing}
        ${maySplit(one) ? html`<p class="quiet">${t('write.split.where')}</p>` : nothing}</div>
      <div class="buttons">${this.button(t('write.split.use'), () => this.#split(one))}
        ${several ? this.button(t('write.one.use'), () => this.#resolve(one, 'merge', one.form)) : nothing}</div></div>`;
  }

  // Of a name that was taken for no other, only a mention can be another.
  #split(one: Found): void {
    if (this.#chosen(one) !== undefined || joined(this.store.found, one).length > 0) return this.#resolve(one, 'split');
    this.#lacks('place', 'write-where');
  }

  #chosen({ marks }: Found): Mark | undefined {
    return marks[Number.parseInt(this.querySelector<HTMLSelectElement>('#write-where')?.value ?? '', 10)];
  }

  #line(mark: Mark): string {
    const text = this.#textOf(mark);
    const { before, after } = mentionAt(text, mark);
    return `… ${before}${text.slice(mark.start, mark.start + mark.length)}${after} …`.replace(/\s+/g, ' ');
  }

  #textOf({ field }: Mark): string {
    return this.store.state.result!.of.answers[field as Box] ?? '';
  }

  #ownWords(one: Found): unknown {
    const why = this.#missing === 'generalise' ? 'missing' : current(this.store.state) !== null && tells(one, this.store.state.resolutions) ? 'tell' : null;
    return html`<div class="case-own"><div class="ds-field"><label class="ds-label" for="write-words-own">${t(isForHumans(one.first.type) ? 'write.ownWords.first' : 'write.ownWords')}</label>
        <input class="ds-input" id="write-words-own" autocomplete="off" spellcheck="false" translate="no" maxlength=${limits.form}
          aria-invalid=${why === null ? nothing : 'true'} aria-describedby=${why === null ? nothing : 'write-words-why'} @input=${this.#given} />
        ${why === null ? nothing : html`<p class="ds-validation-message" id="write-words-why" role="alert">${t(`write.ownWords.${why}`)}</p>`}</div>
        ${this.button(t('write.ownWords.use'), () => this.#withInput(one, 'generalise', 'write-words-own'))}</div>`;
  }

  #keep(one: Found): unknown {
    const sure = isSureName(one.first);
    const missing = this.#missing === 'keep';
    const told = [...(sure ? ['write-keep-sure'] : []), ...(missing ? ['write-keep-why'] : [])].join(' ');
    return html`<div class="case-own"><div class="ds-field"><label class="ds-label" for="write-keep">${t('write.keep.reason')}</label>
        ${sure ? html`<p class="quiet" id="write-keep-sure">${t('write.keep.sure')}</p>` : nothing}
        <input class="ds-input" id="write-keep" autocomplete="off" spellcheck="false" translate="no" maxlength=${limits.reason}
          aria-invalid=${missing ? 'true' : nothing} aria-describedby=${told === '' ? nothing : told} @input=${this.#given} />
        ${missing ? html`<p class="ds-validation-message" id="write-keep-why" role="alert">${t('write.keep.missing')}</p>` : nothing}</div>
        ${this.button(t('write.keep'), () => this.#withInput(one, 'keep', 'write-keep'))}</div>`;
  }

  #choice(one: Found, kind: 'merge' | 'role', choices: readonly (readonly [string, string])[]): unknown {
    if (choices.length === 0) return nothing;
    const id = `write-${kind}`;
    const missing = this.#missing === kind;
    return html`<div class="case-own"><div class="ds-field"><label class="ds-label" for=${id}>${t(`write.${kind}`)}</label>
      <select class="ds-input" id=${id} autocomplete="off" translate="no" aria-invalid=${missing ? 'true' : nothing}
        aria-describedby=${missing ? `${id}-why` : nothing} @change=${this.#given}><option value="">${t('write.choose')}</option>
        ${choices.map(([value, text]) => html`<option value=${value} ?selected=${kind === 'role' && one.entity?.role === value}>${text}</option>`)}</select>
      ${missing ? html`<p class="ds-validation-message" id="${id}-why" role="alert">${t(`write.${kind}.missing`)}</p>` : nothing}</div>
      ${this.button(t(`write.${kind}.use`), () => this.#withInput(one, kind, id))}</div>`;
  }

  #withInput(one: Found, kind: Exclude<Missing, 'place'>, id: string): void {
    const value = this.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`)?.value.trim() ?? '';
    if (value !== '') this.#resolve(one, kind, value);
    else this.#lacks(kind, id);
  }

  #resolve(one: Found, kind: ResolutionKind, value: string | null = null): void {
    const { form, open } = one;
    const chosen = holdsHere(one, kind, this.store.state.resolutions) ? this.#chosen(one) : undefined;
    // The writer's own words may tell: they are seen to stand before the next comes.
    const next = open > 0 && (chosen === undefined || open === 1) && !isOfWhom(kind) && (kind !== 'generalise' || value === null) ? nextOpen(this.store.found, form, 1) : form;
    this.store.do({ kind: 'resolved', resolutions: [{ ...said(one, kind, value), ...(chosen === undefined ? {} : { here: mentionAt(this.#textOf(chosen), chosen) }) }] });
    // On to the next that waits; after the last, what was resolved keeps the focus.
    this.look(next ?? form);
  }

  #unfold(form: string): void {
    if (form === this.#form) {
      this.#form = null;
      this.requestUpdate();
    } else this.look(form);
  }

  #go(step: 1 | -1): void {
    const form = nextOpen(this.store.found, this.#form, step);
    if (form !== null) this.look(form);
  }

  readonly #undo = (): void => this.store.do({ kind: 'undid' });

  readonly #key = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (!readSettings().shortcuts || event.ctrlKey || event.altKey || event.metaKey || target.closest('input, select, textarea') !== null) return;
    const one = this.store.found.find(({ form }) => form === this.#form);
    const act = ({
      n: () => this.#go(1),
      p: () => this.#go(-1),
      u: this.#undo,
      a: () => one !== undefined && this.#resolve(one, 'accept'),
      g: () => one !== undefined && isIndirect(one.first.type) && this.#resolve(one, 'generalise'),
      b: () => this.querySelector<HTMLElement>('#write-keep')?.focus(),
    } as Record<string, (() => unknown) | undefined>)[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
}

customElements.define('arena-case-found', ArenaCaseFound);
