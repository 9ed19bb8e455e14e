import type { SourceKind, SourceSettings } from '../../log/inbox-config.js';
import { arxiv } from './arxiv.js';
import { feed } from './feed.js';
import { folder } from './folder.js';
import { githubReleases, githubTopic } from './github.js';
import { huggingFace } from './hugging-face.js';
import { list } from './list.js';
import { openreview } from './openreview.js';
import type { Source } from './source.js';

/** Every kind of source; an address belongs to the first that recognises it. */
export const sources: readonly Source[] = [arxiv, huggingFace, openreview, githubTopic, githubReleases, feed, list, folder];

/** The source of a kind. */
export function sourceOf(kind: SourceKind): Source {
  return sources.find((source) => source.kind === kind) as Source;
}

/** The source that an address leads to without being asked; null for an address that could be anything. */
export function recognised(url: string): SourceSettings | null {
  for (const source of sources) {
    const settings = source.recognise(url);
    if (settings !== null) return settings;
  }
  return null;
}
