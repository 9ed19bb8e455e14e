import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rename, rmSync, statSync, utimesSync, writeFile } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { makeCacheFolder } from './cache-folder.js';

/** An answer that was kept, to be asked after. */
export interface KeptAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Answers on the disk, by address and by what was accepted. It may be deleted at any time. */
export interface HttpCache {
  /** Null when there is none, or one that is damaged. */
  readonly find: (key: string) => KeptAnswer | null;
  /** Keeps an answer whose host can say whether it changed; one that asks not to be kept is not. */
  readonly keep: (key: string, answer: KeptAnswer) => Promise<void>;
}

const head = z.object({ key: z.string(), headers: z.record(z.string(), z.string()), sha256: z.string() });

/** Opens the cache in a folder that need not be there; it holds no more than so many bytes. */
export function httpCache(folder: string, mostBytes: number): HttpCache {
  const pathOf = (key: string): string => join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 40)}${suffix}`);
  let bytes: number | null = null;
  return {
    find: (key) => {
      const path = pathOf(key);
      const kept = readKept(path, key);
      if (kept) touch(path);
      return kept;
    },
    keep: async (key, { headers, body }) => {
      if (!mayKeep(headers)) return;
      const about = JSON.stringify({ key, headers, sha256: hashOf(body) });
      const text = Buffer.concat([Buffer.from(`${about}\n`), body]);
      if (text.length > mostBytes / 4) return;
      try {
        makeCacheFolder(folder);
        bytes ??= sizesIn(folder).reduce((sum, { size }) => sum + size, 0);
        await replaceFile(pathOf(key), text);
        bytes += text.length;
        if (bytes > mostBytes) bytes = removeOldest(folder, mostBytes * 0.8);
      } catch {
        // A full or read-only disk: what is not kept is asked for again.
      }
    },
  };
}

const suffix = '.answer';

function mayKeep(headers: KeptAnswer['headers']): boolean {
  const canBeAsked = headers.etag !== undefined || headers['last-modified'] !== undefined;
  return canBeAsked && !/\bno-store\b/i.test(headers['cache-control'] ?? '') && headers.vary?.trim() !== '*';
}

/** Null unless every byte is as it was kept. A log from elsewhere may come with a link to what has no end. */
function readKept(path: string, key: string): KeptAnswer | null {
  try {
    if (!lstatSync(path).isFile()) return null;
    const bytes = readFileSync(path);
    const end = bytes.indexOf(10);
    const about = head.parse(JSON.parse(bytes.toString('utf8', 0, end)));
    const body = bytes.subarray(end + 1);
    return about.key === key && about.sha256 === hashOf(body) ? { headers: about.headers, body } : null;
  } catch {
    return null;
  }
}

function hashOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

/** The order of last use is the order of removal. */
function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // A read-only disk keeps the order of writing.
  }
}

/** Making a file takes a disk a while, in which others are asked. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writing(aside, bytes);
    await renaming(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

const [writing, renaming] = [promisify(writeFile), promisify(rename)];

interface SizedFile {
  readonly path: string;
  readonly size: number;
  readonly used: number;
}

/** Of answers, and of what processes that were ended left half-written. */
function sizesIn(folder: string): SizedFile[] {
  return readdirSync(folder)
    .filter((name) => name.includes(suffix))
    .flatMap((name) => {
      const path = join(folder, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      return stats ? [{ path, size: stats.size, used: stats.mtimeMs }] : [];
    });
}

/** Returns how many bytes are left. */
function removeOldest(folder: string, most: number): number {
  const files = sizesIn(folder).sort((a, b) => a.used - b.used);
  let bytes = files.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of files) {
    if (bytes <= most) break;
    rmSync(path, { force: true });
    bytes -= size;
  }
  return bytes;
}
