import { html, nothing } from 'lit';
import { draftWaits } from '../cases/writing.js';
import { t, timeOf } from '../texts.js';
import { CaseElement } from './case-element.js';

/** Whether the redacted text is kept on the server while it is worked on: only when the writer says so. */
export class ArenaCaseDraft extends CaseElement {
  protected override render(): unknown {
    const { store } = this;
    return html`<label class="ds-label"><input class="ds-input" type="checkbox" autocomplete="off" .checked=${store.keeping} aria-describedby="write-draft-help"
        @change=${(event: Event) => store.keep((event.target as HTMLInputElement).checked)} /> ${t('write.draft')}</label>
      <p class="quiet" id="write-draft-help">${t('write.draft.help')}</p>
      ${store.keeping ? html`<p role="status" data-draft=${store.draft.kind}>${this.#said()}</p>` : nothing}`;
  }

  #said(): string {
    const { draft, state } = this.store;
    const waits = draftWaits(state);
    if (waits !== null) return t(`write.draft.waits.${waits}`);
    switch (draft.kind) {
      case 'none': return '';
      case 'kept': return t('write.draft.kept', { time: timeOf(draft.at) });
      case 'refused': return t('write.draft.refused', { why: draft.text });
      default: return t(`write.draft.${draft.kind}`);
    }
  }
}

customElements.define('arena-case-draft', ArenaCaseDraft);
