import { existsSync, readFileSync } from 'node:fs';
import type { IsoDate } from '../../base/dates.js';
import { isDraft } from '../../log/public-log.js';
import type { Log, NoteFile } from '../../log/types.js';
import { localTargets } from '../../publish/site/referenced-files.js';
import { type ChangedPath, changedPaths } from '../../worktree/git/changed-paths.js';
import type { Repository } from '../../worktree/git/repository.js';
import type { Daybook } from '../daybook-context.js';

/** The notes of a day that are no draft. */
export function notesOf(log: Log, date: IsoDate): readonly NoteFile[] {
  return log.notes.filter((note) => note.days.some((day) => day.date === date) && !isDraft(note));
}

/**
 * The changed files that belong to a day: its notes, the files of the log that these show or link to, what Daybook notes beside them
 * (`.daybook/*.jsonl`), and the pictures of which that tells that they are kept. The README is not among them.
 */
export async function dayPaths({ worktree }: Daybook, log: Log, date: IsoDate, repository: Repository): Promise<readonly ChangedPath[]> {
  const notes = notesOf(log, date);
  const targets = notes.flatMap((note) => localTargets(note).filter((path) => log.files.has(path)));
  const changed = await changedPaths(repository, [...new Set([...notes.map(({ path }) => path), ...targets, ...kept])]);
  const manifest = worktree.locate('.daybook/assets.jsonl');
  const told = existsSync(manifest) ? readFileSync(manifest, 'utf8') : '';
  return changed.filter(({ path }) => {
    if (path.startsWith('.daybook/')) return /^\.daybook\/(?:[\w-]+\.jsonl|\.gitattributes)$/.test(path);
    const hash = /^assets\/[0-9a-f]{2}\/([0-9a-f]{64})\.\w+$/.exec(path)?.[1];
    return hash === undefined ? !path.startsWith('assets/') || targets.includes(path) : told.includes(hash);
  });
}

/** Folders that Daybook fills. */
const kept: readonly string[] = ['.daybook', 'assets'];
