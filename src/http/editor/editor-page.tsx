import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { Bilingual } from '../../base/text.js';
import type { EntryValues } from '../../log/edit/entry-values.js';
import { typedValues, typeEntry } from '../../log/edit/typed-entry.js';
import { mergedText } from '../../operations/merge-texts.js';
import { mergeDraft } from '../../operations/save-day.js';
import { ConflictView } from '../../pages/editor/conflict-view.js';
import { editPage } from '../../pages/editor/edit-page.js';
import type { DayStage, EditorView, EntryFormView } from '../../pages/editor/editor-view.js';
import { entryPictures } from '../../pages/editor/entry-pictures.js';
import { editorStyle } from '../../pages/styles/editor.js';
import { hashOf } from '../server-links.js';
import { type EditedDay, type EditorPorts, momentIn } from './editor-context.js';
import { lookAt } from './editor-look.js';
import { editorModule } from './editor-module.js';

/** The page of a day's editor, with the entry at a 0-based index open (null for a new one). */
export async function editorPage(
  context: Context,
  ports: EditorPorts,
  day: EditedDay,
  shown: {
    readonly index: number | null;
    readonly said: Bilingual | null;
    readonly status: 200 | 400 | 409;
    readonly values?: EntryValues;
  },
): Promise<Response> {
  const { daybook } = ports;
  const { seen, open, draft, note } = day;
  const index = shown.index !== null && shown.index < note.entries.length ? shown.index : null;
  const nonce = randomBytes(16).toString('base64url');
  const view: EditorView = {
    ref: open.ref,
    date: open.date,
    path: open.path,
    stage: stageOf(day),
    keptAt: open.draft ? momentIn(daybook, open.draft.at) : '',
    revision: draft.revision,
    order: { language: seen.language, lines: note.entries, open: index, page: day.addresses.page },
    form: formView(day, index, shown.values ?? typedValues(note, index, draft.loose)),
    others: daybook.worktree.drafts.refs().filter((ref) => ref !== open.ref),
    said: shown.said,
    look: await lookAt(daybook, day, draft.text, index ?? note.entries.length),
    conflict: conflictOf(day),
    addresses: day.addresses,
    assets: {
      style: `/edit/style.css?v=${hashOf(editorStyle)}`,
      script: `/edit/editor.js?v=${editorModule().version}`,
      nonce,
    },
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
export function stageOf({ open }: EditedDay): DayStage {
  if (open.draft) return 'draft';
  return open.disk === null ? 'new' : 'saved';
}

function formView({ seen, draft, note, open, addresses }: EditedDay, index: number | null, values: EntryValues): EntryFormView {
  return {
    language: seen.language,
    index,
    count: note.entries.length,
    values,
    problems: draft.loose.some((one) => one.index === index) ? typeEntry(note, index, values, seen.log.dialect).problems : [],
    origins: {},
    pictures: entryPictures(note, index, open.path, addresses.pictures),
    action: addresses.form,
    revision: draft.revision,
  };
}

/** The choices that saving needs; "" when there are none. */
function conflictOf({ open, seen, addresses }: EditedDay): string {
  const parts = open.draft ? mergeDraft(open.draft, open.disk) : [];
  if (mergedText(parts) !== null) return '';
  return String(
    <ConflictView language={seen.language} parts={parts} other="disk" action={addresses.form} seen={hashOf(open.disk ?? '')} />,
  );
}
