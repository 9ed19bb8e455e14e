import { textKey } from '../../base/text-key.js';
import { canonicalUrl } from '../../base/urls.js';
import type { Log } from '../types.js';
import { arxivId, readDoi } from './paper-hosts.js';
import { type Paper, papersOf } from './papers.js';
import { repositoryId, strongId, strongIdsIn } from './strong-ids.js';

/**
 * The papers that a text may mean: a number or an address in any form, a repository, an article, a title or a part of one. Several when
 * it is a repository or an address of several, or a part of several titles.
 */
export function findPapers(log: Log, text: string): readonly Paper[] {
  const asked = text.trim();
  if (asked === '') return [];
  const index = papersOf(log);
  for (const id of idsFor(asked)) {
    const paper = index.withId(id);
    if (paper) return [paper];
  }
  const repository =
    repositoryId(asked) ?? (/^[\w-]+\/[\w.-]+$/.test(asked) ? `github:${asked.replace(/\.git$/i, '').toLowerCase()}` : null);
  const byCode = index.withRepository(repository ?? asked.toLowerCase());
  if (byCode.length > 0) return byCode;
  const byUrl = index.at(canonicalUrl(asked));
  return byUrl.length > 0 ? byUrl : withTitle(index.papers, textKey(asked));
}

/** The papers whose titles have the most words in common with a text that none has, best first. */
export function nearestPapers(log: Log, text: string, most: number): readonly Paper[] {
  const asked = piecesOf(text);
  const scored = papersOf(log).papers.map((paper, at) => {
    const own = piecesOf(`${paper.title} ${paper.ids.join(' ')}`);
    let common = 0;
    for (const piece of asked) if (own.has(piece)) common += 1;
    // What is asked for is often a part of a title; of two titles that hold as much of it, the shorter is nearer.
    return { paper, at, score: common === 0 ? 0 : common / asked.size + common / own.size / 4 };
  });
  return scored
    .filter(({ score }) => score > leastLikeness)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, most)
    .map(({ paper }) => paper);
}

/** Half of what was asked for. */
const leastLikeness = 0.5;

/** The ids that a text may be: an address, an id as it is printed, a bare number of arXiv or a bare DOI. */
function idsFor(asked: string): readonly string[] {
  const bare = asked.replace(/^(?:doi|arxiv)\s*[:：]?\s*/i, '');
  const folded = asked.startsWith('openreview:') ? asked : asked.toLowerCase();
  return [strongId(asked), ...strongIdsIn(asked), arxivId(bare), readDoi(bare), folded].filter((id) => id !== null);
}

/** The one whose whole title it is, else all that have it in their titles. */
function withTitle(papers: readonly Paper[], key: string): readonly Paper[] {
  if (key.length < shortestPart) return [];
  const keyed = papers.map((paper) => ({ paper, title: textKey(paper.title) }));
  const whole = keyed.filter(({ title }) => title === key);
  return (whole.length > 0 ? whole : keyed.filter(({ title }) => title.includes(key))).map(({ paper }) => paper);
}

const shortestPart = 3;

/** Threes of neighbouring letters and digits. */
function piecesOf(text: string): ReadonlySet<string> {
  const key = textKey(text.slice(0, 400));
  return new Set(Array.from({ length: Math.max(0, key.length - 2) }, (_, at) => key.slice(at, at + 3)));
}
