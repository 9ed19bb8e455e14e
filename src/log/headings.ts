import type { Dialect } from './dialect.js';
import { fold } from './fold.js';

/** What a heading stands over. */
export type SectionRole = 'today' | 'history' | 'footer';

const longestHeading = 200;
const tables = new WeakMap<Dialect, RoleTable>();
const seenLimit = 1024;

interface RoleTable {
  readonly roles: ReadonlyMap<string, SectionRole>;
  /** Headings as written; those of a log repeat day by day. */
  readonly seen: Map<string, SectionRole | null>;
}

/** The role of a heading's text in a dialect: `:paperclip:  今日要点` and `今日要点` are the same. Null for any other heading. */
export function sectionRole(heading: string, dialect: Dialect): SectionRole | null {
  let table = tables.get(dialect);
  if (!table) {
    const roles = new Map<string, SectionRole>();
    for (const role of ['today', 'history', 'footer'] as const) {
      for (const text of dialect.sections[role]) roles.set(headingKey(text), role);
    }
    table = { roles, seen: new Map() };
    tables.set(dialect, table);
  }
  if (heading.length > longestHeading) return null;
  const known = table.seen.get(heading);
  if (known !== undefined) return known;
  const role = table.roles.get(headingKey(heading)) ?? null;
  if (table.seen.size < seenLimit) table.seen.set(heading, role);
  return role;
}

/** Folded, without emoji codes such as `:paperclip:`, marks and closing `#`. */
function headingKey(text: string): string {
  return fold(text)
    .replace(/:[a-z0-9_+-]+:/g, '')
    .replace(/[#*:。.]|\p{Extended_Pictographic}|\ufe0f/gu, '');
}
