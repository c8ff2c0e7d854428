import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FloorPlace, RoomView } from '../contract.js';
import { floorOf, reasons } from '../rooms/floor.js';
import { speakerName } from '../rooms/floor-headlines.js';
import { leads } from '../rooms/rights.js';
import { t } from '../texts.js';
import type { FloorTools } from './arena-floor.js';

/** Those who wait, in order. Names are for those who may see who takes part. */
export function queue(tools: FloorTools, view: RoomView): unknown {
  const places = floorOf(view).queue;
  return html`<h3 class="ds-heading" data-size="2xs">${t('floor.queue', { count: places.length })}</h3>
    ${places.length === 0 ? html`<p class="quiet">${t('floor.empty')}</p>`
      : html`<ol class="rows floor__queue">${repeat(places, (place) => place.person, (place, index) => row(tools, view, place, index))}</ol>`}`;
}

function row(tools: FloorTools, view: RoomView, place: FloorPlace, index: number): unknown {
  const mine = place.person === view.me.person;
  return html`<li class="rows__one" data-away=${String(place.awaySince !== null)}>
    <span>${index + 1}. <strong>${speakerName(view, place.person)}</strong>${mine ? ` (${t('floor.you')})` : ''}<br />
      <span class="quiet">${notes(view, place).join(' · ')}</span></span>
    ${leads(view) ? controls(tools, view, place, index) : nothing}</li>`;
}

/** What it is for; and, for those who lead, what they might think of. */
function notes(view: RoomView, place: FloorPlace): readonly string[] {
  return [
    place.inRound ? t('floor.inRound') : t(`floor.kind.${place.for}`),
    ...(place.awaySince === null ? [] : [t('floor.away')]),
    ...(leads(view) ? reasons(view, place.person).map((reason) => t(`floor.reason.${reason}`)) : []),
  ];
}

function controls(tools: FloorTools, view: RoomView, place: FloorPlace, index: number): unknown {
  const { queue: places, turn } = floorOf(view);
  const { person, number } = place;
  const name = speakerName(view, person);
  const arrow = (label: string, named: string, possible: boolean, after: number): unknown => html`<button type="button" class="ds-button" data-size="sm"
    data-variant="tertiary" aria-label=${named} aria-disabled=${possible ? nothing : 'true'}
    @click=${() => (possible ? tools.do({ kind: 'movePlace', person, number, after: places[after]?.person ?? null }) : undefined)}>${label}</button>`;
  return html`<span class="room__buttons">
    ${place.awaySince === null
      ? tools.button(t('floor.give'), () => tools.do({ kind: 'giveFloor', person, turn: turn?.number ?? 0, place: number }), { named: t('floor.giveNamed', { name }), once: true }) : nothing}
    ${arrow(t('floor.up'), t('floor.upNamed', { name }), index > 0, index - 2)}
    ${arrow(t('floor.down'), t('floor.downNamed', { name }), index < places.length - 1, index + 1)}
    ${place.inRound
      ? tools.button(t('floor.passOver'), () => tools.do({ kind: 'passTurn', person, number }), { variant: 'tertiary', named: t('floor.passOverNamed', { name }), once: true })
      : tools.button(t('floor.takeOff'), () => tools.do({ kind: 'withdrawRequest', person, number }), { variant: 'tertiary', named: t('floor.takeOffNamed', { name }), once: true })}
  </span>`;
}
