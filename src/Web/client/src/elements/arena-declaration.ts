import { html, nothing } from 'lit';
import { roomLimits } from '../contract.js';
import type { RoomView } from '../contract.js';
import { mustDeclare, stillToDeclare } from '../rooms/declaration.js';
import { isOver, leads } from '../rooms/rights.js';
import { t } from '../texts.js';
import { FocusKeeper } from './focus-keeper.js';
import { RoomElement } from './room-element.js';

/** Another declaration of confidentiality is in force than the one somebody came in with: they are asked, and those who lead see how many still have to. */
export class ArenaDeclaration extends RoomElement {
  constructor() {
    super();
    new FocusKeeper(this, ['[role=status]']);
  }

  /** One place to say it in, whatever is said. */
  protected override draw(view: RoomView): unknown {
    return html`<div role="status">${isOver(view) ? nothing : html`${this.#mine(view)}${this.#others(view)}`}</div>${this.problem('declaration')}`;
  }

  // What is accepted is what this page shows: a page from before says so, and is told to load again.
  #mine(view: RoomView): unknown {
    return !mustDeclare(view) ? nothing : html`<div class="ds-alert room__lead" data-color="warning"><p>${t('declaration.anew')}</p>
      <p><strong>${t('room.enter.confidential')}</strong> ${t('room.enter.rule')}</p><p>${t('room.enter.duty')}</p>
      ${this.button(t('room.enter.declare'), () => this.act('declaration', { kind: 'acceptDeclaration', version: roomLimits.declarationVersion }), { variant: 'primary' })}</div>`;
  }

  #others(view: RoomView): unknown {
    const count = leads(view) ? stillToDeclare(view) : 0;
    return count === 0 ? nothing : html`<p class="quiet">${t('declaration.waits', { count })}</p>`;
  }
}

customElements.define('arena-declaration', ArenaDeclaration);
