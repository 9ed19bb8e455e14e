import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import type { GitRun } from './run-git.js';

/** What git says when it refuses, and the sentences for it; the first that fits is told. */
const known: readonly { readonly said: RegExp; readonly text: Bilingual; readonly hint: Bilingual }[] = [
  {
    said: /index\.lock': File exists|Unable to create .*\.lock/,
    text: say('Another git is at work in this repository, or one was cut off.', '另一个 git 正在使用这个仓库，或有一个中途中断了。'),
    hint: say('Wait for it. If none is running, delete .git/index.lock.', '请等待它完成。如果没有在运行，请删除 .git/index.lock。'),
  },
  {
    said: /during a (?:merge|cherry-pick|rebase)|You have not concluded your|unmerged/,
    text: say('A merge is under way in this repository.', '这个仓库里有未完成的合并。'),
    hint: say('Finish it (git status says how), then publish again.', '请先完成它（git status 会说明做法），再重新发布。'),
  },
  {
    said: /dubious ownership/,
    text: say('The repository belongs to another user, so git does not open it.', '仓库属于另一个用户，git 不会打开它。'),
    hint: say(
      'Change its owner, or tell git that it is safe: git config --global --add safe.directory <folder>.',
      '请更改所有者，或告诉 git 它是安全的：git config --global --add safe.directory <文件夹>。',
    ),
  },
  {
    said: /is in submodule|beyond a symbolic link/,
    text: say('A file of the day is part of another repository.', '当天的某个文件属于另一个仓库。'),
    hint: say('Publish in the repository that holds the notes.', '请在笔记所在的仓库里发布。'),
  },
  {
    said: /gpg failed|failed to sign|signing failed|Couldn't load public key/i,
    text: say('The commit could not be signed.', '提交无法签名。'),
    hint: say('Unlock the key first, or commit in a terminal.', '请先解锁密钥，或在终端里提交。'),
  },
  {
    said: /No space left|Disk quota/,
    text: say('The disk is full.', '磁盘已满。'),
    hint: say('Free some space and publish again.', '请腾出空间后重新发布。'),
  },
  {
    said: /Permission denied|Read-only file system|insufficient permission/,
    text: say('git may not write to this repository.', 'git 无权写入这个仓库。'),
    hint: say('Look at the owner and permissions of its .git folder.', '请检查 .git 文件夹的所有者和权限。'),
  },
];

/** The error for what git refused while it did something (`commit`). */
export function gitRefusal(what: string, { err, out, code }: GitRun): DaybookError {
  const said = words(err === '' ? out : err);
  const found = known.find((one) => one.said.test(said));
  if (found) return new DaybookError('git-failed', found.text, { hint: found.hint });
  const reason = said === '' ? say(`It ended with ${code}.`, `退出状态为 ${code}。`) : say(said, said);
  return new DaybookError('git-failed', say(`git refused to ${what}.`, `git 拒绝了 ${what}。`), { hint: reason });
}

/** What git or a hook said, at a length that can be read. */
export function words(text: string): string {
  const lines = text.trim().split('\n');
  return lines.length <= 40 ? lines.join('\n') : [...lines.slice(0, 10), '…', ...lines.slice(-29)].join('\n');
}
