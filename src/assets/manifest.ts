import * as z from 'zod';
import { parseDate } from '../base/dates.js';
import type { Diagnostic } from '../base/diagnostic.js';
import { say } from '../base/text.js';
import type { AssetRecord } from './asset.js';
import { manifestPath } from './manifest-path.js';

/** What a log's manifest says. */
export interface Manifest {
  /** By address; the last line about an address counts. */
  readonly records: ReadonlyMap<string, AssetRecord>;
  /** Lines that say nothing. */
  readonly problems: readonly Diagnostic[];
}

/** Reads the text of a manifest; a line that cannot be read is told and passed over. */
export function parseManifest(text: string): Manifest {
  const records = new Map<string, AssetRecord>();
  const problems: Diagnostic[] = [];
  text.split('\n').forEach((line, at) => {
    const record = line.trim() === '' ? null : readRecord(line);
    if (record === undefined) problems.push(problem(at + 1));
    else if (record !== null) {
      records.delete(record.url);
      records.set(record.url, record);
    }
  });
  return { records, problems };
}

/** Records as lines of a manifest. */
export function manifestText(records: readonly AssetRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

function readRecord(line: string): AssetRecord | undefined {
  try {
    const parsed = recordSchema.safeParse(JSON.parse(line));
    return parsed.success ? (parsed.data as AssetRecord) : undefined;
  } catch {
    return undefined;
  }
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0).nullable();

const recordSchema = z
  .object({
    url: z.string().regex(/^https?:\/\//i),
    status: z.enum(['kept', 'gone', 'placeholder', 'refused', 'failed', 'dropped']),
    hash: hash.nullable(),
    type: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/svg+xml']).nullable(),
    width: count,
    height: count,
    bytes: count,
    date: z.string().refine((date) => parseDate(date) === date),
    httpStatus: count,
    note: z.string().nullable(),
    from: z.string().optional(),
    look: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .optional(),
  })
  .refine(({ status, hash, type, bytes }) => status !== 'kept' || (hash !== null && type !== null && bytes !== null));

function problem(line: number): Diagnostic {
  const message = say(
    `${manifestPath}:${line}: says nothing of a picture, so it is passed over. Remove the line, or restore it from git.`,
    `${manifestPath}:${line}：这一行没有写明任何图片，已跳过。请删去它，或从 git 恢复。`,
  );
  return { rule: 'asset-manifest', severity: 'warning', file: manifestPath, line, message, fix: null };
}
