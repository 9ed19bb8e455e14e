// Fetching feeds into the inbox, against fetching and parsing them alone.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { viewsForEsbuild } from '../scripts/compile-views.mjs';
import { measureInboxPage } from './inbox-page.mjs';
import { measureProcess, median, milliseconds, table } from './measure.mjs';

const root = resolve(import.meta.dirname, '..');
const cli = join(root, 'bin/daybook.js');
const feeds = 200;
const entries = 50;

/** Whole processes in turn, each into a log that has an empty inbox. `folder` is where what is only for this is built. */
export async function benchInbox(size, corpus, folder, rounds) {
  const stage = await buildStage(folder);
  const host = spawn(process.execPath, [join(root, 'bench/inbox-host.mjs'), String(feeds), String(entries)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const log = mkdtempSync(join(tmpdir(), 'daybook-inbox-'));
  try {
    const port = await new Promise((done) => host.stdout.once('data', (data) => done(Number(data))));
    cpSync(corpus, log, { recursive: true });
    writeFileSync(join(log, 'daybook.json'), JSON.stringify(settingsFor(port, log)));
    const measures = {
      'fetch and parse alone (undici, feedsmith)': () =>
        measureProcess([process.execPath, join(root, 'bench/inbox-floor.mjs'), String(port), String(feeds)]),
      'Daybook, asking and reading alone': () => measureFresh(log, [], stage),
      'daybook inbox fetch': () => measureFresh(log, ['inbox', 'fetch']),
      'Daybook, the same and told apart, kept and ranked': () => measureFresh(log, ['rank'], stage),
      'daybook inbox fetch, nothing changed': () => measureProcess([process.execPath, cli, '-C', log, 'inbox', 'fetch']),
      'daybook inbox morning (fetch, rank, digest)': () => measureFresh(log, ['inbox', 'morning']),
    };
    const pages = [];
    const runs = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
    for (let round = 0; round <= rounds; round++) {
      for (const [name, measure] of Object.entries(measures)) {
        const run = measure();
        if (round > 0) runs[name].push(run);
      }
      const page = await measureInboxPage(cli, log);
      if (round > 0) pages.push(page);
    }
    return `A log of ${size} entries.\n\n${tableOf(runs)}\n\n${pageTable(pages)}`;
  } finally {
    host.kill();
    rmSync(log, { recursive: true, force: true });
  }
}

function settingsFor(port, log) {
  const path = join(log, 'daybook.json');
  const sources = Array.from({ length: feeds }, (_, at) => ({ name: `feed ${at}`, kind: 'feed', url: `http://127.0.0.1:${port}/${at}` }));
  return {
    ...(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}),
    fetch: { allow: [`127.0.0.1:${port}`] },
    inbox: { sources },
  };
}

/** The inbox, its digests and everything that is cached go before. */
function measureFresh(log, verb, program = cli) {
  for (const folder of ['inbox', 'cache']) rmSync(join(log, '.daybook', folder), { recursive: true, force: true });
  return measureProcess([process.execPath, program, '-C', log, ...verb]);
}

/** The program's own way to the web and its readers, without what comes after; with `rank`, all until the order is there. */
async function buildStage(folder) {
  const program = join(folder, 'inbox-stage.mjs');
  const text = `import { openDaybook } from './src/daybook.ts';
    import { fetchSources } from './src/operations/inbox/fetch-sources.ts';
    import { morningSteps } from './src/operations/inbox/morning/morning-steps.ts';
    const quiet = () => {};
    const daybook = await openDaybook(process.argv[3], { now: () => new Date(), logger: { info: quiet, warn: quiet } });
    const steps = morningSteps(daybook);
    if (process.argv[4] !== 'rank') await fetchSources(daybook);
    else if (await steps.fetch() && (await steps.rank()).length === 0) throw new Error('Nothing waits.');
    process.exit(0);`;
  await build({
    stdin: { contents: text, resolveDir: root, loader: 'ts' },
    ...{
      absWorkingDir: root,
      outfile: program,
      bundle: true,
      plugins: [viewsForEsbuild],
      format: 'esm',
      platform: 'node',
      target: 'node20',
    },
    ...{ external: ['sharp', 'libsql', 'undici'], tsconfig: 'tsconfig.base.json', logLevel: 'warning' },
  });
  return program;
}

function tableOf(runs) {
  const [floor, stage] = Object.values(runs);
  const rows = Object.entries(runs).map(([name, own]) => {
    const of = (key) => own.map((run) => run[key]);
    const ratio = (others) => `${median(own.map(({ wall }, round) => wall / others[round].wall)).toFixed(2)} ×`;
    return [
      name,
      `${median(of('wall')).toFixed(2)} s`,
      `${median(of('cpu')).toFixed(2)} s`,
      `${Math.max(...of('megabytes')).toFixed(0)} MB`,
      ratio(floor),
      ratio(stage),
    ];
  });
  return table(
    [`${feeds} feeds, ${feeds * entries} entries`, 'time', 'processor time', 'most memory', 'time / alone', 'time / Daybook’s alone'],
    rows,
  );
}

function pageTable(pages) {
  const row = (name, key) => {
    const of = (what) => pages.map((page) => page[key][what]);
    return [name, milliseconds(median(of('clock'))), of('processor').includes(null) ? '-' : milliseconds(median(of('processor')))];
  };
  return table(
    [`/inbox, ${feeds * entries} entries offered`, 'time', 'processor time'],
    [row('the first time since the server began', 'first'), row('again', 'again'), row('after an item was dismissed', 'decided')],
  );
}
