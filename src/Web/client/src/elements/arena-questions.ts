import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ContributionId, QuestionView, RoomView } from '../contract.js';
import { asTheyStood, askedOn, asideReasons, inOrder, isDone, mayAsk } from '../rooms/questions.js';
import { leads, speaks } from '../rooms/rights.js';
import { t } from '../texts.js';
import { askChoice } from './ask-choice.js';
import { ask } from './ask.js';
import { FocusKeeper } from './focus-keeper.js';
import { held, once } from './once.js';
import { RoomElement, nameOf } from './room-element.js';

/** The questions to the item that is on: what is being answered, what waits by votes, and what is done with. They are asked where one writes. */
export class ArenaQuestions extends RoomElement {
  #stood: readonly ContributionId[] = [];
  #pointed = false;

  constructor() {
    super();
    new FocusKeeper(this, ['#sporsmal'], '.question');
  }

  protected override draw(view: RoomView): unknown {
    const item = askedOn(view) ?? view.questions?.at(-1)?.item;
    const asked = (view.questions ?? []).filter((one) => one.item === item);
    if (asked.length === 0) return nothing;
    const open = this.#arranged(asked.filter((one) => !isDone(one)));
    const done = inOrder(asked.filter(isDone));
    return html`<section class="ds-card questions" aria-labelledby="sporsmal" @focusout=${this.#left}
        @pointerenter=${() => this.#point(true)} @pointerleave=${() => this.#point(false)}>
      <h2 class="ds-heading" data-size="xs" id="sporsmal" tabindex="-1">${t('questions.title', { count: open.length })}</h2>
      ${open.length === 0 ? html`<p class="quiet">${t('questions.none')}</p>`
        : html`<ol class="rows questions__list">${repeat(open, (one) => one.contribution, (one) => this.#row(view, one))}</ol>`}
      ${done.length === 0 ? nothing : html`<details><summary>${t('questions.done', { count: done.length })}</summary>
        <ol class="rows questions__list">${repeat(done, (one) => one.contribution, (one) => this.#row(view, one))}</ol></details>`}
      ${this.problem('questions')}</section>`;
  }

  /** Votes move questions up; but not while somebody is about to press one. Who has pressed one with a finger is not. */
  #arranged(open: readonly QuestionView[]): readonly QuestionView[] {
    const busy = this.#pointed || this.querySelector(':focus-visible') !== null;
    const shown = busy ? asTheyStood(open, this.#stood) : inOrder(open);
    this.#stood = shown.map((one) => one.contribution);
    return shown;
  }

  /** From one button to the next within the list nothing moves. */
  readonly #left = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node) || !this.contains(event.relatedTarget)) this.requestUpdate();
  };

  #point(pointed: boolean): void {
    this.#pointed = pointed;
    this.requestUpdate();
  }

  #row(view: RoomView, one: QuestionView): unknown {
    return html`<li class="rows__one question" data-state=${one.state}>
      <span>${one.state === 'taken' ? html`<strong class="question__now">${t('questions.now')}</strong><br />` : nothing}${one.text}<br />
        <span class="quiet">${nameOf(view, one.by)} · ${t('questions.votes', { count: one.votes })}${this.#outcome(one)}</span></span>
      <span class="room__buttons">${this.#vote(view, one)}${leads(view) ? this.#leading(view, one) : nothing}</span></li>`;
  }

  #outcome({ state, aside }: QuestionView): string {
    return state === 'answered' ? ` · ${t('questions.answered')}` : state === 'setAside' && aside !== null ? ` · ${t(`asideReason.${aside}`)}` : '';
  }

  #vote(view: RoomView, one: QuestionView): unknown {
    const { contribution, mine } = one;
    if (view.phase !== 'live' || !speaks(view)) return nothing;
    if (one.by === view.me.person) return this.button(t('questions.withdraw'), () => this.#withdraw(contribution), { variant: 'tertiary', named: t('questions.withdrawNamed', { text: short(one) }) });
    if (isDone(one) || mayAsk(view, this.store.now()) !== 'yes') return nothing;
    return html`<button type="button" class="ds-button" data-size="sm" data-vote data-variant=${mine ? 'primary' : 'secondary'} aria-pressed=${String(mine)}
      aria-label=${t('questions.voteNamed', { text: short(one) })}
      @click=${once(() => this.act('questions', { kind: mine ? 'takeBackVote' : 'voteForQuestion', contribution }))} @keydown=${held}>${t('questions.vote')}</button>`;
  }

  #leading(view: RoomView, one: QuestionView): unknown {
    const { contribution, state } = one;
    const named = (key: string): { named: string; once: true } => ({ named: t(key, { text: short(one) }), once: true });
    const takeAway = one.by === view.me.person ? nothing : this.button(t('live.pullBack'), () => this.pullBack(view, { ...one, seq: one.place }),
      { variant: 'tertiary', color: 'danger', named: t('questions.pullBackNamed', { text: short(one) }) });
    if (view.phase !== 'live') return takeAway;
    return html`${state !== 'open' ? nothing : this.button(t('questions.take'), () => this.act('questions', { kind: 'takeQuestion', contribution }), named('questions.takeNamed'))}
      ${isDone(one) ? nothing : this.button(t('questions.close'), () => this.act('questions', { kind: 'closeQuestion', contribution }), named('questions.closeNamed'))}
      ${isDone(one) ? nothing : this.button(t('questions.setAside'), () => this.#setAside(contribution), { variant: 'tertiary', named: t('questions.setAsideNamed', { text: short(one) }) })}
      ${state === 'open' ? nothing : this.button(t('questions.putBack'), () => this.act('questions', { kind: 'putQuestionBack', contribution }), { ...named('questions.putBackNamed'), variant: 'tertiary' })}
      ${takeAway}`;
  }

  async #setAside(contribution: ContributionId): Promise<void> {
    const reason = await askChoice(t('questions.setAsideAsk'), t('questions.setAside'), t('questions.choose'),
      asideReasons.map((value) => ({ value, label: t(`asideReason.${value}`) })));
    if (reason !== null && await this.act('questions', { kind: 'setQuestionAside', contribution, reason })) this.turnTo('#sporsmal');
  }

  async #withdraw(contribution: ContributionId): Promise<void> {
    if (await ask(t('questions.withdrawAsk'), t('questions.withdraw')) && await this.act('questions', { kind: 'retractContribution', contribution })) this.turnTo('#sporsmal');
  }
}

/** Enough of it to know which it is. */
const short = ({ text }: QuestionView): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

customElements.define('arena-questions', ArenaQuestions);
