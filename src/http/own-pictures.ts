import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { loadSharp } from '../assets/load-sharp.js';
import { lookAtPicture } from '../assets/look-at-picture.js';
import { variantWidths } from '../assets/make-variants.js';
import type { KnownPicture } from '../log/known-picture.js';
import type { Log } from '../log/types.js';
import { localTargets } from '../publish/site/referenced-files.js';
import type { Worktree } from '../worktree/worktree.js';

/** Only pixels can be made smaller; larger files are no pictures for a page. */
const raster = /\.(?:png|jpe?g|gif|webp|avif)$/i;
const mostBytes = 32 * 1024 * 1024;

/**
 * Looks at the pictures that notes show by their path, so that pages know their size and can offer smaller copies. Each is read once, and
 * again when the file is another, one after the other while pages are shown without waiting for them; `tell` gets the log with all of them.
 */
export function ownPictures(
  { locate }: Pick<Worktree, 'locate'>,
  signal: AbortSignal,
): (log: Log, tell: (log: Log) => void) => Promise<void> {
  const seen = new Map<string, SeenPicture>();
  return async (log, tell) => {
    const paths = new Set(log.notes.flatMap((note) => localTargets(note).filter((path) => raster.test(path) && log.files.has(path))));
    const pictures = new Map(log.pictures);
    for (const path of paths) {
      if (signal.aborted) return;
      if (pictures.has(path)) continue;
      const now = await lookAt(path, locate, seen.get(path)).catch(() => null);
      if (now === null) continue;
      seen.set(path, now);
      if (now.picture) pictures.set(path, now.picture);
    }
    if (pictures.size > (log.pictures?.size ?? 0)) tell({ ...log, pictures });
  };
}

/** A picture as it was when its file had this stamp; null for a file that is none. */
interface SeenPicture {
  readonly stamp: string;
  readonly picture: KnownPicture | null;
}

async function lookAt(path: string, locate: Worktree['locate'], before: SeenPicture | undefined): Promise<SeenPicture> {
  const file = locate(path);
  const { size: length, mtimeMs, ctimeMs } = await stat(file);
  const stamp = `${length} ${mtimeMs} ${ctimeMs}`;
  if (before?.stamp === stamp) return before;
  if (length > mostBytes) return { stamp, picture: null };
  const bytes = await readFile(file);
  const look = await lookAtPicture(await loadSharp(), bytes);
  if (typeof look === 'string' || look.size === null) return { stamp, picture: null };
  const { type, size } = look;
  return { stamp, picture: { path, hash: hash('sha256', bytes), size, widths: variantWidths(type, size.width) } };
}
