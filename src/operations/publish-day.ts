import * as z from 'zod';
import { counted } from '../base/counted.js';
import { formatDate } from '../base/dates.js';
import type { Diagnostic } from '../base/diagnostic.js';
import { DaybookError } from '../base/errors.js';
import { type Bilingual, say } from '../base/text.js';
import { jsonReport } from '../check/report/json.js';
import { assembleLog } from '../log/log.js';
import { readNote } from '../log/read-note.js';
import type { Log } from '../log/types.js';
import type { Change } from '../worktree/change.js';
import { type ChangedPath, changedPaths, ignoredPaths } from '../worktree/git/changed-paths.js';
import { type Commit, commitPaths } from '../worktree/git/commit-paths.js';
import { pushBranch } from '../worktree/git/push-branch.js';
import { openRepository, type Repository } from '../worktree/git/repository.js';
import { dryRunInput } from './apply-changes.js';
import { diagnosticOutput } from './check.js';
import type { Daybook } from './daybook-context.js';
import { defineOperation, type Operation } from './operation.js';
import { described } from './parameters.js';
import { dayPaths, notesOf } from './publish-day/day-paths.js';
import { fileDiff } from './publish-day/file-diff.js';
import { publishedText } from './publish-day/published-text.js';
import { readmeChange } from './publish-readme.js';

const dayInput = z.strictObject({
  date: described(
    z.string().optional(),
    say('the day to publish; the newest that is no draft when left out', '要发布的日期；省略时为最新的非草稿日'),
    'date',
  ),
  message: described(
    z.string().trim().min(1).optional(),
    say('the message of the commit; the date as the README writes it when left out', '提交说明；省略时为 README 写法的日期'),
    'text',
  ),
  push: described(z.boolean().default(false), say('push the branch afterwards, never by force', '随后推送当前分支，从不强制')),
  force: described(
    z.boolean().default(false),
    say('publish although `check` finds errors in the day', '即使 `check` 在当天发现错误也发布'),
  ),
  ...dryRunInput,
});

const dayOutput = z.object({
  date: z.string(),
  files: z.array(z.string()).meta({ description: 'The files of the commit; empty when there is nothing to publish.' }),
  diff: z.string().meta({ description: 'What the commit changes, or would change, as a unified diff.' }),
  diagnostics: z.array(diagnosticOutput).meta({ description: 'What `check` finds in the day’s notes.' }),
  commit: z.string().nullable().meta({ description: 'The commit’s id; null when none was made.' }),
  message: z.string().meta({ description: 'The commit’s message.' }),
  pushed: z.boolean(),
  said: z.string().meta({ description: 'What the repository’s hooks said.' }),
});

/** Publishes a day: README, check, commit and, when asked, push. */
export const publishDayOperation: Operation = defineOperation({
  name: 'publish day',
  summary: say('Commit a day with its README, and push it when asked', '提交一天的笔记和 README，需要时推送'),
  description: say(
    'Brings the README up to the day, checks the day’s notes, and commits exactly what belongs to it: its notes, the README, their pictures and what Daybook notes in .daybook. Other changes, staged or not, stay as they are. The repository’s hooks run; when one refuses, the README is as it was. Nothing is pushed unless asked, and never by force.',
    '把 README 更新到这一天，检查当天的笔记，然后只提交属于它的内容：当天的笔记、README、用到的图片，以及 Daybook 记在 .daybook 里的数据。其他改动无论是否暂存都保持原样。仓库的钩子会运行；若被钩子拒绝，README 恢复原样。不要求就不推送，也从不强制推送。',
  ),
  effect: 'write',
  input: dayInput,
  positional: [],
  output: dayOutput,
  examples: [
    { command: 'publish day --dry-run', text: say('See what would be committed', '看看会提交什么') },
    { command: 'publish day --push', text: say('Publish today and push it', '发布今天的内容并推送') },
  ],
  async run({ daybook, language }, input) {
    const log = await daybook.readLog();
    const { date, change } = readmeChange(daybook, log, input.date);
    const repository = await openRepository(daybook.root);
    const paths = notesOf(log, date).map(({ path }) => path);
    await refuseIgnored(repository, [...paths, change.path]);
    const found = (await diagnose(daybook, withReadme(log, change))).filter(({ file }) => paths.includes(file));
    if (!input.force && !input.dryRun) refuseErrors(found);
    const message = input.message ?? formatDate(date, daybook.dialect.readme.date);
    const plan = await planOf(daybook, log, date, repository, change);
    const report = {
      date,
      files: plan.files.map(({ path }) => path),
      diff: plan.diff,
      diagnostics: jsonReport(found, language).diagnostics,
      message,
    };
    if (input.dryRun) return { ...report, commit: null, pushed: false, said: '' };
    const commit = await commitDay(daybook, repository, plan, change, message);
    if (input.push) await push(repository, commit);
    return { ...report, commit: commit?.id ?? null, pushed: input.push, said: commit?.said ?? '' };
  },
  render: (output, { input, language }) => publishedText(output, input.dryRun, language),
});

