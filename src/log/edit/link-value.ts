import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { linkAt, targetUrl } from '../scan-links.js';
import { shorten, textLines, titleValue, urlValue } from './values.js';

/** A paper or repository to be written. One of the two is there. */
export interface LinkValue {
  readonly title: string | null;
  readonly url: string | null;
}

/** Reads `[Title](url)`, a bare URL, `Title https://…` or a bare title, as typed after `--set paper=`. Null for an empty value. */
export function parseLinkValue(typed: string): LinkValue | null {
  const value = typed.trim();
  if (value === '') return null;
  const link = linkAt(value, 0);
  if (link?.label && link.span.end === value.length) {
    const title = value
      .slice(link.label.start, link.label.end)
      .replace(/\\([[\]])/g, '$1')
      .trim();
    return { title: title === '' ? null : title, url: targetUrl(value, link.target) || null };
  }
  if (/^<https?:\/\/\S+>$/i.test(value)) return { title: null, url: value.slice(1, -1) };
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|(?:javascript|data|vbscript|file|blob|mailto):)\S*$/i.test(value)) return { title: null, url: value };
  const titled = /^(\S.*?)\s+(https?:\/\/\S+)$/i.exec(value);
  return titled ? { title: titled[1] as string, url: titled[2] as string } : { title: value, url: null };
}

/** A paper or repository as the author writes it: code without title is `[url](url)`, a paper without title a bare URL. */
export function printLinkValue(value: LinkValue, kind: 'paper' | 'code', stars: readonly string[]): string {
  const { title, url } = sameTitle(value);
  if (url === null) return plainTitle(title ?? '');
  const target = urlValue(url);
  if (title !== null) return `[${titleValue(title, stars)}](${target})`;
  return kind === 'code' ? `[${target}](${target})` : bareUrl(target);
}

/** Whether two values name the same thing; a link whose text is its URL is the bare URL. */
export function isSameLink(a: LinkValue, b: LinkValue): boolean {
  const [one, other] = [sameTitle(a), sameTitle(b)];
  return one.title === other.title && one.url === other.url;
}

function sameTitle(value: LinkValue): LinkValue {
  const url = value.url === '' ? null : value.url;
  return { title: value.title === '' || (value.title === url && url !== null) ? null : value.title, url };
}

function plainTitle(title: string): string {
  const lines = textLines(title);
  const [line = ''] = lines;
  if (lines.length > 1) {
    throw new DaybookError(
      'bad-value',
      say(
        `A title is one line; \`${shorten(line)}\` goes on after a line break. Give each paper its own value.`,
        `标题只能是一行，\`${shorten(line)}\` 后面换了行。请为每篇论文单独给一个值。`,
      ),
    );
  }
  return line;
}

/** A bare URL ends at the first Han character or full-width mark, so these are percent-encoded. */
function bareUrl(url: string): string {
  return url.replace(/[\u2010-\uffff]+/g, encodeURIComponent);
}
