import { DaybookError } from '../../../base/errors.js';
import type { ArticleBlock, ArticleRun } from '../../../capture/read/article.js';
import type { Material } from '../../../inbox/assist/assist-task.js';
import { ownAddressKey } from '../../../inbox/identity/address-key.js';
import type { Log } from '../../../log/types.js';
import type { Daybook } from '../../daybook-context.js';
import { openInbox } from '../open-inbox.js';
import { articleOf } from '../read-item.js';

/** What a form has of an entry, as far as a model is told of it. */
export interface AskedEntry {
  readonly title: string;
  readonly url: string;
  /** "" where the entry has none, or one that a model wrote. */
  readonly abstract: string;
}

/** What a model is told of an entry: what the inbox knows of its link, else its own abstract, else the beginning of its page. */
export async function entryMaterial(daybook: Daybook, log: Log, { title, url, abstract }: AskedEntry): Promise<Material> {
  const key = url === '' ? null : ownAddressKey(url);
  const item = key === null ? null : (await openInbox(daybook, log)).items.find(({ keys }) => keys.includes(key));
  const known = item?.abstract || abstract;
  return { title, authors: item?.authors ?? [], abstract: known || (key === null ? null : await pageText(daybook, url)) };
}

/** The words of a page; null where it gives none, for a model is asked without them too. */
async function pageText(daybook: Daybook, url: string): Promise<string | null> {
  try {
    return wordsOf(await articleOf(daybook, url)) || null;
  } catch (error) {
    if (error instanceof DaybookError) return null;
    throw error;
  }
}

function wordsOf(blocks: readonly ArticleBlock[]): string {
  const runs = (list: readonly ArticleRun[]): string => list.map(({ text }) => text).join('');
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map(runs);
    return block.kind === 'picture' || block.kind === 'code' ? [] : [runs(block.runs)];
  });
  return lines.join('\n').slice(0, longest);
}

/** A model is told of as much. */
const longest = 4_000;
