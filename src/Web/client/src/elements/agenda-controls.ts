import { html, nothing } from 'lit';
import { roomLimits } from '../contract.js';
import type { AgendaItemId, AgendaItemType, AgendaItemView, RoomCommand, RoomView } from '../contract.js';
import { throughWith } from '../rooms/agenda-now.js';
import { moves } from '../rooms/agenda-order.js';
import { newId } from '../rooms/ids.js';
import { isLocked } from '../rooms/locks.js';
import { isOver, leads } from '../rooms/rights.js';
import { t, timeOf, titled } from '../texts.js';
import { ask } from './ask.js';
import { RoomElement, clearedIn, fits, guardOf, guardsOf, whyGone } from './room-element.js';

const types: readonly AgendaItemType[] = ['information', 'discussion', 'conclusion', 'case', 'round', 'break'];
const extensions = [2, 5, 10] as const;

/** What those who lead do to the agenda, and the form where anybody proposes an item. */
export abstract class AgendaControls extends RoomElement {
  protected controls(view: RoomView, item: AgendaItemView): unknown {
    if (isOver(view) || item.state === 'done' || item.state === 'declined') return this.#unsaved(item);
    return html`<div class="room__buttons">${leads(view) ? this.#course(view, item) : nothing}</div>
      <details class="agenda__more"><summary>${t('live.moveOrPostpone', { title: titled(item.title) })}</summary>
        <div class="room__buttons">${this.#order(view, item)}
        ${leads(view) && item.state !== 'postponed' ? this.#postpone(item) : nothing}
        ${item.state === 'accepted' ? this.#drop(item) : nothing}</div>
        ${item.state === 'accepted' || item.state === 'postponed' ? this.minutesForm(item) : nothing}
      </details>`;
  }

  /** What somebody wrote here and those who lead may take back, and why they did. */
  protected pullBacks(view: RoomView, item: AgendaItemView): unknown {
    const notes = view.pullBacks?.filter((note) => note.item === item.item) ?? [];
    const named = (key: string): { named: string; variant: string; color: string } => ({ named: `${t(key)}: ${titled(item.title)}`, variant: 'tertiary', color: 'danger' });
    return html`${notes.map((note) => html`<p class="quiet">${whyGone(view, note)}</p>`)}
      <div class="room__buttons">
        ${item.titlePulledBack === true ? nothing
          : this.button(t('live.pullBackTitle'), () => this.#pullBack(item, 'pullBackTitle', 'live.pullBackTitle'), named('live.pullBackTitle'))}
        ${item.declineReason ? this.button(t('live.pullBackReason'), () => this.pullBackWords(item.item,
          t('live.pullBackDeclineAsk', { title: titled(item.title) }), t('live.pullBackReason'), { text: 'declineReason', item: item.item }), named('live.pullBackReason')) : nothing}
        ${view.cases.some((one) => one.item === item.item && one.brokenOff != null && one.brokenOff.reason !== '') ? this.button(t('live.pullBackReason'), () => this.pullBackWords(item.item,
          t('live.pullBackUnheldAsk', { title: titled(item.title) }), t('live.pullBackReason'), { text: 'breakOffReason', item: item.item }), named('live.pullBackReason')) : nothing}
        ${item.conclusion ? this.button(t('live.pullBackConclusion'), () => this.#pullBack(item, 'pullBackConclusion', 'live.pullBackConclusion'), named('live.pullBackConclusion')) : nothing}
      </div>`;
  }

  protected pullBackMeeting({ title }: RoomView): unknown {
    return title === '' ? nothing : html`<p>${this.button(t('live.pullBackMeeting'),
      () => this.pullBackWords('', t('live.pullBackMeetingAsk', { title }), t('live.pullBackMeeting'), { text: 'meetingTitle' }), { variant: 'tertiary', color: 'danger' })}</p>`;
  }

