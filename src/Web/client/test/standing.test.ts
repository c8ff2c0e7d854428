import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stands } from '../src/cases/standing.js';

test('words stand where they are whole words, in any case, over lines, with or without accents, and in the genitive', () => {
  for (const [words, text] of [
    ['bamsen', 'Bamsens far ler.'], ['BAMSEN', 'en bamsen.'], ['best i  fotball', 'Hun er best i\nfotball.'], ['Renée', 'renee sover'], ['bamse@skogen', '(Bamse@skogen)'],
    ['Håkon', 'HÅKON'], ['kari', 'Kari911 00 011'], ['f.o.m. (x)', 'F.O.M. (X)'], ['Jönsson', 'Jønsson'], ['Åse', '- Åse\'s'],
  ] as const) assert.equal(stands(words, ['Noe annet.', text]), true, words);
  for (const [words, text] of [['bam', 'Bamsen ler.'], ['amsen', 'Bamsen'], ['far mor', 'farmor'], ['14', '2014'], ['Kari', ''], ['', 'Kari'], ['Kari Vik', 'Kari og Vik']] as const) {
    assert.equal(stands(words, [text]), false, words);
  }
});
