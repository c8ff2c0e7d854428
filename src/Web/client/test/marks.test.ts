import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areSeveral, around, counts, found, holdsHere, isIndirect, isMixed, isSureName, joined, kept, maskable, maySplit, mentionAt, mergeable, nextOpen, ownWords, raisers, said, stretches, sureness, tells } from '../src/cases/marks.js';
import type { FindingType, Mark } from '../src/cases/redaction.js';
import { mark, redacted } from './cases.js';

const text = 'kari sa at KARI og Ola bor i Vik.';
const marks = [mark('kari', 0), mark('kari', 11), mark('ola', 19, { entity: 2, state: 'open', certainty: 'uncertain' }), mark('vik', 29, { type: 'place', entity: 3, state: 'kept' })];
const all = found(redacted({ marks }), () => text);

test('what is written alike is one finding, in the order of the text', () => {
  assert.deepEqual(all.map(({ form, written, count, open }) => [form, written, count, open]), [['kari', 'kari', 2, 0], ['ola', 'Ola', 1, 1], ['vik', 'Vik', 1, 0]]);
});

test('the next that waits is found going round, both ways, and not when none waits', () => {
  const three = ['a', 'b', 'c'].map((form, index) => ({ ...all[0]!, form, open: index === 1 ? 0 : 1 }));
  assert.equal(nextOpen(three, null, 1), 'a');
  assert.equal(nextOpen(three, 'a', 1), 'c');
  assert.equal(nextOpen(three, 'c', 1), 'a');
  assert.equal(nextOpen(three, null, -1), 'c');
  assert.equal(nextOpen(three, 'c', -1), 'a');
  assert.equal(nextOpen(three.map((one) => ({ ...one, open: 0 })), 'a', 1), null);
  assert.equal(nextOpen([], null, 1), null);
});

test('words of the writer’s own are known, and what the engine calls it are none', () => {
  const say = (value: string | null, kind: 'generalise' | 'keep' = 'generalise') => ({ form: 'los', kind, value });
  const stands = redacted({
    marks: ['Få har det slik', '[yrke]', 'Trengs'].map((replacement, at) => mark('los', at * 20, { type: 'occupation', state: 'generalised', replacement })),
    redacted: [{ key: 'seen', text: 'Få har det slik. [yrke] Trengs' }],
  });
  assert.deepEqual(ownWords(stands, [say(' Få har det slik '), say('[yrke]'), say(null), say('Trengs', 'keep'), say('Få har det slik')]), ['Få har det slik']);
});

test('words that the engine refused, or that no longer stand, are not sent', () => {
  const say = (value: string) => ({ form: 'kari', kind: 'generalise' as const, value });
  const all = [say('moren til Ola'), say('en nabo')];
  const of = (more: Partial<Mark>, text: string) => ownWords(redacted({ marks: [mark('kari', 0, more)], redacted: [{ key: 'seen', text }] }), all);
  assert.deepEqual(of({ state: 'open', replacement: 'moren til Ola' }, 'Kari kom.'), []);
  assert.deepEqual(of({ state: 'masked', replacement: '[Mor]' }, '[Mor] kom.'), []);
  assert.deepEqual(of({ state: 'generalised', replacement: 'en nabo' }, 'en nabo kom.'), ['en nabo']);
  assert.deepEqual(of({ state: 'generalised', replacement: 'en nabo' }, 'Naboen kom.'), []);
});

test('a mention is known by what stands around it, as far as its box goes', () => {
  assert.deepEqual(mentionAt(text, marks[0]!), { field: 'seen', before: '', after: text.slice(4, 24) });
  assert.deepEqual(mentionAt(text, marks[3]!), { field: 'seen', before: text.slice(9, 29), after: '.' });
});

test('a character that would be cut in two is left out', () => {
  const { before, after } = mentionAt(`😊${'x'.repeat(19)}kari${'y'.repeat(19)}😊`, mark('kari', 21));
  assert.deepEqual([before, after], ['x'.repeat(19), 'y'.repeat(19)]);
});

