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
 * the first of `places` that is there.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #places: readonly string[];
  readonly #within: string | null;
  #held: HTMLElement | null = null;
  #around: Element | null = null;

  constructor(host: LitElement, places: readonly string[], within: string | null = null) {
    this.#host = host;
    this.#places = places;
    this.#within = within;
    host.addController(this);
  }

  hostUpdate(): void {
    const active = document.activeElement;
    this.#held = active instanceof HTMLElement && active !== this.#host && this.#host.contains(active) ? active : null;
    this.#around = this.#within === null ? null : this.#held?.closest(this.#within) ?? null;
  }

  hostUpdated(): void {
    const held = this.#held;
    if (held === null || document.activeElement === held) return;
    if (held.isConnected) held.focus();
    else if (this.#around instanceof HTMLElement && this.#around.isConnected) turnTo(this.#around);
    else turnIn(this.#host, ...this.#places);
  }
}
