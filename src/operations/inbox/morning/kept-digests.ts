import { readdirSync, readFileSync } from 'node:fs';
import { compareText } from '../../../base/compare-text.js';
import type { IsoDate } from '../../../base/dates.js';
import { inboxFolder } from '../../../inbox/journal/item-line.js';
import type { Digest } from '../../../pages/inbox/digest.js';
import { digestLine, digestsPath, isDigestsFile, readDigests } from '../../../publish/digest/digest-line.js';
import { errorNumber, unreadable } from '../../../worktree/disk-error.js';
import type { Daybook } from '../../daybook-context.js';
import { joinByUnion } from '../../join-by-union.js';

/** The digest of a date; null where none was kept. Of several, as two branches may have made, the first that was made. */
export function keptDigest(daybook: Daybook, date: IsoDate): Digest | null {
  return digestsOf(daybook, digestsPath(date)).find((digest) => digest.date === date) ?? null;
}

/** The digests that were kept, the newest first. */
export function newestDigests(daybook: Daybook, most: number): readonly Digest[] {
  const digests: Digest[] = [];
  for (const name of digestFiles(daybook).reverse()) {
    if (digests.length >= most) break;
    const own = digestsOf(daybook, `${inboxFolder}/${name}`);
    const first = own.filter(({ date }, at) => own.findIndex((one) => one.date === date) === at);
    digests.push(...first.sort((a, b) => compareText(b.date, a.date)));
  }
  return digests.slice(0, most);
}

/** Keeps a digest, unless one of its date is there already; gives the one that is there then. */
export async function keepDigest(daybook: Daybook, digest: Digest): Promise<Digest> {
  const path = digestsPath(digest.date);
  await joinByUnion(daybook, path);
  await daybook.worktree.appendInTurn(() => [{ path, text: keptDigest(daybook, digest.date) === null ? digestLine(digest) : '' }]);
  return keptDigest(daybook, digest.date) ?? digest;
}

function digestFiles({ worktree }: Daybook): string[] {
  try {
    return readdirSync(worktree.locate(inboxFolder)).filter(isDigestsFile).sort();
  } catch (cause) {
    if (errorNumber(cause) === 'ENOENT') return [];
    throw unreadable(inboxFolder, cause);
  }
}

function digestsOf({ worktree, ports }: Daybook, path: string): Digest[] {
  let text: string;
  try {
    text = readFileSync(worktree.locate(path), 'utf8');
  } catch (cause) {
    if (errorNumber(cause) === 'ENOENT') return [];
    throw unreadable(path, cause);
  }
  const { lines, problems } = readDigests(text, path);
  for (const { message } of problems) ports.logger.warn(message);
  return [...lines].sort((a, b) => compareText(a.at, b.at));
}
