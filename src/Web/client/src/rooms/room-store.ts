import type {
  CommandId, ContributionId, ContributionView, Draft, Happened, IdentifyingPlace, Refusal, RoomCommand, RoomEvent, RoomId, RoomView,
} from '../contract.js';
import { RoomConnection } from './connection.js';
import type { Line, Listener } from './connection.js';
import { Drafts, unsaid } from './drafts.js';
import { changeContributions } from './fold-discussion.js';
import { fold } from './fold.js';
import { isKnown, ownHeld } from './holds.js';
import { newCommandId, newId } from './ids.js';
import { notice, retryDelay } from './pace.js';

/** Nothing stands in the way of the text: the server could not store it, or could not look through it, and will be able to. */
const isPassing = (refusal: Refusal | null): boolean => refusal?.code === 'not-saved' || refusal?.code === 'not-screened';

/** That a text could not be looked through says nothing of whether what is said can be saved: it has a sentence of its own. */
const isUnsaved = (refusal: Refusal | null): boolean => refusal?.kind === 'notSaved' && refusal.code !== 'not-screened';

type PostContribution = Extract<RoomCommand, { kind: 'postContribution' }>;

/** Where it was written: a thread, a group, or the room. What is meant for a group never stands in the box for all. */
export const placeIn = (replyTo: ContributionId | null, group: number | null | undefined): string => replyTo ?? (group == null ? 'room' : `group/${group}`);

const placeOf = ({ replyTo, group }: PostContribution): string => placeIn(replyTo, group);

/** An own contribution on its way. It stays here until it stands in the room, or its writer gives it up. */
export interface Outgoing {
  readonly id: CommandId;
  readonly command: PostContribution;
  readonly refusal: Refusal | null;
}

/** What the server gave back with its places marked. */
export interface GivenBack extends Outgoing {
  readonly refusal: Refusal;
}

/**
 * What the elements show. A change says `change`; a view that takes the place of another says `anew`; what happened, with the room before and after it, says `news`; a contribution whose
 * text its writer must change says `back`, and whoever takes its text prevents the default.
 */
