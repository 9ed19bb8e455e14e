import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { measureProcess, median, table } from './measure.mjs';

const root = resolve(import.meta.dirname, '..');
const cli = join(root, 'bin/daybook.js');

/**
 * `daybook images archive` of so many pictures from a host on this machine, beside sharp alone that makes the same smaller copies from
 * memory, in turn. Every round has a log of its own.
 */
export async function benchImages(folder, count, rounds) {
  const work = join(folder, 'images');
  const models = join(work, 'models');
  if (!existsSync(join(models, 'complete'))) await drawModels(models);
  const runs = { archive: [], sharp: [] };
  const host = spawn(process.execPath, [join(root, 'bench/images-host.mjs'), models], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [port] = await once(host.stdout, 'data');
    for (let round = 0; round < rounds; round++) {
      runs.sharp.push(measureProcess([process.execPath, join(root, 'bench/images-sharp.mjs'), models, String(count)]));
      const log = writeLog(join(work, `log-${round}`), `http://127.0.0.1:${String(port).trim()}`, count);
      runs.archive.push(measureProcess([process.execPath, cli, '-C', log, 'images', 'archive', '--all']));
      if (round === 0) runs.found = foundIn(log);
    }
  } finally {
    host.kill();
  }
  for (let round = 0; round < rounds; round++) rmSync(join(work, `log-${round}`), { recursive: true, force: true });
  return report(count, rounds, runs);
}

function report(count, rounds, { archive, sharp: alone, found }) {
  const row = (name, some) => [
    name,
    `${median(some.map(({ wall }) => wall)).toFixed(1)} s`,
    `${median(some.map(({ cpu }) => cpu)).toFixed(1)} s`,
    `${Math.round(Math.max(...some.map(({ megabytes }) => megabytes)))} MB`,
  ];
  const ratio = median(archive.map(({ wall }, round) => wall / alone[round].wall));
  return [
    table(
      [`images, ${count} pictures`, 'wall', 'user+sys', 'peak RSS'],
      [row('daybook images archive', archive), row('sharp alone, from memory', alone)],
    ),
    `Medians of ${rounds} interleaved rounds; ${found.originals} originals and ${found.copies} copies, ${found.megabytes} MB.`,
    `Archive to sharp alone: ${ratio.toFixed(2)} × wall. Target: at most 1.30 ×, and at most 400 MB.`,
  ].join('\n');
}

/** Forty pictures as logs have them: photos in JPEG, drawings in PNG. The host sends each under many addresses, a few bytes different. */
async function drawModels(models) {
  mkdirSync(models, { recursive: true });
  for (let at = 0; at < 40; at++) {
    const width = 720 + (at % 5) * 180;
    const height = Math.round(width * (0.5 + (at % 3) * 0.15));
    const image = at % 2 === 0 ? photo(width, height, at) : chart(width, height, at);
    writeFileSync(join(models, `${at}.${at % 2 === 0 ? 'jpg' : 'png'}`), await image);
  }
  writeFileSync(join(models, 'complete'), '');
}

function photo(width, height, at) {
  const noise = { type: 'gaussian', mean: 90 + at * 2, sigma: 70 };
  return sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .blur(4)
    .jpeg({ quality: 88 })
    .toBuffer();
}

function chart(width, height, at) {
  const lines = Array.from({ length: 12 }, (_, line) => {
    const points = Array.from({ length: 60 }, (_, x) => `${(x * width) / 60},${height * (0.5 + 0.4 * Math.sin(x / (line + 3) + at))}`);
    return `<polyline points="${points.join(' ')}" fill="none" stroke="hsl(${line * 30},70%,45%)" stroke-width="3"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${lines.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

function writeLog(log, origin, count) {
  rmSync(log, { recursive: true, force: true });
  mkdirSync(join(log, 'notes/202205'), { recursive: true });
  writeFileSync(join(log, 'daybook.json'), `${JSON.stringify({ fetch: { allow: [new URL(origin).host] } })}\n`);
  for (let day = 0; day * 100 < count; day++) {
    const points = Array.from({ length: Math.min(100, count - day * 100) }, (_, at) => {
      return `${at + 1}. [点 ${at}](https://example.org/${day}/${at})\n\n<img src="${origin}/${day * 100 + at}">\n`;
    });
    const name = String(day + 1).padStart(2, '0');
    writeFileSync(join(log, `notes/202205/05${name}.md`), `# 笔记（2022.5.${day + 1}）\n\n## 今日要点\n\n${points.join('\n')}`);
  }
  return log;
}

/** What a run has kept; every original is looked at, so that a run that keeps rubbish is no result. */
function foundIn(log) {
  const files = (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const originals = files(join(log, 'assets'));
  for (const path of originals) {
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    if (!path.includes(hash)) throw new Error(`${path} is not what its name says.`);
  }
  const copies = files(join(log, '.daybook/cache/variants')).filter((path) => path.endsWith('.webp'));
  const bytes = [...originals, ...copies].reduce((sum, path) => sum + statSync(path).size, 0);
  return { originals: originals.length, copies: copies.length, megabytes: Math.round(bytes / 1e6) };
}