test('of what is kept in one place alone, that place is kept, and the list says that they differ', () => {
  const mixed = found(redacted({ marks: [mark('kari', 0), mark('kari', 11, { state: 'kept' })] }), () => text);
  assert.deepEqual([mixed.map(isMixed), all.map(isMixed)], [[true], [false, false, false]]);
  assert.deepEqual(kept(mixed, [{ form: 'kari', kind: 'keep', value: 'Et band', here: mentionAt(text, marks[1]!) }]), [{ form: 'kari', reason: 'Et band' }]);
});

test('names that were taken for one are told of, and a person alone can be another in one place', () => {
  const one = found(redacted({ marks: [...marks, mark('karin', 40)] }), () => `${text}       Karin`);
  assert.deepEqual(one.map((each) => joined(one, each).map(({ form }) => form)), [['karin'], [], [], ['kari']]);
  assert.deepEqual(one.map(maySplit), [true, false, false, false]);
});

test('what is written alike and is of several says so, and whom it is holds for the place that is chosen', () => {
  const kinds = ['accept', 'keep', 'merge', 'role', 'split'] as const;
  const several = found(redacted({ marks: [mark('kari', 0), mark('kari', 11, { entity: 2, replacement: '[Barn 2]' })] }), () => text)[0]!;
  assert.deepEqual([areSeveral(several), isMixed(several), areSeveral(all[0]!)], [true, true, false]);
  assert.deepEqual(kinds.map((kind) => holdsHere(several, kind, [])), [true, true, true, true, true]);
  assert.deepEqual(kinds.map((kind) => holdsHere(all[0]!, kind, [])), [true, true, false, false, true]);
  const apart = { form: 'kari', kind: 'split', value: null, here: mentionAt(text, marks[1]!) } as const;
  const together = { form: 'kari', kind: 'merge', value: 'kari' } as const;
  assert.deepEqual([[apart], [apart, together], [together, apart]].map((resolutions) => holdsHere(all[0]!, 'role', resolutions)), [true, false, true]);
  assert.equal(areSeveral(found(redacted({ marks: [mark('vik', 0), mark('vik', 11, { entity: 2, type: 'place' })] }), () => text)[0]!), false);
  assert.equal(areSeveral(found(redacted({ marks: [mark('vik', 0, { entity: 3, type: 'place' }), mark('vik', 11), mark('vik', 20, { entity: 2 })] }), () => text)[0]!), true);
});

test('the stretches of a text are the text', () => {
  const parts = stretches(text, marks);
  assert.equal(parts.map((part) => part.text).join(''), text);
  assert.deepEqual(parts.filter((part) => part.mark !== null).map((part) => part.text), ['kari', 'KARI', 'Ola', 'Vik']);
});

test('three kinds of sureness', () => {
  assert.deepEqual([marks[0]!, marks[2]!, marks[3]!].map(sureness), ['certain', 'uncertain', 'indirect']);
});

test('one can be merged with another of its kind, once for each entity, and never with itself', () => {
  const same = found(redacted({ marks: [...marks, mark('olga', 40, { entity: 2 })] }), () => `${text}       Olga`);
  assert.deepEqual(mergeable(same, same[0]!).map(({ form }) => form), ['ola']);
  const several = found(redacted({ marks: [mark('kari', 0), mark('kari', 11, { entity: 2 }), mark('ola', 20, { entity: 3 })] }), () => text);
  assert.deepEqual(several.map((one) => mergeable(several, one).map(({ form }) => form)), [['ola'], []]);
});

test('what is kept has its last reason, and what is masked has none', () => {
  const keep = (value: string) => ({ form: 'vik', kind: 'keep', value }) as const;
  assert.deepEqual(kept(all, [keep('Først'), keep('Så'), { form: 'kari', kind: 'keep', value: 'Trukket' }]), [{ form: 'Vik', reason: 'Så' }]);
  assert.deepEqual(counts(marks), [{ type: 'person', count: 3 }, { type: 'place', count: 1 }]);
});

