import { html, nothing } from 'lit';
import { roomLimits } from '../contract.js';
import type { IdentifyingPlace, PersonId, Refusal, RoomView } from '../contract.js';
import { isOver, plans } from '../rooms/rights.js';
import { hostOf, outsideVideo } from '../rooms/video.js';
import { t } from '../texts.js';
import { FocusKeeper } from './focus-keeper.js';
import { RoomElement } from './room-element.js';

const wordAt = (link: string, { start, length }: IdentifyingPlace): string => link.slice(start, start + length);

/** The meeting's video room, which is somebody else's: the way there, and for those who lead whom to put out of it. */
export class ArenaVideo extends RoomElement {
  #writes = false;
  #link = '';
  #refusal: Refusal | null = null;
  readonly #checked = new Set<PersonId>();

  constructor() {
    super();
    new FocusKeeper(this, ['.video']);
  }

  protected override draw(view: RoomView): unknown {
    const { videoLink: link } = view;
    const mayChange = plans(view) && !isOver(view);
    if (isOver(view) || (link == null && !mayChange)) return nothing;
    return html`<section class="video" aria-label=${t('video.title')} tabindex="-1">
      ${link == null ? nothing : html`<p><a class="ds-button" data-size="sm" href=${link} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" aria-describedby="video-hvor">${t('video.open')}</a></p>
        <p class="quiet" id="video-hvor">${t('video.where', { host: hostOf(link) })} ${t('video.anonymity')} ${t('video.out')}</p>`}
      ${this.#reminder(view)}
      ${mayChange ? this.#writes ? this.#form() : html`<span class="room__buttons">
        ${this.button(t(link == null ? 'video.add' : 'video.change'), this.#open, { variant: 'tertiary' })}
        ${link == null ? nothing : this.button(t('video.away'), this.#away, { variant: 'tertiary', once: true })}</span>${this.problem('video')}` : nothing}
    </section>`;
  }

  /** Until whoever leads has said that it is done; anew when somebody else is out, or the same once more. */
  #reminder(view: RoomView): unknown {
    const out = outsideVideo(view);
    for (const person of this.#checked) if (!out.some((one) => one.person === person)) this.#checked.delete(person);
    const left = out.filter(({ person }) => !this.#checked.has(person));
    return left.length === 0 ? nothing : html`<div class="ds-alert" data-color="warning"><p><strong>${t('video.check')}: ${left.map(({ name }) => name).join(', ')}</strong></p>
      <p>${t('video.checkHelp')}</p>${this.button(t('video.checked'), () => {
        for (const { person } of left) this.#checked.add(person);
        this.requestUpdate();
        void this.updateComplete.then(() => this.turnTo('.video'));
      })}</div>`;
  }

  #form(): unknown {
    const places = this.#refusal?.places ?? [];
    return html`<form class="form" @submit=${(event: Event) => { event.preventDefault(); void this.#save([]); }}>
      <div class="ds-field"><label class="ds-label" for="video-lenke">${t('video.label')}</label>
        <p data-field="description" id="video-hjelp">${t('video.help')}</p>
        <input class="ds-input" id="video-lenke" type="url" inputmode="url" autocomplete="off" required maxlength=${roomLimits.videoLinkLength} .value=${this.#link}
          aria-describedby="video-hjelp${places.length > 0 ? ' video-funn' : ''}" aria-invalid=${places.length > 0 ? 'true' : nothing} @input=${this.#typed}></div>
      ${places.length === 0 ? nothing : html`<ul class="guard" id="video-funn">${places.map((place) => html`<li data-stands=${String(place.mayStand)}>
        ${t(place.mayStand ? 'video.mayTell' : 'video.tells', { word: wordAt(this.#link, place) })}</li>`)}</ul>`}
      ${this.problem('video')}
      <span class="room__buttons"><button class="ds-button" data-size="sm">${t('video.save')}</button>
        ${places.length > 0 && places.every(({ mayStand }) => mayStand)
          ? this.button(t('video.noneTells'), () => this.#save(places.map((place) => wordAt(this.#link, place))), { once: true }) : nothing}
        ${this.button(t('action.cancel'), this.#close, { variant: 'tertiary' })}</span></form>`;
  }

  readonly #open = (): void => {
    [this.#writes, this.#link, this.#refusal] = [true, '', null];
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>('#video-lenke')?.focus());
  };

  readonly #close = (): void => {
    [this.#writes, this.#link, this.#refusal] = [false, '', null];
    this.requestUpdate();
    void this.updateComplete.then(() => this.turnTo('.video'));
  };

  readonly #typed = (event: Event): void => {
    [this.#link, this.#refusal] = [(event.target as HTMLInputElement).value, null];
    this.requestUpdate();
  };

  /** What was written stays when it is refused. */
  async #save(cleared: readonly string[]): Promise<void> {
    const link = this.#link.trim();
    this.#link = link;
    const refusal = await this.store.act({ kind: 'setVideoLink', link, cleared });
    this.say('video', refusal);
    this.#refusal = refusal;
    if (refusal === null) this.#close();
  }

  readonly #away = async (): Promise<void> => {
    if (await this.act('video', { kind: 'setVideoLink', link: '' })) this.turnTo('.video');
  };
}

customElements.define('arena-video', ArenaVideo);
