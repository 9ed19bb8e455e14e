import { extname } from 'node:path';
import type { Context } from 'hono';
import type { Log } from '../log/types.js';
import type { Worktree } from '../worktree/worktree.js';
import { diskFile } from './disk-file.js';
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
  return diskFile(context, worktree.locate(path), headersFor(type));
}

function headersFor(type: string): Record<string, string> {
  return { 'content-type': type, 'cache-control': 'no-cache', 'content-security-policy': filePolicy };
}
