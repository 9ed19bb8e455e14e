import { join } from 'node:path';
import { DaybookError } from '../base/errors.js';
import { type Config, defaultConfig, parseConfig } from '../log/config.js';
import { nodeDisk } from './disk.js';
import { unreadable } from './disk-error.js';
import { readTextFile } from './read-text-file.js';

/**
 * Reads the settings of the log in a folder; a log without daybook.json has the defaults.
 * @throws DaybookError `bad-config` when daybook.json is wrong or cannot be read.
 */
export function readConfig(root: string): Config {
  const text = readConfigText(root);
  if (text === null) return defaultConfig;
  if (last?.text !== text) last = { text, config: parseConfig(text) };
  return last.config;
}

/** Many pages and verbs of one log ask, and hundreds of sources take milliseconds to be checked. */
let last: { readonly text: string; readonly config: Config } | null = null;

function readConfigText(root: string): string | null {
  try {
    return isThere(root) ? readTextFile(root, 'daybook.json').text : null;
  } catch (cause) {
    if (!(cause instanceof DaybookError)) throw cause;
    throw new DaybookError('bad-config', cause.text, { ...(cause.hint ? { hint: cause.hint } : {}), cause });
  }
}

function isThere(root: string): boolean {
  try {
    return nodeDisk.owner(join(root, 'daybook.json')) !== null;
  } catch (cause) {
    throw unreadable('daybook.json', cause);
  }
}
