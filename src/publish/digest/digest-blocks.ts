import { readableTex } from '../../base/readable-tex.js';
import type { Language } from '../../base/text.js';
import type { Digest, DigestItem } from '../../pages/inbox/digest.js';
import {
  afterName,
  decideWords,
  digestTitle,
  itemFacts,
  openInboxWords,
  reasonWords,
  sourcesHeading,
  summaryWords,
  toldSources,
  waitingWords,
} from '../../pages/inbox/digest-words.js';
import { triagePath } from '../../pages/triage/triage-place.js';

/** A piece of a line: text, where it leads, and whether it stands out. */
export interface Run {
  readonly text: string;
  readonly href?: string;
  readonly isStrong?: true;
}

/** A line of runs. */
export type Line = readonly Run[];

/** Lines that belong together, the most needful first: what is too long loses the last ones. */
export type Block = readonly Line[];

/** A digest for whatever shows lines of text: mails, chats, a terminal. */
export interface DigestBlocks {
  readonly title: string;
  readonly items: readonly Block[];
  /** What waits besides, and what came of sources. */
  readonly rest: Block;
}

/** Puts a digest into blocks; where the address of the served log is known, they lead to its inbox. */
export function digestBlocks(digest: Digest, language: Language, server: string | null): DigestBlocks {
  const told = toldSources(digest);
  return {
    title: digestTitle(digest, language),
    items: digest.items.map((item, at) => itemBlock(item, at + 1, language, server)),
    rest: [
      [{ text: waitingWords(digest)[language] }],
      ...(server === null ? [] : [[{ text: openInboxWords[language], href: `${server}${triagePath}` }]]),
      ...(told.length > 0 && digest.items.length > 0 ? [[{ text: sourcesHeading(digest)[language], isStrong: true as const }]] : []),
      ...told.map(
        ({ name, said, isTrouble }): Line => [{ text: `${isTrouble ? '⚠' : '·'} ${name}${afterName[language]}${said[language]}` }],
      ),
    ],
  };
}

function itemBlock(item: DigestItem, number: number, language: Language, server: string | null): Block {
  const { id, url, summary, abstract } = item;
  return [
    [{ text: `${number}. ` }, { text: readableTex(item.title), href: url, isStrong: true }],
    [{ text: itemFacts(item, language).join(' · ') }],
    ...(summary === null ? [] : [[{ text: summaryWords(summary, language) }]]),
    [{ text: reasonWords(item, language) }],
    ...(server === null ? [] : [[{ text: decideWords[language], href: `${server}${triagePath}/${id}` }]]),
    ...(abstract === null ? [] : [[{ text: readableTex(abstract) }]]),
  ];
}
