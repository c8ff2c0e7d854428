import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bits } from '../src/cases/fingerprints.js';

const base64 = (...bytes: readonly number[]): string => btoa(String.fromCharCode(...bytes));

test('each byte of the fingerprints is a bit, whatever pieces they come in, and the version is none', () => {
  const expected = new Uint8Array(32);
  expected[0] = 0b1000_0001;
  expected[31] = 0b1000_0000;
  assert.equal(bits([base64(1, 0, 7), base64(255)]), base64(...expected));
  assert.equal(bits([base64(1)]), base64(...new Uint8Array(32)));
});
