import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PersonId, RoomView } from '../contract.js';
import { clockText, floorOf, hasRounds, nextOf, others, suggestion } from '../rooms/floor.js';
import { speakerName } from '../rooms/floor-headlines.js';
import { t } from '../texts.js';
import type { FloorTools } from './arena-floor.js';

const times = [0, 1, 2, 3, 5] as const;

/** What those who lead do with the word as a whole. What they do to one place stands beside it. */
export function leading(tools: FloorTools, view: RoomView): unknown {
  const floor = floorOf(view);
  const { turn, round } = floor;
  const next = nextOf(floor);
  return html`<div class="room__buttons">
      ${next === undefined ? nothing : tools.button(t('floor.giveNext', { name: speakerName(view, next.person) }),
        () => tools.do({ kind: 'giveFloor', person: next.person, turn: turn?.number ?? 0, place: next.number }), { variant: 'primary', once: true })}
      ${turn === null ? nothing : html`${tools.button(t('floor.take'), () => tools.do({ kind: 'takeFloor', turn: turn.number }), { once: true })}
        ${turn.runningSince === null ? tools.button(t('floor.resume'), () => tools.do({ kind: 'resumeTurn', turn: turn.number }), { variant: 'tertiary', once: true })
          : tools.button(t('floor.pause'), () => tools.do({ kind: 'pauseTurn', turn: turn.number }), { variant: 'tertiary', once: true })}`}
      ${round !== null ? tools.button(t('floor.endRound'), () => tools.do({ kind: 'endRound', round: round.number }), { variant: 'tertiary', once: true })
        : hasRounds(view) ? tools.button(t('floor.beginRound'), () => tools.do({ kind: 'beginRound', round: floor.rounds + 1 }), { once: true }) : nothing}
    </div>${suggested(view)}${more(tools, view)}`;
}

function suggested(view: RoomView): unknown {
  const found = suggestion(view);
  if (found === null) return nothing;
  const name = speakerName(view, found.place.person);
  return html`<p class="floor__suggestion">${t('floor.suggest', { name, reasons: found.reasons.map((reason) => t(`floor.reason.${reason}`)).join(', ') })}</p>`;
}

function more(tools: FloorTools, view: RoomView): unknown {
  const floor = floorOf(view);
  return html`<details class="floor__more"><summary>${t('floor.more')}</summary>
    <div class="room__buttons">${floor.closed ? tools.button(t('floor.open'), () => tools.do({ kind: 'openQueue' }), { once: true })
      : tools.button(t('floor.close'), () => tools.do({ kind: 'closeQueue' }), { once: true })}</div>
    <div class="ds-field"><label class="ds-label" for="taletid">${t('floor.time')}</label>
      <p class="quiet" id="taletid-hjelp">${t('floor.timeHelp')}</p>
      <select class="ds-input" id="taletid" aria-describedby="taletid-hjelp" .value=${live(String(floor.minutes))}
        @change=${(event: Event) => tools.do({ kind: 'setSpeakingTime', minutes: Number((event.target as HTMLSelectElement).value) })}>
        ${times.map((count) => html`<option value=${count} ?selected=${count === floor.minutes}>${count === 0 ? t('floor.timeNone') : t('time.minutes', { count })}</option>`)}</select></div>
    ${giving(tools, view)}
    ${floor.heard.length === 0 ? nothing : html`<h3 class="ds-heading" data-size="2xs">${t('floor.heard')}</h3>
      <ul>${floor.heard.map((one) => html`<li>${t('floor.heardOne', {
        name: speakerName(view, one.person), count: one.times, time: clockText(Math.round(one.milliseconds / 1_000)),
      })}</li>`)}</ul>`}
  </details>`;
}

/** The word to somebody who has not asked: the presenter, or a quiet voice. */
function giving(tools: FloorTools, view: RoomView): unknown {
  const people = others(view);
  if (people.length === 0) return nothing;
  return html`<form class="floor__ask" @submit=${async (event: SubmitEvent) => {
      event.preventDefault();
      const form = event.currentTarget as HTMLFormElement;
      const person = String(new FormData(form).get('person')) as PersonId | '';
      if (person !== '' && await tools.do({ kind: 'giveFloor', person, turn: floorOf(view).turn?.number ?? 0 })) form.reset();
    }}>
    <label class="ds-label" for="gi-ordet">${t('floor.giveOther')}</label>
    <select class="ds-input" id="gi-ordet" name="person" required><option value="">${t('floor.giveWhom')}</option>
      ${repeat(people, ({ person }) => person, ({ person, name }) => html`<option value=${person}>${name}</option>`)}</select>
    <button class="ds-button" data-size="sm" data-variant="secondary">${t('floor.give')}</button></form>`;
}
