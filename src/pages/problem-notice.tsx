import type { Diagnostic } from '../base/diagnostic.js';
import { say } from '../base/text.js';
import { newestDay } from '../log/log.js';
import type { Day } from '../log/types.js';
import type { Html } from './html.js';
import { type PageContext, tell } from './page-context.js';

/** A quiet line over a day that has errors, and over the newest day when files could not be read; else nothing. */
export function ProblemNotice({ context, day }: { readonly context: PageContext; readonly day: Day | null }): Html | null {
  const { links, log } = context;
  if (links.diagnostics === null) return null;
  const unread = day === null || day === newestDay(log) ? log.problems.length : 0;
  const here = day === null ? [] : diagnosticsOf(context, day.path).filter((one) => one.severity !== 'info');
  if (unread + here.length === 0) return null;
  return (
    <p class="quiet-notice small">
      {unread > 0 && (
        <a href={links.diagnostics}>
          {tell(context, say(unread === 1 ? '1 file could not be read' : `${unread} files could not be read`, `有 ${unread} 个文件读不了`))}
        </a>
      )}
      {here.length > 0 && day !== null && (
        <a href={`${links.diagnostics}#${fileAnchor(day.path)}`}>
          {tell(
            context,
            say(here.length === 1 ? '1 finding in this day' : `${here.length} findings in this day`, `这一天有 ${here.length} 处可改`),
          )}
        </a>
      )}
    </p>
  );
}

/** What is found in one file. */
export function diagnosticsOf(context: PageContext, path: string): readonly Diagnostic[] {
  return (context.diagnostics ?? []).filter((one) => one.file === path);
}

/** The anchor of a file on the page of diagnostics. */
export function fileAnchor(path: string): string {
  return `f-${path.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}
