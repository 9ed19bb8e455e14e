import { arxivReference, githubRepository, splitUrl } from '../base/urls.js';
import type { Field } from '../log/types.js';
import { shorten } from './title.js';

/** A pointer of an entry to the literature, as pages show it. */
export interface Reference {
  readonly kind: 'paper' | 'code' | 'article' | 'link';
  /** The label as typed, for links that are neither paper nor code; "" when there is none. */
  readonly label: string;
  readonly text: string;
  /** As written; null when the log names the thing without pointing to it. */
  readonly url: string | null;
  /** True when `text` is an identifier (a repository, an address), not a title. */
  readonly isIdentifier: boolean;
  /** An arXiv id to set beside the title; null when there is none or the text already is it. */
  readonly id: string | null;
  /** A short remark after the link; "" when there is none. */
  readonly note: string;
}

/** The pointers of one field, by its label: papers and code also when they have no link. Running text has none: it is shown as text. */
export function fieldReferences(text: string, field: Field): readonly Reference[] {
  if (isRunning(text, field)) return [];
  if (field.kind === 'link')
    return field.links.map((link) => reference('link', link.nestedLabel || field.label, link.title, link.url, link.note ?? ''));
  if (field.kind !== 'paper' && field.kind !== 'code') return [];
  const kind = field.kind;
  if (field.links.length > 0)
    return field.links.map((link) => reference(kind, link.nestedLabel ?? '', link.title, link.url, link.note ?? ''));
  return field.text
    .split('\n')
    .filter((title) => title.trim() !== '')
    .map((title) => named(kind, title));
}

/** True when a field over links says something besides them, so that it is read as text. */
export function isRunning(text: string, field: Field): boolean {
  if (field.kind !== 'link' && field.kind !== 'paper' && field.kind !== 'code') return true;
  if (field.links.length === 0) return field.kind === 'link';
  let at = field.valueSpan.start;
  let beside = '';
  for (const link of [...field.links].sort((a, b) => a.span.start - b.span.start)) {
    beside += `${text.slice(at, link.span.start)} `;
    at = Math.max(at, link.span.end);
  }
  beside += text.slice(at, Math.max(at, Math.min(field.span.end, at + 2_000)));
  for (const link of field.links) for (const known of [link.note, link.nestedLabel]) if (known) beside = beside.replace(known, ' ');
  return (beside.replace(/<[^<>]{0,300}>/g, ' ').match(/\p{L}/gu) ?? []).length >= 6;
}

/** A pointer as shown: an address is shortened to what identifies it. */
export function reference(kind: Reference['kind'], label: string, title: string | null, url: string, note = ''): Reference {
  const repository = githubRepository(url);
  const arxiv = arxivReference(url);
  const isAddress = title === null || title.trim() === '' || /^(?:https?:|www\.)\S*$/i.test(title.trim());
  if (repository && (kind === 'code' || isAddress)) return { kind, label, text: repository, url, isIdentifier: true, id: null, note };
  if (arxiv?.valid && isAddress) return { kind, label, text: `arXiv:${arxiv.id}`, url, isIdentifier: true, id: null, note };
  if (isAddress) return { kind, label, text: shortUrl(url || (title ?? '')), url, isIdentifier: true, id: null, note };
  return { kind, label, text: shorten(title, 400), url, isIdentifier: false, id: arxiv?.valid ? arxiv.id : null, note };
}

/** Host and path of an address, shortened in the middle: `openaccess.thecvf.com/…/Li_ResRep_ICCV.html`. */
export function shortUrl(url: string): string {
  const parts = splitUrl(url);
  if (!parts) return url.length > 60 ? `${shorten(url, 60)}…` : url;
  const whole = `${parts.host.replace(/^www\./, '')}${parts.path === '/' ? '' : parts.path}`;
  if (whole.length <= 48) return whole;
  const last = parts.path.split('/').filter(Boolean).at(-1) ?? '';
  return `${parts.host.replace(/^www\./, '')}/…/${last.length > 40 ? `${shorten(last, 40)}…` : last}`;
}

function named(kind: 'paper' | 'code', text: string): Reference {
  return { kind, label: '', text: shorten(text.trim(), 400), url: null, isIdentifier: false, id: null, note: '' };
}
