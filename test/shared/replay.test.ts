import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/base/dates.js';
import { authorDialect } from '../../src/log/dialects/index.js';
import { assembleLog } from '../../src/log/log.js';
import { readNote } from '../../src/log/read-note.js';
import type { Log } from '../../src/log/types.js';
import { publishReadme } from '../../src/publish/readme/publish-readme.js';
import { runCli } from '../cli/run-cli.js';
import { temporaryLog } from '../cli/temporary-log.js';
import { commitAll, git, useOwnGitSettings } from '../git-log.js';

const shared = process.env.DAYBOOK_SHARED ?? '../shared';
const replays = join(shared, 'replay');

describe.skipIf(!existsSync(replays))('the README of a real commit', () => {
  for (const date of existsSync(replays) ? readdirSync(replays).sort() : []) {
    test(`arrives at what the author wrote on ${date}`, () => {
      const log = logUpTo(date);
      const { body } = publishReadme(log, parseDate(date));
      expect(squeezed(body)).toEqual(squeezed(readFileSync(join(replays, date, 'README.expected.md'), 'utf8')));
      const again = assembleLog({ ...log, readme: readNote('README.md', body, authorDialect) });
      expect(publishReadme(again, parseDate(date)).body).toBe(body);
    });
  }
});

useOwnGitSettings();

describe.skipIf(!existsSync(replays))('publish day', () => {
  for (const date of existsSync(replays) ? readdirSync(replays).sort() : []) {
    test(`commits what the author committed on ${date}: the note, and the README as they left it`, async () => {
      const log = logUpTo(date);
      const note = log.days.find((day) => day.date === date)?.path ?? '';
      const before = log.notes.filter(({ path }) => path !== note).map(({ path, text }) => [path, text]);
      const folder = temporaryLog({ ...Object.fromEntries(before), 'README.md': log.readme?.text ?? '' });
      commitAll(folder);
      mkdirSync(dirname(join(folder, note)), { recursive: true });
      writeFileSync(join(folder, note), log.notes.find(({ path }) => path === note)?.text ?? '');
      const publish = (...more: string[]) => runCli(folder, ['publish', 'day', '--date', date, ...more]);
      const run = await publish();
      // The author published an address that begins with “hhttps://”.
      if (date === '2021-04-26') expect([run.exit, run.err]).toEqual([2, expect.stringContaining('“hhttps://” begins no address')]);
      if (run.exit !== 0) expect((await publish('--force')).exit).toBe(0);
      const [year, month, day] = date.split('-').map(Number);
      expect(git(folder, 'log', '-1', '--name-status', '--format=%s').trim().split('\n').filter(Boolean)).toEqual([
        `${year}.${month}.${day}`,
        'M\tREADME.md',
        `A\t${note}`,
      ]);
      const expected = readFileSync(join(replays, date, 'README.expected.md'), 'utf8');
      expect(squeezed(git(folder, 'show', 'HEAD:README.md'))).toEqual(squeezed(expected));
      expect(git(folder, 'status', '--porcelain')).toBe('');
    });
  }
});

/** The notes up to a day, with the README as it was before that day's commit. */
function logUpTo(date: string): Log {
  const replay = join(replays, date, 'log');
  const files = new Map([...notesIn(join(shared, 'log')), ...notesIn(replay)]);
  const notes = [...files].map(([path, text]) => readNote(path, text, authorDialect)).filter((note) => (note.days[0]?.date ?? '') <= date);
  const readme = readNote('README.md', readFileSync(join(replay, 'README.md'), 'utf8'), authorDialect);
  return assembleLog({ dialect: authorDialect, notes, readme, files: new Set(), problems: [] });
}

function notesIn(root: string): [string, string][] {
  return readdirSync(join(root, 'notes'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => [`notes/${name.replaceAll('\\', '/')}`, readFileSync(join(root, 'notes', name), 'utf8')]);
}

/** Lines without blank ones, runs of spaces as one. */
function squeezed(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
