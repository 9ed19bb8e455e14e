import { readdirSync, readFileSync, statSync } from 'node:fs';
import { byteSize } from '../../base/byte-size.js';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { Capture } from '../../capture/capture.js';
import { captureHanded } from '../../capture/capture-page.js';
import { slots } from '../../fetch/slots.js';
import type { Item } from '../../inbox/item.js';
import type { Answer, Told } from '../../inbox/sources/read/answer.js';
import { Refusal } from '../../inbox/sources/refusal.js';
import type { SavedPage, SourcePorts } from '../../inbox/sources/source.js';
import { errorNumber, unreadable } from '../../worktree/disk-error.js';
import { capturePorts } from '../capture/capture-ports.js';
import type { Daybook } from '../daybook-context.js';

/** Who asks. */
interface Asking {
  readonly signal?: AbortSignal | undefined;
  /** Called when an answer is being read. */
  readonly onReading?: (() => void) | undefined;
}

/** What sources take from an opened log: its way to the web, the thread where answers are read, its folders. */
export function sourcePorts(daybook: Daybook, { signal, onReading }: Asking = {}): Pick<SourcePorts, 'ask' | 'read' | 'saved'> {
  return {
    ask: async (request) => {
      const fetcher = await daybook.fetcher();
      const response = await fetcher(signal === undefined ? request : { ...request, signal });
      if (response.status !== 200) throw new Refusal(response, daybook.ports.now().getTime());
      return response;
    },
    read: (answer) => {
      const told = readInThread(daybook, answer, signal);
      onReading?.();
      return told;
    },
    saved: async (folder) => savedPages(daybook, folder),
  };
}

/** One thread reads while this one asks; a second would only take memory. */
const inTurn = slots(1);

/** Reads an answer in a thread with limits. */
export function readInThread(daybook: Daybook, answer: Answer, signal?: AbortSignal): Promise<Told> {
  const task = { module: '#limited/read-answer', name: 'readAnswer', about: answer.url };
  return inTurn(() => daybook.limitedRun<Told>(signal === undefined ? task : { ...task, signal }, answer), signal);
}

const mostPages = 1_000;
const largest = 20 * 1024 * 1024;

function savedPages(daybook: Daybook, folder: string): readonly SavedPage[] {
  const place = daybook.worktree.locate(folder);
  const names = namesIn(place, folder).filter((name) => /\.html?$/i.test(name) && !name.startsWith('.'));
  return names
    .sort()
    .slice(0, mostPages)
    .flatMap((name) => {
      const path = daybook.worktree.locate(`${folder}/${name}`);
      const stats = statSync(path, { throwIfNoEntry: false });
      if (!stats?.isFile()) return [];
      return [{ name, stamp: `${stats.mtimeMs} ${stats.size}`, item: () => savedItem(daybook, path, name, stats.size) }];
    });
}

function namesIn(place: string, folder: string): readonly string[] {
  try {
    return readdirSync(place);
  } catch (cause) {
    throw errorNumber(cause) === 'ENOENT' ? noFolder(folder) : unreadable(folder, cause);
  }
}

function noFolder(folder: string): DaybookError {
  return new DaybookError('unreadable', say(`There is no folder ${folder} in the log.`, `日志里没有文件夹 ${folder}。`), {
    hint: say('Make it, or remove the source.', '请新建这个文件夹，或移除该来源。'),
  });
}

/** A page that was saved, read as `capture` reads one that is handed over; nothing is asked of the web. */
async function savedItem(daybook: Daybook, path: string, name: string, size: number): Promise<Item> {
  if (size > largest) {
    const most = byteSize(largest);
    throw new DaybookError('too-large', say(`It is larger than ${most}.`, `它超过 ${most}。`));
  }
  const ports = { ...capturePorts(daybook), fetch: () => Promise.reject(noWeb()) };
  return itemOfPage(await captureHanded({ content: new Uint8Array(readFileSync(path)), url: null }, ports), name);
}

function itemOfPage({ url, title, abstract, venue, date, papers, code }: Capture, name: string): Item {
  if (url === null) {
    throw new DaybookError('bad-value', say(`${name} does not say where it is from.`, `${name} 没有说明来自哪个网址。`));
  }
  const published = date === null ? null : new Date(`${date}T00:00:00Z`).toISOString();
  const links = [...(papers.length === 1 ? papers : []), ...(code.length === 1 ? code : [])].map((link) => link.url);
  return { title, url, links: links.filter((link) => link !== url), abstract, authors: [], venue, published };
}

function noWeb(): DaybookError {
  return new DaybookError('unreachable', say('Nothing is asked of the web.', '没有访问网络。'));
}
