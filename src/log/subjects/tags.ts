import type { Entry, Field } from '../types.js';

// "Tags: 检测, 自监督", "标签：检测、自监督"
const line = /^(?:tags?|topics?|keywords?|标签|关键词|主题)\s*[:：]\s*(.*)$/i;

/** Tags written by hand, without `#`: from a paragraph or bullet `Tags: …` of an entry, each once. */
export function tagsOf(entry: Entry): readonly string[] {
  return [...new Set(entry.fields.filter(isTagLine).flatMap((field) => tagsIn(line.exec(field.text)?.[1] ?? '')))];
}

/** Whether a field is a line of tags. */
export function isTagLine(field: Field): boolean {
  return field.kind === 'text' && line.test(field.text);
}

/** The tags that a text names, as somebody types them: `检测, 自监督`, `#ViT #NeRF`. */
export function tagsIn(text: string): string[] {
  return [...new Set(text.split(/[,，、;；|/#\s]+/).filter((tag) => tag !== ''))];
}
