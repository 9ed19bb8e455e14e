import type { Language } from '../../base/text.js';
import { say } from '../../base/text.js';
import { xmlText } from '../../base/xml-text.js';
import type { PlannedFile } from './plan-site.js';
import type { Site } from './site.js';
import { languageFolder, pagePaths } from './site-links.js';

/** Small pages at the old addresses of entries, which lead to where the entries are. */
export function plannedRedirects(site: Site): readonly PlannedFile[] {
  return site.languages.flatMap((language) =>
    [...site.redirects].map(([from, to]) => ({
      path: languageFolder(language, site.languages) + pagePaths.entry(from),
      make: () => redirectPage(site, language, to),
    })),
  );
}

function redirectPage(site: Site, language: Language, to: string): string {
  const path = languageFolder(language, site.languages) + pagePaths.entry(to);
  const here = xmlText(site.base + path);
  const text = say('This entry has a new address.', '这一点换了地址。')[language];
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${text}</title>`,
    `<meta http-equiv="refresh" content="0; url=${here}">`,
    ...(site.hasUrl ? [`<link rel="canonical" href="${xmlText(site.url + path)}">`] : []),
    '</head>',
    '<body>',
    `<main><h1><a href="${here}">${text}</a></h1></main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