test('words that were replaced are told to nobody as what tells most', () => {
  const raiser = (form: string) => ({ kind: 'age', form, factor: 2 }) as const;
  const told = raisers(redacted({
    marks: [mark('14.03.2011', 0, { state: 'generalised', type: 'date' }), mark('vik', 20, { state: 'kept', type: 'place' }), mark('kari', 30)],
    redacted: [{ key: 'seen', text: 'ADHD og et barn i Vik, med Karianne' }],
    risk: { level: 'amber', fits: 7, raisers: ['14.03.2011', 'vik', 'kari', 'adhd', 'borte', ''].map(raiser) },
  }));
  assert.deepEqual(told.map(({ form }) => form), ['', 'vik', '', 'adhd', '', '']);
});

test('what only a human can put otherwise is replaced by what it is called when they have nothing better', () => {
  const [job] = found(redacted({ marks: [mark('kaptein', 0, { type: 'occupation', state: 'open', replacement: '[yrke]' })] }), () => 'kaptein');
  const place = all[2]!;
  assert.deepEqual(said(job!, 'accept', null), { form: 'kaptein', kind: 'generalise', value: '[yrke]' });
  assert.deepEqual(said(job!, 'generalise', null), { form: 'kaptein', kind: 'generalise', value: '[yrke]' });
  assert.deepEqual(said(job!, 'generalise', 'på sjøen'), { form: 'kaptein', kind: 'generalise', value: 'på sjøen' });
  assert.deepEqual(said(job!, 'keep', 'Trengs'), { form: 'kaptein', kind: 'keep', value: 'Trengs' });
  assert.deepEqual(said(place, 'generalise', null), { form: 'vik', kind: 'generalise', value: null });
});

test('own words that tell are known by what is still open', () => {
  const own = { form: 'ola', kind: 'generalise', value: 'som Kari' } as const;
  assert.equal(tells(all[1]!, [own]), true);
  assert.equal(tells(all[1]!, [own, { form: 'ola', kind: 'role', value: 'father' }]), true);
  assert.equal(tells(all[1]!, [own, { form: 'ola', kind: 'keep', value: '' }]), false);
  assert.equal(tells(all[1]!, []), false);
  assert.equal(tells(all[0]!, [{ ...own, form: 'kari' }]), false);
});

test('own words that stand do not tell, though it is asked whose the name is', () => {
  const [asked] = found(redacted({ marks: [mark('kari', 0, { state: 'generalised' })], questions: [{ form: 'kari', entity: 1, whom: [2] }] }), () => text);
  assert.deepEqual([asked!.open, tells(asked!, [{ form: 'kari', kind: 'generalise', value: 'en voksen' }])], [1, false]);
});

test('of a name that is sure it is said that a reason may not do', () => {
  assert.deepEqual(['certain', 'uncertain'].map((certainty) => isSureName(mark('x', 0, { certainty: certainty as 'certain' }))), [true, false]);
  assert.equal(isSureName(mark('x', 0, { type: 'address' })), false);
});

test('whatever the engine knows of, a writer can point at, once, among what tells alone or together with others', () => {
  const known: Record<FindingType, boolean> = {
    person: false, identityNumber: false, account: false, phone: false, email: false, webAddress: false, numberPlate: false, caseNumber: false, address: false, postcode: false,
    place: true, organisation: true, age: true, date: true, schoolClass: true, origin: true, occupation: true, rareFact: true,
  };
  assert.deepEqual([...maskable.direct, ...maskable.indirect].sort(), Object.keys(known).sort());
  assert.deepEqual(maskable.direct.filter(isIndirect), []);
  assert.ok(maskable.indirect.every((type) => isIndirect(type) && known[type]));
  assert.ok(maskable.direct.every((type) => !known[type]));
});

test('the words around a mark are whole, and few', () => {
  assert.deepEqual(around(text, marks[2]!), { before: 'kari sa at KARI og ', after: ' bor i Vik.' });
  const long = `${'langt ord '.repeat(20)}Ola${' etter det'.repeat(20)}`;
  const near = around(long, mark('ola', 200, {}));
  assert.match(near.before, /^… (langt ord |ord )(langt ord )*$/);
  assert.match(near.after, /^( etter det)+( etter)? …$/);
  assert.ok(near.before.length <= 62 && near.after.length <= 62);
});
