import { type Opml, parseOpml } from 'feedsmith';
import { DaybookError } from '../../../base/errors.js';
import { say } from '../../../base/text.js';
import { type Answer, type NamedFeed, type Told, told } from './answer.js';
import { answerText } from './answer-text.js';
import { shownAddress } from './bad-answer.js';
import { harmlessText } from './harmless-text.js';
import { webUrl } from './said-item.js';

/**
 * Reads the feeds that an OPML document lists, in its order, each once.
 * @throws DaybookError `unreadable` when it is none.
 */
export function readOpml({ body, contentType, url }: Answer): Told {
  const found = new Map<string, NamedFeed>();
  for (const outline of outlinesOf(answerText(body, contentType).trim(), url)) {
    const feed = webUrl(outline.xmlUrl, 'https://invalid.invalid/');
    const title = harmlessText(outline.title ?? outline.text ?? '', 100) || null;
    if (feed !== null && !feed.startsWith('https://invalid.invalid/') && !found.has(feed)) found.set(feed, { title, url: feed });
  }
  return told([], { feeds: [...found.values()] });
}

type Outline = NonNullable<NonNullable<ReturnType<typeof parseOpml<string>>['body']>['outlines']>[number];

function outlinesOf(text: string, name: string): readonly Partial<Opml.Outline<string>>[] {
  try {
    const waiting: Outline[] = [...(parseOpml<string>(text).body?.outlines ?? [])].reverse();
    const all: Outline[] = [];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      all.push(next);
      waiting.push(...[...(next.outlines ?? [])].reverse());
    }
    return all as readonly Partial<Opml.Outline<string>>[];
  } catch (cause) {
    throw new DaybookError(
      'unreadable',
      say(`${shownAddress(name)} is no list of feeds in OPML.`, `${shownAddress(name)} 不是 OPML 订阅列表。`),
      {
        hint: say('Export the list again from the program that has it.', '请从原来的软件重新导出。'),
        cause,
      },
    );
  }
}
