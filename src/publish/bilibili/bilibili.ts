import { isHostOf } from '../../base/host-of.js';
import { say } from '../../base/text.js';
import { splitUrl } from '../../base/urls.js';
import { type Article, dayArticle } from '../article/article.js';
import { draftBase, linksOf, numberPictures } from '../article/draft.js';
import { escapeHtml } from '../article/escape.js';
import type { PointMedia } from '../article/media.js';
import { plainFigure } from '../article/plain-figure.js';
import { printHtml, type Role } from '../article/print-html.js';
import { printPlain } from '../article/print-plain.js';
import { summaryOf } from '../article/summary.js';
import { checkDraft, type Outlet, type OutletPicture } from '../outlet.js';
import { bilibiliHosts, bilibiliPictureHosts, bilibiliRules } from './rules.js';

/** A Bilibili column: headings, paragraphs and pictures, outside addresses as text. */
export const bilibili: Outlet = {
  name: 'bilibili',
  title: say('Bilibili', '哔哩哔哩'),
  article: say('Bilibili column', '哔哩哔哩专栏稿'),
  editor: 'https://member.bilibili.com/platform/upload/text/edit',
  rules: bilibiliRules,
  themes: [],
  render: (log, day, options = {}) => {
    const article = dayArticle(log, day, options);
    const pictures = numberPictures(article, ({ address, data }) => {
      if (isHostOf(splitUrl(address ?? '')?.host ?? '', bilibiliPictureHosts)) return 'kept';
      return data !== null && options.pictures === 'inside' ? 'inside' : 'upload';
    });
    const draft = {
      ...draftBase(article),
      summary: summaryOf(article, 100),
      html: htmlOf(article, pictures),
      markdown: null,
      plain: printPlain(article),
      pictures: [...pictures.values()],
      links: linksOf(article, (url) => (isOwn(url) ? 'link' : 'text')),
    };
    return { ...draft, problems: checkDraft(draft, bilibiliRules, day.path) };
  },
};

const tags: Readonly<Record<Role, string>> = {
  lead: 'p',
  heading: 'h2',
  meta: 'p',
  text: 'p',
  item: 'p',
  deepItem: 'p',
  quote: 'blockquote',
  pre: 'p',
  code: '',
  strong: 'strong',
  em: '',
  del: '',
  label: 'strong',
  reference: 'p',
  link: 'a',
  mark: '',
  figure: 'figure',
  picture: 'img',
  caption: 'figcaption',
  place: 'p',
  gone: 'p',
  table: '',
  cell: '',
  notesHeading: 'h2',
  note: 'p',
  formula: '',
};

function htmlOf(article: Article, pictures: ReadonlyMap<PointMedia, OutletPicture>): string {
  const [open, close] = article.language === 'zh' ? ['（', '）'] : [' (', ')'];
  const body = printHtml(article, {
    tags,
    attributes: () => '',
    link: (url, html, title) => {
      if (isOwn(url)) return `<a href="${escapeHtml(url)}">${html}</a>`;
      // A repository or an address says no more than the address itself.
      return title === '' || title === escapeHtml(url) ? escapeHtml(url) : `${html}${open}${escapeHtml(url)}${close}`;
    },
    formula: (tex) => escapeHtml(tex),
    picture: (media) => plainFigure(media, pictures, article),
    lists: 'lines',
    tables: 'lines',
  });
  return `${body}\n`;
}

function isOwn(url: string): boolean {
  return isHostOf(splitUrl(url)?.host ?? '', bilibiliHosts);
}
