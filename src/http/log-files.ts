import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { Log } from '../log/types.js';
import type { Worktree } from '../worktree/worktree.js';
import { filePolicy } from './security.js';

/** Media that a log holds, by the ending of its name; nothing else is served. */
const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.bmp': 'image/bmp',
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.m4v': 'video/mp4',
  '.webm': 'video/webm',
  '.mov': 'video/quicktime',
  '.ogv': 'video/ogg',
};

/** Answers with a picture or video of the log, or the text of a note; null when the log has no such file. */
export async function logFile(context: Context, log: Log, worktree: Worktree, path: string): Promise<Response | null> {
  const note = log.readme?.path === path ? log.readme : log.notes.find((one) => one.path === path);
  if (note) return new Response(note.text, { headers: headersFor('text/plain; charset=utf-8') });
  const type = types[extname(path).toLowerCase()];
  if (type === undefined || !log.files.has(path) || path.split('/').some((part) => part.startsWith('.'))) return null;
  const absolute = worktree.locate(path);
  const found = await stat(absolute).catch(() => null);
  if (!found?.isFile()) return null;
  const tag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  const headers = { ...headersFor(type), etag: tag, 'accept-ranges': 'bytes' };
  if (context.req.header('if-none-match') === tag) return new Response(null, { status: 304, headers });
  const range = rangeOf(context.req.header('range'), found.size);
  if (range === 'outside') return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${found.size}` } });
  const { start, end } = range ?? { start: 0, end: found.size - 1 };
  const sized = { ...headers, 'content-length': String(end - start + 1) };
  if (context.req.method === 'HEAD' || found.size === 0) return new Response(null, { headers: sized });
  const body = Readable.toWeb(createReadStream(absolute, { start, end })) as ReadableStream;
  if (range === null) return new Response(body, { headers: sized });
  return new Response(body, { status: 206, headers: { ...sized, 'content-range': `bytes ${start}-${end}/${found.size}` } });
}

function headersFor(type: string): Record<string, string> {
  return { 'content-type': type, 'cache-control': 'no-cache', 'content-security-policy': filePolicy };
}

/** The part of a file that `bytes=0-1023`, `bytes=1024-` or `bytes=-512` asks for; null for the whole. */
function rangeOf(header: string | undefined, size: number): { readonly start: number; readonly end: number } | 'outside' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return null;
  const start = found[1] === '' ? Math.max(0, size - Number(found[2])) : Number(found[1]);
  const end = found[1] === '' || found[2] === '' ? size - 1 : Math.min(Number(found[2]), size - 1);
  return start > end ? 'outside' : { start, end };
}
