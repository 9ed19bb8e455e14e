import type { Context } from 'hono';
import { dateIn, type IsoDate } from '../../base/dates.js';
import type { DayDraft } from '../../log/edit/day-draft.js';
import { readNote } from '../../log/read-note.js';
import type { NoteFile } from '../../log/types.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { type OpenDay, openDay } from '../../operations/open-day.js';
import { type EditorAddresses, editorAddresses } from '../../pages/editor/editor-view.js';
import type { PageContext } from '../../pages/page-context.js';
import { hashOf } from '../server-links.js';
import type { SiteAnswers } from '../subject-routes.js';

/** What the editor's routes share. */
export interface EditorPorts extends SiteAnswers {
  readonly daybook: Daybook;
  /** Operations that the editor uses where the program has them. */
  readonly can: Pick<EditorAddresses, 'capture' | 'publish'>;
}

/** The day that a request is about, as it stands now. */
export interface EditedDay {
  readonly seen: PageContext;
  readonly open: OpenDay;
  /** What is written now, read. */
  readonly note: NoteFile;
  /** The draft, or what would be kept as its first. */
  readonly draft: DayDraft;
  readonly addresses: EditorAddresses;
}

/** Opens the day of a request's address; null when it names none. */
export async function editedDay(context: Context, ports: EditorPorts): Promise<EditedDay | null> {
  const { daybook, view, can } = ports;
  const seen = await view(context);
  const open = await openDay(daybook, seen.log, context.req.param('ref') ?? '');
  if (!open) return null;
  const { ref, path, disk, text } = open;
  const draft = open.draft ?? { ref, path, base: disk, text, loose: [], done: [], undone: [], revision: 0, at: nowIn(daybook) };
  return { seen, open, draft, note: readNote(path, draft.text, daybook.dialect), addresses: editorAddresses(ref, can) };
}

/** Keeps a draft with what was done to it; false when another window or program kept another one since it was read. */
export function keepDraft({ worktree, ports }: Daybook, draft: DayDraft): boolean {
  return worktree.drafts.keep({ ...draft, at: ports.now().toISOString() }, draft.revision).kept;
}

/** Names the state of a day that a page was made from: a form of an older one does not write over what happened since. */
export function stateOf({ revision, text }: DayDraft): string {
  return `${revision}-${hashOf(text)}`;
}

function nowIn({ ports }: Daybook): string {
  return ports.now().toISOString();
}

/** Today in the log's time zone. */
export function todayIn({ config, ports }: Daybook): IsoDate {
  return dateIn(config.timezone, ports.now());
}

/** A moment as it is shown: the time alone for today. */
export function momentIn(daybook: Daybook, at: string): string {
  const zone = { timeZone: daybook.config.timezone };
  const time = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' }).format(new Date(at));
  const date = dateIn(daybook.config.timezone, new Date(at));
  return date === todayIn(daybook) ? time : `${date} ${time}`;
}
