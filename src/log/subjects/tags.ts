import type { Entry } from '../types.js';

// "Tags: 检测, 自监督", "标签：检测、自监督"
const label = /^(?:tags?|topics?|keywords?|标签|关键词|主题)\s*[:：]\s*(.*)$/i;

/** Tags written by hand, without `#`: from a paragraph or bullet `Tags: …` of an entry, each once. */
export function tagsOf(entry: Entry): readonly string[] {
  const tags = entry.fields
    .filter((field) => field.kind === 'text')
    .flatMap((field) => (label.exec(field.text)?.[1] ?? '').split(/[,，、;；|/#\s]+/))
    .filter((tag) => tag !== '');
  return [...new Set(tags)];
}
