// Every sentence stands in every written language, in the same forms and with the same places to fill in.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const languages = ['nb', 'nn', 'en'];

/** @returns {string[]} what is wrong with one catalogue, as sentences */
export function complaints(catalogue) {
  return Object.entries(catalogue).flatMap(([key, sentence]) => {
    const missing = languages.filter((language) => !forms(sentence[language]).every((form) => form.trim()));
    if (missing.length > 0) return [`${key} lacks ${missing.join(', ')}`];
    const expected = places(sentence.nb);
    return languages.filter((language) => places(sentence[language]) !== expected)
      .map((language) => `${key} has other places in ${language} than in nb`);
  });
}

const forms = (text) => (typeof text === 'string' ? [text] : [text?.one ?? '', text?.other ?? '']);
const places = (text) => [...new Set(forms(text).join(' ').match(/\{\w+\}/g) ?? [])].sort().join(' ');

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = fileURLToPath(new URL('../Texts', import.meta.url));
  const wrong = (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
    .filter((file) => file.name.endsWith('.json'))
    .flatMap((file) => complaints(JSON.parse(readFileSync(`${folder}/${file.name}`, 'utf8')))
      .map((complaint) => `${file.name}: error TEXT01: ${complaint}`));
  for (const line of wrong) console.error(line);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
