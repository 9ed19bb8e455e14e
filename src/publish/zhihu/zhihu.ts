import { canBeFetched } from '../../base/guarded-hosts.js';
import { say } from '../../base/text.js';
import { type Article, dayArticle } from '../article/article.js';
import { draftBase, linksOf, numberPictures } from '../article/draft.js';
import { escapeHtml, escapeMarkdown, markdownUrl } from '../article/escape.js';
import type { PointMedia } from '../article/media.js';
import { plainFigure } from '../article/plain-figure.js';
import { printHtml, type Role } from '../article/print-html.js';
import { printMarkdown, uploadLine } from '../article/print-markdown.js';
import { printPlain } from '../article/print-plain.js';
import { summaryOf } from '../article/summary.js';
import { checkDraft, type Outlet, type OutletPicture } from '../outlet.js';
import { equationImage } from './equation.js';
import { zhihuRules } from './rules.js';

/** An article for Zhihu: Markdown for its importer, and the same as rich text to paste. */
export const zhihu: Outlet = {
  name: 'zhihu',
  title: say('Zhihu', '知乎'),
  article: say('Zhihu article', '知乎文章'),
  editor: 'https://zhuanlan.zhihu.com/write',
  rules: zhihuRules,
  themes: [],
  render: (log, day, options = {}) => {
    const article = dayArticle(log, day, options);
    const pictures = numberPictures(article, ({ address, data }) => {
      if (canBeFetched(address)) return 'kept';
      return data !== null && options.pictures === 'inside' ? 'inside' : 'upload';
    });
    const draft = {
      ...draftBase(article),
      summary: summaryOf(article, 100),
      html: htmlOf(article, pictures),
      markdown: markdownOf(article, pictures),
      plain: printPlain(article),
      pictures: [...pictures.values()],
      links: linksOf(article, () => 'link'),
    };
    return { ...draft, problems: checkDraft(draft, zhihuRules, day.path) };
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
  pre: 'pre',
  code: 'code',
  strong: 'b',
  em: 'i',
  del: '',
  label: 'b',
  reference: 'p',
  link: 'a',
  mark: '',
  figure: 'figure',
  picture: 'img',
  caption: 'figcaption',
  place: 'p',
  gone: 'p',
  table: 'table',
  cell: 'td',
  notesHeading: 'h2',
  note: 'p',
  formula: '',
};

function htmlOf(article: Article, pictures: ReadonlyMap<PointMedia, OutletPicture>): string {
  const body = printHtml(article, {
    tags,
    attributes: () => '',
    link: (url, html) => `<a href="${escapeHtml(url)}">${html}</a>`,
    formula: equationImage,
    picture: (media) => plainFigure(media, pictures, article),
    lists: 'tags',
    tables: 'tags',
  });
  return `${body}\n`;
}

function markdownOf(article: Article, pictures: ReadonlyMap<PointMedia, OutletPicture>): string {
  const body = printMarkdown(article, {
    formula: equationImage,
    picture: (media) => {
      const { number, way } = pictures.get(media) as OutletPicture;
      const alt = media.picture.alt === '' ? say(`Figure ${number}`, `图 ${number}`)[article.language] : media.picture.alt;
      if (way === 'kept') return `![${escapeMarkdown(alt)}](${markdownUrl(media.address ?? '')})`;
      return uploadLine(number, media.picture.src, article.language);
    },
  });
  return `# ${escapeMarkdown(article.title)}\n\n${body}\n`;
}
