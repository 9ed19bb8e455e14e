import type { Entry } from '../types.js';

/** What an entry itself says, besides its title, in the fields that tell what it is about. */
export function bodyText(entry: Entry): string {
  let text = '';
  for (const field of entry.fields) if (field.kind === 'abstract' || field.kind === 'tips') text += `${field.text}\n`;
  return text;
}

/** The titles of an entry's papers, a line each. */
export function paperTitles(entry: Entry): string {
  let titles = '';
  for (const field of entry.fields) {
    if (field.kind !== 'paper') continue;
    if (field.links.length === 0) titles += `${field.text}\n`;
    for (const { title } of field.links) if (title !== null && !/^https?:/i.test(title)) titles += `${title}\n`;
  }
  return titles;
}
