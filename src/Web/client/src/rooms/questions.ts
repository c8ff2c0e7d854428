import type { AgendaItemId, AsideReason, ContributionId, Happened, QuestionView, RoomEvent, RoomView } from '../contract.js';
import { turnOf } from './method.js';
import type { Turn } from './method.js';

export const asideReasons: readonly AsideReason[] = ['topic', 'askedBefore', 'aboutOneCase', 'elsewhere', 'time'];

/** The questions after one more event, as the server counts them. */
export function foldQuestions(view: RoomView, event: RoomEvent): RoomView {
  switch (event.kind) {
    case 'questionVoted': return change(view, event.contribution, { mine: true });
    case 'voteTakenBack': return change(view, event.contribution, { mine: false });
    case 'votesCounted': return change(view, event.contribution, { votes: event.votes });
    case 'questionTaken': return change(view, event.contribution, { state: 'taken' });
    case 'questionAnswered': return change(view, event.contribution, { state: 'answered' });
    case 'questionSetAside': return change(view, event.contribution, { state: 'setAside', aside: event.reason });
    case 'questionPutBack': return change(view, event.contribution, { state: 'open', aside: null });
    default: return view;
  }
}

/** What was said, corrected or is gone is so in the queue too. */
export function withQuestions(view: RoomView, { seq, at, by, event }: Happened): RoomView {
  switch (event.kind) {
    case 'contributionPosted': {
      const { contribution, item, text, question, writer } = event;
      if (question !== true || item === null || text === '') return view;
      const asked: QuestionView = { contribution, place: seq, by: writer ?? by, at, item, text, votes: 0, mine: false, state: 'open', aside: null };
      return { ...view, questions: [...(view.questions ?? []), asked] };
    }
    case 'contributionEdited': return change(view, event.contribution, { text: event.text });
    case 'contributionRetracted': return without(view, event.contribution);
    case 'contributionPulledBack': return without(view, event.contribution, event.place);
    default: return view;
  }
}

function change(view: RoomView, id: ContributionId, changes: Partial<QuestionView>): RoomView {
  return view.questions == null ? view : { ...view, questions: view.questions.map((one) => (one.contribution === id ? { ...one, ...changes } : one)) };
}

/** Where there are none there is no list, as on the wire. */
function without(view: RoomView, id: ContributionId, place?: number): RoomView {
  if (view.questions == null) return view;
  const { questions, ...rest } = view;
  const left = questions.filter((one) => one.contribution !== id || (place !== undefined && place !== one.place));
  return left.length === 0 ? rest : { ...rest, questions: left };
}

const rank = ({ state }: QuestionView): number => (state === 'taken' ? 0 : state === 'open' ? 1 : 2);
const weight = ({ state, votes }: QuestionView): number => (state === 'open' ? votes : 0);

/** The one that is being answered, those that wait by votes and then by age, and those that are done with. */
export const inOrder = (questions: readonly QuestionView[]): readonly QuestionView[] =>
  [...questions].sort((one, other) => rank(one) - rank(other) || weight(other) - weight(one) || one.place - other.place);

/** In the order they stood in, and what is new after them: nothing moves under the finger of somebody who is about to press. */
export const asTheyStood = (questions: readonly QuestionView[], stood: readonly ContributionId[]): readonly QuestionView[] => {
  const at = ({ contribution }: QuestionView): number => (stood.includes(contribution) ? stood.indexOf(contribution) : stood.length);
  return [...inOrder(questions)].sort((one, other) => at(one) - at(other));
};

export const isDone = ({ state }: QuestionView): boolean => state === 'answered' || state === 'setAside';

/** The item that questions are put to: the one that is on. */
export const askedOn = (view: RoomView): AgendaItemId | null => view.agenda.find(({ state }) => state === 'current')?.item ?? null;

/** Whether this person may ask now, and vote: who listens to somebody who teaches may do that and nothing else. */
export function mayAsk(view: RoomView, now: number): Turn | 'no' {
  const item = askedOn(view);
  return item === null || view.phase !== 'live' ? 'no' : turnOf(view, item, now, true);
}
