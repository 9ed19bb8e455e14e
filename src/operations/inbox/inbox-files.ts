import { existsSync, readdirSync } from 'node:fs';
import { asking } from '../../access/asking.js';
import type { Diagnostic } from '../../base/diagnostic.js';
import { DaybookError } from '../../base/errors.js';
import { type Decision, decisionsPath, decisionsText } from '../../inbox/journal/decision.js';
import { type ItemLine, inboxFolder, isItemsFile, itemLineText, itemsPath } from '../../inbox/journal/item-line.js';
import { readDecisions } from '../../inbox/journal/read-decisions.js';
import { readItems } from '../../inbox/journal/read-items.js';
import { inboxRule, type Journal } from '../../inbox/journal/read-lines.js';
import { errorNumber, unreadable } from '../../worktree/disk-error.js';
import type { Worktree } from '../../worktree/worktree.js';
import type { Daybook } from '../daybook-context.js';
import { joinByUnion } from '../join-by-union.js';
import { journalFiles } from './journal-files.js';

/** The inbox's journals as they are on the disk now. */
export interface InboxJournals {
  readonly lines: readonly ItemLine[];
  readonly decisions: readonly Decision[];
  /** Lines that say nothing. */
  readonly problems: readonly Diagnostic[];
}

/** What is to be added to them. */
export type InboxAdditions = Partial<Pick<InboxJournals, 'lines' | 'decisions'>>;

const itemFiles = journalFiles(readItems);
const decisionFiles = journalFiles(readDecisions);

/**
 * Reads the journals of the inbox; bytes that are no text spoil their own line only.
 * @throws DaybookError `unreadable` when the system does not give one.
 */
export function readInbox(worktree: Pick<Worktree, 'locate'>): InboxJournals {
  const items = itemPaths(worktree).map((path) => itemFiles.read(worktree, path));
  const decided = decisionFiles.read(worktree, decisionsPath);
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
export async function writeInbox(daybook: Daybook, done: string, decide: (journals: InboxJournals) => InboxAdditions): Promise<void> {
  const { worktree } = daybook;
  if (!existsSync(worktree.locate(inboxFolder))) await joinByUnion(daybook, decisionsPath);
  let written: readonly Written[] = [];
  await worktree.appendInTurn(() => {
    const { lines = [], decisions = [] } = decide(readInbox(worktree));
    written = [...itemsWritten(lines), ...(decisions.length === 0 ? [] : [decisionsWritten(decisions)])];
    return written;
  });
  if (written.length === 0) return;
  for (const { path, text, know } of written) know(worktree, path, text.length);
  asking()?.done.push(done);
  asking()?.files.push(...written.map(({ path }) => path));
}

/** Lines for the end of a journal; `know` tells what reads it that they are there. */
interface Written {
  readonly path: string;
  readonly text: Uint8Array;
  readonly know: (worktree: Worktree, path: string, bytes: number) => void;
}

function itemsWritten(lines: readonly ItemLine[]): readonly Written[] {
  const byPath = new Map<string, ItemLine[]>();
  for (const line of lines) {
    const path = itemsPath(line.at);
    const own = byPath.get(path);
    if (own) own.push(line);
    else byPath.set(path, [line]);
  }
  return [...byPath].map(([path, own]) => ({
    path,
    text: bytesOf(own),
    know: (worktree, _, bytes) => itemFiles.know(worktree, path, own, bytes),
  }));
}

/** A part at a time: ten thousand lines in one text would take twice as much memory as their bytes, and more than once. */
function bytesOf(lines: readonly ItemLine[]): Uint8Array {
  const parts: Buffer[] = [];
  for (let at = 0; at < lines.length; at += 200) {
    parts.push(
      Buffer.from(
        lines
          .slice(at, at + 200)
          .map(itemLineText)
          .join(''),
      ),
    );
  }
  return Buffer.concat(parts);
}

function decisionsWritten(decisions: readonly Decision[]): Written {
  return {
    path: decisionsPath,
    text: Buffer.from(decisionsText(decisions)),
    know: (worktree, path, bytes) => decisionFiles.know(worktree, path, decisions, bytes),
  };
}

function itemPaths({ locate }: Pick<Worktree, 'locate'>): readonly string[] {
  try {
    const names = readdirSync(locate(inboxFolder)).filter(isItemsFile).sort();
    return names.map((name) => `${inboxFolder}/${name}`);
  } catch (cause) {
    if (errorNumber(cause) === 'ENOENT') return [];
    throw cause instanceof DaybookError ? cause : unreadable(inboxFolder, cause);
  }
}

/** The lines of all files; the same list while none of them changes, so that what is worked out of it is known. */
function linesOf(folder: string, journals: readonly Journal<ItemLine>[]): readonly ItemLine[] {
  const before = joined.get(folder);
  if (before && before.journals.length === journals.length && before.journals.every((one, at) => one === journals[at])) return before.lines;
  const lines = journals.flatMap((journal) => journal.lines);
  if (joined.size >= mostJoined) joined.clear();
  joined.set(folder, { journals, lines });
  return lines;
}

const joined = new Map<string, { readonly journals: readonly Journal<ItemLine>[]; readonly lines: readonly ItemLine[] }>();
const mostJoined = 20;
