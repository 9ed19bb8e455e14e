import type { Repository } from './repository.js';
import { runGit } from './run-git.js';

/** The bytes that the last commit has for a file of the log, as they would be checked out; null for none. */
export async function committedFile({ folder, prefix }: Repository, path: string): Promise<Buffer | null> {
  const run = await runGit(folder, ['cat-file', '--filters', `HEAD:${prefix}${path}`]);
  return run.code === 0 ? run.bytes : null;
}
