import { statSync } from 'node:fs';
import { DaybookError } from '../../base/errors.js';
import { hostOf } from '../../base/host-of.js';
import { parseUrl } from '../../base/parse-url.js';
import { type Bilingual, say } from '../../base/text.js';
import { isHttpUrl } from '../../base/urls.js';
import { feedTypes } from '../../inbox/sources/ask-source.js';
import type { ReaderName, Told } from '../../inbox/sources/read/answer.js';
import { recognised } from '../../inbox/sources/sources.js';
import type { SourceSettings } from '../../log/inbox-config.js';
import type { Daybook } from '../daybook-context.js';
import { shortened } from '../find-target.js';
import { readInThread, sourcePorts } from './source-ports.js';

/** A source that was made of what somebody typed. */
export interface RecognisedSource {
  readonly settings: SourceSettings;
  /** What whoever typed it should know; null when there is nothing. */
  readonly note: Bilingual | null;
}

/**
 * The source that is meant by an address, a category of arXiv or a folder of the log. An address that could be anything is asked: it is a
 * feed, a page that names one, or a page whose links are items.
 * @throws DaybookError `bad-value` when it is none of these, or what the way to the web says.
 */
export async function recogniseSource(daybook: Daybook, typed: string): Promise<RecognisedSource> {
  const words = typed.trim();
  // cs.CV
  if (/^[a-z]{2,10}(?:-[a-z]{2,4})?\.[A-Z]{2}$/.test(words)) return known({ kind: 'arxiv', name: `arXiv ${words}`, categories: [words] });
  const folder = words.replace(/^\.\//, '').replace(/\/$/, '');
  if (isFolder(daybook, folder)) return known({ kind: 'folder', name: folder.slice(0, 60), path: folder });
  const url = addressOf(words);
  const settings = recognised(url);
  return settings ? known(settings) : askedFor(daybook, url);
}

function known(settings: SourceSettings): RecognisedSource {
  return { settings, note: null };
}

function isFolder({ worktree }: Daybook, path: string): boolean {
  if (path === '' || /^[a-z]+:|^\.|\/\.|^\//i.test(path)) return false;
  return statSync(worktree.locate(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function addressOf(words: string): string {
  const url = /^[a-z][a-z0-9+.-]*:/i.test(words) && !/^[\w.-]+:\d/.test(words) ? words : `https://${words}`;
  if (isHttpUrl(url) && parseUrl(url) && /\.|^https?:\/\/(?:localhost|\[)/.test(url)) return url;
  throw new DaybookError(
    'bad-value',
    say(`“${shortened(words)}” is no address and no folder of the log.`, `“${shortened(words)}”不是网址，也不是日志里的文件夹。`),
    {
      hint: say(
        'Give an address that begins with https://, or a category such as cs.CV.',
        '请给以 https:// 开头的网址，或 cs.CV 这样的分类。',
      ),
    },
  );
}

/** Looks at what an address answers. */
async function askedFor(daybook: Daybook, url: string): Promise<RecognisedSource> {
  const answer = await answerOf(daybook, url);
  const told = await answer.as('feed');
  if (told !== null) return known({ kind: 'feed', name: nameFor(told, answer.url), url: answer.url });
  const page = await answer.as('offered');
  if (page === null) throw nothingThere(url);
  for (const feed of page.feeds.slice(0, mostTried)) {
    const settings = recognised(feed.url) ?? (await feedAt(daybook, feed.url, feed.title ?? page.title));
    if (settings !== null) return { settings, note: otherFeeds(page, feed.url) };
  }
  const note = say('The page names no feed, so its links are taken as items.', '这个页面没有给出订阅源，因此以页面上的链接为条目。');
  return { settings: { kind: 'list', name: nameFor(page, answer.url), url: answer.url }, note };
}

const mostTried = 3;

interface Answered {
  readonly url: string;
  /** Null when it cannot be read so. */
  readonly as: (reader: ReaderName) => Promise<Told | null>;
}

async function answerOf(daybook: Daybook, asked: string): Promise<Answered> {
  const { body, headers, url, movedTo } = await sourcePorts(daybook).ask({ url: asked, accept: `${feedTypes}, text/html` });
  const answer = { body, contentType: headers['content-type'] ?? '', url, now: daybook.ports.now().getTime() };
  return {
    url: movedTo ?? asked,
    as: async (reader) => {
      try {
        return await readInThread(daybook, { ...answer, reader });
      } catch (error) {
        if (error instanceof DaybookError && error.code === 'unreadable') return null;
        throw error;
      }
    },
  };
}

/** Null when a feed that a page names is none. */
async function feedAt(daybook: Daybook, url: string, title: string | null): Promise<SourceSettings | null> {
  try {
    const answer = await answerOf(daybook, url);
    const told = await answer.as('feed');
    return told && { kind: 'feed', name: nameFor({ title: told.title ?? title }, url), url: answer.url };
  } catch (error) {
    if (error instanceof DaybookError) return null;
    throw error;
  }
}

function nameFor({ title }: Pick<Told, 'title'>, url: string): string {
  const words = (title ?? '')
    .replace(/^[\s-]+/, '')
    .slice(0, 60)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
  return words || hostOf(url);
}

function otherFeeds({ feeds }: Told, taken: string): Bilingual | null {
  const others = feeds.filter(({ url }) => url !== taken).slice(0, 5);
  if (others.length === 0) return null;
  const list = others.map(({ url }) => url);
  return say(`The page names other feeds too: ${list.join(', ')}`, `这个页面还给出了其他订阅源：${list.join('，')}`);
}

function nothingThere(url: string): DaybookError {
  return new DaybookError(
    'bad-value',
    say(`${shortened(url)} is neither a feed nor a page.`, `${shortened(url)} 既不是订阅源，也不是网页。`),
    {
      hint: say('Look at it in a browser.', '请在浏览器中查看。'),
    },
  );
}
