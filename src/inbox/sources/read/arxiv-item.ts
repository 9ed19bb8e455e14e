import { plainTex } from '../../../base/plain-tex.js';
import { githubRepository } from '../../../base/urls.js';
import { venueName, venuesOf } from '../../../log/subjects/venues.js';
import type { Item } from '../../item.js';
import { saidItem } from './said-item.js';

/** What arXiv says of a paper, through whichever of its doors. */
export interface ArxivSaid {
  /** Without version. */
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly comment: string;
  readonly journal: string;
  readonly doi: string;
}

/** A paper of arXiv as an item: its venue stands in the comment or the journal reference, its code in the comment or the abstract. */
export function arxivItem({ id, title, abstract, authors, published, comment, journal, doi }: ArxivSaid, now: number): Item | null {
  const url = `https://arxiv.org/abs/${id}`;
  const [venue] = [...venuesOf(journal.slice(0, 500)), ...venuesOf(comment.slice(0, 500))];
  const [code] = [...repositoriesIn(comment), ...repositoriesIn(abstract)];
  return saidItem(
    {
      title: plainTex(title),
      url,
      links: [doi === '' ? null : `https://doi.org/${doi.trim()}`, code],
      abstract: plainTex(abstract),
      authors,
      venue: venue === undefined ? null : venueName(venue),
      published,
    },
    { base: url, now },
  );
}

// "https://github.com/microsoft/Cream/tree/main/MiniViT", "github.com/microsoft/Cream."
const repository = /(?:https?:\/\/)?(?:www\.)?github\.com\/([\w-]{1,60}\/[\w.-]{1,100})/gi;

function repositoriesIn(text: string): readonly string[] {
  return [...text.slice(0, 10_000).matchAll(repository)].flatMap(([, name = '']) => {
    const found = githubRepository(`https://github.com/${name.replace(/\.+$/, '')}`);
    return found === null ? [] : [`https://github.com/${found}`];
  });
}
