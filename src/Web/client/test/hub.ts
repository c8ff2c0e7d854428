import { HubConnectionState } from '@microsoft/signalr';
import type { HubConnection } from '@microsoft/signalr';

type Answer = (...args: readonly unknown[]) => unknown;

/** The far end of the line, played by the test: it answers calls, tells things, and can be cut. */
export class Hub {
  readonly calls: { readonly method: string; readonly args: readonly unknown[] }[] = [];
  readonly answers: Record<string, Answer> = { Join: () => ({ value: { seq: 0 }, refusal: null }), Drafts: () => [], KeepDraft: () => ({ value: { seq: 0 }, refusal: null }) };
  state = HubConnectionState.Disconnected;
  readonly #handlers = new Map<string, Answer>();
  #closed: () => void = () => undefined;

  readonly connection = {
    on: (method: string, handler: Answer) => void this.#handlers.set(method, handler),
    onclose: (closed: () => void) => { this.#closed = closed; },
    start: () => { this.state = HubConnectionState.Connected; return Promise.resolve(); },
    stop: () => { this.state = HubConnectionState.Disconnected; return Promise.resolve(); },
    invoke: async (method: string, ...args: readonly unknown[]) => {
      this.calls.push({ method, args });
      return await this.answers[method]!(...args);
    },
  } as unknown as HubConnection;

  constructor() {
    Object.defineProperty(this.connection, 'state', { get: () => this.state });
  }

  tell(method: string, ...args: readonly unknown[]): void {
    this.#handlers.get(method)!(...args);
  }

  cut(): void {
    this.state = HubConnectionState.Disconnected;
    this.#closed();
  }

  called(method: string): readonly (readonly unknown[])[] {
    return this.calls.filter((call) => call.method === method).map((call) => call.args);
  }
}

/** Everything that is ready has run. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
};
