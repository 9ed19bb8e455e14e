import { gitRefusal } from './git-refusal.js';
import type { Repository } from './repository.js';
import { runGit } from './run-git.js';

/** A file that is not as the last commit has it. */
export interface ChangedPath {
  /** Relative to the log. */
  readonly path: string;
  /** True when git has never seen it. */
  readonly isNew: boolean;
}

/** Of these files and folders of the log, the files that changed since the last commit, sorted; what git ignores is not among them. */
export async function changedPaths(repository: Repository, paths: readonly string[]): Promise<readonly ChangedPath[]> {
  if (paths.length === 0) return [];
  const status = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--ignore-submodules=all', '--'];
  const run = await runGit(repository.folder, [...status, ...paths.map(literal)]);
  if (run.code !== 0) throw gitRefusal('look for changes', run);
  const { prefix } = repository;
  return run.out
    .split('\0')
    .filter((line) => line.startsWith(prefix, 3) && line !== '')
    .map((line) => ({ path: line.slice(3 + prefix.length), isNew: line.startsWith('??') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Of these files of the log, those that git is told to ignore. */
export async function ignoredPaths({ folder }: Repository, paths: readonly string[]): Promise<readonly string[]> {
  const run = await runGit(folder, ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--', ...paths.map(literal)]);
  return run.out.split('\0').filter((path) => path !== '');
}

/** A path that means one file, whatever signs it holds; from the log's folder. */
export function literal(path: string): string {
  return `:(literal)${path}`;
}
