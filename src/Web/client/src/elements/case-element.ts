import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CaseStore } from '../cases/case-store.js';

/** A part of the writer's page, in the page's own tree, drawn anew when the case changes. */
export abstract class CaseElement extends LitElement {
  static override properties = { store: { attribute: false } };
  declare store: CaseStore;

  readonly #redraw = (): void => this.requestUpdate();

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

  protected button(label: string, click: () => unknown, options: { named?: string; variant?: string; color?: string } = {}): TemplateResult {
    return html`<button type="button" class="ds-button" data-size="sm" data-variant=${options.variant ?? 'secondary'}
      data-color=${options.color ?? 'accent'} aria-label=${options.named ?? nothing} @click=${click}>${label}</button>`;
  }
}
