import { DaybookError } from '../../../base/errors.js';
import { printable } from '../../../base/printable.js';
import { type Bilingual, say } from '../../../base/text.js';

/** What is wrong with an answer that is not what its source should be. */
export type BadAnswer = 'nothing' | 'page' | 'no-feed' | 'broken' | 'other';

/** An answer that cannot be read as what its source should be. */
export function badAnswer(what: BadAnswer, url: string, cause?: unknown): DaybookError {
  const { text, hint } = answers[what];
  return new DaybookError('unreadable', text(shownAddress(url)), { hint, ...(cause === undefined ? {} : { cause }) });
}

/** An address as a sentence can hold it. */
export function shownAddress(url: string): string {
  const text = printable(url).replace(/\s+/g, ' ');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

const look: Bilingual = say('Look at it in a browser: it may have moved.', '请在浏览器中查看，它可能已经搬走。');

const answers: Readonly<Record<BadAnswer, { readonly text: (url: string) => Bilingual; readonly hint: Bilingual }>> = {
  nothing: { text: (url) => say(`${url} answers with nothing.`, `${url} 返回的内容是空的。`), hint: look },
  page: {
    text: (url) => say(`${url} answers with a web page where a feed should be.`, `${url} 返回的是网页，不是订阅源。`),
    hint: look,
  },
  'no-feed': {
    text: (url) => say(`${url} is no feed: neither RSS, RDF, Atom nor JSON Feed.`, `${url} 不是订阅源：不是 RSS、RDF、Atom 或 JSON Feed。`),
    hint: look,
  },
  broken: {
    text: (url) => say(`${url} is a feed that breaks off or is badly formed.`, `${url} 的订阅源不完整或格式有误。`),
    hint: say('Whoever makes it has to mend it; it is asked again later.', '需要对方修复；之后会再次获取。'),
  },
  other: {
    text: (url) => say(`${url} answers something else than it should.`, `${url} 返回的内容不是应有的格式。`),
    hint: say('Its site may have changed; it is asked again later.', '网站可能有变化；之后会再次获取。'),
  },
};
