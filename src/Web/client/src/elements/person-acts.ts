import { html, nothing } from 'lit';
import type { ParticipantView, RoomView } from '../contract.js';
import { stoppedFor } from '../rooms/moderation.js';
import { isOver, leads, leadsBy } from '../rooms/rights.js';
import { lobbyReasons, sendable } from '../rooms/sent-out.js';
import { t, titled } from '../texts.js';
import { askChoice } from './ask-choice.js';
import { RoomElement } from './room-element.js';

const menuAt = (place: string): string => `details[data-about="${CSS.escape(place)}"]`;

/** What those who lead may do with somebody, wherever on the page they meet them; why not is said at `place`. */
export abstract class PersonActs extends RoomElement {
  /** Where whoever does something stands when what they pressed is gone: the first that is there. It is asked before it is done. */
  protected abstract stays(place: string): readonly string[];

  /** All of it under one button, and `more` with it; what cannot be taken back last, and apart. */
  protected menu(view: RoomView, person: ParticipantView, place: string, more: readonly unknown[] = []): unknown {
    const { name } = person;
    const door = leads(view) && !isOver(view);
    const buttons = [...(door ? [this.#pen(view, person, place), this.#sendOut(view, person, place)] : []), ...more].filter((one) => one !== nothing);
    const away = !door || person.person === view.me.person ? nothing
      : html`<li class="people__away">${this.button(t('live.remove'), () => this.#remove(person, place), { variant: 'tertiary', color: 'danger', named: t('live.removeNamed', { name }) })}</li>`;
    return buttons.length === 0 && away === nothing ? nothing : html`<details class="people__menu" name="deltaker" data-about=${place} @keydown=${this.#escape}>
      <summary>${t('live.more')} <span class="ds-sr-only">${t('live.moreFor', { name })}</span></summary>
      <ul>${buttons.map((one) => html`<li>${one}</li>`)}${away}</ul></details>`;
  }

  /** When it is done, what was opened for it closes, and whoever did it stands where they opened it. */
  protected async closing(place: string, doing: () => Promise<boolean>): Promise<void> {
    const stays = this.stays(place);
    if (!await doing()) return;
    const menu = this.querySelector<HTMLDetailsElement>(menuAt(place));
    if (menu !== null) menu.open = false;
    this.turnTo(`${menuAt(place)} > summary`, ...stays);
  }

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const menu = event.currentTarget as HTMLDetailsElement;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };

  /** Whether they may write, which is for those who lead; nobody closes it to one who leads. */
  #pen(view: RoomView, { person, name, roles }: ParticipantView, place: string): unknown {
    if (stoppedFor(view, person) !== null) {
      return this.button(t('moderation.allow'), () => this.closing(place, () => this.act(place, { kind: 'letWrite', person })),
        { variant: 'tertiary', named: t('moderation.allowNamed', { name }), once: true });
    }
    if (leadsBy(roles) || roles.every((role) => role === 'observer')) return nothing;
    return this.button(t('moderation.stop'), () => this.closing(place, () =>
      this.actRule(place, t('moderation.stopAsk', { name }), t('moderation.stop'), (rule) => ({ kind: 'stopWriting', person, rule }))),
    { variant: 'tertiary', named: t('moderation.stopNamed', { name }), once: true });
  }

  /** For the item that is on. They are back by themselves when it is left. */
  #sendOut(view: RoomView, participant: ParticipantView, place: string): unknown {
    const { person, name } = participant;
    const item = sendable(view, participant);
    return item === null ? nothing : this.button(t('live.sendOut'), () => this.closing(place, async () => {
      const reason = await askChoice(t('live.sendOutAsk', { name, title: titled(item.title) }), t('live.sendOut'), t('live.sendOutChoose'),
        lobbyReasons.map((value) => ({ value, label: t(`lobbyReason.${value}`) })));
      return reason !== null && await this.act(place, { kind: 'sendOut', person, item: item.item, reason });
    }), { variant: 'tertiary', named: t('live.sendOutNamed', { name }) });
  }

  #remove({ person, name }: ParticipantView, place: string): Promise<void> {
    return this.closing(place, () => this.actWhy(place, t('live.removeAsk', { name }), t('live.removeNamed', { name }),
      (reason, cleared) => ({ kind: 'removePerson', person, reason, cleared })));
  }
}
