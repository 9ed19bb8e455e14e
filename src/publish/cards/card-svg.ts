import type { IsoDate } from '../../base/dates.js';
import { printable } from '../../base/printable.js';
import type { Language } from '../../base/text.js';
import { xmlText } from '../../base/xml-text.js';
import { fullDate } from '../../pages/date-words.js';
import { titleView } from '../../pages/title.js';
import { breakLines } from './break-lines.js';
import { blankBefore, isHan, spacing, textWidth } from './text-width.js';

/** What a card shows of an entry or a day. */
export interface Card {
  readonly title: string;
  /** 0–5. */
  readonly relevance: number;
  readonly date: IsoDate;
  /** `CVPR 2022`; null takes what stands before `|` in the title. */
  readonly venue: string | null;
  readonly logTitle: string;
  readonly language: Language;
}

/** A card of 1200 × 630 as SVG. Without a Chinese font, texts that need one are left out, and the date takes the title's place. */
export function cardSvg(card: Card, hasHanFont: boolean): string {
  const { lead, rest } = titleView(clean(card.title));
  const can = (text: string): boolean => text !== '' && (hasHanFont || !needsHan(text));
  const venue = card.venue === null ? lead.replace(/[\s|｜丨]+$/u, '') : clean(card.venue);
  const date = hasHanFont ? fullDate(card.date, card.language) : fullDate(card.date, 'en');
  const logTitle = clean(card.logTitle);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" xml:lang="${card.language === 'zh' ? 'zh-CN' : 'en'}">`,
    `<rect width="1200" height="630" fill="${colours.paper}"/>`,
    mark,
    can(logTitle) ? line(oneLine(logTitle, 30), { x: 128, y: 107, size: 34, fill: colours.ink, face: serif, weight: 700 }) : '',
    titleBlock(can(rest) ? rest : date, hasHanFont ? measure : 0.88 * measure),
    `<path d="M80 506H1120" stroke="${colours.line}" stroke-width="2"/>`,
    stars(card.relevance),
    can(venue)
      ? line(oneLine(venue, 20), { x: 80 + starsWidth(card.relevance), y: 565, size: 30, fill: colours.quiet, face: sans, weight: 400 })
      : '',
    can(rest) ? line(date, { x: 1120, y: 565, size: 30, fill: colours.quiet, face: serif, weight: 400, isEnd: true }) : '',
    '</svg>',
  ].join('');
}

/** Bilingual pages' light palette: paper, ink, gamboge. */
const colours = { paper: '#fafaf7', ink: '#1c2328', quiet: '#424a50', line: '#dddcd8', star: '#bf7811' } as const;

const han =
  "'Noto Sans CJK SC','Source Han Sans SC','Source Han Sans CN','PingFang SC','Hiragino Sans GB','Microsoft YaHei','WenQuanYi Micro Hei','WenQuanYi Zen Hei'";
const sans = `${han},'Noto Sans','Helvetica Neue',Arial,'Liberation Sans',sans-serif`;
const serif = `'Noto Serif CJK SC','Source Han Serif SC','Songti SC',${han},'Noto Serif',Georgia,'Liberation Serif',serif`;

/** Six dots for six points, the last one in the colour of the star. */
const mark = [0, 1, 2, 3, 4, 5]
  .map((dot) => {
    const [x, y] = [86.6 + (dot % 2) * 17.6, 78.6 + Math.floor(dot / 2) * 15.4];
    return `<circle cx="${x}" cy="${y.toFixed(1)}" r="4.6" fill="${dot === 5 ? colours.star : colours.ink}"/>`;
  })
  .join('');

/** Sizes of a title with the most lines it may take, largest first. */
const sizes = [
  [76, 2],
  [66, 3],
  [56, 4],
  [48, 5],
] as const;
/** How wide a title may be; a Latin font that stands in for a Chinese one may run wider than it is measured. */
const measure = 1040;

function titleBlock(title: string, width: number): string {
  const { size, lines } = fitted(title, width);
  const leading = Math.round(size * 1.36);
  // Between the mark (ends at 116) and the rule (506), a little above the middle.
  const first = Math.round(304 - ((lines.length - 1) * leading) / 2 + size * 0.36);
  return lines.map((text, at) => line(text, { x: 80, y: first + at * leading, size, fill: colours.ink, face: sans, weight: 700 })).join('');
}

function fitted(title: string, width: number): { readonly size: number; readonly lines: readonly string[] } {
  for (const [size, most] of sizes) {
    const lines = breakLines(title, width / size, most);
    if (lines) return { size, lines };
  }
  let cut = [...title].slice(0, 120);
  for (;;) {
    const lines = breakLines(`${cut.join('').trimEnd()}…`, width / 48, 5);
    if (lines) return { size: 48, lines };
    cut = cut.slice(0, -4);
  }
}

/** Text for one line of at most `width` em. */
function oneLine(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

interface LineStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly face: string;
  readonly weight: 400 | 700;
  readonly isEnd?: boolean;
}

/** One line of text, with the spacing of mixed text and an opening mark hanging out. */
function line(text: string, { x, y, size, fill, face, weight, isEnd }: LineStyle): string {
  const characters = [...text];
  const start = x - (isEnd ? 0 : blankBefore(characters[0]) * size);
  let inner = '';
  let isOpen = false;
  characters.forEach((character, at) => {
    const gap = at === 0 ? 0 : spacing(characters[at - 1] as string, character) * size;
    if (gap !== 0) {
      inner += `${isOpen ? '</tspan>' : ''}<tspan dx="${gap.toFixed(1)}">`;
      isOpen = true;
    }
    inner += xmlText(character);
  });
  const anchor = isEnd ? ' text-anchor="end"' : '';
  return `<text x="${start}" y="${y}" font-family="${face}" font-size="${size}" font-weight="${weight}" fill="${fill}"${anchor}>${inner}${isOpen ? '</tspan>' : ''}</text>`;
}

const starPath = 'm12 3.2 2.7 5.6 6.1.8-4.5 4.3 1.1 6.1-5.4-3-5.4 3 1.1-6.1L3.2 9.6l6.1-.8z';

function stars(relevance: number): string {
  return Array.from({ length: relevance }, (_, at) => {
    return `<path transform="translate(${76 + at * 38} 536) scale(1.5)" d="${starPath}" fill="${colours.star}"/>`;
  }).join('');
}

function starsWidth(relevance: number): number {
  return relevance === 0 ? 0 : relevance * 38 + 14;
}

/** Text on one line, without pictographs, which would need a colour font. */
function clean(text: string): string {
  return printable(text)
    .replace(/[\u2600-\u27bf\u{1f000}-\u{1faff}\ue000-\uf8ff]|\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function needsHan(text: string): boolean {
  return [...text].some((character) => isHan(character) || /[\u3000-\u303f\uff00-\uffef]/.test(character));
}
