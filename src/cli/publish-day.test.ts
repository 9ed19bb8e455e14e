import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runCli } from '../../test/cli/run-cli.js';
import { smallLog, temporaryLog } from '../../test/cli/temporary-log.js';
import { commitAll, git, putHook, useOwnGitSettings } from '../../test/git-log.js';

useOwnGitSettings();

const day = 'notes/202205/0511.md';
const { [day]: dayText = '', ...before } = smallLog;

/** A log whose newest day is written and not committed. */
function unpublishedLog(more: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryLog(before);
  commitAll(folder);
  put(folder, day, dayText);
  for (const [path, text] of Object.entries(more)) put(folder, path, text);
  return folder;
}

function put(folder: string, path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const committed = (folder: string): string[] =>
  git(folder, '-c', 'core.quotepath=off', 'show', '--name-only', '--format=%s').trim().split('\n').filter(Boolean);
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
const commits = (folder: string): number => Number(git(folder, 'rev-list', '--count', 'HEAD'));

describe('publish day', () => {
  test('commits the note and the README under the date as the author writes it', async () => {
    const folder = unpublishedLog();
    const run = await runCli(folder, ['publish', 'day']);
    expect(run.err).toBe('');
    expect(run.out).toMatch(/^README\.md\nnotes\/202205\/0511\.md\ncommitted [0-9a-f]{7} “2022\.5\.11”\n$/);
    expect(committed(folder)).toEqual(['2022.5.11', 'README.md', day]);
    expect(read(folder, 'README.md')).toContain('更新今日时间：2022.5.11\n');
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  test('has nothing to do the second time, and exits with 0', async () => {
    const folder = unpublishedLog();
    await runCli(folder, ['publish', 'day']);
    const again = await runCli(folder, ['publish', 'day']);
    expect(again).toEqual({ exit: 0, out: 'Nothing to publish: 2022-05-11 is committed as it is.\n', err: '' });
    expect(JSON.parse((await runCli(folder, ['publish', 'day', '--json'])).out)).toMatchObject({ files: [], diff: '', commit: null });
    expect(commits(folder)).toBe(2);
  });

  test('shows in a dry run what it would commit, and writes nothing, not even to git', async () => {
    const folder = unpublishedLog();
    const index = readFileSync(join(folder, '.git/index'));
    const run = await runCli(folder, ['publish', 'day', '--dry-run']);
    expect(run.out).toContain('--- a/README.md\n+++ b/README.md\n');
    expect(run.out).toContain(`--- /dev/null\n+++ b/${day}\n@@ -0,0 +1,13 @@\n+# 公众号内容拓展学习笔记（2022.5.11）\n`);
    expect(read(folder, 'README.md')).toBe(smallLog['README.md']);
    expect(readFileSync(join(folder, '.git/index')).equals(index)).toBe(true);
    expect(commits(folder)).toBe(1);
    expect(existsSync(join(folder, '.daybook'))).toBe(false);
  });

  test('its diff is what the commit then changes', async () => {
    const folder = unpublishedLog();
    const { diff } = JSON.parse((await runCli(folder, ['publish', 'day', '--dry-run', '--json'])).out);
    git(folder, 'stash', '--include-untracked', '--quiet');
    writeFileSync(join(folder, '.git/day.patch'), diff);
    git(folder, 'apply', '.git/day.patch');
    const applied = [read(folder, 'README.md'), read(folder, day)];
    git(folder, 'checkout', '--quiet', '.');
    git(folder, 'clean', '-fdq');
    git(folder, 'stash', 'pop', '--quiet');
    await runCli(folder, ['publish', 'day']);
    expect([read(folder, 'README.md'), read(folder, day)]).toEqual(applied);
  });

  test('takes a message and an earlier date, in the author’s language', async () => {
    const folder = unpublishedLog();
    await runCli(folder, ['publish', 'day', '--date', '2022-05-11', '--message', '-补上 5.11 的笔记']);
    expect(committed(folder)[0]).toBe('-补上 5.11 的笔记');
    put(folder, 'notes/202205/0510.md', `${smallLog['notes/202205/0510.md']}   - Tips: 补充\n`);
    const run = await runCli(folder, ['publish', 'day', '--date', '2022.5.10', '--lang', 'zh']);
    expect(run.out).toMatch(/^README\.md\nnotes\/202205\/0510\.md\n已提交 [0-9a-f]{7}“2022\.5\.10”\n$/);
  });

  test('takes the pictures that the day shows, whatever they are called, and what Daybook notes beside', async () => {
    const hash = 'a'.repeat(64);
    const pictures = ['notes/202205/images/图 一.png', 'notes/202205/-x.png', 'notes/202205/:(top)y.png'];
    const folder = unpublishedLog({
      [day]: dayText.replace('Read twice', pictures.map((path) => `<img src="./${path.slice('notes/202205/'.length)}">`).join(' ')),
      ...Object.fromEntries(pictures.map((path) => [path, 'picture'])),
      'notes/202205/images/unused.png': 'not shown',
      [`assets/aa/${hash}.png`]: 'kept',
      [`assets/bb/${'b'.repeat(64)}.png`]: 'of nothing',
      '.daybook/assets.jsonl': `{"url":"https://example.org/a.png","hash":"${hash}"}\n`,
      '.daybook/notes.txt': 'the user’s own',
    });
    expect((await runCli(folder, ['publish', 'day'])).err).toBe('');
    expect(committed(folder).slice(1).sort()).toEqual(
      ['.daybook/assets.jsonl', 'README.md', `assets/aa/${hash}.png`, day, ...pictures].sort(),
    );
    expect(git(folder, 'status', '--porcelain', '--untracked-files=all').trim().split('\n')).toHaveLength(3);
  });
});

describe('what else is changed in the repository', () => {
  test('stays as it is: staged, staged in part, changed, new and removed', async () => {
    const folder = unpublishedLog();
    put(folder, 'staged.txt', 'one\n');
    put(folder, 'part.txt', 'one\ntwo\nthree\n');
    put(folder, 'gone.txt', 'x\n');
    git(folder, 'add', 'staged.txt', 'part.txt', 'gone.txt');
    git(folder, 'commit', '--quiet', '-m', 'more');
    put(folder, 'staged.txt', 'staged\n');
    put(folder, 'part.txt', 'ONE\ntwo\nthree\n');
    git(folder, 'add', 'staged.txt', 'part.txt');
    git(folder, 'rm', '--quiet', 'gone.txt');
    put(folder, 'part.txt', 'ONE\ntwo\nTHREE\n');
    put(folder, 'notes/202205/0510.md', `${smallLog['notes/202205/0510.md']}changed by hand\n`);
    put(folder, 'new.txt', 'new\n');
    git(folder, 'add', '--intent-to-add', 'new.txt');
    put(folder, 'untracked.txt', 'x\n');
    const [staged, unstaged] = [git(folder, 'diff', '--cached'), git(folder, 'diff')];
    await runCli(folder, ['publish', 'day']);
    expect(committed(folder)).toEqual(['2022.5.11', 'README.md', day]);
    expect(git(folder, 'diff', '--cached')).toBe(staged);
    expect(git(folder, 'diff')).toBe(unstaged);
    expect(git(folder, 'status', '--porcelain', 'untracked.txt')).toBe('?? untracked.txt\n');
  });

  test('stays so when the note is staged in part: the whole note is committed', async () => {
    const folder = unpublishedLog();
    git(folder, 'add', day);
    put(folder, day, dayText.replace('Read twice', 'Read three times'));
    await runCli(folder, ['publish', 'day']);
    expect(git(folder, 'show', `HEAD:${day}`)).toContain('Read three times');
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  test('is not swept in from a submodule, and a log may be a folder of a larger repository', async () => {
    const whole = temporaryLog({});
    const library = temporaryLog({ 'a.txt': 'a\n' });
    commitAll(library);
    for (const [path, text] of Object.entries(before)) put(whole, `my log/${path}`, text);
    commitAll(whole);
    git(whole, 'submodule', '--quiet', 'add', library, 'library');
    git(whole, 'commit', '--quiet', '-m', 'library');
    put(whole, 'library/a.txt', 'changed\n');
    put(whole, `my log/${day}`, dayText);
    put(whole, 'README.md', 'the other README\n');
    const run = await runCli(join(whole, 'my log'), ['publish', 'day']);
    expect(run.err).toBe('');
    expect(committed(whole)).toEqual(['2022.5.11', 'my log/README.md', `my log/${day}`]);
    expect(git(whole, 'status', '--porcelain').split('\n').sort()).toEqual(['', ' M library', '?? README.md']);
  });

  test('may be nothing at all: the first commit of a repository', async () => {
    const folder = temporaryLog(smallLog);
    git(folder, 'init', '--quiet', '--initial-branch=main');
    await runCli(folder, ['publish', 'day']);
    expect(committed(folder)).toEqual(['2022.5.11', 'README.md', day]);
    expect(git(folder, 'status', '--porcelain')).toBe('?? notes/202205/0510.md\n');
  });
});

describe('a commit that is refused', () => {
  const failing = async (folder: string, ...words: string[]): Promise<string> => {
    const run = await runCli(folder, ['publish', 'day', ...words]);
    expect([run.exit, run.out]).toEqual([3, '']);
    return run.err;
  };
  const isUntouched = (folder: string): void => {
    expect(read(folder, 'README.md')).toBe(smallLog['README.md']);
    expect(git(folder, 'status', '--porcelain', '--untracked-files=all')).toBe(`?? ${day}\n`);
  };

  test('by a hook says what the hook said, and leaves README and index as they were', async () => {
    const folder = unpublishedLog();
    putHook(folder, 'pre-commit', 'echo "第 3 行太长"; exit 1');
    expect(await failing(folder)).toBe('error: A hook of the repository refused the commit, so nothing was committed.\n第 3 行太长\n');
    isUntouched(folder);
    putHook(folder, 'pre-commit', 'exit 0');
    putHook(folder, 'commit-msg', 'grep -q WIP "$1" || { echo "no WIP" >&2; exit 1; }');
    expect(await failing(folder)).toContain('no WIP');
    isUntouched(folder);
    expect((await runCli(folder, ['publish', 'day', '--message', 'WIP 5.11'])).exit).toBe(0);
  });

  test('for the lock of another git says so', async () => {
    const folder = unpublishedLog();
    put(folder, '.git/index.lock', '');
    expect(await failing(folder)).toBe(
      'error: Another git is at work in this repository, or one was cut off.\nWait for it. If none is running, delete .git/index.lock.\n',
    );
    rmSync(join(folder, '.git/index.lock'));
    isUntouched(folder);
  });

  test('where there is no repository, no branch, no name, no files, or a merge is under way', async () => {
    const alone = temporaryLog(smallLog);
    expect(await failing(alone)).toMatch(/^error: .* is in no git repository\.\n/);
    const detached = unpublishedLog();
    git(detached, 'checkout', '--quiet', '--detach');
    expect(await failing(detached)).toMatch(/^error: No branch is checked out/);
    isUntouched(detached);
    const bare = unpublishedLog();
    git(bare, 'config', 'core.bare', 'true');
    expect(await failing(bare)).toMatch(/^error: The repository is bare/);
    const merging = unpublishedLog();
    put(merging, '.git/MERGE_HEAD', git(merging, 'rev-parse', 'HEAD'));
    expect(await failing(merging)).toMatch(/^error: A merge is under way/);
    const nobody = unpublishedLog();
    const settings = process.env.GIT_CONFIG_GLOBAL;
    process.env.GIT_CONFIG_GLOBAL = '/dev/null';
    try {
      expect(await failing(nobody)).toBe(
        'error: git does not know who commits.\nTell it: git config user.name "Your Name", and git config user.email you@example.org.\n',
      );
    } finally {
      process.env.GIT_CONFIG_GLOBAL = settings;
    }
    isUntouched(nobody);
  });

  test('for errors in the day, unless it is forced; warnings are only shown', async () => {
    const folder = unpublishedLog({ [day]: `${dayText}   ![](none.png)\n` });
    const refused = await runCli(folder, ['publish', 'day']);
    expect(refused.exit).toBe(2);
    expect(refused.err).toMatch(
      /^error: `check` finds 1 error in the day, so it is not published\.\nnotes\/202205\/0511\.md:\d+: .*none\.png.*\nCorrect them, or publish with --force\.\n$/,
    );
    expect(read(folder, 'README.md')).toBe(smallLog['README.md']);
    expect((await runCli(folder, ['publish', 'day', '--dry-run'])).exit).toBe(0);
    const forced = await runCli(folder, ['publish', 'day', '--force']);
    expect(forced.out).toMatch(/^notes\/202205\/0511\.md:\d+: error: /);
    expect(committed(folder)).toEqual(['2022.5.11', 'README.md', day]);
  });

  test('for a day that git is told to ignore, or that is a draft', async () => {
    const folder = unpublishedLog({ '.gitignore': 'notes/\n' });
    expect(await failing(folder)).toMatch(/^error: git is told to ignore notes\/202205\/0511\.md\.\n/);
    const draft = unpublishedLog({ [day]: dayText.replace('------', '<!-- draft -->') });
    expect((await runCli(draft, ['publish', 'day', '--date', '2022-05-11'])).err).toContain('is a draft');
    expect(commits(draft)).toBe(1);
  });
});

describe('the repository’s own hooks', () => {
  test('run, are shown, and may change what is committed', async () => {
    const folder = unpublishedLog();
    putHook(folder, 'pre-commit', `echo "looked at $(git diff --cached --name-only -- '*.md' | wc -l | tr -d ' ') files"`);
    const run = await runCli(folder, ['publish', 'day']);
    expect(run.out).toContain('looked at 2 files\n');
  });

  test('may leave something running, which is not waited for', async () => {
    const folder = unpublishedLog();
    putHook(folder, 'post-commit', 'sleep 300 & echo $! > .git/left');
    expect((await runCli(folder, ['publish', 'day'])).exit).toBe(0);
    // Throws when it has ended.
    process.kill(Number(readFileSync(join(folder, '.git/left'), 'utf8')), 'SIGKILL');
  });
});

describe('--push', () => {
  function withRemote(): { readonly folder: string; readonly remote: string } {
    const remote = mkdtempSync(join(tmpdir(), 'daybook-remote-'));
    onTestFinished(() => rmSync(remote, { recursive: true, force: true }));
    git(remote, 'init', '--quiet', '--bare', '--initial-branch=main');
    const folder = unpublishedLog();
    git(folder, 'remote', 'add', 'origin', remote);
    git(folder, 'push', '--quiet', '--set-upstream', 'origin', 'main');
    return { folder, remote };
  }

  test('pushes the branch, and only when it is asked for', async () => {
    const { folder, remote } = withRemote();
    await runCli(folder, ['publish', 'day']);
    expect(git(remote, 'log', '--format=%s', 'main')).toBe('before\n');
    const run = await runCli(folder, ['publish', 'day', '--push']);
    expect(run.out).toBe('Nothing to publish: 2022-05-11 is committed as it is.\npushed\n');
    expect(git(remote, 'log', '--format=%s', 'main')).toBe('2022.5.11\nbefore\n');
  });

  test('is refused when the remote went on, keeps the commit and says what to do; it never forces', async () => {
    const { folder, remote } = withRemote();
    const other = mkdtempSync(join(tmpdir(), 'daybook-other-'));
    onTestFinished(() => rmSync(other, { recursive: true, force: true }));
    git(other, 'clone', '--quiet', remote, '.');
    put(other, 'x.txt', 'x');
    git(other, 'add', '.');
    git(other, 'commit', '--quiet', '-m', 'from elsewhere');
    git(other, 'push', '--quiet');
    git(folder, 'config', 'remote.origin.push', '+refs/heads/*:refs/heads/*');
    const run = await runCli(folder, ['publish', 'day', '--push']);
    expect([run.exit, run.out]).toEqual([3, '']);
    expect(run.err).toMatch(
      /^error: The day is committed \([0-9a-f]{7}\)\. The push to origin was refused\.\nThe remote has commits that this log lacks\. Run `git pull --rebase`/,
    );
    expect(git(remote, 'log', '-1', '--format=%s', 'main')).toBe('from elsewhere\n');
    git(folder, 'pull', '--quiet', '--rebase');
    expect((await runCli(folder, ['publish', 'day', '--push'])).out).toContain('pushed\n');
    expect(git(remote, 'log', '-1', '--format=%s', 'main')).toBe('2022.5.11\n');
  });

  test('says that there is no remote, or none that can be reached; nobody is asked for a password', async () => {
    const folder = unpublishedLog();
    const none = await runCli(folder, ['publish', 'day', '--push']);
    expect(none.err).toMatch(/^error: The day is committed \([0-9a-f]{7}\)\. There is nowhere to push main to\.\nName a remote/);
    git(folder, 'remote', 'add', 'origin', join(folder, 'no-such.git'));
    expect((await runCli(folder, ['publish', 'day', '--push'])).err).toMatch(
      /^error: The push to origin was refused\.\nThe remote cannot be reached\./,
    );
    const refusing = temporaryLog({});
    git(refusing, 'init', '--quiet', '--bare');
    writeFileSync(join(refusing, 'hooks/pre-receive'), '#!/bin/sh\necho closed today >&2\nexit 1\n');
    chmodSync(join(refusing, 'hooks/pre-receive'), 0o755);
    git(folder, 'remote', 'set-url', 'origin', refusing);
    expect((await runCli(folder, ['publish', 'day', '--push'])).err).toContain('closed today');
  });
});
