/** How the page says how the advice stands: what was written, whether it is confirmed, whether how to report is shown. */
export const stateIn = (page: string): string | null => /<arena-advice-news[^>]* state="([^"]*)"/.exec(page)?.[1] ?? null;

/**
 * Says when something has changed since the page was loaded, and leaves the page as it is: nobody's answer jumps away under their hand. It asks
 * the page itself, while somebody looks at it.
 */
export class ArenaAdviceNews extends HTMLElement {
  static every = 10_000;
  #asking: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    this.#asking = setInterval(() => void this.look(), ArenaAdviceNews.every);
  }

  disconnectedCallback(): void {
    clearInterval(this.#asking);
  }

  async look(): Promise<void> {
    if (document.visibilityState === 'hidden') return;
    const answer = await fetch(location.pathname).catch(() => null);
    // A page that cannot be had just now is no news; one that is refused is.
    if (answer === null || answer.status >= 500 || answer.status === 429 || stateIn(await answer.text()) === this.getAttribute('state')) return;
    clearInterval(this.#asking);
    this.querySelector('[role=status]')!.textContent = this.getAttribute('news');
  }
}
