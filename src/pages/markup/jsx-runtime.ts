import type { JSX } from 'hono/jsx/jsx-runtime';
import type { HtmlEscapedString } from 'hono/utils/html';
import { escapeHtml } from './escape-html.js';

export type { JSX };

// What views are compiled to (scripts/compile-views.mjs): text that is put together, with these where a value stands in it.

/** HTML that is escaped already. Views give back what hono calls an escaped string; only its text is ever read. */
export function markup(html: string): HtmlEscapedString {
  return new Markup(html) as unknown as HtmlEscapedString;
}

/** The HTML of an element's child: text is escaped, nothing and truth values are nothing, lists are joined. */
export function child(value: unknown): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value instanceof Markup) return value.html;
  if (value === undefined || value === null || typeof value === 'boolean') return '';
  if (Array.isArray(value)) {
    let html = '';
    for (const one of value) html += child(one);
    return html;
  }
  const isEscaped = typeof value === 'object' && 'isEscaped' in value && value.isEscaped === true;
  return isEscaped ? value.toString() : escapeHtml(String(value));
}

/** An attribute whose value is asked for when the page is made; `start` is ` name="`. Nothing for a value that is absent. */
export function attribute(start: string, value: unknown): string {
  if (typeof value === 'string') return `${start}${escapeHtml(value)}"`;
  return value === undefined || value === null ? '' : `${start}${escapeHtml(String(value))}"`;
}

/** An attribute that is there or not. */
export function toggle(start: string, value: unknown): string {
  return typeof value === 'boolean' ? (value ? `${start}"` : '') : attribute(start, value);
}

class Markup {
  readonly isEscaped = true;
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  toString(): string {
    return this.html;
  }
}
