import { createHash } from 'node:crypto';
import type { Links } from '../pages/links.js';
import { script } from '../pages/scripts.js';
import { chartStyle, style } from '../pages/style.js';
import { subjectPath } from '../pages/subject-path.js';

/** Where things are on this server, seen from the page at `url`. */
export function serverLinks(url: URL): Links {
  const here = (change: (query: URLSearchParams) => void): string => {
    const query = new URLSearchParams(url.search);
    query.delete('lang');
    change(query);
    return query.size === 0 ? url.pathname : `${url.pathname}?${query}`;
  };
  return {
    home: '/',
    about: '/about',
    diagnostics: '/diagnostics',
    style: `/daybook.css?v=${styleVersion}`,
    chartStyle: `/charts.css?v=${chartStyleVersion}`,
    script: `/daybook.js?v=${scriptVersion}`,
    icon: '/icon.svg',
    app: { manifest: '/manifest.webmanifest', icon: '/app-icon-192.png' },
    archive: (year) => (year === undefined ? '/archive' : `/archive/${year}`),
    day: (ref) => `/days/${ref}`,
    entry: entryPath,
    related: (dayRef, n) => `/related/${dayRef}/${n}`,
    article: (dayRef) => `/outlets/wechat/${dayRef}`,
    edit: (dayRef, n) => `/edit${dayRef === undefined ? '' : `/${dayRef}`}${n === undefined ? '' : `?n=${n}`}`,
    inbox: '/inbox',
    toRead: '/to-read',
    stats: '/stats',
    report: (year) => `/reports/${year}`,
    subjects: (kind, id, period) => `/${subjectPath(kind, id ?? null, period ?? null)}`,
    file: fileLink,
    picture: (name) => `/pictures/${name}`,
    source: fileLink,
    language: (language) => here((query) => query.set('lang', language)),
    find: '/search',
    searchModule: null,
    waysIn: '/ways-in',
    theme: { action: '/theme', back: here(() => {}), choices: ['system', 'light', 'dark'] },
    live: '/live',
  };
}

/** Where entry n (1-based) of a day has its page. */
export function entryPath(dayRef: string, n: number | string): string {
  return `/entries/${dayRef}/${n}`;
}

/** Where a file of the log is. */
export function fileLink(path: string): string {
  return `/files/${path.split('/').map(encodeURIComponent).join('/')}`;
}

const styleVersion = hashOf(style);
const chartStyleVersion = hashOf(chartStyle);
const scriptVersion = hashOf(script);

/** A short name for a text: the same text, the same name. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
