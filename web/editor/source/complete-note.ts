import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Dialect } from '../../../src/log/dialect.js';
import { type Suggestions, tagWords } from '../suggestions.js';

/** Suggests what the log's own entries say: labels after a bullet, tags after `#` and in a line of tags, venues before a title. */
export function completeNote(dialect: Dialect, suggestions: () => Promise<Suggestions>) {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const place = placeOf(before);
    if (!place || (place.word === '' && !context.explicit && !place.isOpen)) return null;
    const options = optionsFor(place.kind, dialect, await suggestions());
    return { from: context.pos - place.word.length, options, validFor: /^[\p{L}\p{N} .+-]*$/u };
  };
}

type Kind = 'label' | 'tag' | 'venue';

/** What is being written at the end of a line's beginning. */
function placeOf(before: string): { readonly kind: Kind; readonly word: string; readonly isOpen: boolean } | null {
  // "   - Ab", "   - Tags: 检测, ", "看 #检", "3. [CV"
  const tags =
    /^\s*(?:[-*+]\s+)?\**(?:tags?|topics?|keywords?|标签|关键词|主题)\**\s*[:：](?:.*[,，、;；|/#\s])?([^,，、;；|/#\s]*)$/iu.exec(before);
  if (tags) return { kind: 'tag', word: tags[1] ?? '', isOpen: true };
  const tag = /\s#([\p{L}\p{N}-]*)$/u.exec(before);
  if (tag) return { kind: 'tag', word: tag[1] ?? '', isOpen: true };
  const label = /^\s+[-*+]\s+([\p{L} ]*)$/u.exec(before);
  if (label) return { kind: 'label', word: label[1] ?? '', isOpen: false };
  const venue = /^\s*\d+[.、．)]\s*\[([A-Za-z][A-Za-z ]*)$/.exec(before);
  return venue ? { kind: 'venue', word: venue[1] ?? '', isOpen: false } : null;
}

function optionsFor(kind: Kind, dialect: Dialect, suggested: Suggestions): Completion[] {
  const { labels, venues } = suggested;
  if (kind === 'venue') return venues.map((venue) => ({ label: venue, apply: `${venue} | ` }));
  if (kind === 'tag') return tagWords(suggested).map((label) => ({ label }));
  const usual = Object.values(dialect.labels).map(([first]) => first ?? '');
  return [...new Set([...labels, ...usual])].filter(Boolean).map((label) => ({
    label,
    apply: /\p{Script=Han}/u.test(label) ? `${label}：` : `${label}: `,
  }));
}
