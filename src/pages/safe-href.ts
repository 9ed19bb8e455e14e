import { dayAtPath } from '../log/log.js';
import type { Log } from '../log/types.js';
import type { Links } from './links.js';

/** Longer addresses are not linked: browsers cut them, and pages would grow by them. */
const longestUrl = 8_000;

/**
 * The address a page may link to for a target as written in the log; null when there is none that is safe.
 * A relative target becomes the page of that day or that file of the log.
 */
export function safeHref(target: string, from: string, log: Log, links: Pick<Links, 'day' | 'file'>): string | null {
  const url = target.trim();
  if (url === '' || url.length > longestUrl) return null;
  // Browsers ignore control characters and leading spaces: "java\nscript:" is a script.
  const bare = url.replace(/[\s\p{Cc}\u200b]+/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme) return schemes.has(scheme) ? bare.replace(/^(https?):\/*/i, '$1://') : null;
  if (bare.startsWith('//')) return `https:${bare}`;
  if (/^www\.[^/]+\./i.test(bare)) return `https://${bare}`;
  const path = pathInLog(url, from);
  if (path === null) return null;
  const day = dayAtPath(log, path);
  if (day) return links.day(day.ref);
  return log.files.has(path) ? links.file(path) : null;
}

/** The path in the log of a relative target in the file `from`; null when it leaves the log. */
export function pathInLog(target: string, from: string): string | null {
  const bare = decoded(target.replace(/[?#].*$/s, '')).replaceAll('\\', '/');
  if (bare.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(bare)) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of bare.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : parts.join('/');
}

const schemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
