import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { type ChangedPath, literal } from './changed-paths.js';
import { gitRefusal, words } from './git-refusal.js';
import type { Repository } from './repository.js';
import { type GitRun, runGit } from './run-git.js';

/** A commit that was made. */
export interface Commit {
  readonly id: string;
  /** What the repository's hooks said; "" for nothing. */
  readonly said: string;
}

/**
 * Commits these files as they are on disk, and nothing else: what is staged otherwise stays staged. The repository's hooks run.
 * @throws DaybookError `git-failed` when git or a hook refuses; then nothing is committed and what is staged is as it was.
 */
export async function commitPaths(repository: Repository, changed: readonly ChangedPath[], message: string): Promise<Commit> {
  const { folder } = repository;
  const paths = changed.map(({ path }) => literal(path));
  const fresh = changed.filter(({ isNew }) => isNew).map(({ path }) => literal(path));
  if (fresh.length > 0) {
    const added = await runGit(folder, ['add', '--intent-to-add', '--', ...fresh], 'commit');
    if (added.code !== 0) throw gitRefusal('add', added);
  }
  const run = await commitOnly(repository, paths, message).catch(async (error: unknown) => {
    await forget(folder, fresh);
    throw error;
  });
  if (run.code !== 0) {
    await forget(folder, fresh);
    throw (await isByHook(folder, run)) ? refusedByHook(run) : gitRefusal('commit', run);
  }
  const head = await runGit(folder, ['rev-parse', 'HEAD']);
  return { id: head.out.trim(), said: words(`${run.out}\n${run.err}`) };
}

/** `--only` takes the files from the disk and leaves the rest of the index alone. */
function commitOnly({ folder }: Repository, paths: readonly string[], message: string): Promise<GitRun> {
  return runGit(folder, ['commit', '--only', '--quiet', '--cleanup=whitespace', `--message=${message}`, '--', ...paths], 'commit');
}

/** Files that git had never seen are so again. */
async function forget(folder: string, fresh: readonly string[]): Promise<void> {
  if (fresh.length > 0) await runGit(folder, ['rm', '--cached', '--force', '--quiet', '--ignore-unmatch', '--', ...fresh], 'commit');
}

/** A hook that refuses ends git with 1, and git itself says nothing. */
async function isByHook(folder: string, { code, err }: GitRun): Promise<boolean> {
  if (code !== 1 || /^(?:fatal|error): .*(?:lock|commit|index|tree|object|sign)/m.test(err)) return false;
  for (const name of ['pre-commit', 'prepare-commit-msg', 'commit-msg']) {
    const path = (await runGit(folder, ['rev-parse', '--git-path', `hooks/${name}`])).out.trim();
    if (isExecutable(resolve(folder, path))) return true;
  }
  return false;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function refusedByHook({ out, err }: GitRun): DaybookError {
  const said = words(`${out}\n${err}`);
  const text = say(
    'A hook of the repository refused the commit, so nothing was committed.',
    '仓库的钩子拒绝了提交，因此没有提交任何内容。',
  );
  return new DaybookError('git-failed', text, {
    hint: said === '' ? say('It did not say why. Look into the hooks.', '钩子没有说明原因，请查看钩子本身。') : say(said, said),
  });
}
