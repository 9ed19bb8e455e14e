import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { loadSharp } from './load-sharp.js';
import { lookAtPicture } from './look-at-picture.js';
import { makeVariants } from './make-variants.js';
import type { PictureFacts, VariantCache } from './variant-cache.js';

/** A picture of the log's folder, looked at. */
export interface ReadPicture {
  readonly hash: string;
  readonly facts: PictureFacts;
  /** Whether its smaller copies were made now. */
  readonly isNew: boolean;
  /** Why its copies could not be kept, as the system says; null when they are. */
  readonly trouble: unknown;
}

/**
 * Looks at a picture by its absolute path, and makes the smaller copies that the cache does not have. `known` is its hash where the name
 * says it. A file that is no whole picture has no size and no copies.
 */
export async function readPicture(file: string, known: string | null, cache: VariantCache): Promise<ReadPicture> {
  const bytes = known === null ? readFileSync(file) : null;
  const own = known ?? hash('sha256', bytes ?? '');
  const before = cache.facts(own);
  if (before) return { hash: own, facts: before, isNew: false, trouble: null };
  const { size, variants } = await openWhole(bytes ?? readFileSync(file));
  try {
    return { hash: own, facts: await cache.keep(own, size, variants), isNew: variants.length > 0, trouble: null };
  } catch (trouble) {
    return { hash: own, facts: { size, widths: [] }, isNew: false, trouble };
  }
}

async function openWhole(
  bytes: Uint8Array,
): Promise<{ readonly size: PictureFacts['size']; readonly variants: Awaited<ReturnType<typeof makeVariants>> }> {
  const sharp = await loadSharp();
  const look = await lookAtPicture(sharp, bytes);
  if (typeof look === 'string') return { size: null, variants: [] };
  try {
    return { size: look.size, variants: await makeVariants(sharp, bytes, look) };
  } catch {
    return { size: null, variants: [] };
  }
}
