import { readableTex } from '../../base/readable-tex.js';
import { type Language, say } from '../../base/text.js';
import type { Html } from '../../pages/html.js';
import type { Digest, DigestItem } from '../../pages/inbox/digest.js';
import { afterName, digestTitle, itemFacts, reasonWords, summaryWords, toldSources, waitingWords } from '../../pages/inbox/digest-words.js';
import type { Feed, FeedItem } from '../feeds/feed.js';

/** What a feed of digests needs to know of the log that it belongs to. */
export interface DigestFeedOptions {
  /** The log's name. */
  readonly title: string;
  readonly language: Language;
  readonly timezone: string;
  /** Where the pages of digests are: the newest here, each under its date; ends with `/`. */
  readonly homeUrl: string;
}

/** The feed of the mornings, an item each; digests come newest first. */
export function digestFeed(digests: readonly Digest[], { title, language, timezone, homeUrl }: DigestFeedOptions): Feed {
  const name = say('Inbox', '收件箱')[language];
  return {
    title: `${title} · ${name}`,
    description: say('What may be worth noting, every morning', '每天早上值得记的内容')[language],
    language: language === 'zh' ? 'zh-CN' : 'en',
    timezone,
    homeUrl,
    folderUrl: homeUrl,
    items: digests.map((digest) => feedItem(digest, language, homeUrl)),
  };
}

function feedItem(digest: Digest, language: Language, homeUrl: string): FeedItem {
  const { date, items } = digest;
  return {
    id: `tag:${new URL(homeUrl).hostname},${date}:inbox/digest`,
    url: `${homeUrl}${date}`,
    externalUrl: null,
    title: digestTitle(digest, language),
    summary: [...items.map(({ title }, at) => `${at + 1}. ${readableTex(title)}`), waitingWords(digest)[language]].join('\n'),
    html: digestHtml(digest, language),
    date,
    image: null,
    tags: [],
  };
}

function digestHtml(digest: Digest, language: Language): string {
  const told = toldSources(digest);
  return (
    <>
      {digest.items.map((item, at) => itemHtml(item, at + 1, language))}
      <p>{waitingWords(digest)[language]}</p>
      {told.length > 0 && (
        <ul>
          {told.map(({ name, said }) => (
            <li>
              <strong>{name}</strong>
              {afterName[language]}
              {said[language]}
            </li>
          ))}
        </ul>
      )}
    </>
  ).toString();
}

function itemHtml(item: DigestItem, number: number, language: Language): Html {
  return (
    <>
      <h3>
        {`${number}. `}
        <a href={item.url} rel="noreferrer">
          {readableTex(item.title)}
        </a>
      </h3>
      <p>{itemFacts(item, language).join(' · ')}</p>
      {item.summary !== null && <p>{summaryWords(item.summary, language)}</p>}
      {item.abstract !== null && <p>{readableTex(item.abstract)}</p>}
      <p>{reasonWords(item, language)}</p>
    </>
  );
}
