import { splitUrl } from '../base/urls.js';
import type { Extractor } from './extractor.js';
import { arxiv } from './sites/arxiv.js';
import { bilibili } from './sites/bilibili.js';
import { cvf } from './sites/cvf.js';
import { doi } from './sites/doi.js';
import { github } from './sites/github.js';
import { huggingFace } from './sites/hugging-face.js';
import { openreview } from './sites/openreview.js';
import { page } from './sites/page.js';
import { weixin } from './sites/weixin.js';

/** All sites that are known; the first that matches reads a page. */
export const extractors: readonly Extractor[] = [weixin, huggingFace, arxiv, github, openreview, cvf, bilibili, doi, page];

/** The extractor of an address. */
export function extractorOf(url: string | null): Extractor {
  const parts = url === null ? null : splitUrl(url);
  return (parts && extractors.find((one) => one.matches(parts))) ?? page;
}
