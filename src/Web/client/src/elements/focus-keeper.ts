import type { LitElement, ReactiveController } from 'lit';

/** To a place that stays: the first of these that is there. */
export function turnIn(root: ParentNode, ...places: readonly string[]): void {
  const stays = places.map((place) => root.querySelector<HTMLElement>(place)).find((place) => place !== null);
  if (stays == null) return;
  if (stays.tagName !== 'SUMMARY' && !stays.hasAttribute('tabindex')) stays.tabIndex = -1;
  stays.focus();
}

/** Whoever works with the keyboard stays where they were when their part is drawn anew; when that is gone, they come to the first of `places` that is there. */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #places: readonly string[];
  #held: HTMLElement | null = null;

  constructor(host: LitElement, ...places: readonly string[]) {
    this.#host = host;
    this.#places = places;
    host.addController(this);
  }

  hostUpdate(): void {
    const active = document.activeElement;
    this.#held = active instanceof HTMLElement && active !== this.#host && this.#host.contains(active) ? active : null;
  }

  hostUpdated(): void {
    const held = this.#held;
    if (held === null || document.activeElement === held) return;
    if (held.isConnected) held.focus();
    else turnIn(this.#host, ...this.#places);
  }
}
