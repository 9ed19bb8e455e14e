import { say } from '../../base/text.js';
import type { Facts } from '../facts.js';
import { tooLarge } from '../problems.js';
import { type Page, parsePage } from './parse-page.js';
import { readCvf } from './read-cvf.js';
import { readGithub } from './read-github.js';
import { readPage } from './read-page.js';
import type { ReaderName } from './read-source.js';
import { readWeixin } from './read-weixin.js';

/** Longer HTML is no page that people read. */
const mostCharacters = 8 * 1024 * 1024;

/**
 * Reads a page as its site writes it.
 * @throws DaybookError `too-large` for more than is read.
 */
export function readHtml(reader: ReaderName, html: string, url: string | null): Facts {
  if (html.length > mostCharacters) throw tooLarge(say('The page', '网页'), '8 MB');
  return readers[reader](parsePage(html, url));
}

const readers: Readonly<Record<ReaderName, (page: Page) => Facts>> = {
  page: readPage,
  weixin: readWeixin,
  github: readGithub,
  cvf: readCvf,
  pdf: readPage,
};
