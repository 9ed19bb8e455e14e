import { arxivReference, githubRepository, splitUrl } from '../../base/urls.js';
import { arxivId, paperHost, readDoi } from './paper-hosts.js';

/**
 * What identifies a paper wherever it is named, best first: `arxiv:2204.07154`, `doi:10.1109/icip.2018.8451657`,
 * `openreview:8wqCDnBmnrT`, `cvf:cvpr-2019/pang_libra_r-cnn`.
 */
const idSchemes = ['arxiv', 'doi', 'openreview', 'cvf', 'acl', 'neurips', 'pmlr', 'ecva', 'aaai', 'ijcai', 'ieee', 's2'] as const;

/** True for an id that identifies a paper wherever it is named; false for a title’s key and an address. */
export function isStrongId(id: string): boolean {
  return rankOf(id) < idSchemes.length;
}

/** Ids of one paper, best known first. */
export function bestFirst(ids: readonly string[]): readonly string[] {
  return ids.length < 2 ? ids : [...ids].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
}

/** The id of the paper that an address leads to, in any of its versions and forms; null when the address itself names none. */
export function strongId(url: string): string | null {
  const common = commonArxiv.exec(url);
  if (common) return `arxiv:${common[1]}`;
  // Most addresses are told from a paper's by their host, without taking them apart.
  const host = /^\s*https?:\/\/(?:www\.)?([^/?#:\s]+)/i.exec(url)?.[1]?.toLowerCase();
  const read = host === undefined ? null : paperHost(host);
  if (read === null && !/arxiv|ar5iv|huggingface|itp\.ac/i.test(host ?? url.slice(0, 20))) return null;
  const arxiv = arxivReference(url);
  if (arxiv?.valid) return `arxiv:${arxiv.id.toLowerCase()}`;
  const parts = read && splitUrl(url);
  return parts && read ? read(parts) : null;
}

/** The ids that a text spells out: “arXiv:2204.07154v2”, “arXiv preprint arXiv 2204.07154”, “DOI: 10.1109/…”, each once. */
export function strongIdsIn(text: string): readonly string[] {
  if (!/arxiv|doi/i.test(text)) return none;
  const found = [...text.matchAll(spelled)].map(([, arxiv, doi]) => (arxiv ? arxivId(arxiv) : readDoi(doi as string)));
  return [...new Set(found.filter((id) => id !== null))];
}

/** The identity of a code repository: `github:microsoft/cream`; null for an address that is none. */
export function repositoryId(url: string): string | null {
  const repository = githubRepository(url);
  if (repository !== null) return `github:${repository.toLowerCase()}`;
  const parts = /gitee/i.test(url) ? splitUrl(url) : null;
  if (parts === null || !/^(?:www\.)?gitee\.com$/.test(parts.host)) return null;
  const [, owner = '', name = ''] = parts.path.split('/');
  const path = `${owner}/${name.replace(/\.git$/i, '')}`;
  return /^[\w.-]+\/[\w.-]+$/.test(path) ? `gitee:${path.toLowerCase()}` : null;
}

/** An id as people write it: `arXiv:2204.07154`, `DOI 10.1109/…`; other ids as they are. */
export function idName(id: string): string {
  if (id.startsWith('arxiv:')) return `arXiv:${id.slice('arxiv:'.length)}`;
  return id.startsWith('doi:') ? `DOI ${id.slice('doi:'.length)}` : id;
}

/** The address that an id leads to; null for an id that its host finds no page by. */
export function idUrl(id: string): string | null {
  const colon = id.indexOf(':');
  const rest = id.slice(colon + 1);
  const make = addresses[id.slice(0, colon)];
  return make ? make(rest) : null;
}

// https://arxiv.org/pdf/2204.07154v2.pdf: nearly all addresses of papers in a log, told in one step.
const commonArxiv = /^https:\/\/arxiv\.org\/(?:abs|pdf)\/((?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5})(?:v\d{1,3})?(?:\.pdf)?$/;

const none: readonly string[] = [];

function rankOf(id: string): number {
  const at = (idSchemes as readonly string[]).indexOf(id.slice(0, id.indexOf(':')));
  return at < 0 ? idSchemes.length : at;
}

// "arXiv:2204.07154", "arXiv 2204.07154", "doi: 10.1016/j.neucom.2020.04.092"
const spelled =
  /\barxiv\s{0,3}[:：]?\s{0,3}(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})(?!\d)|\bdoi\s{0,3}[:：]?\s{0,3}(10\.\d{4,9}\/[^\s"<>\u2e80-\uffff]{1,200})/gi;

const addresses: Readonly<Record<string, (rest: string) => string>> = {
  arxiv: (rest) => `https://arxiv.org/abs/${rest}`,
  doi: (rest) => `https://doi.org/${rest}`,
  openreview: (rest) => `https://openreview.net/forum?id=${rest}`,
  acl: (rest) => `https://aclanthology.org/${/^[a-z]\d/.test(rest) ? rest.toUpperCase() : rest}/`,
  pmlr: (rest) => `https://proceedings.mlr.press/${rest}.html`,
  ieee: (rest) => `https://ieeexplore.ieee.org/document/${rest}`,
  ijcai: (rest) => `https://www.ijcai.org/proceedings/${rest}`,
  s2: (rest) => `https://www.semanticscholar.org/paper/${rest}`,
  github: (rest) => `https://github.com/${rest}`,
  gitee: (rest) => `https://gitee.com/${rest}`,
};
