import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AgendaItemId, CaseView, CloseCase, ConcludeItem, ContributionId, EndMeeting, HouseRule, PersonId, PostponeItem, PullBackNote, PulledText, Refusal, RoomCommand, RoomView } from '../contract.js';
import type { RoomStore } from '../rooms/room-store.js';
import { unheld } from '../rooms/method.js';
import { reasonOf } from '../rooms/moderation.js';
import { inLanguage, t, timeOf } from '../texts.js';
import type { ArenaGuard } from './arena-guard.js';
import { newCommandId } from '../rooms/ids.js';
import { taken } from '../rooms/outbox.js';
import { askRule, ruleChoices } from './ask-rule.js';
import { askWhy, unask } from './ask.js';
import type { Asked } from './ask.js';
import { turnIn } from './focus-keeper.js';
import { held, once } from './once.js';
import { sentence } from './sentence.js';

type EndsRun = ConcludeItem | PostponeItem | CloseCase | EndMeeting;

export interface ButtonOptions {
  readonly named?: string;
  readonly variant?: string;
  readonly color?: string;
  /** What it does changes what stands under the pointer: neither a double click nor a held key does it twice. */
  readonly once?: boolean;
}

export const guardOf = (form: HTMLFormElement): ArenaGuard | null => form.querySelector<ArenaGuard>('arena-guard');

/** One for each text in it. */
export const guardsOf = (form: HTMLFormElement): readonly ArenaGuard[] => [...form.querySelectorAll<ArenaGuard>('arena-guard')];

/** False, and its writer is shown it, when a text in the form is too long to be sent. */
export const fits = (form: HTMLFormElement): boolean => guardsOf(form).every((guard) => guard.fits());

/** The words of a form that its writer lets stand, as they go with a command. */
export const clearedIn = (form: HTMLFormElement): readonly string[] => guardsOf(form).flatMap((guard) => guard.answers);

export const nameOf = (view: RoomView, id: PersonId): string =>
  view.people.find((person) => person.person === id)?.name ?? t('room.someone');

/** Who took a text back, when, and why if they have said. */
export const whyGone = (view: RoomView, note: PullBackNote): string => {
  const reason = reasonOf(note);
  return t(reason === '' ? 'room.pulledBackBy' : 'room.pulledBackWhy', { name: nameOf(view, note.by), time: timeOf(note.at), reason });
};

/** A part of the room, in the page's own tree, drawn anew when the room changes. */
export abstract class RoomElement extends LitElement {
  static override properties = { store: { attribute: false } };
  declare store: RoomStore;
  #problem: { readonly place: string; readonly text: string } | null = null;

  #copied: { readonly place: string; readonly text: string; readonly said: string } | null = null;

