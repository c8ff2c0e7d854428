// Bundles every test, since Node 20 reads no TypeScript, and runs them with Node's own runner, each with a page around it.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const out = 'node_modules/.cache/tests';
rmSync(out, { recursive: true, force: true });
const entryPoints = readdirSync('test').filter((name) => name.endsWith('.test.ts')).map((name) => `test/${name}`);
await build({
  entryPoints: ['test/page.ts', ...entryPoints],
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const files = entryPoints.map((name) => `${out}/${name.slice('test/'.length, -'.ts'.length)}.mjs`);
process.exitCode = spawnSync(process.execPath, ['--enable-source-maps', '--import', `./${out}/page.mjs`, '--test', `--test-concurrency=${availableParallelism()}`, ...files], { stdio: 'inherit' }).status ?? 1;
