import { readFileSync } from 'node:fs';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import type { AssetFolder } from './asset-folder.js';
import { type Manifest, parseManifest } from './manifest.js';
import { manifestPath } from './manifest-path.js';

/** What a log’s manifest says; nothing without one. One that cannot be read is told among its problems. */
export function readManifest(folder: Pick<AssetFolder, 'locate'>): Manifest {
  try {
    return parseManifest(readFileSync(folder.locate(manifestPath), 'utf8'));
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ENOENT') return { records: new Map(), problems: [] };
    const reason = error instanceof DaybookError ? error.text : null;
    const why = reason ?? say(`${manifestPath} cannot be read.`, `无法读取 ${manifestPath}。`);
    const message = say(
      `${manifestPath}:1: ${why.en} Pictures of the web are shown from the web.`,
      `${manifestPath}:1：${why.zh}网上的图片仍从网上显示。`,
    );
    return {
      records: new Map(),
      problems: [{ rule: 'asset-manifest', severity: 'warning', file: manifestPath, line: 1, message, fix: null }],
    };
  }
}
