import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr';
import type { HubConnection } from '@microsoft/signalr';
import type { Happened, PersonId, Receipt, Refusal, Reply, RoomCommand, RoomHub, RoomId, RoomView } from '../contract.js';
import { Outbox } from './outbox.js';
import { judge, retryDelay } from './pace.js';
import { newCommandId } from './ids.js';

export type Line = 'connecting' | 'connected' | 'reconnecting' | 'offline' | 'signedOut' | 'damaged' | 'gone';

/** What the connection tells the room. */
export interface Listener {
  snapshot(view: RoomView, serverTime: string): void;
  happened(events: readonly Happened[], seq: number): void;
  gone(why: Refusal): void;
  lineChanged(line: Line): void;
  joined(): void;
  /** Somebody else has signed in, and the page is the first one's. */
  otherPerson(): void;
}

const build = (): HubConnection => new HubConnectionBuilder()
  .withUrl('/hubs/room', { skipNegotiation: true, transport: HttpTransportType.WebSockets })
  .configureLogging(LogLevel.None)
  .build();

/** The page sends whoever is signed out to the sign-in; a script may see that it does, and not where to. */
const asksToSignIn = async (): Promise<boolean> => {
  const answer = await fetch(location.pathname, { redirect: 'manual', signal: AbortSignal.timeout(5_000) }).catch(() => null);
  return answer?.type === 'opaqueredirect';
};

/** Of so many attempts one asks whether the sign-in has ended, the second first: a page is more work for a server than a line. */
const asksEvery = 6;

const fault: Refusal = { kind: 'notSaved', code: 'fault' };

/** Keeps one room live over one WebSocket, for as long as the page stands. */
export class RoomConnection {
  readonly outbox = new Outbox();
  readonly #hub: HubConnection;
  readonly #room: RoomId;
  readonly #listener: Listener;
  #epoch: string | null = null;
  #last: number | null = null;
  #me: PersonId | null = null;
  #joining = false;
  #line: Line = 'connecting';
  #attempt = 0;
  #wake: (() => void) | null = null;
  #starting = false;

  readonly #asksToSignIn: () => Promise<boolean>;
  #signedOut = false;
  #damaged = false;