export class RoomStore extends EventTarget implements Listener {
  view: RoomView | null = null;
  earlier: readonly ContributionView[] = [];
  outgoing: readonly Outgoing[] = [];
  line: Line = 'connecting';
  lostAt: number | null = null;
  /** When the line came back after a drop that was told of; what was missed has come by then. */
  caughtUpAt: number | null = null;
  whyGone: Refusal | null = null;
  /** What those who lead said when they removed this person. */
  removalReason: string | null = null;
  notSaved = false;
  readonly drafts = new Drafts((draft) => this.#connection.ask('KeepDraft', this.#room, draft), (place) => this.outgoing
    .filter((one) => placeOf(one.command) === place && !this.#said.has(one.id)).map((one) => one.command.text));
  /** Reasons that were written and not given, by what was asked of what: there again when it is asked again. */
  readonly reasons = new Map<string, string>();
  /** What the server has taken and the room does not show yet. */
  readonly #said = new Set<CommandId>();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  readonly #connection: RoomConnection;
  readonly #room: RoomId;
  #more: boolean | null = null;
  /** What has happened since earlier contributions were asked for; null when none are. */
  #meanwhile: Happened[] | null = null;
  #clock = 0;

  constructor(room: RoomId, connect = (listener: Listener) => new RoomConnection(room, listener)) {
    super();
    this.#room = room;
    this.#connection = connect(this);
  }

  start = (): void => {
    addEventListener('pagehide', this.#flush);
    document.addEventListener('visibilitychange', this.#flush);
    this.#connection.start();
  };
  stop = (): void => {
    removeEventListener('pagehide', this.#flush);
    document.removeEventListener('visibilitychange', this.#flush);
    clearTimeout(this.#retry);
    this.#connection.stop();
  };
  retryNow = (): void => this.#connection.retryNow();

  /** The server's clock, as far as this browser can tell. */
  now = (): number => Date.now() + this.#clock;

  /** The line has been away so long that it is told: what has been taken off the other screens meanwhile is not known here. */
  get isAway(): boolean {
    return this.lostAt !== null && notice(Date.now() - this.lostAt) !== 'none';
  }

  get more(): boolean {
    return this.#more ?? this.view?.moreContributions ?? false;
  }

  get contributions(): readonly ContributionView[] {
    return [...this.earlier, ...(this.view?.contributions ?? [])];
  }

  find(id: ContributionId | null): ContributionView | undefined {
    return id === null ? undefined : this.contributions.find((one) => one.contribution === id);
  }

  snapshot(view: RoomView, serverTime: string): void {
    this.#clock = Date.parse(serverTime) - Date.now();
    // What was read back and is not in the new view may have been taken back or erased meanwhile; it is read back anew by who wants it.
    this.earlier = [];
    this.#meanwhile = null;
    this.#more = null;
    const before = this.view;
    this.view = view;
    if (before !== null) this.dispatchEvent(new CustomEvent('anew', { detail: { before, after: view } }));
    this.#settle();
  }

  happened(events: readonly Happened[], seq: number): void {
    this.#meanwhile?.push(...events);
    for (const happened of events) {
      const before = this.view!;
      this.view = fold(before, happened);
      const dropped = before.contributions.filter((one) => one.seq < (this.view!.contributions[0]?.seq ?? 0));
      if (dropped.length > 0) this.#more ??= before.moreContributions;
      this.earlier = changeContributions([...this.earlier, ...dropped], happened);
      this.dispatchEvent(new CustomEvent('news', { detail: { happened, before, after: this.view } }));
    }
    this.view = { ...this.view!, seq };
    this.#settle();
  }

  gone(why: Refusal): void {
    this.removalReason = this.view?.people.find((person) => person.person === this.view?.me.person)?.removalReason ?? null;
    this.whyGone = why;
    this.#empty();
    this.#changed();
  }

  otherPerson(): void {
    this.#empty();
    this.dispatchEvent(new Event('otherPerson'));
  }

  // What somebody may not see any more leaves the screen and the memory.
  #empty(): void {
    Object.assign(this, { view: null, earlier: [], outgoing: [] });
    this.drafts.clear();
    this.reasons.clear();
  }

  lineChanged(line: Line): void {
    if (line === 'connected' && this.lostAt !== null && notice(Date.now() - this.lostAt) !== 'none') this.caughtUpAt = Date.now();
    this.lostAt = line === 'connected' ? null : (this.lostAt ?? Date.now());
    this.line = line;
    this.#changed();
  }

  joined(): void {
    this.drafts.again();
    void this.#connection.ask('Drafts', this.#room).then((drafts) => {
      for (const { place, text } of (drafts ?? []).filter((one) => !this.drafts.has(one.place))) {
        const rest = unsaid(text, this.#saidIn(place));
        if (rest !== '') this.drafts.set(place, rest);
        if (rest !== text) this.drafts.keep(place);
      }
      this.#changed();
    });
  }

  /** Null when it was done, or why not. */
  async act(command: RoomCommand, id: CommandId = newCommandId()): Promise<Refusal | null> {
    const { refusal } = await this.#connection.do(command, id);
    if (refusal?.code !== 'not-screened') this.notSaved = isUnsaved(refusal);
    this.#changed();
    return refusal;
  }

  /** Takes a command back that has not gone: false when it is on its way. */
  drop = (id: CommandId): boolean => this.#connection.outbox.drop(id);

  /** Null when it was said, or why not. */
  post(command: Omit<PostContribution, 'kind' | 'contribution'>): Promise<Refusal | null> {
    return this.#send(newCommandId(), { kind: 'postContribution', contribution: newId<ContributionId>(), ...command });
  }

  /** The same command once more. What was not saved keeps its id, so that it cannot be said twice. */
  again({ id, command }: Outgoing): Promise<Refusal | null> {
    return this.#send(id, command);
  }

  giveUp(one: Outgoing): void {
    this.outgoing = this.outgoing.filter((other) => other.id !== one.id);
    this.drafts.keep(placeOf(one.command));
    this.#changed();
  }

  /** Its text goes back to where it was written: there it can be changed, or its writer can answer. What nobody takes there stays in sight. */
  giveBack(one: Outgoing): void {
    const before = this.outgoing;
    this.outgoing = before.filter((other) => other.id !== one.id);
    if (this.dispatchEvent(new CustomEvent('back', { detail: one, cancelable: true }))) this.outgoing = before;
    else this.#changed();
  }

  keepDraft(draft: Draft): void {
    this.drafts.set(draft.place, draft.text);
    this.drafts.keep(draft.place);
    this.#changed();
  }

  /** To the one voice of the page. */
  say(sentence: string): void {
    this.dispatchEvent(new CustomEvent('say', { detail: sentence }));
  }

  /** What in a text could tell who it is about; null when nobody can say now. The text is asked about, and kept nowhere. */
  async screen(text: string): Promise<readonly IdentifyingPlace[] | null> {
    const reply = await this.#connection.ask('Screen', this.#room, text);
    return reply?.value?.places ?? null;
  }

  async loadEarlier(): Promise<void> {
    if (this.#meanwhile !== null) return;
    const meanwhile: Happened[] = this.#meanwhile = [];
    // In a room where others have said much, none of the latest may be for this person: then it is from now on backwards.
    const reply = await this.#connection.ask('Earlier', this.#room, this.contributions[0]?.seq ?? (this.view?.seq ?? 0) + 1);
    // What was answered is from before the view that has come since.
    if (this.#meanwhile !== meanwhile) return;
    this.#meanwhile = null;
    if (reply?.value == null) return;
    this.earlier = [...meanwhile.reduce(changeContributions, reply.value.contributions), ...this.earlier];
    this.#more = reply.value.more;
    this.#changed();
  }

  async #send(id: CommandId, command: PostContribution): Promise<Refusal | null> {
    const others = this.outgoing.filter((one) => one.id !== id);
    this.outgoing = [...others, { id, command, refusal: null }];
    this.drafts.flush();
    this.#changed();
    return this.#try(id, command);
  }

  async #try(id: CommandId, command: PostContribution): Promise<Refusal | null> {
    const refusal = await this.act(command, id);
    if (refusal === null) this.#said.add(id);
    else this.outgoing = this.outgoing.map((one) => (one.id === id ? { ...one, refusal } : one));
    if (refusal?.places !== undefined) this.giveBack({ id, command, refusal });
    if (isPassing(refusal)) this.#tryLater();
    else this.#attempt = 0;
    this.#settle();
    if (refusal === null) this.drafts.keep(placeOf(command));
    return refusal;
  }

  /** The server could not save: it is asked again by itself, so that nobody has to guess when it can. */
  #tryLater(): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(async () => {
      for (const one of this.outgoing.filter((other) => isPassing(other.refusal))) await this.#try(one.id, one.command);
    }, retryDelay(this.#attempt++, Math.random()));
  }

  readonly #flush = ({ type }: Event): void => {
    if (type === 'pagehide' || document.visibilityState === 'hidden') this.drafts.flush();
  };

  #saidIn(place: string): readonly string[] {
    const held = this.view === null ? [] : ownHeld(this.view).filter((one) => placeIn(one.replyTo, one.group) === place).map((one) => one.text);
    return [...held, ...this.contributions.filter((one) => one.by === this.view?.me.person && placeIn(one.replyTo, one.group) === place && !one.retracted).map((one) => one.text)];
  }

  /** What stands in the room, or waits to be let through, is no longer on its way. */
  #settle(): void {
    const waiting = this.outgoing.filter(({ command: { contribution } }) => this.find(contribution) === undefined && (this.view === null || !isKnown(this.view, contribution)));
    // Saved after all, before it was asked for again: no answer will come that says so. What else is not saved is still told of.
    if (waiting.length < this.outgoing.length && !waiting.some(({ refusal }) => isUnsaved(refusal))) this.notSaved = false;
    this.outgoing = waiting;
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** What is another in a view than in the one before it, told by no event. */
export interface Anew {
  readonly before: RoomView;
  readonly after: RoomView;
}

export interface News {
  readonly happened: Happened & { readonly event: RoomEvent };
  readonly before: RoomView;
  readonly after: RoomView;
}
