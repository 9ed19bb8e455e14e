import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeHugoSite } from './hugo-site.mjs';
import { measureProcess, median, table } from './measure.mjs';

const root = resolve(import.meta.dirname, '..');
const cli = join(root, 'bin/daybook.js');

/**
 * `daybook build` of a log beside Hugo on the same log, in turn: cold, into a folder that does not exist, and again after a change of
 * the newest day. Every round has folders of its own and nothing is deleted in between: ext4 makes files slowly for minutes after
 * many were deleted, which would hit whoever writes more of them.
 */
export function benchBuild(size, log, folder, rounds) {
  requireTool('hugo');
  requireTool('time', '/usr/bin/time');
  const work = join(folder, 'build', size);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const own = join(work, 'log');
  const [days, entries] = [join(work, 'hugo-days'), join(work, 'hugo-entries')];
  cpSync(log, own, { recursive: true });
  writeHugoSite(log, days, { entryPages: false });
  writeHugoSite(log, entries, { entryPages: true });
  const hugo = (site) => (out) => ['hugo', '--quiet', '--source', site, '--destination', out];
  const peers = {
    Hugo: { notes: join(days, 'content/notes'), command: hugo(days) },
    'Hugo, with a page an entry': { notes: join(entries, 'content/notes'), command: hugo(entries) },
    Daybook: { notes: join(own, 'notes'), command: (out) => [process.execPath, cli, '-C', own, 'build', '--out', out] },
  };
  const runs = Object.fromEntries([...Object.keys(peers), 'floor'].map((name) => [name, { cold: [], changed: [] }]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, { notes, command }] of Object.entries(peers)) {
      const out = join(work, `out-${round}`, name.replace(/\W+/g, '-'));
      mkdirSync(join(work, `out-${round}`), { recursive: true });
      runs[name].cold.push(measureProcess(command(out)));
      changeNewestDay(notes, round);
      runs[name].changed.push(measureProcess(command(out)));
      if (round === 0) runs[name].site = sizeOf(out);
    }
    const record = join(work, `out-${round}`, 'Daybook/.daybook-site.json');
    runs.floor.cold.push(
      measureProcess([process.execPath, join(root, 'bench/floor-build.mjs'), own, record, join(work, `floor-${round}`)]),
    );
  }
  runs.floor.site = runs.Daybook.site;
  rmSync(work, { recursive: true, force: true });
  return report(size, rounds, runs);
}

function report(size, rounds, runs) {
  const wall = (some) => some.map((run) => run.wall);
  const rows = Object.entries(runs).map(([name, { cold, changed, site }]) => [
    name === 'floor' ? 'floor: read the notes, write as many bytes in as many files' : name,
    String(site.files),
    (site.bytes / 1e6).toFixed(0),
    seconds(median(wall(cold))),
    seconds(median(cold.map((run) => run.cpu))),
    `${Math.round(median(cold.map((run) => run.megabytes)))} MB`,
    changed.length === 0 ? '' : seconds(median(wall(changed))),
    changed.length === 0 ? '' : seconds(median(changed.map((run) => run.cpu))),
  ]);
  const { Daybook: own, Hugo: days, 'Hugo, with a page an entry': entries } = runs;
  const ratio = (of, to, by) => (median(of.map(by)) / median(to.map(by))).toFixed(2);
  const ratios = (what, of, to) => `${what}: ${ratio(of, to, (run) => run.wall)} × wall, ${ratio(of, to, (run) => run.cpu)} × user+sys`;
  return [
    table([`build, ${size}`, 'files', 'MB', 'cold', 'cold, user+sys', 'cold, peak RSS', 'one day changed', 'user+sys'], rows),
    `Medians of ${rounds} interleaved rounds. Daybook to Hugo:`,
    `- ${ratios('cold', own.cold, days.cold)}`,
    `- ${ratios('cold, to Hugo with a page an entry', own.cold, entries.cold)}`,
    `- ${ratios('one day changed', own.changed, days.changed)}`,
    `- peak RSS: ${ratio(own.cold, days.cold, (run) => run.megabytes)} ×`,
  ].join('\n');
}

/** Adds words to the last bullet of the newest day. */
function changeNewestDay(notes, round) {
  const newest = readdirSync(notes, { recursive: true })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .at(-1);
  const path = join(notes, newest);
  const text = readFileSync(path, 'utf8');
  const entries = text.replace(/\n## [^\n]*Others[\s\S]*$/, '');
  const last = [...entries.matchAll(/^ +- .*$/gm)].at(-1);
  const end = last.index + last[0].length;
  writeFileSync(path, `${text.slice(0, end)}；改 ${round}${text.slice(end)}`);
}

function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0) };
}

/** Hugo and GNU time come from Debian; they are installed where that is allowed. */
function requireTool(name, path = name) {
  const isThere = () =>
    spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0 || spawnSync(path, ['version'], { stdio: 'ignore' }).status === 0;
  if (isThere()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) spawnSync('apt-get', ['install', '-y', name], { stdio: 'inherit' });
  if (isThere()) return;
  console.error(`${name} is missing: install it (Debian: apt-get install ${name}) and run this again.`);
  process.exit(1);
}

function seconds(value) {
  return `${value.toFixed(2)} s`;
}
