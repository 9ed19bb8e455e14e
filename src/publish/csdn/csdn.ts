import { canBeFetched } from '../../base/guarded-hosts.js';
import { say } from '../../base/text.js';
import { type Article, dayArticle } from '../article/article.js';
import { draftBase, linksOf, numberPictures } from '../article/draft.js';
import { escapeMarkdown, markdownUrl } from '../article/escape.js';
import type { PointMedia } from '../article/media.js';
import { printMarkdown, uploadLine } from '../article/print-markdown.js';
import { printPlain } from '../article/print-plain.js';
import { summaryOf } from '../article/summary.js';
import { checkDraft, type Outlet, type OutletOptions, type OutletPicture } from '../outlet.js';
import { csdnRules } from './rules.js';

/** A post for CSDN's Markdown editor: formulas stay `$…$`, which it draws itself. */
export const csdn: Outlet = {
  name: 'csdn',
  title: say('CSDN', 'CSDN'),
  article: say('CSDN post', 'CSDN 博客稿'),
  editor: 'https://editor.csdn.net/md/',
  rules: csdnRules,
  themes: [],
  render: (log, day, options = {}) => {
    const article = dayArticle(log, day, options);
    const pictures = numberPictures(article, ({ address }) => (canBeFetched(address) ? 'kept' : 'upload'));
    const draft = {
      ...draftBase(article),
      summary: summaryOf(article, 256),
      html: null,
      markdown: markdownOf(article, pictures, options),
      plain: printPlain(article),
      pictures: [...pictures.values()],
      links: linksOf(article, () => 'link'),
    };
    return { ...draft, problems: checkDraft(draft, csdnRules, day.path) };
  },
};

function markdownOf(article: Article, pictures: ReadonlyMap<PointMedia, OutletPicture>, options: OutletOptions): string {
  const body = printMarkdown(article, {
    formula: (tex, display) => (display ? `$$${safeTex(tex)}$$` : `$${safeTex(tex)}$`),
    picture: (media) => {
      const { number, way } = pictures.get(media) as OutletPicture;
      const alt = media.picture.alt === '' ? say(`Figure ${number}`, `图 ${number}`)[article.language] : media.picture.alt;
      if (way === 'kept') return `![${escapeMarkdown(alt)}](${markdownUrl(media.address ?? '')})`;
      return uploadLine(number, media.picture.src, article.language);
    },
  });
  const contents = options.contents ? '@[TOC]\n\n' : '';
  return `# ${escapeMarkdown(article.title)}\n\n${contents}${body}\n`;
}

/** TeX on one line without signs that HTML or Markdown would read first; TeX has words for them. */
function safeTex(tex: string): string {
  return tex
    .replace(/\s+/g, ' ')
    .replaceAll('<', '\\lt ')
    .replaceAll('>', '\\gt ')
    .replace(/&(?=[#\w])/g, '& ')
    .trim();
}
