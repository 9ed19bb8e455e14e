import { venuesOf } from '../../log/subjects/venues.js';

/** A title for comparing only. */
export interface TitleKey {
  /** The same for all ways of writing one title: case, spaces, marks, `[2204.07154]` before it and `(arXiv:2204.07154v2 [cs.CV])` after it. */
  readonly key: string;
  /**
   * How much the key alone tells: `none` other things may well be called so · `some` · `column` what comes again every day or week is · `much` hardly
   * anything else is.
   */
  readonly tells: 'none' | 'some' | 'column' | 'much';
}

/** Folds a title. What tells two things apart stays: digits and the points between them, `+`, `*`, `#` and signs of mathematics. */
export function titleKey(title: string): TitleKey {
  const bare = withoutAdditions(plain(title.slice(0, longest)));
  const key = bare
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/(?<=\d)[^\p{L}\p{N}+*#]+(?=\d)/gu, '.')
    .replace(/[^\p{L}\p{N}\p{Sm}*#.]+|[|~]/gu, '')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '');
  const han = key.length < 10 ? 0 : (key.match(/\p{sc=Han}/gu)?.length ?? 0);
  const words = key.length < 16 ? 0 : (bare.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
  const most = ofColumn.test(bare) ? 'column' : 'much';
  const tells = han >= 14 || (words >= 5 && key.length >= 30) ? most : han >= 10 || (words >= 3 && key.length >= 16) ? 'some' : 'none';
  return { key, tells };
}

/** What appears again and again under one title, at more than one place. */
const ofColumn =
  /\b(?:daily|weekly|monthly|yearly|digest|newsletter|round-?up|(?:this|of the|last|next) (?:week|month|year)|top (?:\d+|ten)|release notes|change ?log|call for papers|we(?: are|['’]re) hiring|job openings?)\b|速递|周报|日报|月报|年报|周刊|月刊|早报|晚报|快讯|合集|盘点|汇总|精选|本周|上周|今日|每日|每周|招聘|实习生|征稿/i;

const longest = 400;

/** Letters in one form each, without what TeX adds to them. */
function plain(title: string): string {
  const letters = usual.test(title)
    ? title
    : title
        .normalize('NFKD')
        .replace(/(?<=\p{L})[\u0300-\u036f]+|\u200b|\u200c|\u200d|\u2060|\ufeff/gu, '')
        .normalize('NFKC');
  if (!/[\\${}^_]/.test(letters)) return letters.trim();
  return letters
    .replace(/\\(?:text(?:bf|it|sc|tt|rm|sf)?|emph|math(?:rm|bf|cal|bb|it|sf))\b/g, '')
    .replace(/[$\\{}^_]/g, '')
    .trim();
}

/** Nothing but ASCII and Han, of which each has one form. */
const usual = /^[\x20-\x7e\u4e00-\u9fff]*$/;

/** Without what feeds and sites put before and after a title, and without `(CVPR 2022 Oral)` and `[CVPR 2022]`. */
function withoutAdditions(title: string): string {
  let text = title;
  for (const [pattern, most] of additions) for (let n = 0; n < most && pattern.test(text); n++) text = text.replace(pattern, '').trim();
  const last = /[)\]]$/.test(text) && /\s*[([]([^()[\]]{3,40})[)\]]$/.exec(text);
  if (last && isVenue(last[1] as string)) text = text.slice(0, last.index).trim();
  const first = /^[([【]/.test(text) && /^[([【]([^()[\]【】]{3,40})[)\]】]\s*/.exec(text);
  if (first && isVenue(first[1] as string)) text = text.slice(first[0].length);
  return text === '' ? title : text;
}

function isVenue(text: string): boolean {
  return venuesOf(text).some(({ year }) => year !== null);
}

const additions: readonly (readonly [RegExp, number])[] = [
  // "[2204.07154] MiniViT", "[cs.CV] MiniViT", "[R] MiniViT", "arXiv:2204.07154v2: MiniViT"
  [/^\[(?:arxiv:)?(?:\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,8}\.[a-z]{2}|[rdpn])\]\s*/i, 3],
  [/^arxiv:\s*\d{4}\.\d{4,5}(?:v\d{1,2})?\s*[:\-–—]?\s*/i, 1],
  // "MiniViT | Papers With Code", "MiniViT - arXiv", "MiniViT · OpenReview"
  [
    /\s+[|·•\-–—]\s+(?:arxiv(?:\.org)?|openreview|papers? with code|semantic scholar|hugging ?face|ieee xplore|springerlink|cvf open access|acl anthology|alphaxiv|researchgate|github|知乎|微信公众号|csdn博客)$/i,
    2,
  ],
  // "MiniViT. (arXiv:2204.07154v2 [cs.CV] UPDATED)"
  [/\.?\s*[([]arxiv:\s*\d{4}\.\d{4,5}(?:v\d{1,2})?(?:\s*\[[a-z.-]{2,12}\])?(?:\s+[a-z ]{1,24})?[)\]]\s*$/i, 1],
];
