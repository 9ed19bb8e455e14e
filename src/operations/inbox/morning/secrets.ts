import { readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { DaybookError } from '../../../base/errors.js';
import { say } from '../../../base/text.js';
import type { Daybook } from '../../daybook-context.js';

/** Gives a secret by its name; null where it is not set. */
export type Secrets = (name: string) => string | null;

/** Names the file of secrets. */
const fileVariable = 'DAYBOOK_SECRETS';

/**
 * Addresses, passwords and keys, which never stand in daybook.json: from the environment, else from the file of `NAME=value` lines that
 * DAYBOOK_SECRETS names, which lies outside the log so that git never sees it.
 * @throws DaybookError `bad-value` for a file in the log, `unreadable` for one that cannot be read.
 */
export function readSecrets({ root, ports }: Pick<Daybook, 'root' | 'ports'>): Secrets {
  const { env = {} } = ports;
  const file = env[fileVariable] ?? '';
  const more = file === '' ? {} : parseEnv(textOf(file, root));
  return (name) => (env[name] ?? '').trim() || (more[name] ?? '').trim() || null;
}

function textOf(file: string, root: string): string {
  let text: string;
  let path: string;
  try {
    path = realpathSync(resolve(file));
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new DaybookError(
      'unreadable',
      say(`${fileVariable} names ${file}, which cannot be read.`, `${fileVariable} 指定的 ${file} 无法读取。`),
      { hint: say('Look at the path and at who may read it.', '请检查路径和读取权限。'), cause },
    );
  }
  const inside = relative(root, path);
  if (!inside.startsWith('..') && !isAbsolute(inside)) {
    throw new DaybookError(
      'bad-value',
      say(
        `${fileVariable} names ${file}, which lies in the log, where git sees it.`,
        `${fileVariable} 指定的 ${file} 在日志文件夹里，git 会看到它。`,
      ),
      { hint: say('Keep it elsewhere, such as in ~/.config/daybook.env.', '请放到别处，例如 ~/.config/daybook.env。') },
    );
  }
  return text;
}

/**
 * A secret that something cannot do without.
 * @throws DaybookError `bad-config` that names it.
 */
export function requiredSecret(secrets: Secrets, name: string): string {
  const value = secrets(name);
  if (value !== null) return value;
  throw new DaybookError('bad-config', say(`${name} is not set.`, `没有设置 ${name}。`), {
    hint: say(
      `Set it in the environment, or in the file that ${fileVariable} names; never in daybook.json.`,
      `请在环境变量中设置，或写进 ${fileVariable} 指定的文件；不要写进 daybook.json。`,
    ),
  });
}
