// How long a case of 4,000 characters takes to be marked in Chromium, after practice: node bench/marking.mjs, when src/Web is built (Release, for figures that count).
// Once as it is written, a word more each time, and once when each sentence is another than before, as after a paste.
// It serves what the build made, opens it in a headless Chromium, and asks the writer's own worker.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const wwwroot = join(root, 'src/Web/wwwroot');
const cases = join(root, 'tests/Anonymisation.Tests/Cases');
const letters = 4_000;
const times = 24;

const types = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json', '.html': 'text/html' };
const text = readdirSync(cases).filter((name) => /^case-0[1-6].*\.txt$/.test(name)).sort().map((name) => readFileSync(join(cases, name), 'utf8').trim()).join('\n\n').slice(0, letters);
const source = { written: 'bokmaal', fields: [{ key: 'seen', text }], resolutions: [] };

// Runs in the page.
const measure = async (source, times) => {
  const parts = await (await fetch('/engine/engine.json')).json();
  const worker = new Worker('/js/case-worker.js', { type: 'module' });
  let id = 0;
  const ask = (task) => new Promise((done) => {
    worker.onmessage = ({ data }) => done(data);
    worker.postMessage({ ...task, id: ++id });
  });
  const opened = performance.now();
  const answer = await ask({ kind: 'open', parts });
  if (answer.kind !== 'ready') throw new Error(answer.part);
  const opening = performance.now() - opened;
  const practice = [];
  for (let more = true; more;) {
    const start = performance.now();
    const practised = await ask({ kind: 'practise' });
    if (practised.kind !== 'practised') throw new Error(practised.kind);
    more = practised.more;
    if (more) practice.push(performance.now() - start);
  }
  const again = async (change) => {
    const took = [];
    while (took.length < times) {
      const fields = source.fields.map((field) => ({ ...field, text: change(field.text, took.length) }));
      const start = performance.now();
      const { kind } = await ask({ kind: 'redact', source: { ...source, fields } });
      // Too slow by its own clock: it was as cold as that, and is asked again as the page does.
      took.push(kind === 'redacted' ? performance.now() - start : null);
    }
    return took;
  };
  const words = 'I går kveld ringte hun igjen og sa at det ikke går så bra der hjemme nå, og at hun vil snakke med noen om det'.split(' ');
  const written = await again((text, round) => text.replace('. ', `. ${words.slice(0, round + 1).join(' ')} `));
  const pasted = await again((text, round) => text.replaceAll('. ', `. ${words[round % words.length]} `));
  return { opening, practice, written, pasted };
};

const page = `<!doctype html><meta charset="utf-8"><title>marking</title><script type="module">
const measure = ${measure};
try { await fetch('/done', { method: 'POST', body: JSON.stringify(await measure(${JSON.stringify(source).replaceAll('<', '\\u003c')}, ${times})) }); }
catch (fault) { await fetch('/done', { method: 'POST', body: JSON.stringify({ fault: String(fault) }) }); }
</script>`;

const profile = mkdtempSync(join(tmpdir(), 'arena-marking-'));
let browser;
const server = createServer((request, response) => {
  if (request.url === '/done') {
    const body = [];
    request.on('data', (piece) => body.push(piece));
    request.on('end', () => { response.end(); end(JSON.parse(Buffer.concat(body).toString())); });
    return;
  }
  if (request.url === '/') return void response.writeHead(200, { 'content-type': types['.html'] }).end(page);
  const file = join(wwwroot, new URL(request.url, 'http://a').pathname);
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
});

function end({ fault, opening, practice, written, pasted }) {
  if (fault === undefined) {
    const ms = (value) => (value === null || value === undefined ? 'out of patience' : `${Math.round(value)} ms`);
    console.log(`${letters} characters; opened in ${ms(opening)}; ${practice.length} pieces of practice, the longest ${ms(Math.max(0, ...practice))}`);
    for (const [what, took] of Object.entries({ written, pasted })) {
      const counted = took.filter((one) => one !== null);
      const late = took.slice(16).filter((one) => one !== null).sort((one, other) => one - other);
      console.log(`${what}: the first ${ms(took[0])}; median of the 17th to ${times}th ${ms(late[Math.floor(late.length / 2)])}; quickest ${ms(Math.min(...counted))}; out of patience ${took.length - counted.length}`);
    }
  } else {
    console.error(fault);
    process.exitCode = 1;
  }
  browser.kill();
  server.close();
  server.closeAllConnections();
}

server.listen(0, '127.0.0.1', () => {
  const shell = process.env.CHROMIUM ?? ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync) ?? 'chromium';
  browser = spawn(shell, ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    `--user-data-dir=${profile}`, `--remote-debugging-port=0`, `http://127.0.0.1:${server.address().port}/`], { stdio: 'ignore' });
  browser.on('exit', () => rmSync(profile, { recursive: true, force: true }));
});
