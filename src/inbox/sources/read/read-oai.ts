import { DOMParser } from 'linkedom';
import { readArxivId } from '../../../base/arxiv-id.js';
import { DaybookError } from '../../../base/errors.js';
import { say } from '../../../base/text.js';
import type { Item } from '../../item.js';
import { type Answer, type Told, told } from './answer.js';
import { answerText } from './answer-text.js';
import { arxivItem } from './arxiv-item.js';
import { badAnswer, shownAddress } from './bad-answer.js';
import { harmlessText } from './harmless-text.js';

interface Element {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  getElementsByTagName(name: string): Iterable<Element>;
}

/**
 * Reads an answer of arXiv's OAI-PMH: `ListRecords` with the metadata `arXiv`. Records that arXiv has taken back are left out, and so are
 * papers that only have a new version.
 * @throws DaybookError `unreadable` when it is none, or says that something is wrong.
 */
export function readOai({ body, contentType, url, now }: Answer): Told {
  const text = answerText(body, contentType).trim();
  if (text === '') throw badAnswer('nothing', url);
  if (!text.includes('<OAI-PMH')) throw badAnswer('other', url);
  const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as Element;
  const [error] = document.getElementsByTagName('error');
  if (error) {
    // That is how it says that nothing changed.
    if (error.getAttribute('code') === 'noRecordsMatch') return told([]);
    throw oaiError(url, harmlessText(error.textContent ?? '', 200));
  }
  const records = [...document.getElementsByTagName('record')];
  const [token] = document.getElementsByTagName('resumptionToken');
  return told(
    records.map((record) => recordItem(record, now)),
    { next: token?.textContent?.trim() || null },
  );
}

function recordItem(record: Element, now: number): Item | null {
  const text = (name: string, of: Element = record): string => [...of.getElementsByTagName(name)][0]?.textContent ?? '';
  const paper = readArxivId(text('id'), '');
  if (!paper.valid || text('updated') > text('created')) return null;
  return arxivItem(
    {
      id: paper.id,
      title: text('title'),
      abstract: text('abstract'),
      authors: [...record.getElementsByTagName('author')].map((author) => `${text('forenames', author)} ${text('keyname', author)}`),
      published: text('created'),
      comment: text('comments'),
      journal: text('journal-ref'),
      doi: text('doi').split(/\s/)[0] ?? '',
    },
    now,
  );
}

function oaiError(url: string, said: string): DaybookError {
  return new DaybookError(
    'unreadable',
    say(
      `arXiv does not answer ${shownAddress(url)}: ${said || 'it says no more'}.`,
      `arXiv 没有回答 ${shownAddress(url)}：${said || '没有说明原因'}。`,
    ),
    { hint: say('Look at the categories of this source.', '请检查该来源的分类。') },
  );
}
