import { readFileSync } from 'node:fs';
import { attributesPath, withAttributes } from '../log/journal-attributes.js';
import type { AssetRecord } from './asset.js';
import type { AssetFolder } from './asset-folder.js';
import { manifestText } from './manifest.js';
import { manifestPath } from './manifest-path.js';

/** Adds records to a log's manifest. What comes while the disk is busy waits, and is written together. */
export interface ManifestWriter {
  /** @throws what kept an earlier record from the disk. */
  readonly add: (record: AssetRecord) => void;
  /** Resolves when all records are on the disk. */
  readonly end: () => Promise<void>;
}

/** Opens the manifest for writing; the first line makes it, and tells git how to join it. */
export function openManifestWriter(folder: AssetFolder): ManifestWriter {
  let waiting: AssetRecord[] = [];
  let writing: Promise<void> | null = null;
  let failure: { readonly cause: unknown } | null = null;
  let isJoined = false;
  const write = async (): Promise<void> => {
    while (waiting.length > 0) {
      const records = waiting;
      waiting = [];
      if (!isJoined) await tellGit(folder);
      isJoined = true;
      await folder.appendText(manifestPath, manifestText(records));
    }
  };
  const start = (): void => {
    writing ??= write()
      .catch((cause) => {
        failure ??= { cause };
      })
      .finally(() => {
        writing = null;
      });
  };
  return {
    add: (record) => {
      if (failure) throw failure.cause;
      waiting.push(record);
      start();
    },
    end: async () => {
      while (writing) await writing;
      if (failure) throw failure.cause;
    },
  };
}

async function tellGit(folder: AssetFolder): Promise<void> {
  const before = readText(folder.locate(attributesPath));
  const after = withAttributes(before, manifestPath);
  if (after !== before) await folder.appendText(attributesPath, after.slice(before?.length ?? 0));
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
