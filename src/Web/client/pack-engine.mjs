// Makes wwwroot/engine: the published engine and its lists, each file named after what is in it, with a compressed copy beside
// it, and engine.json, which says what to fetch. Run by the build: node pack-engine.mjs PUBLISHED LISTS [--release]
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const [published, lists] = process.argv.slice(2);
const release = process.argv.includes('--release');
const folder = fileURLToPath(new URL('../wwwroot/engine/', import.meta.url));
const compress = promisify(brotliCompress);

const hash = (bytes, algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);
const read = (from, name) => readFileSync(`${from}/${name}`);

/** The published files are named after what is in them already, all but the first and the lists. */
function named(from, name) {
  const bytes = read(from, name);
  const [stem, end] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.'))];
  return { name: `${stem}.${hash(bytes, 'sha256', 'hex').slice(0, 12)}${end}`, bytes };
}

const start = named(published, 'dotnet.js');
const [names, words] = [named(lists, 'names.bin'), named(lists, 'words.bin')];
const others = readdirSync(published).filter((name) => /\.(js|wasm)$/.test(name) && name !== 'dotnet.js')
  .map((name) => ({ name, bytes: read(published, name) }));
const files = [start, names, words, ...others];

mkdirSync(folder, { recursive: true });
const wanted = new Set(['engine.json', ...files.flatMap(({ name }) => [name, `${name}.br`])]);
for (const name of readdirSync(folder)) {
  if (release || !wanted.has(name)) rmSync(folder + name);
}

// What has not changed is not compressed again; only a release takes the time that the last tenth takes.
await Promise.all(files.filter(({ name }) => !existsSync(`${folder}${name}.br`)).map(async ({ name, bytes }) => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: release ? 11 : 10, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const small = await compress(bytes, { params });
  writeFileSync(folder + name, bytes);
  writeFileSync(`${folder}${name}.br`, small);
}));

const whole = ({ name, bytes }) => ({ address: `/engine/${name}`, integrity: `sha256-${hash(bytes, 'sha256', 'base64')}` });
const version = hash(files.map(({ name }) => name).sort().join('\n'), 'sha256', 'hex').slice(0, 12);
writeFileSync(`${folder}engine.json`, JSON.stringify({ version, start: `/engine/${start.name}`, lists: { names: whole(names), words: whole(words) } }));
