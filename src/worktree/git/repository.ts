import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { gitRefusal } from './git-refusal.js';
import { runGit } from './run-git.js';

/** The repository that a log lies in, ready to be committed to. */
export interface Repository {
  /** Absolute path of the log's folder. */
  readonly folder: string;
  /** The log's folder from the repository's: "" or `log/`. */
  readonly prefix: string;
  /** The branch that is checked out: `main`. */
  readonly branch: string;
}

/**
 * Finds the repository of a log's folder.
 * @throws DaybookError `git-failed` when there is none, or it takes no commit now: it is bare, no branch is checked out, a merge is
 * under way, or git does not know who commits.
 */
export async function openRepository(folder: string): Promise<Repository> {
  const found = await runGit(folder, ['rev-parse', '--is-bare-repository', '--is-inside-work-tree', '--show-prefix']);
  if (/not a git repository/.test(found.err)) throw noRepository(folder);
  const [isBare, isInside, prefix = ''] = found.out.split('\n');
  if (isBare === 'true' || isInside === 'false') throw bare();
  if (found.code !== 0) throw gitRefusal('open the repository', found);
  const head = await runGit(folder, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (head.code !== 0) throw noBranch();
  for (const merge of ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD']) {
    if ((await runGit(folder, ['rev-parse', '--quiet', '--verify', merge])).code === 0) throw merging();
  }
  for (const identity of ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT']) {
    if ((await runGit(folder, ['var', identity])).code !== 0) throw nobody();
  }
  return { folder, prefix, branch: head.out.trim() };
}

function noRepository(folder: string): DaybookError {
  return new DaybookError('git-failed', say(`${folder} is in no git repository.`, `${folder} 不在 git 仓库里。`), {
    hint: say(
      'Make one there with `git init`. Without one, `daybook publish readme` brings the README up to date.',
      '请在那里用 `git init` 新建。不用仓库时，`daybook publish readme` 可以更新 README。',
    ),
  });
}

function bare(): DaybookError {
  return new DaybookError('git-failed', say('The repository is bare: it has no files to commit.', '这是裸仓库：没有可提交的文件。'), {
    hint: say('Publish in a clone that has them.', '请在带有文件的克隆里发布。'),
  });
}

function noBranch(): DaybookError {
  return new DaybookError(
    'git-failed',
    say('No branch is checked out, so a commit would belong to none.', '没有检出任何分支，提交将不属于任何分支。'),
    {
      hint: say(
        'Switch to a branch first (git switch main), or finish the rebase that is under way.',
        '请先切换到一个分支（git switch main），或完成正在进行的变基。',
      ),
    },
  );
}

function merging(): DaybookError {
  return new DaybookError('git-failed', say('A merge is under way in this repository.', '这个仓库里有未完成的合并。'), {
    hint: say('Finish it (git status says how), then publish again.', '请先完成它（git status 会说明做法），再重新发布。'),
  });
}

function nobody(): DaybookError {
  return new DaybookError('git-failed', say('git does not know who commits.', 'git 不知道提交者是谁。'), {
    hint: say(
      'Tell it: git config user.name "Your Name", and git config user.email you@example.org.',
      '请设置：git config user.name "你的名字"，以及 git config user.email you@example.org。',
    ),
  });
}
