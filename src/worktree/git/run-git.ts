import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { errorNumber, hintOf } from '../disk-error.js';

/** What git answered. */
export interface GitRun {
  readonly code: number;
  readonly bytes: Buffer;
  /** The same as text. */
  readonly out: string;
  /** What git, its hooks and its helpers said beside. */
  readonly err: string;
}

/** What git is run for: a commit waits for the repository's hooks, a push for the network. */
export type GitWork = 'read' | 'commit' | 'push';

/**
 * Runs git in a folder, with words that no shell ever sees. It asks nobody for a password: without a terminal of its own, it cannot.
 * @throws DaybookError `git-failed` when there is no git, or it takes too long; what git itself refuses is in the answer.
 */
export async function runGit(folder: string, words: readonly string[], limit: GitWork = 'read'): Promise<GitRun> {
  const child = spawn('git', ['-c', 'core.quotepath=off', '-c', 'user.useConfigOnly=true', ...words], {
    cwd: folder,
    env: gitEnvironment(limit),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // A session of its own: no terminal to ask in, and one name to end its hooks by.
  });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', (cause) => reject(noGit(cause)));
    child.once('exit', (code) => resolve(code ?? -1));
  });
  const alarm = new AbortController();
  try {
    const late = setTimeout(timeLimits[limit], 'late' as const, { signal: alarm.signal }).catch(() => 'late' as const);
    const code = await Promise.race([ended, late]);
    if (code === 'late') throw tooSlow(words, limit, () => endAll(child.pid));
    // What a hook leaves running may keep the pipes open; nobody waits for it.
    await Promise.race([closed, setTimeout(500, null, { signal: alarm.signal }).catch(() => null)]);
    const bytes = Buffer.concat(out);
    return { code, bytes, out: bytes.toString('utf8'), err: Buffer.concat(err).toString('utf8') };
  } finally {
    alarm.abort();
  }
}

/** Milliseconds that git may take. */
const timeLimits: Readonly<Record<GitWork, number>> = { read: 30_000, commit: 5 * 60_000, push: 2 * 60_000 };

/** The program's own environment, without what would lead git to another repository or to a prompt, with messages in English. */
function gitEnvironment(limit: GitWork): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of strayVariables) delete env[name];
  if (env.GIT_SSH_COMMAND === undefined && env.GIT_SSH === undefined) env.GIT_SSH_COMMAND = 'ssh -o BatchMode=yes';
  const reading = limit === 'read' ? { GIT_OPTIONAL_LOCKS: '0' } : {};
  return { ...env, ...reading, LC_ALL: 'C.UTF-8', LANGUAGE: '', GIT_TERMINAL_PROMPT: '0', GIT_EDITOR: ':', GIT_PAGER: 'cat' };
}

/** Set for hooks and aliases of git, which may be what this program is run by. */
const strayVariables = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
  'GIT_OBJECT_DIRECTORY',
  'GIT_NAMESPACE',
];

/** Ends git and its hooks: asked first, so that git removes its locks. */
function endAll(group: number | undefined): void {
  if (group === undefined) return;
  const send = (signal: NodeJS.Signals): void => {
    try {
      process.kill(-group, signal);
    } catch {
      // It has ended.
    }
  };
  send('SIGTERM');
  globalThis.setTimeout(send, 2_000, 'SIGKILL').unref();
}

function tooSlow(words: readonly string[], limit: GitWork, end: () => void): DaybookError {
  end();
  const seconds = timeLimits[limit] / 1000;
  const verb = words.find((word) => !word.startsWith('-')) ?? '';
  return new DaybookError('git-failed', say(`git ${verb} took longer than ${seconds} seconds.`, `git ${verb} 用时超过 ${seconds} 秒。`), {
    hint: say('See what holds it by running it in a terminal.', '请在终端里运行它，看看卡在哪里。'),
  });
}

function noGit(cause: unknown): DaybookError {
  const isMissing = errorNumber(cause) === 'ENOENT';
  return new DaybookError('git-failed', say('git cannot be run.', '无法运行 git。'), {
    hint: isMissing ? say('Install git, or put it on the path.', '请安装 git，或把它加入 PATH。') : hintOf(cause),
    cause,
  });
}
