import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asking } from './access/asking.js';
import { DaybookError } from './base/errors.js';
import type { Fetcher } from './base/fetcher.js';
import type { Ports } from './base/ports.js';
import { say } from './base/text.js';
import type { ServeOptions } from './http/serve.js';
import { entryOf } from './log/allowed-host.js';
import type { Config } from './log/config.js';
import type { Log } from './log/types.js';
import type { Daybook } from './operations/daybook-context.js';
import { programVersion } from './operations/doctor/program-version.js';
import type { NoteSource } from './search/sqlite/note-source.js';
import type { LogIndex } from './search/sqlite/open-index.js';
import { readConfig } from './worktree/config.js';
import { nodeDisk } from './worktree/disk.js';
import { unwritable } from './worktree/disk-error.js';
import { openWorktree, type Worktree } from './worktree/worktree.js';

/** Opens the log in a folder: reads its settings and joins them with its files. `create` makes the folder first when it is not there. */
export async function openDaybook(folder: string, ports: Ports, options: { readonly create?: boolean } = {}): Promise<Daybook> {
  if (options.create) makeFolder(folder);
  const worktree = toldWrites(openWorktree(folder, ports));
  if (!statSync(worktree.root).isDirectory()) throw noFolder(folder);
  const config = readConfig(worktree.root);
  const dialect = config.dialect;
  let index: Promise<LogIndex> | null = null;
  let fetcher: Promise<Fetcher> | null = null;
  let modelFetcher: Promise<Fetcher> | null = null;
  return {
    root: worktree.root,
    config,
    dialect,
    worktree,
    ports,
    readLog: async () => withJournalProblems(await withPictures(await worktree.readLog(dialect), worktree), worktree),
    searchIndex: () => {
      index ??= openSearchIndex(worktree, config);
      return index;
    },
    fetcher: () => {
      fetcher ??= openFetcher(worktree.root, config, config.fetch.allow, ports);
      return fetcher;
    },
    // Connections are kept open, so those to the model must be out of reach for whatever else is fetched.
    modelFetcher: () => {
      const { assist } = config.inbox;
      modelFetcher ??= openFetcher(worktree.root, config, assist === null ? [] : [entryOf(new URL(assist.url))], ports);
      return modelFetcher;
    },
    limitedRun: async (task, input) => (await import('./fetch/run-limited.js')).runLimited(task, input),
  };
}

/** A worktree whose writes are told to the request that they are made for. */
function toldWrites(worktree: Worktree): Worktree {
  return {
    ...worktree,
    write: async (changes, label, refused) => {
      await worktree.write(changes, label, refused);
      asking()?.done.push(label.en);
      asking()?.files.push(...changes.map(({ path }) => path));
    },
    undo: async () => {
      const result = await worktree.undo();
      asking()?.done.push(`undo ${result.label.en}`);
      asking()?.files.push(...result.paths);
      return result;
    },
  };
}

/** A log without kept pictures loads nothing that knows of them. */
async function withPictures(log: Log, worktree: Worktree): Promise<Log> {
  if (!existsSync(join(worktree.root, '.daybook', 'assets.jsonl'))) return log;
  const { withKeptPictures } = await import('./assets/with-kept-pictures.js');
  return withKeptPictures(log, worktree);
}

/** What is wrong in the journals of what is to be read and of the inbox is told with what is wrong in other files. */
async function withJournalProblems(log: Log, worktree: Worktree): Promise<Log> {
  const folder = join(worktree.root, '.daybook');
  const problems = [
    ...(existsSync(join(folder, 'to-read.jsonl')) ? (await import('./operations/to-read/queue-file.js')).queueProblems(worktree) : []),
    ...(existsSync(join(folder, 'inbox')) ? (await import('./operations/inbox/inbox-files.js')).inboxProblems(worktree) : []),
  ];
  return problems.length === 0 ? log : { ...log, problems: [...log.problems, ...problems] };
}

/** The index is a cache: `.daybook/cache` can be deleted at any time. */
async function openSearchIndex(worktree: Worktree, { dialect, site }: Config): Promise<LogIndex> {
  const [{ openIndex }, { extendTopics }, { topics }] = await Promise.all([
    import('./search/sqlite/open-index.js'),
    import('./log/subjects/find-topics.js'),
    import('./log/subjects/topics.js'),
  ]);
  const source: NoteSource = {
    dialect,
    topics: extendTopics(topics, site.topics),
    program: programName(),
    list: () => worktree.listNotes(dialect),
    read: (path) => worktree.readNote(path, dialect),
  };
  return openIndex({ file: join(worktree.root, '.daybook', 'cache', 'index.sqlite'), source });
}

/** Loaded only when something is fetched. A log with a site says where: a host may want to know whose program asks. */
async function openFetcher(root: string, { site }: Config, allow: readonly string[], ports: Ports): Promise<Fetcher> {
  if (ports.fetch) return ports.fetch;
  const { webFetcher } = await import('./fetch/web-fetcher.js');
  return webFetcher({
    cache: join(root, '.daybook', 'cache', 'http'),
    allow,
    agent: `Daybook/${programVersion()}${site.url === null ? '' : ` (+${site.url})`}`,
    now: ports.now,
  });
}

/** Built files have a name that changes with what is in them and in those they load. */
function programName(): string {
  const path = fileURLToPath(import.meta.url);
  return `${basename(path)} ${statSync(path).size}`;
}

/** Serves a log's pages and operations. */
export async function serveDaybook(daybook: Daybook, options: ServeOptions): Promise<RunningServer> {
  const { serve } = await import('./http/serve.js');
  return serve(daybook, options);
}

export type { ServeOptions };

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

function makeFolder(folder: string): void {
  try {
    nodeDisk.makeFolder(resolve(folder));
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

function noFolder(path: string): DaybookError {
  return new DaybookError('not-a-log', say(`${path} is a file, not the folder of a log.`, `${path} 是文件，不是日志文件夹。`), {
    hint: say('Give the folder that holds notes/ with -C.', '请用 -C 指定 notes/ 所在的文件夹。'),
  });
}
