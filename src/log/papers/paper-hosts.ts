import { readArxivId } from '../../base/arxiv-id.js';
import type { UrlParts } from '../../base/urls.js';

/** Reads the id of a paper from an address of one host; null when the address is no paper's. */
export type PaperHost = (parts: UrlParts) => string | null;

/** The hosts that give papers an id of their own, without `www.`, and how their addresses are read. */
export function paperHost(host: string): PaperHost | null {
  return byHost.get(host) ?? (host.endsWith('.doi.org') ? doiPath : (isProxied(host) ?? null));
}

/** A DOI as it is compared: lower case, without what a sentence puts after it; arXiv's and the ACL Anthology's own ids where a DOI is made of one. */
export function readDoi(text: string): string | null {
  // 10.1109/ICIP.2018.8451657
  const found = /^10\.\d{4,9}\/[^\s?#"<>]+/.exec(decoded(text));
  if (!found) return null;
  const doi = withoutMarks(found[0].slice(0, longestId)).toLowerCase();
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(doi);
  if (arxiv) return arxivId(arxiv[1] as string);
  const acl = /^10\.(?:18653\/v1|3115\/v1)\/(.+)$/.exec(doi);
  return acl ? aclId(acl[1] as string) : `doi:${doi}`;
}

/** `arxiv:2204.07154`, without version; null for what no arXiv paper can be called. */
export function arxivId(text: string): string | null {
  const { id, valid } = readArxivId(text, '');
  return valid ? `arxiv:${id.toLowerCase()}` : null;
}

/** Longer ids are none. */
const longestId = 200;

const doiPath: PaperHost = ({ path }) => readDoi(path.replace(/^\/+/, ''));

/** `/doi/abs/10.1145/3394171.3413532`, `/article/10.1007/s11263-021-01453-z`, `/content/pdf/10.1007/978-3-030-58452-8_13.pdf`. */
const doiInPath: PaperHost = ({ path }) => {
  const at = path.search(/10\.\d{4,9}(?:\/|%2F)/i);
  return at < 0 ? null : readDoi(path.slice(at).replace(/\.pdf$|\.full(?:\.pdf)?$|\/(?:full|pdf|epdf|abstract|html)$|\.html?$/i, ''));
};

/** A reader’s page of an arXiv paper: `/papers/2204.07154`, `/arxiv/2204.07154`, `/paper/arxiv:2204.07154`. */
const arxivInPath: PaperHost = ({ path, query }) => {
  const found = /(?:^|[/=:])(\d{4}\.\d{4,5}(?:v\d{1,3})?)(?:\.pdf)?(?=[/&]|$)/.exec(`${path}&${query ?? ''}`);
  return found ? arxivId(found[1] as string) : null;
};

/** `/forum?id=8wqCDnBmnrT`, `/pdf?id=8wqCDnBmnrT`. Its ids keep their case. */
const openreview: PaperHost = ({ path, query }) => {
  const id = /^\/(?:forum|pdf|attachment|revisions)\b/.test(path) ? /(?:^|&)(?:amp;)?id=([\w-]+)/.exec(query ?? '') : null;
  return id ? `openreview:${id[1]}` : null;
};

/** `/content_CVPR_2019/html/Pang_Libra_R-CNN_CVPR_2019_paper.html`, `/content/WACV2021/papers/…_WACV_2021_paper.pdf`. */
const cvf: PaperHost = ({ path }) => {
  const found = /\/([^/]+)_([A-Za-z0-9]+?)_(\d{4})_paper(?:\.pdf|\.html)?$/.exec(decoded(path));
  return found ? `cvf:${found[2]}-${found[3]}/${found[1]}`.toLowerCase() : null;
};

/** `/papers/eccv_2020/papers_ECCV/html/832_ECCV_2020_paper.php`; its PDFs are numbered by pages. */
const ecva: PaperHost = ({ path }) => {
  const found = /\/eccv_(\d{4})\/\w+\/html\/0*(\d{1,5})_ECCV_\d{4}_paper\.php$/i.exec(path);
  return found ? `ecva:${found[1]}/${found[2]}` : null;
};

/** `/2021.eacl-main.326/`, `/P19-1001.pdf`, `/anthology/P/P18/P18-1001`, `/anthology/2021.eacl-main.326/`. */
const acl: PaperHost = ({ path }) => {
  const last = path
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/\.(?:pdf|bib|html)$/i, '');
  return aclId(last);
};

function aclId(text: string): string | null {
  const id = text.toLowerCase().replace(/(?<=\d)v\d$/, '');
  return /^(?:[a-z]\d\d-\d{4}|\d{4}\.[a-z0-9_]+-[a-z0-9]+\.\d+)$/.test(id) ? `acl:${id}` : null;
}

/** `/paper/2020/hash/<32 digits>-Abstract.html`, `/paper_files/paper/2022/file/<32 digits>-Paper-Conference.pdf`, `/paper/4824-imagenet-….pdf`. */
const neurips: PaperHost = ({ path }) => {
  const found = /\/paper\/\d{4}\/(?:hash|file)\/([0-9a-f]{32})-/.exec(path) ?? /\/(?:paper|book)\/(\d{1,5})-[a-z0-9-]+/.exec(path);
  return found ? `neurips:${found[1]}` : null;
};

