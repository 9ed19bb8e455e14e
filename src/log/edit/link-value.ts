import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { linkAt, targetUrl } from '../scan-links.js';
import { percentEncoded, shorten, textLines, titleValue, urlValue } from './values.js';

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
  if (link?.label && value.endsWith(')')) {
    // A URL may hold a parenthesis that it never opened: `[A](https://example.org/b))`.
    const target = { start: link.target.start, end: value.length - 1 };
    const isWhole = link.span.end === value.length || !/\s/.test(value.slice(target.start, target.end));
    const title = unescaped(value.slice(link.label.start, link.label.end)).trim();
    if (isWhole) return { title: title === '' ? null : title, url: targetUrl(value, target) || null };
  }
  if (/^<https?:\/\/\S+>$/i.test(value)) return { title: null, url: value.slice(1, -1) };
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|(?:javascript|data|vbscript|file|blob|mailto):)\S*$/i.test(value)) return { title: null, url: value };
  const lastWord = value.slice(lastSpace(value) + 1);
  if (!/^https?:\/\//i.test(lastWord)) return { title: value, url: null };
  return { title: value.slice(0, -lastWord.length).trimEnd(), url: lastWord };
}

/** A paper or repository as the author writes it: code without title is `[url](url)`, a paper without title a bare URL. */
export function printLinkValue(value: LinkValue, kind: 'paper' | 'code', stars: readonly string[]): string {
  const { title, url } = writtenLink(value);
  if (url === null) return plainTitle(title ?? '');
  if (title !== null) return `[${titleValue(title, stars)}](${url})`;
  return kind === 'code' ? `[${url}](${url})` : url;
}

/** A value as it stands in the file once written: its URL encoded where it must be, its title only where it is not the URL. */
export function writtenLink(value: LinkValue): LinkValue {
  const { title, url } = plainLink(value);
  if (url === null) return { title, url };
  return { title, url: title === null ? bareUrl(urlValue(url)) : urlValue(url) };
}

/** Whether two values name the same thing; a link whose text is its URL is the bare URL. */
export function isSameLink(a: LinkValue, b: LinkValue): boolean {
  const [one, other] = [plainLink(a), plainLink(b)];
  return one.title === other.title && one.url === other.url;
}

function plainLink({ title, url }: LinkValue): LinkValue {
  const target = url === '' ? null : url;
  const isUrl = title === '' || (title === target && target !== null);
  return { title: isUrl || title === null ? null : unescaped(title), url: target };
}

function unescaped(title: string): string {
  return title.replace(/\\([[\]])/g, '$1');
}

function lastSpace(value: string): number {
  let at = value.length - 1;
  while (at >= 0 && !/\s/.test(value.charAt(at))) at--;
  return at;
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

/** A bare URL ends at the first Han character, full-width mark or bracket, and before a sentence's mark, so these are percent-encoded. */
function bareUrl(url: string): string {
  let end = url.length;
  while (end > 0 && /[.,;:!?'~]/.test(url.charAt(end - 1))) end--;
  return url.slice(0, end).replace(/[\u2010-\uffff[\]*]+/g, percentEncoded) + percentEncoded(url.slice(end));
}
