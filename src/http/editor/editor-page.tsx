import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { Bilingual } from '../../base/text.js';
import type { EntryValues } from '../../log/edit/entry-values.js';
import { typedValues, typeEntry } from '../../log/edit/typed-entry.js';
import { mergedText } from '../../operations/merge-texts.js';
import { mergeDraft } from '../../operations/save-day.js';
import { ConflictView } from '../../pages/editor/conflict-view.js';
import { editPage } from '../../pages/editor/edit-page.js';
import type { DayStage, EditorView, EntryFormView, SourceFormView } from '../../pages/editor/editor-view.js';
import { entryPictures } from '../../pages/editor/entry-pictures.js';
import { hashOf } from '../server-links.js';
import { assistView } from './assist-view.js';
import { type EditedDay, type EditorPorts, momentIn, stateOf } from './editor-context.js';
import { lookAt } from './editor-look.js';
import { editorAssets } from './editor-modules.js';

/** The part of a day's editor that is shown. */
export interface ShownPart {
  readonly view: 'form' | 'source';
  /** The entry that is open, 0-based; null for a new one. */
  readonly index: number | null;
  /** What stands in the form, when it is not what the draft has. */
  readonly values?: EntryValues;
  /** What stands in the text, when it is not what the draft has. */
  readonly source?: string;
}

/** The page of a day's editor. */
export async function editorPage(
  context: Context,
  ports: EditorPorts,
  day: EditedDay,
  shown: ShownPart & {
    readonly said: Bilingual | null;
    /** Why the language model suggests nothing; absent where it was not asked. */
    readonly problem?: Bilingual;
    readonly status: 200 | 400 | 409 | 413;
  },
): Promise<Response> {
  const { daybook } = ports;
  const { seen, open, draft, note, addresses } = day;
  const index = shown.index !== null && shown.index < note.entries.length ? shown.index : null;
  const nonce = randomBytes(16).toString('base64url');
  const state = stateOf(draft);
  const view: EditorView = {
    ref: open.ref,
    log: hashOf(daybook.root),
    date: open.date,
    path: open.path,
    stage: stageOf(day),
    keptAt: open.draft ? momentIn(daybook, open.draft.at) : '',
    state,
    view: shown.view,
    undo: draft.done.at(-1)?.kind ?? null,
    redo: draft.undone.at(-1)?.kind ?? null,
    order: {
      language: seen.language,
      lines: note.entries,
      open: index,
      page: shown.view === 'source' ? `${addresses.page}?view=source&n=` : `${addresses.page}?n=`,
    },
    form: formView(ports, day, index, state, shown),
    source: sourceView(day, index, state, shown.source),
    others: daybook.worktree.drafts.refs().filter((ref) => ref !== open.ref),
    said: shown.said,
    look: lookAt(daybook, day, index ?? note.entries.length),
    conflict: conflictOf(day),
    addresses,
    assets: { ...editorAssets(), nonce },
  };
  context.header('cache-control', 'no-store');
  context.header('content-security-policy', editorPolicy(nonce));
  // The page keeps what it shows up to date itself, and is never loaded anew under who writes.
  return context.html(editPage({ ...seen, links: { ...seen.links, live: null } }, view), shown.status);
}

/** What every page may load, and the styles that the text editor makes, which carry the page's own nonce. */
function editorPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "img-src 'self' https: http: data: blob:",
    `style-src 'self' 'nonce-${nonce}'`,
    "script-src 'self'",
    "media-src 'self' https: http:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Where the work on a day stands. */
function stageOf({ open }: EditedDay): DayStage {
  if (open.draft) return 'draft';
  return open.disk === null ? 'new' : 'saved';
}

function formView(
  { daybook }: EditorPorts,
  day: EditedDay,
  index: number | null,
  state: string,
  { values: typed, problem }: { readonly values?: EntryValues; readonly problem?: Bilingual },
): EntryFormView {
  const { seen, draft, note, open, addresses } = day;
  const before = typedValues(note, index, draft.loose);
  const values = typed ?? before;
  const isLoose = draft.loose.some((one) => one.index === index);
  return {
    language: seen.language,
    index,
    count: note.entries.length,
    values,
    before,
    problems: isLoose ? typeEntry(note, index, values, seen.log.dialect).problems : [],
    pictures: entryPictures(note, index, open.path, addresses.pictures),
    assist: assistView(daybook, open.ref, { index, values }, problem ?? null),
    action: addresses.form,
    state,
  };
}

function sourceView(
  { seen, draft, note, open, addresses }: EditedDay,
  index: number | null,
  state: string,
  typed?: string,
): SourceFormView {
  return {
    language: seen.language,
    path: open.path,
    text: typed ?? draft.text,
    before: typed === undefined ? null : draft.text,
    index,
    line: (index === null ? undefined : note.entries[index])?.line ?? 1,
    loose: draft.loose,
    dialect: seen.log.dialect,
    action: addresses.form,
    state,
  };
}

/** The choices that saving needs; "" when there are none. */
function conflictOf({ open, seen, addresses }: EditedDay): string {
  const parts = open.draft ? mergeDraft(open.draft, open.disk) : [];
  if (mergedText(parts) !== null) return '';
  return String(<ConflictView language={seen.language} parts={parts} action={addresses.form} seen={hashOf(open.disk ?? '')} />);
}