/** What a commit is made of. */
interface Plan {
  readonly files: readonly ChangedPath[];
  readonly diff: string;
}

async function planOf(
  daybook: Daybook,
  log: Log,
  date: Parameters<typeof dayPaths>[2],
  repository: Repository,
  change: ReadmeChange,
): Promise<Plan> {
  const readmeDiff = await fileDiff(daybook, repository, change.path, change.after);
  const [status] = await changedPaths(repository, [change.path]);
  const isReadmeNew = status ? status.isNew : change.before === null;
  const readme = readmeDiff === '' ? [] : [{ path: change.path, isNew: isReadmeNew }];
  const others = (await dayPaths(daybook, log, date, repository)).filter(({ path }) => path !== change.path);
  const diffs: string[] = [];
  for (const { path } of others) diffs.push(await fileDiff(daybook, repository, path));
  return { files: [...readme, ...others], diff: readmeDiff + diffs.join('') };
}

type ReadmeChange = Change & { readonly after: string };

/** Writes the README and commits; a refused commit leaves the README as it was. */
async function commitDay(
  { worktree, ports }: Daybook,
  repository: Repository,
  { files }: Plan,
  change: ReadmeChange,
  message: string,
): Promise<Commit | null> {
  const isWritten = change.before !== change.after;
  if (isWritten) await worktree.write([change], say(`publish ${message} in the README`, `把 ${message} 发布到 README`));
  if (files.length === 0) return null;
  try {
    return await commitPaths(repository, files, message);
  } catch (error) {
    // A hook may have changed the README; then it stays as the hook left it, and undo says so.
    if (isWritten) await worktree.undo().catch((cause: unknown) => ports.logger.warn((cause as DaybookError).text));
    throw error;
  }
}

async function push(repository: Repository, commit: Commit | null): Promise<void> {
  try {
    await pushBranch(repository);
  } catch (error) {
    if (!(error instanceof DaybookError) || commit === null) throw error;
    const id = commit.id.slice(0, 7);
    throw new DaybookError(error.code, say(`The day is committed (${id}). ${error.text.en}`, `当天已提交（${id}）。${error.text.zh}`), {
      ...(error.hint ? { hint: error.hint } : {}),
      cause: error,
    });
  }
}

/** The log as it will be, with the README that is about to be written. */
function withReadme(log: Log, { path, after }: ReadmeChange): Log {
  return assembleLog({ ...log, readme: readNote(path, after, log.dialect) });
}

async function diagnose({ config }: Daybook, log: Log): Promise<readonly Diagnostic[]> {
  const { checkLog } = await import('../check/check-log.js');
  return checkLog(log, config.check);
}

function refuseErrors(found: readonly Diagnostic[]): void {
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const lines = (language: keyof Bilingual): string =>
    errors
      .slice(0, 10)
      .map(({ file, line, message }) => `${file}:${line}: ${message[language]}`)
      .join('\n');
  throw new DaybookError(
    'bad-value',
    say(
      `\`check\` finds ${counted(errors.length, 'error', 'errors')} in the day, so it is not published.`,
      `\`check\` 在当天发现 ${errors.length} 处不应发布的错误。`,
    ),
    {
      hint: say(`${lines('en')}\nCorrect them, or publish with --force.`, `${lines('zh')}\n请改正，或用 --force 发布。`),
    },
  );
}

async function refuseIgnored(repository: Repository, paths: readonly string[]): Promise<void> {
  const [ignored] = await ignoredPaths(repository, paths);
  if (ignored === undefined) return;
  throw new DaybookError('git-failed', say(`git is told to ignore ${ignored}.`, `git 被设置为忽略 ${ignored}。`), {
    hint: say('Look for it in .gitignore (git check-ignore -v says where).', '请查看 .gitignore（git check-ignore -v 会说明位置）。'),
  });
}
