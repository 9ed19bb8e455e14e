import { readFileSync } from 'node:fs';
import type { AssetRecord } from './asset.js';
import type { AssetFolder } from './asset-folder.js';
import { manifestAttributes, manifestPath, manifestText } from './manifest.js';

/** Adds records to a log’s manifest, several at a time: a disk that waits for each line would be the slowest part of a run. */
export interface ManifestWriter {
  readonly add: (record: AssetRecord) => Promise<void>;
  /** Resolves when all records are on the disk. */
  readonly end: () => Promise<void>;
}

/** Records that wait for one another. */
const mostWaiting = 16;

/** Opens the manifest for writing; the first line makes it, and tells git how to join it. */
export function openManifestWriter(folder: AssetFolder): ManifestWriter {
  let waiting: AssetRecord[] = [];
  let isJoined = false;
  let writing: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    const records = waiting;
    waiting = [];
    const step = writing.then(async () => {
      if (records.length === 0) return;
      if (!isJoined) await tellGit(folder);
      isJoined = true;
      await folder.appendText(manifestPath, manifestText(records));
    });
    writing = step;
    step.catch(() => {}); // Whoever flushes hears of it.
    return step;
  };
  return {
    add: async (record) => {
      waiting.push(record);
      if (waiting.length >= mostWaiting) await flush();
    },
    end: flush,
  };
}

async function tellGit(folder: AssetFolder): Promise<void> {
  const { path, text, covers } = manifestAttributes;
  const known = readText(folder.locate(path));
  if (!covers.test(known)) await folder.appendText(path, text);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