  async #pullBack({ item, title }: AgendaItemView, kind: 'pullBackTitle' | 'pullBackConclusion', key: string): Promise<void> {
    await this.actWhy(item, t(`${key}Ask`, { title: titled(title) }), t(key), (reason, cleared) => ({ kind, item, reason, cleared }), t('live.pullBackBare'));
  }

  async decline(item: AgendaItemView): Promise<void> {
    await this.actWhy(item.item, t('live.declineNamed', { title: titled(item.title) }), t('live.decline'),
      (reason, cleared) => ({ kind: 'declineItem', item: item.item, reason, cleared }));
  }

  #drop(item: AgendaItemView): unknown {
    const title = titled(item.title);
    return this.button(t('agenda.drop'), async () => {
      if (await ask(t('agenda.dropAsk', { title }), t('agenda.drop'))) await this.act(item.item, { kind: 'withdrawItem', item: item.item });
    }, { variant: 'tertiary', named: t('agenda.dropNamed', { title }) });
  }

  /** By whoever proposed it, as long as it has not begun. */
  protected withdraw({ item, title }: AgendaItemView): unknown {
    return this.button(t('agenda.withdraw'), () => this.act(item, { kind: 'withdrawItem', item }),
      { variant: 'tertiary', named: t('agenda.withdrawNamed', { title: titled(title) }), once: true });
  }

  /** What it is given, as long as it has not begun. */
  protected minutesForm({ item, title, minutes: was }: AgendaItemView): unknown {
    const field = `minutter-${item}`;
    return html`<form class="room__buttons" @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const minutes = Number(new FormData(event.currentTarget as HTMLFormElement).get('minutes'));
        void this.act(item, { kind: 'setItemMinutes', item, minutes, was });
      }}>
      <label class="ds-label" for=${field}>${t('agenda.minutesFor', { title: titled(title) })}</label>
      <input class="ds-input agenda__minutes" id=${field} name="minutes" type="number" required min="1" max=${roomLimits.itemMinutes} .defaultValue=${String(was)} />
      <button class="ds-button" data-size="sm" data-variant="tertiary" aria-label=${t('agenda.setMinutesNamed', { title: titled(title) })}>${t('agenda.setMinutes')}</button></form>`;
  }

  #postpone(item: AgendaItemView): unknown {
    return this.button(t('live.postpone'), () => this.actHeld(item.item, { kind: 'postponeItem', item: item.item }, (one) => one.item === item.item),
      { variant: 'tertiary', named: `${t('live.postpone')}: ${titled(item.title)}`, once: true });
  }

  #course(view: RoomView, item: AgendaItemView): unknown {
    const { item: id } = item;
    if (item.state === 'postponed') return this.#do(item, 'live.takeUp', { kind: 'acceptItem', item: id });
    const live = view.phase === 'live';
    if (item.state === 'accepted') {
      return !live || view.agenda.some((other) => other.state === 'current') ? nothing : this.#do(item, 'live.startItem', { kind: 'startItem', item: id });
    }
    return html`${!live ? nothing : item.state === 'current'
      ? this.#do(item, 'live.pauseItem', { kind: 'pauseItem', item: id })
      : this.#do(item, 'live.resumeItem', { kind: 'resumeItem', item: id })}
      ${!live ? nothing : extensions.map((minutes) => this.#extend(view, item, minutes))}
      ${this.#conclude(item, live)}`;
  }

  /** With when the agenda would be through. */
  #extend({ agenda }: RoomView, { item, title }: AgendaItemView, minutes: number): unknown {
    const time = timeOf(throughWith(agenda, item, minutes, this.store.now()));
    return this.button(t('live.extendTo', { minutes, time }), () => this.act(item, { kind: 'extendItem', item, minutes }),
      { variant: 'tertiary', named: t('live.extendNamed', { minutes, title: titled(title), time }) });
  }

  /** A conclusion that nobody got to save before the meeting ended. */
  #unsaved({ item }: AgendaItemView): unknown {
    const text = this.store.drafts.get(item) ?? '';
    return text === '' ? nothing : html`<p class="quiet">${t('live.keptAfter')}</p><blockquote class="composer__kept">${text}</blockquote>
      <div class="room__buttons">${this.copyButton(item, text)}</div>`;
  }

  /** What is written stays while the meeting is suspended, and is kept as a draft: only the buttons go. */
  #conclude(item: AgendaItemView, live: boolean): unknown {
    const field = `konklusjon-${item.item}`;
    const conclude = async (conclusion: string, form?: HTMLFormElement): Promise<void> => {
      const command = { kind: 'concludeItem', item: item.item, conclusion, cleared: form === undefined ? [] : clearedIn(form) } as const;
      if (await this.actHeld(item.item, command, (one) => one.item === item.item, form === undefined ? null : guardOf(form), conclusion)) this.store.keepDraft({ place: item.item, text: '' });
    };
    return html`<form class="form" @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const form = event.currentTarget as HTMLFormElement;
        if (live && fits(form)) void conclude(String(new FormData(form).get('text')), form);
      }}>
      <div class="ds-field"><label class="ds-label" for=${field}>${t('agenda.conclusion')}</label>
        <textarea class="ds-input" id=${field} name="text" rows="2" required .defaultValue=${this.store.drafts.get(item.item) ?? ''}
          @input=${(event: Event) => this.store.drafts.soon(item.item, (event.target as HTMLTextAreaElement).value)}></textarea></div>
      ${this.guard(field, roomLimits.conclusionLength)}
      ${!live ? nothing : html`<div class="room__buttons"><button class="ds-button" data-size="sm">${t('live.conclude')}</button>
        ${this.button(t('agenda.noConclusion'), () => conclude(''), { variant: 'tertiary' })}</div>`}
    </form>`;
  }

  #order(view: RoomView, item: AgendaItemView): unknown {
    const places = moves(view.agenda, item, roomLimits.agendaDepth);
    return (['up', 'down', 'nest', 'unnest'] as const).map((way) => {
      const place = places[way];
      return place === null ? nothing : this.#do(item, `live.${way}`, { kind: 'moveItem', item: item.item, ...place, basedOn: view.agendaVersion }, false);
    });
  }

  #do(item: AgendaItemView, key: string, command: RoomCommand, once = true): unknown {
    return this.button(t(key), () => this.act(item.item, command), { variant: 'tertiary', named: `${t(key)}: ${titled(item.title)}`, once });
  }

  protected proposeForm(view: RoomView): unknown {
    return html`<details class="agenda__propose"><summary>${t('live.propose')}</summary>
      <form class="form" @submit=${this.#propose}>
        ${isLocked(view) && view.startedAt !== null ? html`<p class="quiet">${t('locks.closed')}</p>` : nothing}
        <div class="ds-field"><label class="ds-label" for="meld-inn-tittel">${t('live.proposeTitle')}</label>
          <p class="quiet" id="meld-inn-hjelp">${t('room.write.help')}</p>
          <input class="ds-input" id="meld-inn-tittel" name="title" required aria-describedby="meld-inn-hjelp" /></div>
        ${this.guard('meld-inn-tittel', roomLimits.titleLength)}
        <div class="ds-field"><label class="ds-label" for="meld-inn-type">${t('live.proposeType')}</label>
          <select class="ds-input" id="meld-inn-type" name="type">${types.map((type) => html`<option value=${type}>${t(`agendaItemType.${type}`)}</option>`)}</select></div>
        <div class="ds-field"><label class="ds-label" for="meld-inn-minutter">${t('live.proposeMinutes')}</label>
          <input class="ds-input" id="meld-inn-minutter" name="minutes" type="number" required min="1" max=${roomLimits.itemMinutes} value="10" /></div>
        <div class="ds-field"><label class="ds-label" for="meld-inn-hvorfor">${t('live.proposeWhy')}</label>
          <textarea class="ds-input" id="meld-inn-hvorfor" name="why" rows="2"></textarea></div>
        ${this.guard('meld-inn-hvorfor', roomLimits.reasonLength)}
        <button class="ds-button" data-size="sm">${t('live.propose')}</button>${this.problem('propose')}
      </form></details>`;
  }

  readonly #propose = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    if (!fits(form)) return;
    const input = new FormData(form);
    const [title, why] = [String(input.get('title')), String(input.get('why'))];
    const done = await this.act('propose', {
      kind: 'proposeItem',
      item: newId<AgendaItemId>(),
      title,
      type: String(input.get('type')) as AgendaItemType,
      minutes: Number(input.get('minutes')),
      why: why.trim() === '' ? null : why,
      cleared: clearedIn(form),
    }, {
      // Each field is told of what was found in it.
      show: (_, refusal) => guardsOf(form).forEach((guard, place) => {
        const field = place === 0 ? 'title' : 'why';
        guard.show(place === 0 ? title : why, refusal === null ? null : { ...refusal, places: refusal.places?.filter((one) => one.field === field) ?? [] });
      }),
    });
    if (done) {
      form.reset();
      for (const guard of guardsOf(form)) guard.clear();
    }
  };
}
