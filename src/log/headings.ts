import type { Dialect } from './dialect.js';
import { fold } from './fold.js';

/** What a heading stands over. */
export type SectionRole = 'today' | 'history' | 'footer';

const longestHeading = 200;
const tables = new WeakMap<Dialect, ReadonlyMap<string, SectionRole>>();

/** The role of a heading's text in a dialect: `:paperclip:  今日要点` and `今日要点` are the same. Null for any other heading. */
export function sectionRole(heading: string, dialect: Dialect): SectionRole | null {
  let table = tables.get(dialect);
  if (!table) {
    const roles = new Map<string, SectionRole>();
    for (const role of ['today', 'history', 'footer'] as const) {
      for (const text of dialect.sections[role]) roles.set(headingKey(text), role);
    }
    table = roles;
    tables.set(dialect, table);
  }
  return heading.length > longestHeading ? null : (table.get(headingKey(heading)) ?? null);
}

/** Folded, without emoji codes such as `:paperclip:`, marks and closing `#`. */
function headingKey(text: string): string {
  return fold(text)
    .replace(/:[a-z0-9_+-]+:/g, '')
    .replace(/[#*:。.]|\p{Extended_Pictographic}|\ufe0f/gu, '');
}
