import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContributionId } from '../src/contract.js';
import { Announcements } from '../src/rooms/announcements.js';

const words = { said: (post: { name: string; text: string }) => `${post.name}: ${post.text}`, count: (count: number) => `${count} nye` };
const post = (text: string) => ({ id: text as ContributionId, name: 'Kari', text });

test('a hundred posts in ten seconds are at most three announcements', () => {
  const announcements = new Announcements();
  const said: string[] = [];
  for (let now = 0; now <= 10_000; now += 100) {
    announcements.post(post(String(now)));
    const text = announcements.take(now, 'all', words);
    if (text !== null) said.push(text);
  }
  assert.deepEqual(said, ['Kari: 0', '50 nye', '50 nye']);
});

test('three are read out, four are counted, and what happened comes first', () => {
  const announcements = new Announcements();
  for (const text of ['a', 'b', 'c']) announcements.post(post(text));
  announcements.tell('Møtet er startet.');
  assert.equal(announcements.take(0, 'all', words), 'Møtet er startet. Kari: a Kari: b Kari: c');
  for (const text of ['a', 'b', 'c', 'd']) announcements.post(post(text));
  assert.equal(announcements.take(4_999, 'all', words), null);
  assert.equal(announcements.wait(4_999), 1);
  assert.equal(announcements.take(5_000, 'all', words), '4 nye');
});

test('what was retracted while it waited is not read out', () => {
  const announcements = new Announcements();
  for (const text of ['a', 'b']) announcements.post(post(text));
  announcements.drop('a' as ContributionId);
  assert.equal(announcements.take(0, 'all', words), 'Kari: b');
});

test('news that reads somebody’s words out is gone with them', () => {
  const announcements = new Announcements();
  announcements.tell('Nå besvares: a?', 'question', 'a' as ContributionId);
  announcements.tell('Møtet er startet.');
  announcements.drop('b' as ContributionId);
  announcements.drop('a' as ContributionId);
  assert.equal(announcements.take(0, 'all', words), 'Møtet er startet.');
});

test('with posts turned off, only what happened is said', () => {
  const announcements = new Announcements();
  announcements.post(post('a'));
  assert.equal(announcements.take(0, 'off', words), null);
  announcements.tell('Tiden er ute.');
  assert.equal(announcements.take(0, 'off', words), 'Tiden er ute.');
});

test('what is not in the room any more is not read out, and nothing is to somebody who has been put out', () => {
  const announcements = new Announcements();
  for (const text of ['a', 'b']) announcements.post(post(text));
  announcements.keep((id) => id === 'b');
  assert.equal(announcements.take(0, 'all', words), 'Kari: b');
  announcements.post(post('c'));
  announcements.tell('Møtet er startet.');
  announcements.forget();
  assert.equal(announcements.wait(0), null);
});
