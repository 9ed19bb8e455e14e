import { isHostOf } from '../../base/host-of.js';
import { say } from '../../base/text.js';
import { splitUrl } from '../../base/urls.js';
import { type Article, dayArticle } from '../article/article.js';
import { draftBase, linksOf, numberPictures } from '../article/draft.js';
import { escapeHtml } from '../article/escape.js';
import type { PointMedia } from '../article/media.js';
import { element, type HtmlVoice, printHtml, type Role } from '../article/print-html.js';
import { insideNote } from '../article/print-markdown.js';
import { printPlain } from '../article/print-plain.js';
import { summaryOf } from '../article/summary.js';
import { checkDraft, type Outlet, type OutletOptions, type OutletPicture } from '../outlet.js';
import { type Footnotes, footnotes } from './footnotes.js';
import { inlineStyles } from './inline-styles.js';
import { wechatPictureHosts, wechatRules } from './rules.js';
import { wechatThemes } from './themes.js';

/** An article of a WeChat official account: HTML with its styles in the tags, outside links as notes at the end. */
export const wechat: Outlet = {
  name: 'wechat',
  title: say('WeChat', '微信'),
  article: say('WeChat article', '公众号稿'),
  editor: 'https://mp.weixin.qq.com/',
  rules: wechatRules,
  themes: wechatThemes.map(({ name, title }) => ({ name, title })),
  render: (log, day, options = {}) => {
    const article = dayArticle(log, day, options);
    const pictures = numberPictures(article, (media) => wayOf(media, options));
    const notes = footnotes();
    const draft = {
      ...draftBase(article),
      summary: summaryOf(article, 120),
      html: htmlOf(article, pictures, notes, options),
      markdown: null,
      plain: printPlain(article),
      pictures: [...pictures.values()],
      links: linksOf(article, (url) => (isOwn(url) ? 'link' : 'note')),
    };
    return { ...draft, problems: checkDraft(draft, wechatRules, day.path) };
  },
};

const tags: Readonly<Record<Role, string>> = {
  lead: 'p',
  heading: 'h3',
  meta: 'p',
  text: 'p',
  item: 'p',
  deepItem: 'p',
  quote: 'blockquote',
  pre: 'pre',
  code: 'code',
  strong: 'strong',
  em: 'em',
  del: 'span',
  label: 'strong',
  reference: 'p',
  link: 'a',
  mark: 'sup',
  figure: 'section',
  picture: 'img',
  caption: 'p',
  place: 'section',
  gone: 'section',
  table: 'table',
  cell: 'td',
  notesHeading: 'h3',
  note: 'p',
  formula: 'span',
};

type Picture = Extract<PointMedia, { kind: 'picture' }>;

/** WeChat's own pictures stay; those of the log's folder go along inside when they are small enough; others are pasted by number. */
function wayOf({ address, data, local }: Picture, { pictures }: OutletOptions): OutletPicture['way'] {
  if (!local && address !== null && isHostOf(splitUrl(address)?.host ?? '', wechatPictureHosts)) return 'kept';
  return data !== null && pictures !== 'numbered' ? 'inside' : 'upload';
}

function htmlOf(article: Article, pictures: ReadonlyMap<PointMedia, OutletPicture>, notes: Footnotes, options: OutletOptions): string {
  const theme = wechatThemes.find(({ name }) => name === options.theme) ?? wechatThemes[0];
  const styles = theme ? inlineStyles(theme, tags) : new Map<Role, string>();
  const attributes = (role: Role): string => (styles.get(role) ? ` style="${styles.get(role)}"` : '');
  const voice: HtmlVoice = {
    tags,
    attributes,
    link: (url, html, title) => {
      if (isOwn(url)) return `<a href="${escapeHtml(url)}"${attributes('link')}>${html}</a>`;
      return `${html}${element(voice, 'mark', `[${notes.add(url, title)}]`)}`;
    },
    formula: (tex, display) => element(voice, display ? 'code' : 'formula', escapeHtml(tex)),
    picture: (media) => pictureHtml(media, pictures.get(media), voice, article),
    lists: 'lines',
    tables: 'tags',
  };
  const body = printHtml(article, voice);
  return `<section>\n${body}${notesHtml(notes, voice, article)}\n</section>\n`;
}

function pictureHtml(
  { address, data, picture }: Picture,
  numbered: OutletPicture | undefined,
  voice: HtmlVoice,
  { language }: Article,
): string {
  const number = numbered?.number ?? 0;
  const name = say(`Figure ${number}`, `图 ${number}`)[language];
  const src = numbered?.way === 'kept' ? address : numbered?.way === 'inside' ? data : null;
  const caption = picture.alt === '' ? '' : element(voice, 'caption', escapeHtml(picture.alt));
  if (src === null) {
    const what = picture.src === '' ? insideNote[language] : picture.src;
    const place = say(`${name}: replace this box by the picture`, `${name}：请用这张图片换掉此框`)[language];
    return element(voice, 'place', `${escapeHtml(place)}<br>${escapeHtml(what.slice(0, 300))}`) + caption;
  }
  const alt = picture.alt === '' ? name : picture.alt;
  return element(voice, 'figure', `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${voice.attributes('picture')}>${caption}`);
}

function notesHtml(notes: Footnotes, voice: HtmlVoice, { language }: Article): string {
  if (notes.all().length === 0) return '';
  const heading = element(voice, 'notesHeading', say('References', '参考链接')[language]);
  const lines = notes
    .all()
    .map(({ number, title, url }) => element(voice, 'note', `[${number}] ${title === '' ? '' : `${title} `}${escapeHtml(url)}`));
  return ['', heading, ...lines].join('\n');
}

/** An article on WeChat itself, the only place its articles may link to. */
function isOwn(url: string): boolean {
  return splitUrl(url)?.host === 'mp.weixin.qq.com';
}
