import { withNote } from '../../log/with-note.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { lineDiff } from '../../operations/line-diff.js';
import { EntryInDay } from '../../pages/day-page.js';
import { type DiffLine, DiffPanel } from '../../pages/editor/diff-panel.js';
import { FindingsPanel } from '../../pages/editor/findings-panel.js';
import type { PageContext } from '../../pages/page-context.js';
import { dayFindings, draftPictures } from './day-findings.js';
import { type EditedDay, stateOf } from './editor-context.js';

/** What a day will look like, what a check finds in it, and what saving it would write. */
export interface DayLook {
  /** HTML of the site's own views. */
  readonly preview: string;
  readonly findings: string;
  readonly diff: string;
}

/** Looks at a day as if its draft stood in the log; the preview is of the entry at a 0-based index. */
export function lookAt(daybook: Daybook, day: EditedDay, index: number): DayLook {
  const { open, seen, draft, addresses } = day;
  const { language } = seen;
  const pictures = new Map(
    draftPictures(daybook, open).map((path) => [path, `${addresses.pictures}/${path.slice(path.lastIndexOf('/') + 1)}`]),
  );
  const log = withNote(seen.log, open.path, draft.text, [...pictures.keys()]);
  const links = { ...seen.links, file: (path: string) => pictures.get(path) ?? seen.links.file(path) };
  const context: PageContext = { ...seen, log, links, diagnostics: null };
  const { lines, untouched } = changedLines(open.disk ?? '', draft.text);
  return {
    preview: previewOf(context, open.path, index),
    findings: String(
      <FindingsPanel language={language} findings={dayFindings(daybook, day)} state={stateOf(draft)} action={addresses.form} />,
    ),
    diff: String(<DiffPanel language={language} path={open.path} lines={lines} untouched={untouched} />),
  };
}

function previewOf(context: PageContext, path: string, index: number): string {
  const day = context.log.days.find((one) => one.path === path);
  if (!day) return '';
  const shown = day.entries.map((entry, at) => ({ day, entry, n: at + 1 })).filter((_, at) => at === index);
  return String(
    <div class="entries">
      {shown.map((place) => (
        <EntryInDay context={context} place={place} />
      ))}
    </div>,
  );
}

/** The lines that saving changes, with a gap between stretches, and how many it leaves alone. */
function changedLines(before: string, after: string): { readonly lines: readonly DiffLine[]; readonly untouched: number } {
  const lines: DiffLine[] = [];
  let untouched = 0;
  let isGap = false;
  for (const { kind, line } of lineDiff(before === '' ? [] : before.split('\n'), after === '' ? [] : after.split('\n'))) {
    if (kind === 'same') {
      untouched += 1;
      isGap = lines.length > 0;
      continue;
    }
    if (isGap) lines.push(null);
    isGap = false;
    lines.push({ kind, line });
  }
  return { lines, untouched };
}
