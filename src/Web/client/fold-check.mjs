// Answers, for each line { view, events, expected } on standard input, how folding differs from what the server says.
import { build } from 'esbuild';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath } from 'node:url';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('src/rooms/fold.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  write: false,
});
const { fold } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

for await (const line of createInterface({ input: process.stdin })) {
  const { view, events, expected } = JSON.parse(line);
  const folded = { ...events.reduce(fold, view), seq: expected.seq };
  const wrong = [...new Set([...Object.keys(expected), ...Object.keys(folded)])]
    .filter((key) => !isDeepStrictEqual(folded[key], expected[key]));
  const differences = wrong.map((key) => `${key}: folded ${JSON.stringify(folded[key])}, expected ${JSON.stringify(expected[key])}`);
  process.stdout.write(`${JSON.stringify(differences)}\n`);
}
