import { formatDate, type IsoDate } from '../../base/dates.js';
import { applyEdits, type TextEdit } from '../../base/diagnostic.js';
import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import type { Dialect } from '../dialect.js';
import { type Readme, readReadme, type StatedDate } from '../read-readme.js';
import type { NoteFile } from '../types.js';
import { addToHistory } from './add-to-history.js';
import { withDate } from './date-in-text.js';
import { dayContent } from './day-content.js';
import { lineEndingOf } from './line-ending.js';
import { folderOf } from './rebase-media.js';
import { setSection } from './set-section.js';

/** Where the README and the note stand, relative to the log. */
export interface ReadmePaths {
  readonly notePath: string;
  /** `README.md` when left out. */
  readonly readmePath?: string;
}

/**
 * The README's text with a day published: today's section holds the day's entries, the update date is the day's, and the history
 * lists it. Parts the README does not have are left out (`missingReadmeParts` names them); no other byte changes, and a second
 * run changes nothing.
 */
export function updateReadme(text: string, note: NoteFile, date: IsoDate, dialect: Dialect, paths: ReadmePaths): string {
  const readme = readReadme(text, dialect);
  if (!readme.today && !readme.history && !readme.updated) throw noSections(dialect);
  const content = dayContent(note, dialect, folderOf(paths.notePath), folderOf(paths.readmePath ?? 'README.md'));
  if (content === '') {
    throw new DaybookError(
      'bad-value',
      say(`${note.path} has no entry yet. Add one before publishing it.`, `${note.path} 还没有条目。请先添加再发布。`),
    );
  }
  const edits: TextEdit[] = [];
  if (readme.updated) edits.push(...setUpdated(text, readme.updated, date, dialect));
  if (readme.today) edits.push(...setSection(text, readme.today.body, content.replace(/\r?\n/g, lineEndingOf(text)), lineEndingOf(text)));
  if (readme.history) edits.push(...addToHistory(text, readme, date, paths.notePath, dialect));
  return applyEdits(text, edits);
}

/** What publishing leaves out because a README has no place for it: a sentence for each. */
export function missingReadmeParts(readme: Readme, dialect: Dialect): Bilingual[] {
  const heading = (section: 'today' | 'history'): string => `## ${dialect.sections[section][0] ?? ''}`;
  const missing: Bilingual[] = [];
  if (!readme.updated) {
    const word = dialect.readme.updated[0] ?? '';
    missing.push(
      say(
        `README.md has no update date. Add a line that begins with \`${word}\` and a colon.`,
        `README.md 没有更新日期。请加一行，以 \`${word}\` 和冒号开头。`,
      ),
    );
  }
  if (!readme.today) {
    missing.push(
      say(
        `README.md has no section for today's entries. Add the heading \`${heading('today')}\`.`,
        `README.md 没有今日要点。请加上标题 \`${heading('today')}\`。`,
      ),
    );
  }
  if (!readme.history) {
    missing.push(
      say(
        `README.md has no history, so the day is not listed. Add the heading \`${heading('history')}\`.`,
        `README.md 没有历史更新，这一天没有列入。请加上标题 \`${heading('history')}\`。`,
      ),
    );
  }
  return missing;
}

function noSections(dialect: Dialect): DaybookError {
  const today = `## ${dialect.sections.today[0] ?? ''}`;
  const history = `## ${dialect.sections.history[0] ?? ''}`;
  return new DaybookError(
    'unwritable',
    say(
      `README.md has none of the places a day is published to. Add the headings \`${today}\` and \`${history}\`, then publish again.`,
      `README.md 里没有可以发布的位置。请加上标题 \`${today}\` 和 \`${history}\`，再发布一次。`,
    ),
  );
}

function setUpdated(text: string, updated: StatedDate, date: IsoDate, dialect: Dialect): TextEdit[] {
  if (updated.date === date) return [];
  const value = text.slice(updated.span.start, updated.span.end);
  return [{ ...updated.span, text: withDate(value, date) ?? formatDate(date, dialect.readme.date) }];
}
