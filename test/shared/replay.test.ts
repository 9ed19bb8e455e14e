import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/base/dates.js';
import { authorDialect } from '../../src/log/dialects/index.js';
import { assembleLog } from '../../src/log/log.js';
import { readNote } from '../../src/log/read-note.js';
import type { Log } from '../../src/log/types.js';
import { publishReadme } from '../../src/publish/readme/publish-readme.js';

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
