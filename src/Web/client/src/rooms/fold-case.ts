import type { CaseAnnounced, CaseAttached, CaseId, CaseSection, CaseView, RoomRole, RoomView } from '../contract.js';
import { givesAdvice } from './advice.js';

export function changeCase(view: RoomView, id: CaseId, how: (one: CaseView) => CaseView): RoomView {
  return { ...view, cases: view.cases.map((one) => (one.case === id ? how(one) : one)) };
}

/** Only the presenter hears this, and may hear it before the case is announced. */
export function attach(view: RoomView, event: CaseAttached): RoomView {
  const { case: id, item, sections } = event;
  return put(view, id, (known) => ({
    ...(known ?? { case: id, item, presenter: view.me.person, number: '', sectionCount: sections.length, state: 'announced', presented: 0 }),
    // What is stopped is stopped for its presenter too.
    sections: known?.state === 'stopped' ? [] : sections,
  }));
}

export function announce(view: RoomView, event: CaseAnnounced): RoomView {
  const { case: id, item, presenter, number, sectionCount } = event;
  return put(view, id, (known) => ({
    case: id, item, presenter, number, sectionCount, state: 'announced', presented: 0, sections: known?.sections ?? [],
  }));
}

export function present(view: RoomView, id: CaseId, section: number, content: CaseSection): RoomView {
  return changeCase(view, id, (one) => ({
    ...one,
    presented: Math.max(one.presented, section + 1),
    sections: section < one.sections.length
      ? one.sections.map((known, index) => (index === section ? content : known))
      : [...one.sections, content],
  }));
}

function put(view: RoomView, id: CaseId, how: (known: CaseView | undefined) => CaseView): RoomView {
  return view.cases.some((one) => one.case === id)
    ? changeCase(view, id, how)
    : { ...view, cases: [...view.cases, how(undefined)] };
}

/** Nothing of its text stays, nor of its method, nor of why it was stopped. */
export function close(view: RoomView, id: CaseId): RoomView {
  return changeCase(view, id, ({ stop: _, method, covered: __, skips: ___, ...one }) =>
    ({ ...one, state: 'closed', sections: [], ...(method != null && !givesAdvice(method) ? { withoutAdvice: true } : {}) }));
}

export function stopCase(view: RoomView, id: CaseId, by: RoomRole): RoomView {
  return changeCase(view, id, (one) => ({ ...one, state: 'stopped', sections: [], stop: { by, presenterAgrees: false, leaderAgrees: false } }));
}

/** Another text, which nobody has seen: it is stopped still, and what was agreed was about the one before. */
export function revise(view: RoomView, id: CaseId, sectionCount: number): RoomView {
  return changeCase(view, id, ({ skips: _, ...one }) => ({ ...one, sectionCount, presented: 0, sections: [],
    ...(one.stop == null ? {} : { stop: { ...one.stop, presenterAgrees: false, leaderAgrees: false } }) }));
}

export function agree(view: RoomView, id: CaseId, byPresenter: boolean): RoomView {
  return changeCase(view, id, (one) => (one.stop == null ? one
    : { ...one, stop: { ...one.stop, ...(byPresenter ? { presenterAgrees: true } : { leaderAgrees: true }) } }));
}
