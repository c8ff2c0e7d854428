import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothingBefore } from '../src/cases/case-before.js';
import { boxes } from '../src/cases/case-form.js';
import { after, begun, current, draftWaits, hindrances, isEmpty, sourceOf } from '../src/cases/writing.js';
import type { Act, Writing } from '../src/cases/writing.js';
import { redacted } from './cases.js';

const through = (acts: readonly Act[], from: Writing = begun('bokmaal', ['participant'])): Writing => acts.reduce(after, from);
const wrote = (text = 'ord '.repeat(40)): readonly Act[] => boxes.map((box) => ({ kind: 'wrote', box, text }));
const heard = (state: Writing, more = {}): Writing => after(state, { kind: 'heard', of: state, redacted: redacted({ redacted: sourceOf(state).fields, ...more }) });
const ready = through([{ kind: 'answeredFive', fits: true }, { kind: 'answeredAlone', alone: false }, { kind: 'chose', what: 'theme', value: 'violence' }], heard(through(wrote())));

test('a whole case that was looked through, and fits five, may be sent', () => {
  assert.deepEqual(hindrances(ready), []);
});

test('an answer about an older text is no answer', () => {
  const typed = after(ready, { kind: 'wrote', box: 'seen', text: 'Kari' });
  assert.equal(current(typed), null);
  assert.ok(hindrances(typed).includes('waiting'));
  assert.ok(hindrances(after(ready, { kind: 'resolved', resolutions: [{ form: 'kari', kind: 'accept' }] })).includes('waiting'));
  assert.ok(hindrances(after(ready, { kind: 'choseForm', written: 'nynorsk' })).includes('waiting'));
});

test('a changed text is asked about five persons anew', () => {
  const typed = heard(after(ready, { kind: 'wrote', box: 'seen', text: 'ord '.repeat(41) }));
  assert.deepEqual(hindrances(typed), ['five']);
});

test('whether the writer is alone in their role is asked for each version until it is a yes, and another text does not change it', () => {
  const asked = begun('bokmaal', [], { ...nothingBefore, aloneInRole: false });
  assert.equal(asked.aloneInRole, null);
  assert.ok(hindrances(asked).includes('alone'));
  for (const alone of [true, false]) {
    const answered = after(ready, { kind: 'answeredAlone', alone });
    assert.deepEqual(hindrances(answered), []);
    assert.equal(after(answered, { kind: 'wrote', box: 'seen', text: 'Kari' }).aloneInRole, alone);
  }
  assert.equal(begun('bokmaal', [], { ...nothingBefore, aloneInRole: true }).aloneInRole, true);
});

test('each thing that is missing is said, the first to be done first', () => {
  assert.deepEqual(hindrances(begun('bokmaal', [])), ['unanswered', 'waiting', 'five', 'alone', 'theme', 'readers']);
  assert.deepEqual(hindrances(heard(ready, { open: 1 })), ['open']);
  assert.deepEqual(hindrances(heard(ready, { incident: 'omkom' })), ['publicIncident']);
  assert.deepEqual(hindrances(heard(ready, { redacted: [{ key: 'seen', text: 'kort' }] })), ['length']);
  assert.deepEqual(hindrances(after(ready, { kind: 'answeredFive', fits: false })), ['five']);
});

test('what was done last is undone', () => {
  const two = through([
    { kind: 'resolved', resolutions: [{ form: 'a', kind: 'accept' }] },
    { kind: 'resolved', resolutions: [{ form: 'b', kind: 'keep', value: 'Trengs' }] },
    { kind: 'undid' },
  ]);
  assert.deepEqual(two.resolutions.map(({ form }) => form), ['a']);
  assert.deepEqual(through([{ kind: 'undid' }]).resolutions, []);
});

test('where there is nothing to undo, nothing is undone', () => assert.equal(after(ready, { kind: 'undid' }), ready));

test('what was said in one go is undone in one, and what was said before the case was taken up again one by one', () => {
  const say = (...forms: readonly string[]): Act => ({ kind: 'resolved', resolutions: forms.map((form) => ({ form, kind: 'split' })) });
  const said = through([say('a'), say('b', 'c'), { kind: 'undid' }]);
  assert.deepEqual(said.resolutions.map(({ form }) => form), ['a']);
  const before = { ...said, undoable: [], resolutions: ['x', 'y'].map((form) => ({ form, kind: 'split' as const })) };
  assert.deepEqual(through([say('z'), { kind: 'undid' }, { kind: 'undid' }], before).resolutions.map(({ form }) => form), ['x']);
});

test('when it is sent, nothing of it is left in the page', () => {
  const sent = after(ready, { kind: 'sent', number: 'S-2026-0142', risk: 'green', raisers: [] });
  assert.ok(isEmpty(sent));
  assert.equal(sent.result, null);
  assert.deepEqual(sent.sent, { number: 'S-2026-0142', risk: 'green', raisers: [] });
});

test('a draft is kept of what was looked through, has a theme, and waits for nothing', () => {
  assert.equal(draftWaits(ready), null);
  assert.equal(draftWaits(after(ready, { kind: 'wrote', box: 'seen', text: 'Kari' })), 'waiting');
  assert.equal(draftWaits(heard(ready, { open: 1 })), 'open');
  assert.equal(draftWaits(heard(ready, { incident: 'omkom' })), 'publicIncident');
  assert.equal(draftWaits(after(ready, { kind: 'chose', what: 'theme', value: '' })), 'theme');
});

test('of one agenda item there is nothing to choose', () => {
  const items = (count: number) => ({ theme: null, sections: [], kept: [], remarks: [], readers: [], aloneInRole: false, items: Array.from({ length: count }, (_, at) => ({ item: `${at}`, title: `Sak ${at}` })) });
  assert.deepEqual([0, 1, 2].map((count) => begun('bokmaal', [], items(count)).item), [null, '0', null]);
});
