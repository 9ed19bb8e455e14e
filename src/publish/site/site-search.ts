import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dayDocuments } from '../../search/entry-document.js';
import type { SearchDocument } from '../../search/search-document.js';
import { pointerPath, type SearchPointer, searchFormat } from '../../search/shards/pointer.js';
import { writeShards } from '../../search/shards/write-shards.js';
import type { PlannedFile } from './plan-site.js';
import type { Site } from './site.js';
import type { FileMark, SiteFile, SiteMarks } from './site-file.js';
import { stageFiles } from './site-folder.js';
import { languageFolder, pagePaths } from './site-links.js';

/** What became of a site's index for searching. */
export interface SearchIndexed {
  readonly files: number;
  readonly bytes: number;
  /** False when it is that of the last build. */
  readonly isNew: boolean;
  readonly seconds: number;
}

/** Stages the index of a site, or keeps that of the last build when all days are as they were; `pages` are the site's planned files. */
export function stageSearch(
  site: Site,
  pages: readonly PlannedFile[],
  folder: { readonly stage: string; readonly before: SiteMarks; readonly out: string },
): { readonly marks: SiteMarks; readonly indexed: SearchIndexed } {
  const from = performance.now();
  const inputs = inputsOf(pages);
  const kept = keptIndex(inputs, folder);
  const marks = kept ?? stageFiles(searchFiles(site, inputs), folder);
  const bytes = [...marks.values()].reduce((sum, mark) => sum + mark.bytes, 0);
  return { marks, indexed: { files: marks.size, bytes, isNew: kept === null, seconds: (performance.now() - from) / 1000 } };
}

/** The files of a site's index, in a folder that is named after their content, and the file that says which folder it is. */
export function* searchFiles(site: Site, inputs: string): Generator<SiteFile> {
  const hash = createHash('sha256');
  const shards = [...writeShards(siteDocuments(site), (bytes) => gzipSync(bytes))];
  for (const { path, body } of shards) hash.update(`${path} ${body.length}\n`).update(body);
  const pointer: SearchPointer = {
    format: searchFormat,
    folder: hash.digest('hex').slice(0, 12),
    homes: Object.fromEntries(site.languages.map((language) => [language, languageFolder(language, site.languages)])),
    topics: Object.fromEntries(site.languages.map((language) => [language, site.topics.map(({ name }) => name[language])])),
  };
  for (const { path, body } of shards) yield { path: `${searchFolder}${pointer.folder}/${path}`, body };
  yield { path: pointerPath, body: `${JSON.stringify(pointer)}\n`, inputs };
}

const searchFolder = 'search/';

/** A hit leads to its entry's page. */
function siteDocuments({ log, topics, permalinks }: Site): readonly SearchDocument[] {
  return log.days.flatMap((day) =>
    dayDocuments(day, topics).map((document, at) => ({ ...document, path: pagePaths.entry(permalinks.slug(day.ref, at + 1)) })),
  );
}

/** What the pages of days are made from is all that the index is made from. */
function inputsOf(pages: readonly PlannedFile[]): string {
  const hash = createHash('sha256');
  for (const { path, inputs } of pages) if (path.startsWith('days/')) hash.update(`${path} ${inputs?.()}\n`);
  return hash.digest('base64url').slice(0, 12);
}

/** The index of the last build; null when something else would be in it, or a file is gone. */
function keptIndex(inputs: string, { before, out }: { readonly before: SiteMarks; readonly out: string }): SiteMarks | null {
  if (before.get(pointerPath)?.inputs !== inputs) return null;
  const marks = new Map<string, FileMark>([...before].filter(([path]) => path.startsWith(searchFolder)));
  return [...marks.keys()].every((path) => existsSync(join(out, path))) ? marks : null;
}
