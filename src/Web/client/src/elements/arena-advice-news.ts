import type { RoomId } from '../contract.js';
import { RoomStore } from '../rooms/room-store.js';
import { ArenaOnScreen } from './arena-on-screen.js';

/** On a page of advice: it asks at once when the room says that the case or the reader's place in the room is another. */
export class ArenaAdviceNews extends ArenaOnScreen {
  #store: RoomStore | null = null;
  #stood: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const room = this.getAttribute('room');
    if (room === null) return;
    this.#store = new RoomStore(room as RoomId);
    this.#store.addEventListener('change', this.#stands);
    this.#store.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#store?.removeEventListener('change', this.#stands);
    this.#store?.stop();
  }

  readonly #stands = (): void => {
    const { view, whyGone } = this.#store!;
    if (view === null && whyGone === null) return;
    const found = view?.cases.find((one) => one.case === this.getAttribute('case'));
    const stands = `${whyGone?.code} ${view?.me.standing} ${found?.state}`;
    if (this.#stood !== null && this.#stood !== stands) void this.look();
    this.#stood = stands;
  };
}
