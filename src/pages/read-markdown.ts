import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { decodeEntities, encodeEntities } from './html-entities.js';

/** Renders any Markdown as safe HTML: no raw HTML, no pictures, no headings, links only where `href` allows them. */
export function readMarkdown(markdown: string, href: (target: string) => string | null): string {
  return strongLeftOver(safeLinks(micromark(markdown, { extensions, htmlExtensions }), href));
}

const disabled = [
  'htmlFlow',
  'htmlText',
  'headingAtx',
  'setextUnderline',
  'thematicBreak',
  'definition',
  'codeIndented',
  'labelStartImage',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
] as const;

const extensions = [gfm(), { disable: { null: [...disabled] } }];
const htmlExtensions = [gfmHtml()];

/** Rewrites every link: to where `href` says, or to its text alone. A picture in the text becomes a link to it. */
function safeLinks(html: string, href: (target: string) => string | null): string {
  return html.replace(/!?<a href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (_, target: string, text: string) => {
    const url = href(decodeEntities(target));
    return url === null ? text : `<a href="${encodeEntities(url)}" rel="noreferrer">${text}</a>`;
  });
}

/** Shows `**要点：**接着` as its author meant it: CommonMark does not close `**` between a full-width mark and a Han letter. */
function strongLeftOver(html: string): string {
  if (!html.includes('**')) return html;
  return html.replace(/(<code>[\s\S]*?<\/code>|<[^>]*>)|\*\*([^*<>\n]{1,200})\*\*/g, (whole, tag?: string, text?: string) =>
    tag === undefined ? `<strong>${text}</strong>` : whole,
  );
}
