import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { articlePage } from '../../capture/article-page.js';
import type { ArticleBlock } from '../../capture/read/article.js';
import type { InboxItem } from '../../inbox/item.js';
import type { Daybook } from '../daybook-context.js';

/** What of an item's page was read; null where that was not done yet, or was lost with the cache. */
export function keptArticle({ worktree }: Daybook, { id }: Pick<InboxItem, 'id'>): readonly ArticleBlock[] | null {
  const path = worktree.locate(pathOf(id));
  if (!existsSync(path)) return null;
  try {
    return articleSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null; // A cache that cannot be read is read anew from the web.
  }
}

/**
 * Reads an item's page and keeps it in the cache.
 * @throws DaybookError when the page cannot be had, or is none.
 */
export async function readItem(daybook: Daybook, { id, url }: Pick<InboxItem, 'id' | 'url'>): Promise<readonly ArticleBlock[]> {
  const blocks = await articleOf(daybook, url);
  await daybook.worktree.putFile(pathOf(id), new TextEncoder().encode(JSON.stringify(blocks)));
  return blocks;
}

/**
 * Reads the main part of the page at an address.
 * @throws DaybookError when the page cannot be had, or is none.
 */
export async function articleOf(daybook: Daybook, url: string): Promise<readonly ArticleBlock[]> {
  return await articlePage(url, {
    fetch: async (request) => (await daybook.fetcher())(request),
    read: (source) => daybook.limitedRun({ module: '#limited/read-article', name: 'readArticle', about: url }, source),
  });
}

function pathOf(id: string): string {
  return `.daybook/cache/inbox/content/${id}.json`;
}

const run = z.object({
  text: z.string(),
  href: z
    .string()
    .regex(/^https?:\/\//i)
    .nullable(),
  look: z.enum(['plain', 'strong', 'code']),
});
const runs = z.array(run);
const articleSchema: z.ZodType<readonly ArticleBlock[]> = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), runs }),
    z.object({ kind: z.enum(['paragraph', 'quote']), runs }),
    z.object({ kind: z.literal('list'), isOrdered: z.boolean(), items: z.array(runs) }),
    z.object({ kind: z.literal('code'), text: z.string() }),
    z.object({ kind: z.literal('picture'), src: z.string().regex(/^https?:\/\//i), alt: z.string() }),
  ]),
);
