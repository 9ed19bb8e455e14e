import { DaybookError } from '../base/errors.js';
import type { Fetcher } from '../base/fetcher.js';
import { say } from '../base/text.js';
import type { ArticleBlock } from './read/article.js';
import type { ArticleSource } from './read/read-article.js';
import { decodeHtml } from './text/decode-html.js';
import { webOf } from './web.js';

/** What reading an article takes: the way to the web, and where foreign pages are read. */
export interface ArticlePorts {
  readonly fetch: Fetcher;
  readonly read: (source: ArticleSource) => Promise<readonly ArticleBlock[]>;
}

/**
 * The main part of the page at an address, as blocks.
 * @throws DaybookError when the page cannot be had, or is none.
 */
export async function articlePage(url: string, ports: ArticlePorts): Promise<readonly ArticleBlock[]> {
  const { body, headers, type, url: there } = await webOf(ports.fetch).document(url);
  if (!/^(?:text\/(?:html|plain)|application\/xhtml\+xml)$|^$/.test(type)) throw noArticle(type);
  const blocks = await ports.read({ content: decodeHtml(body, headers['content-type'] ?? ''), url: there });
  if (blocks.length === 0) throw nothingToRead();
  return blocks;
}

function noArticle(type: string): DaybookError {
  const name = type.slice(0, 60);
  return new DaybookError('unreachable', say(`This is no page (${name}).`, `这不是网页（${name}）。`), { hint: openIt });
}

function nothingToRead(): DaybookError {
  return new DaybookError('unreachable', say('The page has no text that could be read here.', '网页里没有可以在这里阅读的文字。'), {
    hint: openIt,
  });
}

const openIt = say('Open it at its own address.', '请打开它的原网址。');
