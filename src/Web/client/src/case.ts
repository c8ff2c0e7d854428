import './elements/arena-case-draft.js';
import './elements/arena-case-found.js';
import './elements/arena-case-find.js';
import './elements/arena-case-form.js';
import './elements/arena-case-live.js';
import './elements/arena-case-more.js';
import './elements/arena-case-risk.js';
import './elements/arena-case-send.js';
import './elements/arena-case-status.js';
import './elements/arena-case-who.js';
import { ArenaCaseWriter } from './elements/arena-case-writer.js';
import type { Port } from './cases/engine-client.js';

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string };
}

const address = new URL('./case-worker.js', import.meta.url).href;
// The page's policy lets a worker be started from this one address, by this one name.
const policies = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes;
const trusted = policies?.createPolicy('arena-worker', {
  createScriptURL: (asked) => {
    if (asked !== address) throw new TypeError('Not the worker of this page.');
    return asked;
  },
});

const startWorker = (): Port => new Worker(trusted?.createScriptURL(address) ?? address, { type: 'module' }) as Port;

customElements.define('arena-case-writer', class extends ArenaCaseWriter {
  override connectedCallback(): void {
    this.start = startWorker;
    super.connectedCallback();
  }
});

// Whoever comes back to a page that the browser had kept finds nothing in it, and begins anew.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.replace(location.href);
});
