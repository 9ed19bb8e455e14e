import { relative, sep } from 'node:path';
import type { Logger } from '../base/logger.js';
import { type Bilingual, say } from '../base/text.js';
import { isSkippedName } from './list-files.js';

/** Editors save in several steps; what changes within so many milliseconds is told at once. */
const patience = 80;

/** Watches the log's files; resolves when watching has begun. `onChange` gets the changed paths, sorted, until the signal aborts. */
export async function watchFiles(
  root: string,
  onChange: (paths: readonly string[]) => void,
  signal: AbortSignal,
  logger: Logger,
): Promise<void> {
  if (signal.aborted) return;
  const { watch } = await import('chokidar');
  const watcher = watch(root, { ignored: (path) => isIgnored(relativePath(root, path)), ignoreInitial: true, followSymlinks: false });
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  const tell = (): void => {
    timer = null;
    const paths = [...changed].sort();
    changed.clear();
    onChange(paths);
  };
  const stop = (): void => {
    if (timer) clearTimeout(timer);
    void watcher.close();
  };
  watcher.on('all', (_event, path) => {
    if (signal.aborted) return;
    const changedPath = relativePath(root, path);
    if (changedPath === ownFolder) return;
    changed.add(changedPath);
    timer ??= setTimeout(tell, patience);
  });
  watcher.on('error', (cause) => logger.warn(watchTrouble(cause)));
  await new Promise<void>((resolve) => {
    const end = (): void => {
      stop();
      resolve();
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    watcher.once('ready', () => resolve());
  });
}

function relativePath(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** What the program keeps for itself; only the list of kept pictures changes what pages show. */
const ownFolder = '.daybook';
const watched = `${ownFolder}/assets.jsonl`;

function isIgnored(path: string): boolean {
  return path !== watched && path !== ownFolder && path.split('/').some(isSkippedName);
}

function watchTrouble(cause: unknown): Bilingual {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return say(
    `Not every change on disk will be seen: ${reason}. Reload the page by hand, or raise the limit (fs.inotify.max_user_watches).`,
    `可能无法察觉磁盘上的所有改动：${reason}。请手动刷新页面，或提高上限（fs.inotify.max_user_watches）。`,
  );
}
