import type { CommandId, Receipt, Refusal, Reply, RoomCommand } from '../contract.js';

export type Send = (id: CommandId, command: RoomCommand) => Promise<Reply<Receipt>>;

/** What somebody took back before it went: their own doing, so nothing is said of it. */
export const taken: Refusal = { kind: 'conflict', code: 'taken-back' };

interface Waiting {
  readonly id: CommandId;
  readonly command: RoomCommand;
  readonly answer: (reply: Reply<Receipt>) => void;
  sent: boolean;
}

/**
 * Commands in the order they were given, one under way at a time. One whose answer was lost goes again with the same id,
 * so that it happens once; nothing leaves the box unanswered.
 */
export class Outbox {
  #waiting: Waiting[] = [];
  #send: Send | null = null;
  #busy = false;

  get size(): number {
    return this.#waiting.length;
  }

  put(id: CommandId, command: RoomCommand): Promise<Reply<Receipt>> {
    return new Promise((answer) => {
      this.#waiting.push({ id, command, answer, sent: false });
      void this.#run();
    });
  }

  /** Takes back what has never gone out: false when it has, for then it may have happened. */
  drop(id: CommandId): boolean {
    const place = this.#waiting.findIndex((one) => one.id === id);
    if (place < 0 || this.#waiting[place]!.sent) return false;
    const [dropped] = this.#waiting.splice(place, 1);
    dropped!.answer({ value: null, refusal: taken });
    return true;
  }

  /** There is a way out. `send` rejects when the way was lost, and only then. */
  open(send: Send): void {
    this.#send = send;
    void this.#run();
  }

  close(): void {
    this.#send = null;
  }

  /** Nothing more can be sent: everything waiting gets this answer. */
  refuse(refusal: Refusal): void {
    this.close();
    for (const { answer } of this.#waiting.splice(0)) answer({ value: null, refusal });
  }

  async #run(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    let send = this.#send;
    for (let next = this.#waiting[0]; next !== undefined && send !== null; next = this.#waiting[0]) {
      next.sent = true;
      try {
        const reply = await send(next.id, next.command);
        if (this.#waiting[0] === next) this.#waiting.shift();
        next.answer(reply);
      } catch {
        if (this.#send === send) this.#send = null;
      }
      send = this.#send;
    }
    this.#busy = false;
  }
}
