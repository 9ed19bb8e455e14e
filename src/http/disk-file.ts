import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Context } from 'hono';

/** Answers with a file of the disk, or the part of it that is asked for; null when it is not there. `headers` are those of its kind. */
export async function diskFile(context: Context, absolute: string, headers: Readonly<Record<string, string>>): Promise<Response | null> {
  const found = await stat(absolute).catch(() => null);
  if (!found?.isFile()) return null;
  const tag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  const tagged = { ...headers, etag: tag, 'accept-ranges': 'bytes' };
  if (context.req.header('if-none-match') === tag) return new Response(null, { status: 304, headers: tagged });
  const range = rangeOf(context.req.header('range'), found.size);
  if (range === 'outside') return new Response(null, { status: 416, headers: { ...tagged, 'content-range': `bytes */${found.size}` } });
  const { start, end } = range ?? { start: 0, end: found.size - 1 };
  const sized = { ...tagged, 'content-length': String(end - start + 1) };
  if (context.req.method === 'HEAD' || found.size === 0) return new Response(null, { headers: sized });
  const body = Readable.toWeb(createReadStream(absolute, { start, end })) as ReadableStream;
  if (range === null) return new Response(body, { headers: sized });
  return new Response(body, { status: 206, headers: { ...sized, 'content-range': `bytes ${start}-${end}/${found.size}` } });
}

/** The part of a file that `bytes=0-1023`, `bytes=1024-` or `bytes=-512` asks for; null for the whole. */
function rangeOf(header: string | undefined, size: number): { readonly start: number; readonly end: number } | 'outside' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return null;
  const start = found[1] === '' ? Math.max(0, size - Number(found[2])) : Number(found[1]);
  const end = found[1] === '' || found[2] === '' ? size - 1 : Math.min(Number(found[2]), size - 1);
  return start > end ? 'outside' : { start, end };
}
