import { readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import { readPicture } from '../assets/read-picture.js';
import { openVariantCache, variantFolder } from '../assets/variant-cache.js';
import { assetHash, type KnownPicture, variantName } from '../log/known-picture.js';
import type { Log } from '../log/types.js';
import type { Daybook } from '../operations/daybook-context.js';
import { lasting } from './lasting.js';
import type { LiveLog } from './live.js';
import { filePolicy, security } from './security.js';
import { fileLink } from './server-links.js';

/** The smaller copies of pictures, made when a page first shows them. */
export function pictureRoutes(daybook: Daybook, live: Pick<LiveLog, 'current'>): Hono {
  const routes = new Hono();
  const making = new Map<string, Promise<unknown>>();
  routes.use('/pictures/*', security);
  routes.get('/pictures/:name{[0-9a-f]{20}-[0-9]{1,4}\\.webp}', async (context) => {
    const name = context.req.param('name');
    const { log } = await live.current();
    const picture = pictureOfName(log, name);
    if (!picture) return context.notFound();
    const cache = openVariantCache(daybook.worktree.locate(variantFolder));
    const width = Number(name.slice(name.indexOf('-') + 1, -'.webp'.length));
    // Only the name of a kept picture says what its bytes are: any other may be another picture by now.
    const made = making.get(picture.hash) ?? readPicture(daybook.worktree.locate(picture.path), assetHash(picture.path), cache);
    making.set(picture.hash, made);
    await made.catch(() => {}).finally(() => making.delete(picture.hash));
    const bytes = await readFile(cache.file(picture.hash, width)).catch(() => null);
    // A copy that would have more bytes than the picture is not made, and a full disk takes none.
    return bytes === null ? context.redirect(fileLink(picture.path), 302) : copy(context, bytes);
  });
  return routes;
}

function copy(context: Context, bytes: Uint8Array<ArrayBuffer>): Response {
  return context.body(bytes, 200, {
    'content-type': 'image/webp',
    ...lasting,
    'content-security-policy': filePolicy,
  });
}

/** The picture of which a copy has this name; a name is only good for a width that pages ask for. */
function pictureOfName({ pictures, files }: Log, name: string): KnownPicture | null {
  for (const picture of pictures?.values() ?? [])
    if (files.has(picture.path) && picture.widths.some((width) => variantName(picture.hash, width) === name)) return picture;
  return null;
}
