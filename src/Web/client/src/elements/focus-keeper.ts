import type { LitElement, ReactiveController } from 'lit';

/** To a place that stays: the first of these that is there. */
export function turnIn(root: ParentNode, ...places: readonly string[]): void {
  const stays = places.map((place) => root.querySelector<HTMLElement>(place)).find((place) => place !== null);
  if (stays != null) turnTo(stays);
}

function turnTo(stays: HTMLElement): void {
  if (stays.tagName !== 'SUMMARY' && !stays.hasAttribute('tabindex')) stays.tabIndex = -1;
  stays.focus({ preventScroll: stays.getAttribute('role') === 'log' });
}

/**
 * Whoever works with the keyboard stays where they were when their part is drawn anew. When that is gone they come to the `within` it stood in, or else to
 * the first of `places` that is there. With `onward` they go on to the next `within` that stood beside it, or the one before, when it is gone itself.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #places: readonly string[];
  readonly #within: string | null;
  readonly #onward: boolean;
  #held: HTMLElement | null = null;
  #around: readonly Element[] = [];

  constructor(host: LitElement, places: readonly string[], within: string | null = null, onward = false) {
    this.#host = host;
    this.#places = places;
    this.#within = within;
    this.#onward = onward;
    host.addController(this);
  }

  hostUpdate(): void {
    const active = document.activeElement;
    this.#held = active instanceof HTMLElement && active !== this.#host && this.#host.contains(active) ? active : null;
    const around = this.#within === null ? null : this.#held?.closest(this.#within) ?? null;
    this.#around = around === null ? [] : this.#onward ? [around, ...this.#beside(around)] : [around];
  }

  hostUpdated(): void {
    const held = this.#held;
    if (held === null || document.activeElement === held) return;
    if (held.isConnected) return held.focus();
    const around = this.#around.find((one) => one.isConnected);
    if (around instanceof HTMLElement) turnTo(around);
    else turnIn(this.#host, ...this.#places);
  }

  #beside(around: Element): readonly Element[] {
    const all = [...around.parentElement?.children ?? []];
    const place = all.indexOf(around);
    return [...all.slice(place + 1), ...all.slice(0, place).reverse()];
  }
}
