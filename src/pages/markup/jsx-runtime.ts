import type { JSX } from 'hono/jsx/jsx-runtime';
import type { HtmlEscapedString } from 'hono/utils/html';
import { escapeHtml } from './escape-html.js';

export type { JSX };

/** A view: takes its properties, gives back HTML or nothing. */
type View = (props: object) => unknown;

/**
 * Makes an element, or asks a view for its HTML: what the compiler writes for `<a href="…">…</a>` and `<Title title="…" />`. Writes
 * what hono/jsx writes, at once and as text instead of as a tree that is walked afterwards.
 */
export function jsx(tag: string | View, props: Readonly<Record<string, unknown>>): HtmlEscapedString {
  if (typeof tag === 'function') return markup(childText(tag(props)));
  let html = `<${tag}`;
  for (const name in props) {
    if (name === 'children') continue;
    const value = props[name];
    if (value === undefined || value === null) continue;
    if (typeof value === 'string') html += ` ${name}="${escapeHtml(value)}"`;
    else if (typeof value !== 'boolean' || !switches.has(name)) html += ` ${name}="${escapeHtml(String(value))}"`;
    else if (value) html += ` ${name}=""`;
  }
  if (voids.has(tag)) return markup(`${html}/>`);
  const { children } = props;
  return markup(children === undefined ? `${html}></${tag}>` : `${html}>${childText(children)}</${tag}>`);
}

/** An element with several children. */
export const jsxs: typeof jsx = jsx;

/** What `<>…</>` stands for: its children. */
export function Fragment({ children }: { readonly children?: unknown }): HtmlEscapedString {
  return markup(childText(children));
}

/** HTML that is escaped already. */
class Markup {
  readonly isEscaped = true;
  readonly #html: string;

  constructor(html: string) {
    this.#html = html;
  }

  toString(): string {
    return this.#html;
  }
}

/** Views give back what hono calls an escaped string; only its text is ever read. */
function markup(html: string): HtmlEscapedString {
  return new Markup(html) as unknown as HtmlEscapedString;
}

function childText(child: unknown): string {
  if (typeof child === 'string') return escapeHtml(child);
  if (child === undefined || child === null || typeof child === 'boolean') return '';
  if (Array.isArray(child)) {
    let html = '';
    for (const one of child) html += childText(one);
    return html;
  }
  const isEscaped = typeof child === 'object' && 'isEscaped' in child && child.isEscaped === true;
  return isEscaped ? child.toString() : escapeHtml(String(child));
}

// biome-ignore format: a list of words
const voids: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** Attributes that are there or not; all others say "true" or "false". */
// biome-ignore format: a list of words
const switches: ReadonlySet<string> = new Set([
  'async', 'autofocus', 'autoplay', 'checked', 'controls', 'default', 'defer', 'disabled', 'download', 'hidden', 'inert', 'ismap', 'itemscope',
  'loop', 'multiple', 'muted', 'nomodule', 'novalidate', 'open', 'playsinline', 'readonly', 'required', 'reversed', 'selected',
]);
