import type { EditorAddresses } from '../../pages/editor/editor-view.js';
import type { EditedDay } from './editor-context.js';
import type { SaidName } from './said.js';

/** Which part of a day's editor is seen. */
export interface AskedPart {
  readonly view: 'form' | 'source';
  /** 0-based; null for a new entry, absent where the address says nothing. */
  readonly index?: number | null | undefined;
  readonly said?: SaidName | null;
}

/** The address of a part of a day's editor. */
export function pageAddress({ page }: EditorAddresses, { view, index, said = null }: AskedPart): string {
  const query = new URLSearchParams();
  if (view === 'source') query.set('view', 'source');
  if (index !== undefined) query.set('n', index === null ? 'new' : String(index + 1));
  if (said !== null) query.set('said', said);
  return query.size === 0 ? page : `${page}?${query}`;
}

/** The entry that an address or a form asks for: the first without one, a new one in an empty day. */
export function askedIndex({ note, draft }: EditedDay, asked: string): number | null {
  if (asked === 'new') return null;
  const n = /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
  const last = note.entries.length - 1;
  if (asked === '' && draft.loose.some(({ index }) => index === null)) return null;
  return last < 0 ? null : Math.min(Math.max(0, n - 1), last);
}
