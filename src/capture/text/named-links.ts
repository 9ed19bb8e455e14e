import { readArxivId } from '../../base/arxiv-id.js';
import { idUrl, repositoryId, strongId, strongIdsIn } from '../../log/papers/strong-ids.js';
import type { CapturedLink, Fact } from '../capture.js';

/** The repositories that a text names, each once: likely the work’s own where it is the only one, or the text says that it is. */
export function codeIn(text: string, from: string): readonly Fact<CapturedLink>[] {
  return named(text, from, repositories, /code|github|gitee|project|source|repo|implement|代码|源码|开源|项目|仓库/i);
}

/** The papers that a text names by an address or an id, each once. */
export function papersIn(text: string, from: string): readonly Fact<CapturedLink>[] {
  return named(text, from, papers, /paper|arxiv|title|论文|原文|文章|标题/i);
}

/** Longer texts are read to here. */
const mostText = 400_000;
const mostFound = 20;

interface Naming {
  readonly at: number;
  readonly id: string;
  readonly url: string;
}

function named(text: string, from: string, find: (text: string) => Iterable<Naming>, label: RegExp): readonly Fact<CapturedLink>[] {
  const found = new Map<string, { readonly url: string; isLabelled: boolean }>();
  const read = text.slice(0, mostText);
  for (const { at, id, url } of find(read)) {
    const isLabelled = label.test(before(read, at));
    const known = found.get(id);
    if (known) known.isLabelled ||= isLabelled;
    else if (found.size < mostFound) found.set(id, { url, isLabelled });
  }
  return [...found.values()].map(({ url, isLabelled }) => ({
    value: { title: null, url },
    from,
    certainty: isLabelled || found.size === 1 ? 'likely' : 'guess',
  }));
}

/** What stands before a link on its line, and on the line above where it begins its own. */
function before(text: string, at: number): string {
  const start = text.slice(Math.max(0, at - 40), at);
  return start.trimEnd().split('\n').at(-1) ?? '';
}

// "https://github.com/microsoft/Cream/tree/main/MiniViT", "github.com/microsoft/Cream"
const repositoryLink = /(?:https?:\/\/)?(?:www\.)?(github|gitee)\.com\/([\w-]{1,60})\/([\w.-]{1,120})/gi;

function* repositories(text: string): Generator<Naming> {
  for (const match of text.matchAll(repositoryLink)) {
    const name = (match[3] as string).replace(/\.git$|\.+$/i, '');
    const url = `https://${(match[1] as string).toLowerCase()}.com/${match[2]}/${name}`;
    const id = repositoryId(url);
    if (id !== null) yield { at: match.index, id, url };
  }
}

// "https://arxiv.org/abs/2204.07154", "arXiv:2204.07154", "arXiv preprint arXiv:2204.07154v2", "doi.org/10.1109/icip.2018.8451657"
const paperLink =
  /(?:https?:\/\/)?(?:[\w-]{1,30}\.){0,3}(?:arxiv\.org|doi\.org|openreview\.net|openaccess\.thecvf\.com|aclanthology\.org|proceedings\.mlr\.press|huggingface\.co|alphaxiv\.org)\/[^\s"'<>()[\]{}\u2e80-\uffff]{3,300}|\barxiv\s{0,3}[:：]?\s{0,3}(?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})(?!\d)/gi;

function* papers(text: string): Generator<Naming> {
  for (const match of text.matchAll(paperLink)) {
    const [link] = match;
    const address = /^https?:/i.test(link) ? link : `https://${link}`;
    const id = link.includes('/') && /\.\w+\//.test(link) ? strongId(address.replace(/[.,;:!?]+$/, '')) : strongIdsIn(link)[0];
    const url = id === undefined || id === null ? null : (idUrl(id) ?? address);
    if (id && url) yield { at: match.index, id, url };
  }
}

/** The arXiv id of an address; null for any other. */
export function arxivIdIn(url: string): string | null {
  const id = strongId(url);
  return id?.startsWith('arxiv:') ? readArxivId(id.slice('arxiv:'.length), '').id : null;
}