/** `/v139/radford21a.html`, `/v139/radford21a/radford21a.pdf`. */
const pmlr: PaperHost = ({ path }) => {
  const found = /^\/(v\d+)\/([a-z][\w-]*?\d\d[a-z]*)(?:\.html|\.pdf|\/|$)/.exec(path);
  return found ? `pmlr:${found[1]}/${found[2]}` : null;
};

/** `/document/9351768/`, `/abstract/document/9351768`, `/stamp/stamp.jsp?arnumber=9351768`. */
const ieee: PaperHost = ({ path, query }) => {
  const found = /\/document\/0*(\d{5,9})(?:\/|$)/.exec(path) ?? /(?:^|&)(?:amp;)?arnumber=0*(\d{5,9})(?:&|$)/.exec(query ?? '');
  return found ? `ieee:${found[1]}` : null;
};

/** `/index.php/AAAI/article/view/16222/16029`: the first number is the paper's. */
const aaai: PaperHost = ({ path }) => {
  const found = /\/article\/(?:view|download)\/(\d+)(?:\/|$)/.exec(path);
  return found ? `aaai:${found[1]}` : null;
};

/** `/proceedings/2021/123`, `/proceedings/2021/0123.pdf`. */
const ijcai: PaperHost = ({ path }) => {
  const found = /^\/proceedings\/(\d{4})\/0*(\d{1,4})(?:\.pdf)?\/?$/.exec(path);
  return found ? `ijcai:${found[1]}/${found[2]}` : null;
};

/** `/arxiv/2204.07154`, `/paper/<title>/<40 digits>`. */
const semanticScholar: PaperHost = (parts) => {
  const arxiv = arxivInPath(parts);
  const found = /\/paper\/(?:[^/]+\/)?([0-9a-f]{40})(?:\/|$)/.exec(parts.path);
  return arxiv ?? (found ? `s2:${found[1]}` : null);
};

/** `/articles/s41586-020-2649-2` is 10.1038/s41586-020-2649-2. */
const nature: PaperHost = ({ path }) => {
  const found = /^\/articles\/([a-z0-9.-]{6,40}?)(?:\.pdf)?\/?$/.exec(path);
  return found ? `doi:10.1038/${found[1]}` : null;
};

const byHost: ReadonlyMap<string, PaperHost> = new Map<string, PaperHost>(
  (
    [
      [doiPath, 'doi.org dx.doi.org'],
      [doiInPath, 'dl.acm.org link.springer.com onlinelibrary.wiley.com tandfonline.com science.org pubs.acs.org journals.sagepub.com'],
      [
        doiInPath,
        'frontiersin.org biorxiv.org medrxiv.org pnas.org journals.plos.org sciencemag.org asmp-eurasipjournals.springeropen.com',
      ],
      [arxivInPath, 'hf.co alphaxiv.org papers.cool scirate.com arxiv-vanity.com arxiv-sanity.com arxiv-sanity-lite.com'],
      [
        arxivInPath,
        'ar5iv.org ar5iv.labs.arxiv.org arxiv.org export.arxiv.org cn.arxiv.org browse.arxiv.org catalyzex.com paperswithcode.com',
      ],
      [openreview, 'openreview.net'],
      [cvf, 'openaccess.thecvf.com cv-foundation.org thecvf.com'],
      [ecva, 'ecva.net'],
      [acl, 'aclanthology.org aclweb.org aclanthology.info aclanthology.coli.uni-saarland.de'],
      [neurips, 'papers.nips.cc proceedings.nips.cc papers.neurips.cc proceedings.neurips.cc'],
      [pmlr, 'proceedings.mlr.press'],
      [ieee, 'ieeexplore.ieee.org'],
      [aaai, 'ojs.aaai.org'],
      [ijcai, 'ijcai.org'],
      [semanticScholar, 'semanticscholar.org'],
      [nature, 'nature.com'],
    ] as const
  ).flatMap(([read, hosts]) => hosts.split(' ').map((host) => [host, read] as const)),
);

/** A library's proxy keeps the host's name with hyphens: `ieeexplore-ieee-org.proxy.example.edu`. */
function isProxied(host: string): PaperHost | undefined {
  return host.includes('ieeexplore-ieee-org.') ? ieee : host.includes('dl-acm-org.') ? doiInPath : undefined;
}

/** Without the marks that a sentence puts after it, and without a bracket that was opened before it. */
function withoutMarks(doi: string): string {
  let end = doi.length;
  let open = 0;
  for (const char of doi) open += char === '(' ? 1 : char === ')' ? -1 : 0;
  for (; end > 0; end--) {
    const last = doi[end - 1] as string;
    if (last === ')' && open < 0) open++;
    else if (!/[.,;:'\]}/]/.test(last)) break;
  }
  return doi.slice(0, end);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
