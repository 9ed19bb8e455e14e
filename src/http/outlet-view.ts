import { byteSize } from '../base/byte-size.js';
import { say } from '../base/text.js';
import type { Day, Log } from '../log/types.js';
import type { Daybook } from '../operations/daybook-context.js';
import type { OutletView } from '../pages/outlet-view.js';
import type { PageContext } from '../pages/page-context.js';
import { shortUrl } from '../pages/reference.js';
import { outletScript } from '../pages/scripts.js';
import { outletStyle } from '../pages/styles/outlet.js';
import type { Outlet, OutletResult } from '../publish/outlet.js';
import { outlets } from '../publish/outlets.js';
import { hashOf } from './server-links.js';

/** The log as others may see it, and as it is. */
export interface SeenLog {
  readonly daybook: Daybook;
  readonly page: PageContext;
  readonly hidden: Log;
}

/** A day as an outlet's article. */
export interface DayArticle {
  readonly outlet: Outlet;
  readonly day: Day;
  readonly theme: string | null;
  readonly result: OutletResult;
}

/** What the page of an article shows. */
export function outletView({ page, hidden }: SeenLog, { outlet, day, theme, result }: DayArticle): OutletView {
  const here = `/outlets/${outlet.name}/${day.ref}`;
  const query = themeQuery(outlet, theme);
  const broken = new Set(result.problems.map(({ rule }) => rule));
  return {
    name: outlet.name,
    title: outlet.title,
    heading: outlet.article,
    day,
    outlets: outlets.map(({ name, title }) => ({ name, title, href: `/outlets/${name}/${day.ref}` })),
    article: { ...result, hasHtml: result.html !== null },
    problems: result.problems.map((diagnostic) => ({ diagnostic, href: entryHref(page, hidden, day, diagnostic.line) })),
    facts: outlet.rules.filter(({ id }) => !broken.has(id)).map((rule) => rule.fact(result)),
    pictures: result.pictures.map(({ number, src, local, bytes, way }) => ({
      number,
      name: src === '' ? say('inside the note', '笔记内嵌')[page.language] : local ? (src.split('/').at(-1) ?? src) : shortUrl(src),
      href: src === '' ? null : local ? page.links.file(src) : src,
      size: bytes === null ? '' : byteSize(bytes),
      way,
    })),
    themes: outlet.themes,
    theme,
    addresses: {
      form: `/outlets/${outlet.name}`,
      preview: `${here}/article${query}`,
      download: `${here}/download${query}`,
      editor: outlet.editor,
      style: `/outlets/style.css?v=${hashOf(outletStyle)}`,
      script: `/outlets/script.js?v=${hashOf(outletScript)}`,
    },
  };
}

/** What an address adds to ask for a theme; nothing for an outlet's first. */
export function themeQuery(outlet: Outlet, asked: string | undefined | null): string {
  return outlet.themes.slice(1).some(({ name }) => name === asked) ? `?theme=${asked}` : '';
}

/** The page of the entry that a line belongs to, counted as the site counts: with private entries. */
function entryHref({ links }: PageContext, hidden: Log, day: Day, line: number): string {
  const at = hidden.days.find(({ path }) => path === day.path)?.entries.findLastIndex((entry) => entry.line <= line) ?? -1;
  return at < 0 ? links.day(day.ref) : links.entry(day.ref, at + 1);
}
