import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { nothingBefore } from '../src/cases/case-before.js';
import type { Answers } from '../src/cases/case-form.js';
import { CaseStore } from '../src/cases/case-store.js';
import type { RedactedCase } from '../src/cases/redaction.js';
import type { CaseElement } from '../src/elements/case-element.js';

const about = { room: 'room', duty: 'no', readers: [], detector: '', parts: null, written: 'bokmaal', after: null, id: null, before: nothingBefore } as const;

/** A part of the writer's page with this written, and what the engine has said of it, until the test has ended. */
export async function writing<E extends CaseElement>(context: TestContext, element: E, answers: Answers, said: RedactedCase): Promise<{ readonly element: E; readonly store: CaseStore }> {
  const store = new CaseStore(about, () => assert.fail('no engine is asked'), () => assert.fail('nothing is to be sent'));
  store.state = { ...store.state, answers };
  store.state = { ...store.state, result: { of: store.state, redacted: said } };
  element.store = store;
  document.body.append(element);
  context.after(() => {
    element.remove();
    store.stop();
  });
  await element.updateComplete;
  return { element, store };
}

export const press = async (element: CaseElement, label: string): Promise<void> => {
  [...element.querySelectorAll('button')].find((button) => button.textContent.trim() === label)!.click();
  await element.updateComplete;
};

export const plain = (element: Element | null): string | undefined => element?.textContent.replace(/\s+/g, ' ').trim();