  readonly #redraw = (): void => {
    // Whoever is out answers nothing more, and sees no name in a question.
    if (this.store.whyGone !== null) unask();
    this.requestUpdate();
  };

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.store?.addEventListener('change', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.store?.removeEventListener('change', this.#redraw);
  }

  protected override render(): unknown {
    const view = this.store.view;
    return view === null ? nothing : this.draw(view);
  }

  protected abstract draw(view: RoomView): unknown;

  /** Does it, and says at `place` why not; what in its text stands in the way, `guard` shows. */
  protected async act(place: string, command: RoomCommand, guard?: Pick<ArenaGuard, 'show'> | null, text = ''): Promise<boolean> {
    const refusal = await this.store.act(command);
    guard?.show(text, refusal);
    this.say(place, refusal);
    return refusal === null;
  }

  /** Says there why not; nothing when it was done. */
  protected say(place: string, refusal: Refusal | null): void {
    this.#say(place, refusal === null ? null : sentence(refusal));
  }

  /**
   * Asks for a reason, and does it. Why not is said in the question, or at `place` to somebody who has left it. With `bare` the server takes it
   * without a reason too: a button of that name is there when it is the reason that stands in the way. True when it was done.
   */
  protected async actWhy(
    place: string, question: string, yes: string, command: (reason: string, cleared: readonly string[], chosen?: string) => RoomCommand, bare?: string, asked?: Asked,
  ): Promise<boolean> {
    let [asking, done, id] = [true, false, newCommandId()];
    this.#say(place, null);
    await askWhy(`${place}/${question}`, question, yes, this.store, async (reason, cleared, chosen) => {
      const refusal = await this.store.act(command(reason, cleared, chosen), id = newCommandId());
      done = refusal === null;
      if (!asking && refusal !== taken) this.#say(place, refusal === null ? null : sentence(refusal));
      return refusal;
    }, bare, () => {
      if (!this.store.drop(id)) this.#say(place, t('live.onItsWay'));
    }, asked);
    asking = false;
    return done;
  }

  /**
   * Does what ends a method too. When phases that are always held are left, the server says so, and why is asked for: then it is done with that.
   * `guard` is that of the text it carries anyway.
   */
  protected async actHeld(place: string, command: EndsRun, which: (one: CaseView) => boolean, guard?: ArenaGuard | null, text = ''): Promise<boolean> {
    const refusal = await this.store.act(command);
    if (refusal?.code !== 'phases-unheld') {
      guard?.show(text, refusal);
      this.#say(place, refusal === null ? null : sentence(refusal));
      return refusal === null;
    }
    const names = unheld(this.store.view!, which, this.store.now()).map((phase) => inLanguage(phase.names));
    const key = `${place}/unheld`;
    let [done, kept, id] = [false, '', newCommandId()];
    this.#say(place, null);
    await askWhy(key, t('live.unheldAsk', { names: names.join(', ') }), t('live.unheldYes'), this.store, async (whyUnheld, cleared) => {
      const refused = await this.store.act({ ...command, whyUnheld, cleared: [...(command.cleared ?? []), ...cleared] }, id = newCommandId());
      const others = refused?.places?.filter(({ field }) => field !== 'whyUnheld') ?? [];
      done = refused === null;
      if (refused === null || others.length === 0) return refused;
      // It is the other text that stands in the way: that is where it is shown, and the reason waits.
      kept = whyUnheld;
      guard?.show(text, { ...refused, places: others });
      this.#say(place, sentence(refused));
      return null;
    }, t('live.unheldBare'), () => {
      if (!this.store.drop(id)) this.#say(place, t('live.onItsWay'));
    });
    if (kept !== '') this.store.reasons.set(key, kept);
    return done;
  }

  /** The meeting's title, or a reason that somebody who leads has given. */
  protected async pullBackWords(
    place: string, question: string, yes: string, { text, item = null, person = null }: { text: PulledText; item?: AgendaItemId | null; person?: PersonId | null },
  ): Promise<void> {
    await this.actWhy(place, question, yes, (reason, cleared) => ({ kind: 'pullBackWords', text, item, person, reason, cleared }), t('live.pullBackBare'));
  }

  /** Takes somebody's words away, wherever they are shown, for a rule; also such as were never heard here, by somebody who is not known. True when it was done. */
  protected async pullBack(view: RoomView, { contribution, by, seq: place }: { contribution: ContributionId; by: PersonId | null; seq: number }): Promise<boolean> {
    return this.actWhy(contribution, by === null ? t('live.pullBackUnheard') : t('live.pullBackAsk', { name: nameOf(view, by) }), t('live.pullBack'),
      (reason, cleared, rule) => ({ kind: 'pullBackContribution', contribution, reason, cleared, place, rule: rule as HouseRule }), t('live.pullBackFewer'),
      { label: t('live.pullBackMore'), optional: true, choices: { legend: t('live.reason'), missed: t('moderation.choose'), of: ruleChoices() } });
  }

  /** Asks which rule, and does it. True when it was done. */
  protected async actRule(place: string, question: string, yes: string, command: (rule: HouseRule) => RoomCommand): Promise<boolean> {
    const rule = await askRule(question, yes);
    return rule !== null && await this.act(place, command(rule));
  }

  /** To what stays, when an answer has come. Whoever has gone on to another part of the page meanwhile stays there. */
  protected turnTo(...places: readonly string[]): void {
    const active = document.activeElement;
    if (active === null || active === document.body || this.contains(active)) turnIn(this, ...places);
  }

  /** Takes a text along. Whether that went well stands beside the button, and is said. */
  protected copyButton(place: string, text: string): unknown {
    const copy = async (): Promise<void> => {
      // Where the page may not use the clipboard there is none, and asking it throws.
      const said = await Promise.resolve().then(() => navigator.clipboard.writeText(text)).then(() => t('live.copied'), () => t('live.copyFailed'));
      this.#copied = { place, text, said };
      this.store.say(said);
      this.requestUpdate();
    };
    const said = this.#copied?.place === place && this.#copied.text === text ? this.#copied.said : null;
    return html`${this.button(t('live.copy'), copy, { variant: 'tertiary' })}${said === null ? nothing : html`<span class="quiet">${said}</span>`}`;
  }

  /** The same problem once more is told once more: the one before goes first. */
  #say(place: string, text: string | null): void {
    const again = this.#problem !== null && text !== null;
    const problem = text === null ? null : { place, text };
    this.#problem = again ? null : problem;
    this.requestUpdate();
    if (again) void this.updateComplete.then(() => {
      this.#problem ??= problem;
      this.requestUpdate();
    });
  }

  /** Says under the field of the same form what in it could show whom it is about. */
  protected guard(field: string, most?: number): TemplateResult {
    return html`<arena-guard .store=${this.store} .for=${field} .most=${most}></arena-guard>`;
  }

  protected problem(place: string): TemplateResult | typeof nothing {
    return this.#problem?.place === place
      ? html`<p class="ds-validation-message" role="alert">${this.#problem.text}</p>` : nothing;
  }

  protected button(label: string, click: (event: MouseEvent) => unknown, options: ButtonOptions = {}): TemplateResult {
    return html`<button type="button" class="ds-button" data-size="sm" data-variant=${options.variant ?? 'secondary'}
      data-color=${options.color ?? 'accent'} aria-label=${options.named ?? nothing}
      @click=${options.once === true ? once(click) : click} @keydown=${options.once === true ? held : nothing}>${label}</button>`;
  }
}
