import * as z from 'zod';
import { type Answer, type Told, told } from './answer.js';
import { jsonAnswer, maybeText } from './json-answer.js';
import { readFeed } from './read-feed.js';
import { saidItem } from './said-item.js';

/** Reads the feed of a repository's releases, which calls them by their version alone. */
export function readReleases(answer: Answer): Told {
  const name = /github\.com\/([\w-]+\/[\w.-]+)\/releases/i.exec(answer.url)?.[1] ?? '';
  const { items, ...rest } = readFeed(answer);
  return { ...rest, items: items.map((item) => ({ ...item, title: named(item.title, name) })) };
}

function named(title: string, repository: string): string {
  const own = repository.split('/')[1] ?? '';
  return own === '' || title.toLowerCase().includes(own.toLowerCase()) ? title : `${repository} ${title}`;
}

/** Reads an answer of `api.github.com/search/repositories`. */
export function readRepositories(answer: Answer): Told {
  const list = z.object({ items: z.array(z.unknown()) }).transform(({ items }) => items);
  const { found, entries } = jsonAnswer(answer, list, repository);
  const from = { base: answer.url, now: answer.now };
  return told(
    found.map(({ full_name, description, homepage, owner, created_at }) =>
      saidItem(
        {
          title: description === null ? full_name : `${full_name}: ${description}`,
          url: `https://github.com/${full_name}`,
          links: [/^https?:/i.test(homepage ?? '') ? homepage : null],
          abstract: description,
          authors: [owner?.login],
          published: created_at,
        },
        from,
      ),
    ),
    { entries },
  );
}

const repository = z.object({
  full_name: z.string().regex(/^[\w-]{1,100}\/[\w.-]{1,100}$/),
  description: maybeText,
  homepage: maybeText,
  owner: z.object({ login: z.string() }).nullable().catch(null),
  created_at: maybeText,
});
