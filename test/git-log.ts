import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** Runs git as a person would; returns what it prints. */
export function git(folder: string, ...words: string[]): string {
  return execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Makes a folder a repository with one commit of all that is in it. */
export function commitAll(folder: string, message = 'before'): void {
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', message);
}

/** Writes a hook of a repository. */
export function putHook(folder: string, name: string, script: string): void {
  writeFileSync(join(folder, '.git/hooks', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/** For the tests of a file, git knows one author and none of the machine's settings. */
export function useOwnGitSettings(): void {
  let home = '';
  const names = ['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_NOSYSTEM', 'GIT_AUTHOR_DATE', 'GIT_COMMITTER_DATE'] as const;
  const before = new Map(names.map((name) => [name, process.env[name]]));
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'daybook-git-'));
    writeFileSync(join(home, 'config'), '[user]\n\tname = A. Author\n\temail = author@example.org\n[protocol "file"]\n\tallow = always\n');
    process.env.GIT_CONFIG_GLOBAL = join(home, 'config');
    process.env.GIT_CONFIG_NOSYSTEM = '1';
    process.env.GIT_AUTHOR_DATE = process.env.GIT_COMMITTER_DATE = '2022-05-12T12:00:00+08:00';
  });
  afterAll(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(home, { recursive: true, force: true });
  });
}
