import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { asking } from '../../access/asking.js';
import type { Diagnostic } from '../../base/diagnostic.js';
import { DaybookError } from '../../base/errors.js';
import { type Decision, decisionsPath } from '../../inbox/journal/decision.js';
import { type ItemLine, inboxFolder, isItemsFile } from '../../inbox/journal/item-line.js';
import { readDecisions } from '../../inbox/journal/read-decisions.js';
import { readItems } from '../../inbox/journal/read-items.js';
import { inboxRule, type Journal } from '../../inbox/journal/read-lines.js';
import { errorNumber, unreadable } from '../../worktree/disk-error.js';
import type { Worktree } from '../../worktree/worktree.js';
import type { Daybook } from '../daybook-context.js';
import { joinByUnion } from '../join-by-union.js';

/** The inbox's journals as they are on the disk now. */
export interface InboxJournals {
  readonly lines: readonly ItemLine[];
  readonly decisions: readonly Decision[];
  /** Lines that say nothing. */
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads the journals of the inbox; bytes that are no text spoil their own line only.
 * @throws DaybookError `unreadable` when the system does not give one.
 */
export function readInbox(worktree: Pick<Worktree, 'locate'>): InboxJournals {
  const items = itemFiles(worktree).map((path) => readItemFile(worktree, path));
  const decided = readJournal(worktree, decisionsPath, readDecisions);
  return {
    lines: linesOf(worktree.locate(inboxFolder), items),
    decisions: decided.lines,
    problems: [...items, decided].flatMap(({ problems }) => problems),
  };
}

/** What is wrong in the journals: lines that say nothing, or that one cannot be read. */
export function inboxProblems(worktree: Pick<Worktree, 'locate'>): readonly Diagnostic[] {
  try {
    return readInbox(worktree).problems;
  } catch (error) {
    if (!(error instanceof DaybookError)) throw error;
    return [{ rule: inboxRule, severity: 'error', file: inboxFolder, line: 1, message: error.text, fix: null }];
  }
}

/** Adds what `decide` makes of the journals as they are, in one turn; `done` is what the journal of writes over HTTP is told. */
export async function writeInbox(
  daybook: Daybook,
  done: string,
  decide: (journals: InboxJournals) => Readonly<Record<string, string>>,
): Promise<void> {
  const { worktree } = daybook;
  if (!existsSync(worktree.locate(inboxFolder))) await joinByUnion(daybook, decisionsPath);
  const written = new Set<string>();
  await worktree.appendInTurn(() => {
    const additions = Object.entries(decide(readInbox(worktree))).map(([path, text]) => ({ path, text }));
    for (const { path, text } of additions) if (text !== '') written.add(path);
    return additions;
  });
  if (written.size === 0) return;
  asking()?.done.push(done);
  asking()?.files.push(...written);
}

function itemFiles({ locate }: Pick<Worktree, 'locate'>): readonly string[] {
  try {
    const names = readdirSync(locate(inboxFolder)).filter(isItemsFile).sort();
    return names.map((name) => `${inboxFolder}/${name}`);
  } catch (cause) {
    if (errorNumber(cause) === 'ENOENT') return [];
    throw cause instanceof DaybookError ? cause : unreadable(inboxFolder, cause);
  }
}

/** A file that is as it was is not read again: there are many months, and each page of the server asks for all of them. */
function readItemFile(worktree: Pick<Worktree, 'locate'>, path: string): Journal<ItemLine> {
  const target = worktree.locate(path);
  const { size, mtimeMs, ino } = statSync(target, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0, ino: 0 };
  const stamp = `${size} ${mtimeMs} ${ino}`;
  const before = known.get(target);
  if (before?.stamp === stamp) return before.journal;
  const journal = readJournal(worktree, path, (text) => readItems(text, path));
  if (known.size >= mostKnown) known.clear();
  known.set(target, { stamp, journal });
  return journal;
}

const known = new Map<string, { readonly stamp: string; readonly journal: Journal<ItemLine> }>();
const mostKnown = 240;

/** The lines of all files; the same list while none of them changes, so that what is worked out of it is known. */
function linesOf(folder: string, journals: readonly Journal<ItemLine>[]): readonly ItemLine[] {
  const before = joined.get(folder);
  if (before && before.journals.length === journals.length && before.journals.every((one, at) => one === journals[at])) return before.lines;
  const lines = journals.flatMap((journal) => journal.lines);
  if (joined.size >= mostKnown) joined.clear();
  joined.set(folder, { journals, lines });
  return lines;
}

const joined = new Map<string, { readonly journals: readonly Journal<ItemLine>[]; readonly lines: readonly ItemLine[] }>();

function readJournal<Line>({ locate }: Pick<Worktree, 'locate'>, path: string, read: (text: string) => Journal<Line>): Journal<Line> {
  try {
    return read(readFileSync(locate(path), 'utf8'));
  } catch (cause) {
    if (errorNumber(cause) === 'ENOENT') return { lines: [], problems: [] };
    throw cause instanceof DaybookError ? cause : unreadable(path, cause);
  }
}
