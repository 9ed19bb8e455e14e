import { existsSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { IsoDate } from '../base/dates.js';
import type { Fetcher } from '../base/fetcher.js';
import { guardedHosts } from '../base/guarded-hosts.js';
import { type Bilingual, say } from '../base/text.js';
import { assetPath } from '../log/known-picture.js';
import type { AssetRecord } from './asset.js';
import type { AssetFolder } from './asset-folder.js';
import { differenceHash } from './difference-hash.js';
import { type FetchedPicture, fetchPicture, type LostPicture, type PictureTools } from './fetch-picture.js';
import { openGate } from './gate.js';
import { isKept, isThere } from './kept-pictures.js';
import { loadSharp, type Sharp } from './load-sharp.js';
import type { Manifest } from './manifest.js';
import { openManifestWriter } from './manifest-writer.js';
import { knownPlaceholders, metPlaceholders, type Placeholder, repeatedPictures } from './placeholders.js';
import { openVariantCache, type VariantCache, variantFolder } from './variant-cache.js';
import { waybackAddress } from './wayback.js';

/** What became of one picture in a run. */
export interface ArchivedPicture {
  readonly url: string;
  readonly outcome: 'already' | AssetRecord['status'];
  readonly record: AssetRecord;
  /** Why it is not kept; null when it is. */
  readonly text: Bilingual | null;
}

/** What decides how pictures are archived. */
export interface ArchiveOptions {
  readonly fetch: Fetcher;
  readonly today: IsoDate;
  /** Whether pictures that are gone, or were refused, are asked for again. */
  readonly retryGone: boolean;
  /** Whether the Wayback Machine is asked for pictures that are gone. */
  readonly wayback: boolean;
  /** Called when a picture is done. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly placeholders?: readonly Placeholder[];
}

/** Pictures on their way at one time: some are waited for while others are opened. */
const inFlight = 8;

/**
 * Keeps the pictures of these addresses in the log: the original, its smaller copies, and a line about each. What is kept already is
 * left alone, so that a run goes on where the last one stopped.
 * @throws DaybookError `unwritable` when the disk does not take them; what was kept until then stays kept.
 */
export async function archivePictures(
  urls: readonly string[],
  manifest: Manifest,
  folder: AssetFolder,
  options: ArchiveOptions,
): Promise<readonly ArchivedPicture[]> {
  const { records } = manifest;
  const results = new Map<string, ArchivedPicture>();
  const wanted = urls.filter((url) => {
    const before = records.get(url);
    if (!before || isOpen(before, folder, options)) return true;
    results.set(url, { url, outcome: isKept(before) ? 'already' : before.status, record: before, text: isKept(before) ? null : asBefore });
    return false;
  });
  if (wanted.length > 0) {
    const sharp = await loadSharp();
    const run = openRun(manifest, folder, sharp, options);
    const queue = wanted.values();
    let done = 0;
    let failure: unknown = null;
    const work = async (): Promise<void> => {
      for (const url of queue) {
        if (failure !== null) return;
        try {
          results.set(url, await run.archive(url));
        } catch (error) {
          failure ??= error;
        }
        options.onProgress?.(++done, wanted.length);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, work));
    await run.end(failure !== null, results).catch((error) => {
      failure ??= error;
    });
    if (failure !== null) throw failure;
  }
  return urls.flatMap((url) => results.get(url) ?? []);
}

/** Whether a picture is to be asked for that was asked for before. */
export function isOpen(
  record: AssetRecord,
  folder: Pick<AssetFolder, 'locate'>,
  options: Pick<ArchiveOptions, 'retryGone' | 'wayback'>,
): boolean {
  if (record.status === 'kept') return !isKept(record) || !isThere(record, folder);
  if (record.status === 'gone') return options.retryGone || options.wayback;
  return record.status === 'refused' ? options.retryGone : true;
}

const asBefore = say('as the last run found; --retry-gone asks again', '与上次相同；加 --retry-gone 可再试');

interface Run {
  readonly archive: (url: string) => Promise<ArchivedPicture>;
  readonly end: (isCutShort: boolean, results: Map<string, ArchivedPicture>) => Promise<void>;
}

function openRun({ records }: Manifest, folder: AssetFolder, sharp: Sharp, options: ArchiveOptions): Run {
  const cache = openVariantCache(folder.locate(variantFolder));
  const writer = openManifestWriter(folder);
  const placeholders = [...(options.placeholders ?? knownPlaceholders), ...metPlaceholders(records.values())];
  const tools: PictureTools = { fetch: options.fetch, sharp, placeholders, gate: openGate(availableParallelism() + 1) };
  const fetchOne = async (url: string): Promise<{ readonly found: FetchedPicture | LostPicture; readonly from?: string }> => {
    const isKnownGone = records.get(url)?.status === 'gone' && !options.retryGone;
    const found: FetchedPicture | LostPicture = isKnownGone ? goneBefore(records.get(url)) : await fetchPicture(url, tools);
    if (!('status' in found) || found.status !== 'gone' || !options.wayback) return { found };
    const from = await waybackAddress(url, options.fetch);
    const old = from === null ? null : await fetchPicture(url, tools, from);
    return old && from !== null && !('status' in old) ? { found: old, from } : { found };
  };
  return {
    archive: async (url) => {
      const { found, from } = await fetchOne(url);
      if (!('status' in found)) await keep(found, folder, cache);
      const record = recordOf(url, found, from, options.today);
      writer.add(record);
      return { url, outcome: record.status, record, text: 'status' in found ? found.text : null };
    },
    end: async (isCutShort, results) => {
      const known = new Map([...records, ...[...results].map(([url, { record }]) => [url, record] as const)]);
      if (!isCutShort) {
        for (const record of repeatedPictures(known.values(), guardedHosts)) {
          const look = await lookOf(record, folder, sharp);
          const marked: AssetRecord = { ...record, status: 'placeholder', note: 'repeated', date: options.today, ...(look && { look }) };
          writer.add(marked);
          if (results.has(record.url)) results.set(record.url, { url: record.url, outcome: 'placeholder', record: marked, text: repeated });
        }
      }
      await writer.end();
    },
  };
}

const repeated = say('its host sent the same picture for several addresses: its placeholder', '图床对多个地址发来同一张图，应是占位图');

function goneBefore(record: AssetRecord | undefined): LostPicture {
  const text = say('it was gone before, and the Wayback Machine has no copy', '此前已失效，Wayback Machine 也没有存档');
  return { status: 'gone', note: record?.note ?? 'http', httpStatus: record?.httpStatus ?? null, text, arrival: null };
}

/** Keeps the original, then its copies. A file that is there already is the same, for its name says what is in it. */
async function keep({ bytes, hash, look, variants }: FetchedPicture, folder: AssetFolder, cache: VariantCache): Promise<void> {
  const path = assetPath(hash, look.type);
  if (statSync(folder.locate(path), { throwIfNoEntry: false })?.size !== bytes.length) await folder.putFile(path, bytes);
  await cache.keep(hash, look.size, variants).catch(() => {}); // Only a cache: a build makes them again, or says why it cannot.
}

function recordOf(url: string, found: FetchedPicture | LostPicture, from: string | undefined, date: IsoDate): AssetRecord {
  if ('status' in found) {
    const { status, note, httpStatus, arrival } = found;
    const { hash = null, width = null, height = null, bytes = null } = arrival ?? {};
    return { url, status, hash, type: null, width, height, bytes, date, httpStatus, note };
  }
  const { hash, look, bytes, httpStatus } = found;
  const size = { width: look.size?.width ?? null, height: look.size?.height ?? null };
  return { url, status: 'kept', hash, type: look.type, ...size, bytes: bytes.length, date, httpStatus, note: null, ...(from && { from }) };
}

async function lookOf(record: AssetRecord, folder: AssetFolder, sharp: Sharp): Promise<string | null> {
  if (!isKept(record) || record.type === 'image/svg+xml') return null;
  const path = folder.locate(assetPath(record.hash, record.type));
  return existsSync(path) ? differenceHash(sharp, readFileSync(path)).catch(() => null) : null;
}
