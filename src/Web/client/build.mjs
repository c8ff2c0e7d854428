// Makes wwwroot/js, wwwroot/css and wwwroot/fonts. Run by the build of Web.csproj, and by hand with `npm run build`.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const wwwroot = fileURLToPath(new URL('../wwwroot', import.meta.url));
const release = process.argv.includes('--release');

const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  target: 'es2022',
  sourcemap: release ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
};

await Promise.all([
  build({ ...shared, entryPoints: ['src/room.ts'], format: 'esm', outfile: `${wwwroot}/js/room.js` }),
  build({ ...shared, entryPoints: ['src/advice.ts'], format: 'esm', outfile: `${wwwroot}/js/advice.js` }),
  build({ ...shared, entryPoints: ['src/on-screen.ts'], format: 'esm', outfile: `${wwwroot}/js/on-screen.js` }),
  build({ ...shared, entryPoints: ['src/guard.ts'], format: 'esm', outfile: `${wwwroot}/js/guard.js` }),
  build({ ...shared, entryPoints: ['src/case.ts'], format: 'esm', outfile: `${wwwroot}/js/case.js` }),
  build({ ...shared, entryPoints: ['src/cases/engine-worker.ts'], format: 'esm', outfile: `${wwwroot}/js/case-worker.js` }),
  build({
    ...shared,
    sourcemap: false,
    entryPoints: ['styles/arena.css'],
    outfile: `${wwwroot}/css/arena.css`,
    loader: { '.woff2': 'file' },
    assetNames: '../fonts/[name]-[hash]',
  }),
]);
