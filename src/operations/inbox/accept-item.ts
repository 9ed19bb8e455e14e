import { DaybookError } from '../../base/errors.js';
import { readableTex } from '../../base/readable-tex.js';
import { type Bilingual, say } from '../../base/text.js';
import { cleanText } from '../../capture/text/clean-text.js';
import type { InboxItem } from '../../inbox/item.js';
import type { WrittenEntry } from '../../inbox/journal/decision.js';
import type { Dialect } from '../../log/dialect.js';
import type { Log, NoteFile } from '../../log/types.js';
import { addTo } from '../add/add-one.js';
import type { TypedParts } from '../add/captured-draft.js';
import type { ChangeReport } from '../apply-changes.js';
import type { Daybook, OperationContext } from '../daybook-context.js';
import { findWritten } from './find-written.js';
import { recordDecisions } from './record-decisions.js';

/** What became of an item that was accepted: `noted` when only its page told that the log has it. */
export interface AcceptedItem {
  readonly item: InboxItem;
  readonly status: 'written' | 'noted';
  /** The entry that was written. */
  readonly ref: string | null;
  /** What could not be read or kept, or where it is noted; null when all went well. */
  readonly message: Bilingual | null;
  /** What was written, or would be. */
  readonly changes: ChangeReport;
  /** The day's note with the entry; null when none was written. */
  readonly note: NoteFile | null;
}

/**
 * Writes the entry of an item into a day of a log, as its page and its source tell of it. First the entry, then the decision: whoever is ended in
 * between has the entry, by which the inbox knows that the item is noted. A dry run reads the page, and writes neither.
 */
export async function acceptItem(
  context: OperationContext,
  log: Log,
  item: InboxItem,
  { date, dryRun }: { readonly date: string | undefined; readonly dryRun: boolean },
): Promise<AcceptedItem> {
  const { daybook } = context;
  const place = { url: item.url, capture: true, date, at: undefined, again: false, dryRun, asker: null } as const;
  let message: Bilingual | null = null;
  try {
    const { added, note } = await addTo(context, log, { ...place, typed: {} }).catch((error: unknown) => {
      if (!(error instanceof DaybookError) || !unreadPage.has(error.code)) throw error;
      message = error.text;
      return addTo(context, log, { ...place, capture: false, typed: draftOf(item, daybook.dialect) });
    });
    const { files, diff } = added;
    if (dryRun) return { item, status: 'written', ref: added.ref, message, changes: { dryRun, files, diff }, note };
    const beganNote = files.some(({ file, change }) => file === added.file && change === 'created');
    const entry = await writtenEntry(daybook, added.key, beganNote);
    message = (await unlessRefused(decide(daybook, item, entry))) ?? message;
    return { item, status: 'written', ref: added.ref, message, changes: { dryRun, files, diff }, note };
  } catch (error) {
    // Only its page told that it is what the log has noted under another address.
    if (!(error instanceof DaybookError) || error.code !== 'exists') throw error;
    if (!dryRun) await decide(daybook, item, null);
    const changes = { dryRun, files: [], diff: dryRun ? '' : null };
    return { item, status: 'noted', ref: null, message: error.text, changes, note: null };
  }
}

async function decide(daybook: Daybook, { id, url }: InboxItem, entry: WrittenEntry | null): Promise<void> {
  await recordDecisions(daybook, [{ event: 'accepted', items: [id], ...(entry === null ? {} : { entry }) }], `inbox accept ${url}`);
}

/** An entry that stands in the log is no failure: by it the inbox knows that the item is noted, but not that it may be taken away again. */
async function unlessRefused(decided: Promise<void>): Promise<Bilingual | null> {
  try {
    await decided;
    return null;
  } catch (error) {
    if (!(error instanceof DaybookError)) throw error;
    const { en, zh } = error.text;
    return say(`The entry is written, but \`inbox undo\` will not know of it. ${en}`, `已写入，但 \`inbox undo\` 无法撤销。${zh}`);
  }
}

/** The entry of an item whose page nobody could read: what its source told, as text that a note can hold. */
export function draftOf({ title, url, abstract, links }: InboxItem, { stars }: Dialect): TypedParts & { readonly title: string } {
  const words = (text: string, most: number): string => cleanText(readableTex(text), most, stars);
  const code = links.filter((link) => /^https:\/\/(?:github|gitee)\.com\//i.test(link));
  return { title: words(title, most.title) || url, url, abstract: words(abstract ?? '', most.text) || null, code };
}

/** As much as a page would give. */
const most = { title: 300, text: 2_000 };

/** Why a page gives nothing; whatever else goes wrong is no reason to write without it. */
const unreadPage: ReadonlySet<string> = new Set(['unreachable', 'refused-address', 'too-large', 'bad-value']);

/** An entry as it stands in the log now. */
async function writtenEntry(daybook: Daybook, key: string, beganNote: boolean): Promise<WrittenEntry | null> {
  const found = findWritten(await daybook.readLog(), key);
  return found && { key, hash: found.hash, url: found.url, ...(beganNote ? { beganNote } : {}) };
}
