import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import { words } from './git-refusal.js';
import type { Repository } from './repository.js';
import { runGit } from './run-git.js';

/**
 * Pushes the branch to where it is pushed by default; never by force. The repository's hooks run.
 * @throws DaybookError `git-failed` when there is nowhere to push to, or the push is refused.
 */
export async function pushBranch({ folder, branch }: Repository): Promise<void> {
  const setting = async (name: string): Promise<string> => (await runGit(folder, ['config', '--get', name])).out.trim();
  const own = await setting(`branch.${branch}.remote`);
  const chosen = (await setting(`branch.${branch}.pushRemote`)) || (await setting('remote.pushDefault')) || own;
  const remotes = (await runGit(folder, ['remote'])).out.split('\n').filter((name) => name !== '');
  const remote = chosen || (remotes.length === 1 ? remotes[0] : remotes.find((name) => name === 'origin')) || '';
  if (remote === '' || remote === '.') throw nowhere(branch);
  const tracked = remote === own ? await setting(`branch.${branch}.merge`) : '';
  // A refspec of its own: neither push.default nor a "+" in the settings can make it more than this branch, or force it.
  const refspec = `refs/heads/${branch}:${tracked || `refs/heads/${branch}`}`;
  const run = await runGit(folder, ['push', '--porcelain', '--no-force', '--', remote, refspec], 'push');
  if (run.code === 0) return;
  const said = words(`${run.out}\n${run.err}`);
  const hint = reasons.find((reason) => reason.said.test(said))?.hint ?? say(said, said);
  throw new DaybookError('git-failed', say(`The push to ${remote} was refused.`, `推送到 ${remote} 被拒绝。`), { hint });
}

const reasons: readonly { readonly said: RegExp; readonly hint: Bilingual }[] = [
  {
    said: /\[rejected\]/,
    hint: say(
      'The remote has commits that this log lacks. Run `git pull --rebase`, then `daybook publish day --push` again.',
      '远端有本地没有的提交。请运行 `git pull --rebase`，再运行 `daybook publish day --push`。',
    ),
  },
  {
    said: /Authentication failed|could not read (?:Username|Password)|terminal prompts disabled|Permission denied|Host key verification/,
    hint: say(
      'The remote wants a login, and none is asked for here. Set up a credential helper or a key, or run `git push` in a terminal.',
      '远端需要登录，这里不会询问密码。请设置凭据助手或密钥，或在终端里运行 `git push`。',
    ),
  },
  {
    said: /Could not resolve host|unable to access|Connection (?:refused|timed out)|does not appear to be a git repository|Could not read from remote/,
    hint: say(
      'The remote cannot be reached. Look at its address (git remote -v) and at the network.',
      '无法连接远端。请检查它的地址（git remote -v）和网络。',
    ),
  },
];

function nowhere(branch: string): DaybookError {
  return new DaybookError('git-failed', say(`There is nowhere to push ${branch} to.`, `没有可以推送 ${branch} 的地方。`), {
    hint: say('Name a remote: git remote add origin <address>.', '请添加远端：git remote add origin <地址>。'),
  });
}
