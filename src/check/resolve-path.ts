/**
 * Where a relative link of a file leads, as a path relative to the log; null when it leads out of the log:
 * from `notes/202205/0511.md`, `./images/a%20b.png` leads to `notes/202205/images/a b.png`. A leading `/` is the log itself.
 */
export function resolvePath(from: string, link: string): string | null {
  const path = decode(link.split(/[?#]/, 1)[0] ?? '').replaceAll('\\', '/');
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}

/** True for a link that leads to a file of the log and not into the web. */
export function isRelativeLink(link: string): boolean {
  return link !== '' && !link.startsWith('#') && !link.startsWith('//') && !/^[a-z][a-z0-9+.-]*\s*:/i.test(link);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
