import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where fetched weights are kept: `daybook/weights` in the user's folder of caches (XDG_CACHE_HOME, on Windows LOCALAPPDATA, else ~/.cache). */
export function weightsFolder(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform = process.platform): string {
  const caches = env.XDG_CACHE_HOME || (platform === 'win32' ? env.LOCALAPPDATA : undefined) || join(env.HOME || homedir(), '.cache');
  return join(caches, 'daybook', 'weights');
}
