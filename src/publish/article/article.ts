import type { Language } from '../../base/text.js';
import { say } from '../../base/text.js';
import { type HiddenFormulas, hideFormulas } from '../../log/formulas.js';
import { noteOf } from '../../log/log.js';
import { venueName, venuesOf } from '../../log/subjects/venues.js';
import type { Day, Entry, Log } from '../../log/types.js';
import { entryHeading } from '../../pages/count-words.js';
import { fullDate, weekday } from '../../pages/date-words.js';
import { shorten, titleView } from '../../pages/title.js';
import type { OutletOptions } from '../outlet.js';
import { type PointMedia, pointMedia } from './media.js';
import { type PointReference, type PointText, pointReferences, pointTexts } from './point-parts.js';
import { webAddress } from './web-address.js';

/** A day as an article, before any platform's markup: the same for all outlets. */
export interface Article {
  readonly title: string;
  /** The sentence before the first point. */
  readonly lead: string;
  readonly language: Language;
  readonly points: readonly Point[];
  /** Line of the day's heading. */
  readonly line: number;
}

/** A point of an article. */
export interface Point {
  /** 1-based place in the day. */
  readonly n: number;
  /** Without the venue. */
  readonly title: string;
  /** `CVPR 2022`; "" when the title names none before its bar. */
  readonly venue: string;
  readonly stars: number;
  /** Where the title leads; null when that is nowhere on the web. */
  readonly url: string | null;
  readonly line: number;
  readonly texts: readonly PointText[];
  /** Papers, then code, then what else it points to. */
  readonly references: readonly PointReference[];
  readonly media: readonly PointMedia[];
  /** Addresses that lead nowhere, as written. */
  readonly unusable: readonly { readonly written: string; readonly line: number }[];
  readonly formulas: readonly { readonly tex: string; readonly line: number }[];
}

/** A link of an article, once for each place where it stands. */
export interface ArticleLink {
  readonly url: string;
  readonly line: number;
}

/** A picture of an article. */
export interface ArticlePicture {
  /** Path in the log, or address on the web; "" for a picture written into the note itself. */
  readonly src: string;
  /** What it shows, as the log says it; "" when it does not. */
  readonly alt: string;
  readonly line: number;
  /** The point it belongs to. */
  readonly point: number;
  readonly bytes: number | null;
  /** `image/png`; null when that cannot be told. */
  readonly type: string | null;
}

/** Reads a day as an article. */
export function dayArticle(log: Log, day: Day, options: OutletOptions): Article {
  const language = options.language ?? 'zh';
  const note = noteOf(log, day);
  const text = note?.text ?? '';
  const kept = day.entries.flatMap((entry) => [
    entry.headSpan,
    ...entry.media.map((one) => one.span),
    ...entry.fields.flatMap((field) => field.links.map((link) => link.span)),
  ]);
  const source = { log, day, text, hidden: hideFormulas(text, kept), options };
  const date = fullDate(day.date, language);
  const count = entryHeading(day.entries.length, language);
  // "今天零点" would be midnight.
  const said = day.entries.length === 0 ? say('', '') : say(` ${count}.`, `今天${count}。`);
  const lead = say(`${date}, ${weekday(day.date, language)}.${said.en}`, `${date}，${weekday(day.date, language)}。${said.zh}`);
  return {
    title: shorten(oneLine(day.title ?? ''), 300) || date,
    lead: lead[language],
    language,
    points: day.entries.map((entry, at) => point(source, entry, at + 1)),
    line: note?.blocks.find((block) => block.kind === 'title')?.line ?? 1,
  };
}

interface Source {
  readonly log: Log;
  readonly day: Day;
  readonly text: string;
  readonly hidden: HiddenFormulas;
  readonly options: OutletOptions;
}

function point({ log, day, text, hidden, options }: Source, entry: Entry, n: number): Point {
  const language = options.language ?? 'zh';
  const address = (target: string): string | null => webAddress(target, day.path, log).url;
  const links = [
    ...(entry.url === null ? [] : [{ url: entry.url, line: entry.line }]),
    ...entry.fields.flatMap((field) => field.links.map((link) => ({ url: link.url, line: link.line }))),
  ];
  return {
    n,
    ...headOf(entry.title, n, language),
    stars: entry.relevance,
    url: entry.url === null ? null : address(entry.url),
    line: entry.line,
    texts: pointTexts(hidden.text, entry, language, hidden.formulas, address),
    references: pointReferences(text, entry, language, address),
    media: pointMedia(log, day, entry, n, options),
    unusable: links
      .filter((link) => webAddress(link.url, day.path, log).kind === 'nowhere')
      .map((link) => ({ written: link.url, line: link.line })),
    formulas: hidden.at.flatMap(({ start, line }, at) =>
      start < entry.span.start || start >= entry.span.end ? [] : [{ tex: hidden.formulas[at]?.tex ?? '', line }],
    ),
  };
}

/** The venue before the bar of a title, when that is all that stands there, and the rest. */
function headOf(written: string, n: number, language: Language): { readonly title: string; readonly venue: string } {
  const whole = oneLine(written);
  if (whole === '') return { title: say(`Entry ${n}, without a title`, `第 ${n} 点，没有标题`)[language], venue: '' };
  const { lead, rest } = titleView(whole);
  const name = lead.replace(/[|｜丨]\s*$/u, '').trim();
  const venues = venuesOf(name).map(venueName).join('、');
  return venues !== '' && name.length <= venues.length + 8 ? { title: rest, venue: name } : { title: `${lead}${rest}`, venue: '' };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
