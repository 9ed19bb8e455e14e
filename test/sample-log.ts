import type { Language } from '../src/base/text.js';
import { authorDialect } from '../src/log/dialects/index.js';
import { assembleLog } from '../src/log/log.js';
import { readNote } from '../src/log/read-note.js';
import type { Log } from '../src/log/types.js';
import type { Links } from '../src/pages/links.js';
import type { PageContext } from '../src/pages/page-context.js';
import { subjectPath } from '../src/pages/subject-path.js';

/** A log from texts by path; what does not end in `.md` is a file without text. */
export function sampleLog(texts: Readonly<Record<string, string>>): Log {
  const paths = Object.keys(texts);
  const read = (path: string) => readNote(path, texts[path] ?? '', authorDialect);
  return assembleLog({
    dialect: authorDialect,
    notes: paths.filter((path) => path.startsWith('notes/') && path.endsWith('.md')).map(read),
    readme: paths.includes('README.md') ? read('README.md') : null,
    files: new Set(paths.filter((path) => !path.endsWith('.md'))),
    problems: [],
  });
}

/** A day's file as the author's dialect writes it. */
export function sampleNote(date: string, entries: string): string {
  return `# 公众号内容拓展学习笔记（${date}）\n\n------\n\n## :paperclip:  今日要点\n\n${entries}\n`;
}

/** What a page of a sample log is drawn with. */
export function sampleContext(log: Log, language: Language = 'zh', overrides: Partial<PageContext> = {}): PageContext {
  return { language, theme: 'system', links: sampleLinks, log, title: 'Daybook', diagnostics: [], version: '1', ...overrides };
}

/** Addresses that say what they lead to. */
export const sampleLinks: Links = {
  home: '/',
  about: '/about',
  diagnostics: '/diagnostics',
  style: '/daybook.css',
  chartStyle: '/charts.css',
  script: '/daybook.js',
  icon: '/icon.svg',
  app: null,
  archive: (year) => (year === undefined ? '/archive' : `/archive/${year}`),
  day: (ref) => `/days/${ref}`,
  entry: (dayRef, n) => `/entries/${dayRef}/${n}`,
  edit: (dayRef, n) => `/edit${dayRef === undefined ? '' : `/${dayRef}`}${n === undefined ? '' : `?n=${n}`}`,
  inbox: '/inbox',
  toRead: '/to-read',
  stats: '/stats',
  report: (year) => `/reports/${year}`,
  subjects: (kind, id, period) => `/${subjectPath(kind, id ?? null, period ?? null)}`,
  related: (dayRef, n) => `/related/${dayRef}/${n}`,
  article: (dayRef) => `/outlets/wechat/${dayRef}`,
  source: (path) => `/files/${path}`,
  file: (path) => `/files/${path}`,
  picture: (name) => `/pictures/${name}`,
  language: (language) => `?lang=${language}`,
  find: '/find',
  searchModule: null,
  waysIn: '/ways-in',
  theme: { action: '/theme', back: '/', choices: ['system', 'light', 'dark'] },
  live: '/live',
};