  constructor(room: RoomId, listener: Listener, hub = build(), signedOut = asksToSignIn) {
    this.#asksToSignIn = signedOut;
    this.#room = room;
    this.#listener = listener;
    this.#hub = hub;
    this.#hub.on('Snapshot', (of: RoomId, epoch: string, view: RoomView, serverTime: string) => {
      if (of === room) this.#snapshot(epoch, view, serverTime);
    });
    this.#hub.on('Happened', (of: RoomId, seq: number, events: readonly Happened[]) => {
      if (of === room) this.#happened(seq, events);
    });
    this.#hub.on('Gone', (of: RoomId, why: Refusal) => {
      if (of === room) this.#gone(why);
    });
    this.#hub.onclose(() => void this.#start());
  }

  start(): void {
    addEventListener('online', this.retryNow);
    addEventListener('pageshow', this.retryNow);
    addEventListener('offline', this.#offline);
    document.addEventListener('visibilitychange', this.#seen);
    void this.#start();
  }

  stop(): void {
    removeEventListener('online', this.retryNow);
    removeEventListener('pageshow', this.retryNow);
    removeEventListener('offline', this.#offline);
    document.removeEventListener('visibilitychange', this.#seen);
    this.#line = 'gone';
    this.#wake?.();
    void this.#hub.stop();
  }

  readonly retryNow = (): void => {
    this.#attempt = 0;
    this.#wake?.();
  };

  do(command: RoomCommand, id = newCommandId()): Promise<Reply<Receipt>> {
    return this.outbox.put(id, command);
  }

  /** A call that need not happen: when the line is away it is refused, not kept. */
  async ask<M extends 'Earlier' | 'Drafts' | 'KeepDraft' | 'Screen' | 'Join'>(
    method: M, ...args: Parameters<RoomHub[M]>
  ): Promise<Awaited<ReturnType<RoomHub[M]>> | null> {
    try {
      return await this.#hub.invoke<Awaited<ReturnType<RoomHub[M]>>>(method, ...args);
    } catch {
      return null;
    }
  }

  readonly #seen = (): void => {
    if (document.visibilityState === 'visible') this.retryNow();
  };

  readonly #offline = (): void => {
    if (this.#hub.state !== HubConnectionState.Connected) this.#tell('offline');
  };

  async #start(): Promise<void> {
    if (this.#starting) return;
    this.#starting = true;
    this.outbox.close();
    while (this.#line !== 'gone' && !(await this.#connect())) {
      if (navigator.onLine && this.#attempt % asksEvery === 1) void this.#askSignIn();
      this.#tellAway();
      await this.#pause(retryDelay(this.#attempt++, Math.random()));
    }
    this.#starting = false;
    // The line may have been lost again before this loop had ended.
    if (this.#line !== 'gone' && this.#hub.state === HubConnectionState.Disconnected) void this.#start();
  }

  /** The line is tried again meanwhile: a server that answers nothing must not keep it waiting. */
  async #askSignIn(): Promise<void> {
    const ended = await this.#asksToSignIn();
    if (this.#line === 'connected') return;
    this.#signedOut = ended;
    this.#tellAway();
  }

  #tellAway(): void {
    this.#tell(!navigator.onLine ? 'offline' : this.#signedOut ? 'signedOut' : this.#damaged ? 'damaged' : 'reconnecting');
  }

  async #connect(): Promise<boolean> {
    try {
      if (this.#hub.state === HubConnectionState.Disconnected) {
        if (this.#line === 'connected') this.#tell('reconnecting');
        await this.#hub.start();
      }
      return await this.#join();
    } catch {
      return false;
    }
  }

  async #join(): Promise<boolean> {
    this.#joining = true;
    try {
      const reply = await this.#hub.invoke<Reply<Receipt>>('Join', this.#room, this.#epoch, this.#last ?? 0);
      if (reply.refusal !== null) return this.#refused(reply.refusal);
    } finally {
      this.#joining = false;
    }
    if (this.#line === 'gone') return true;
    this.#attempt = 0;
    this.#signedOut = false;
    this.#damaged = false;
    this.#tell('connected');
    this.outbox.open((id, command) => this.#send(id, command));
    this.#listener.joined();
    return true;
  }

  /** What is not there for us will not be there later; anything else may be. Of what cannot be read it is said, and what somebody has written stays. */
  #refused(why: Refusal): boolean {
    this.#damaged = why.code === 'damaged';
    if (why.kind === 'notFound' || why.kind === 'forbidden') this.#gone(why);
    else if (this.#damaged && this.#line === 'connected') {
      // Found while the page was on: nothing more of it is told here, and what is written waits as when any line is lost.
      this.#tellAway();
      void this.#hub.stop();
    }
    return this.#line === 'gone';
  }

  async #send(...[id, command]: [Parameters<RoomHub['Do']>[1], RoomCommand]): Promise<Reply<Receipt>> {
    try {
      const reply = await this.#hub.invoke<Reply<Receipt>>('Do', this.#room, id, command);
      if (reply.refusal?.code === 'damaged') this.#refused(reply.refusal);
      return reply;
    } catch (error) {
      if (this.#hub.state !== HubConnectionState.Connected) throw error;
      return { value: null, refusal: fault };
    }
  }

  #snapshot(epoch: string, view: RoomView, serverTime: string): void {
    if (this.#me !== null && this.#me !== view.me.person) {
      // What waits is the first one's to say.
      this.#tell('gone');
      this.outbox.refuse(fault);
      this.#listener.otherPerson();
      void this.#hub.stop();
      return;
    }
    this.#me = view.me.person;
    this.#epoch = epoch;
    this.#last = view.seq;
    this.#listener.snapshot(view, serverTime);
  }

  #happened(seq: number, events: readonly Happened[]): void {
    const verdict = judge(this.#last, seq, this.#joining);
    if (verdict === 'ask again' && !this.#joining) void this.#join().catch(() => this.#hub.stop());
    if (verdict !== 'apply') return;
    this.#last = seq;
    this.#listener.happened(events, seq);
  }

  #gone(why: Refusal): void {
    this.#tell('gone');
    this.outbox.refuse(why);
    this.#listener.gone(why);
    void this.#hub.stop();
  }

  #tell(line: Line): void {
    if (this.#line === line || this.#line === 'gone') return;
    this.#line = line;
    this.#listener.lineChanged(line);
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resume) => {
      const timer = setTimeout(() => this.#wake?.(), milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = null;
        resume();
      };
    });
  }
}
