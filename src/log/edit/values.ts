import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { scanLinks, targetUrl } from '../scan-links.js';

/** A title as it may be written between brackets: one line, without HTML; brackets without a partner are escaped. */
export function titleValue(value: string, stars: readonly string[]): string {
  const title = oneLine(value, say('A title', '标题'));
  refuseHtml(title);
  const star = stars.find((one) => title.includes(one));
  if (star !== undefined) {
    throw new DaybookError(
      'bad-value',
      say(`A title cannot hold ${star}: it would be read as relevance.`, `标题里不能有 ${star}：它会被读作星标。`),
    );
  }
  return escapeBrackets(title);
}

/** A web address as it may be written in a link: http or https, unbalanced parentheses and spaces percent-encoded. */
export function urlValue(value: string): string {
  const url = oneLine(value, say('A URL', '网址'));
  if (!/^https?:\/\/[^\s/?#]/i.test(url)) {
    throw new DaybookError(
      'bad-value',
      say(
        `\`${shorten(url)}\` is no web address. Write one that begins with https:// or http://.`,
        `\`${shorten(url)}\` 不是网址。请写以 https:// 或 http:// 开头的地址。`,
      ),
    );
  }
  const scheme = url.slice(0, url.indexOf(':')).toLowerCase();
  const encoded = (scheme + url.slice(scheme.length)).replace(/[\s"<>`]/g, percentEncoded);
  return hasBalancedParentheses(encoded) ? encoded : encoded.replace(/[()]/g, percentEncoded);
}

/** The lines of a text value, trimmed, without empty ones, line breaks of any kind; a bullet typed before a later line is left out. */
export function textLines(value: string): string[] {
  refuseControls(value.replace(/[\r\n\t\u2028\u2029]/g, ''), say('A text', '文字'));
  refuseHtml(value);
  for (const link of scanLinks(value)) refuseScript(targetUrl(value, link.target));
  return value
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line, index) => (index === 0 ? line : line.replace(/^\s*[-*+]\s+/, '')).trim())
    .filter((line) => line !== '');
}

/** 0 to 5; an empty value is 0. */
export function relevanceValue(value: string): number {
  const typed = value.trim();
  if (/^[0-5]?$/.test(typed)) return Number(typed);
  throw new DaybookError(
    'bad-value',
    say(`Relevance is a number from 0 to 5, not \`${shorten(typed)}\`.`, `星标数是 0 到 5 的数字，不是 \`${shorten(typed)}\`。`),
  );
}

/** A value cut for a message. */
export function shorten(value: string): string {
  return value.length <= 60 ? value : `${value.slice(0, 59)}…`;
}

function oneLine(value: string, what: { readonly en: string; readonly zh: string }): string {
  const trimmed = value.trim();
  if (/[\r\n\u2028\u2029]/.test(trimmed)) {
    throw new DaybookError('bad-value', say(`${what.en} is one line; take the line break out.`, `${what.zh}只能是一行；请去掉换行。`));
  }
  refuseControls(trimmed.replace(/\t/g, ''), what);
  return trimmed;
}

function refuseControls(value: string, what: { readonly en: string; readonly zh: string }): void {
  for (let at = 0; at < value.length; at++) {
    if (value.charCodeAt(at) >= 32 && value.charCodeAt(at) !== 127) continue;
    throw new DaybookError(
      'bad-value',
      say(`${what.en} cannot hold control characters; take them out.`, `${what.zh}里不能有控制字符；请去掉。`),
    );
  }
}

function refuseHtml(value: string): void {
  const tag = /<\/?(?:img|video|iframe|embed|object|source|div|script|style|pre|details|a)(?![a-z0-9-])/i.exec(value)?.[0];
  if (tag === undefined) return;
  throw new DaybookError(
    'bad-value',
    say(
      `The value holds \`${tag}\`: it would be read as HTML. Write it without the tag.`,
      `这个值里有 \`${tag}\`，会被读作 HTML。请去掉标签再写。`,
    ),
  );
}

function refuseScript(url: string): void {
  if (!/^\s*[a-z][a-z0-9+.-]*:/i.test(url) || /^\s*(?:https?|mailto):/i.test(url)) return;
  throw new DaybookError(
    'bad-value',
    say(
      `A link to \`${shorten(url)}\` is not allowed. Link to http or https.`,
      `不能链接到 \`${shorten(url)}\`。请用 http 或 https 链接。`,
    ),
  );
}

function hasBalancedParentheses(url: string): boolean {
  let depth = 0;
  for (const character of url) {
    if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** Characters as `%28`; those beyond ASCII as UTF-8. */
export function percentEncoded(characters: string): string {
  return [...characters]
    .map((one) => (one.charCodeAt(0) < 128 ? `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : encodeURIComponent(one)))
    .join('');
}

/** A title whose brackets without a partner are escaped. */
export function escapeBrackets(title: string): string {
  const open: number[] = [];
  const single = new Set<number>();
  for (let at = 0; at < title.length; at++) {
    if (title[at] === '[') open.push(at);
    else if (title[at] === ']' && open.pop() === undefined) single.add(at);
  }
  for (const at of open) single.add(at);
  if (single.size === 0) return title;
  let out = '';
  for (let at = 0; at < title.length; at++) out += (single.has(at) ? '\\' : '') + title[at];
  return out;
}
