import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseId, CaseView, PersonId } from '../src/contract.js';
import { fold } from '../src/rooms/fold.js';
import { unasked } from '../src/rooms/panel.js';
import { happened, kari, me, person, room } from './room.js';

const late = 'late' as PersonId;
const id = 'case' as CaseId;
const one = { case: id, presenter: me, number: 'S-12', state: 'announced', sections: [], presented: 0, sectionCount: 1 } as unknown as CaseView;
const people = [person(me), person(kari), person(late, { standing: 'invited' })];

test('who has come on the list since the yes is asked about, and nobody else', () => {
  const view = room({ people });
  assert.deepEqual(unasked(view, { agreed: [kari], vetoed: [] }).map((found) => found.person), [late]);
  assert.deepEqual(unasked(view, { agreed: [kari], vetoed: [late] }), []);
  assert.deepEqual(unasked(room({ people: [person(me), person(kari, { standing: 'removed' })] }), { agreed: [], vetoed: [] }), []);
});

test('the presenter sees what they said, and those who lead that somebody waits', () => {
  const agreed = fold(room({ people, cases: [one] }), happened({ kind: 'panelAgreed', case: id, agreed: [kari], vetoed: [late] }));
  assert.deepEqual(agreed.cases[0]?.panel, { agreed: [kari], vetoed: [late] });
  const waits = fold(room({ people }), happened({ kind: 'personHeldBack', person: kari }));
  assert.deepEqual(waits.people.find((found) => found.person === kari), person(kari, { standing: 'inLobby', present: false, outside: true }));
});
