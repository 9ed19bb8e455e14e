import { parseAtomFeed } from 'feedsmith';
import { readArxivId } from '../../../base/arxiv-id.js';
import { plainTex } from '../../../base/plain-tex.js';
import type { Item } from '../../item.js';
import { type Answer, type Told, told } from './answer.js';
import { answerText } from './answer-text.js';
import { type ArxivSaid, arxivItem } from './arxiv-item.js';
import { badAnswer } from './bad-answer.js';

/**
 * Reads an answer of `export.arxiv.org/api/query`.
 * @throws DaybookError `unreadable` when it is none, or says that the query is wrong.
 */
export function readArxiv({ body, contentType, url, now }: Answer): Told {
  const text = answerText(body, contentType).trim();
  if (text === '') throw badAnswer('nothing', url);
  const entries = entriesOf(text, url);
  return told(entries.map((entry) => paperItem(entry, now)));
}

type Entry = NonNullable<ReturnType<typeof parseAtomFeed<string>>['entries']>[number];

function entriesOf(text: string, url: string): readonly Entry[] {
  try {
    return parseAtomFeed<string>(text).entries ?? [];
  } catch (cause) {
    throw badAnswer('other', url, cause);
  }
}

function paperItem({ id, title, summary, published, authors, arxiv }: Entry, now: number): Item | null {
  const paper = readArxivId((id ?? '').replace(/^.*\/abs\//, ''), '');
  if (!paper.valid) return null;
  const said: ArxivSaid = {
    id: paper.id,
    title: plainTex(title?.value ?? ''),
    abstract: summary?.value ?? '',
    authors: (authors ?? []).map(({ name }) => name ?? ''),
    published: published ?? '',
    comment: arxiv?.comment ?? '',
    journal: arxiv?.journalRef ?? '',
    doi: arxiv?.doi ?? '',
  };
  return arxivItem(said, now);
}
