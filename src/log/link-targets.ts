import { scanLinks, targetUrl } from './scan-links.js';
import { scanMedia } from './scan-media.js';
import type { NoteFile } from './types.js';

/** Everything that a note points to, as written: links and pictures of its entries and of its other text. */
export function linkTargets(note: NoteFile): string[] {
  const targets: string[] = [];
  for (const entry of note.entries) {
    if (entry.url) targets.push(entry.url);
    for (const field of entry.fields) for (const link of field.links) targets.push(link.url);
    for (const media of entry.media) targets.push(media.src);
  }
  for (const block of note.blocks) {
    if (block.kind === 'entry' || block.kind === 'blank' || block.kind === 'rule') continue;
    for (const line of block.raw.split('\n')) for (const link of scanLinks(line)) targets.push(targetUrl(line, link.target));
    for (const media of scanMedia(block.raw, block.start, block.line)) targets.push(media.src);
  }
  return targets;
}
