import type { Diagnostic, Severity } from '../base/diagnostic.js';
import { say } from '../base/text.js';
import type { Day } from '../log/types.js';
import { fullDate } from './date-words.js';
import { DiagnosticLine, severityWords } from './diagnostic-line.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import { renderPage } from './layout.js';
import { type PageContext, tell } from './page-context.js';
import { fileAnchor } from './problem-notice.js';

/** How many findings the page shows; the command line shows all. */
const most = 1_000;

/** What `check` finds, file by file, newest day first; `severity` shows one kind only. */
export function diagnosticsPage(context: PageContext, severity: Severity | null): string {
  const all = context.diagnostics ?? [];
  const chosen = severity === null ? all : all.filter((one) => one.severity === severity);
  const shown = chosen.slice(0, most);
  return renderPage({
    context,
    title: tell(context, say('Diagnostics', '诊断')),
    section: 'diagnostics',
    children: (
      <>
        <div class="page-head">
          <h1>{tell(context, say('Diagnostics', '诊断'))}</h1>
          <p>{summary(context, all)}</p>
        </div>
        {all.length > 0 && <Severities context={context} all={all} current={severity} />}
        {all.length === 0 && (
          <p class="notice fine-notice">
            <Icon name="check" />
            {tell(context, say('Nothing was found in any file.', '所有文件都没有发现问题。'))}
          </p>
        )}
        {chosen.length > shown.length && (
          <p class="notice">
            {tell(
              context,
              say(
                `These are the first ${most} of ${chosen.length}. “daybook check” prints them all.`,
                `这里是 ${chosen.length} 处中的前 ${most} 处；daybook check 会列出全部。`,
              ),
            )}
          </p>
        )}
        {byFile(shown, context.log.days).map(([path, own, day]) => (
          <FileFindings context={context} path={path} findings={own} day={day} />
        ))}
      </>
    ),
  });
}

function summary(context: PageContext, all: readonly Diagnostic[]): string {
  const files = new Set(all.map((one) => one.file)).size;
  const fixable = all.filter((one) => one.fix !== null).length;
  if (all.length === 0) return '';
  const en = `${all.length} ${all.length === 1 ? 'finding' : 'findings'} in ${files} ${files === 1 ? 'file' : 'files'}; ${fixable} can be fixed by “daybook check --fix”.`;
  return tell(context, say(en, `${files} 个文件里有 ${all.length} 处，其中 ${fixable} 处可以用 daybook check --fix 改好。`));
}

function Severities({ context, all, current }: { context: PageContext; all: readonly Diagnostic[]; current: Severity | null }): Html {
  const base = context.links.diagnostics ?? '';
  const count = (severity: Severity) => all.filter((one) => one.severity === severity).length;
  const kinds = (['error', 'warning', 'info'] as const).filter((severity) => count(severity) > 0);
  return (
    <nav class="filter" aria-label={tell(context, say('By severity', '按轻重'))}>
      <a href={base} aria-current={current === null ? 'page' : undefined}>
        {tell(context, say('All', '全部'))} <span class="num">{all.length}</span>
      </a>
      {kinds.map((severity) => (
        <a href={`${base}?severity=${severity}`} aria-current={current === severity ? 'page' : undefined}>
          {tell(context, severityWords[severity])} <span class="num">{count(severity)}</span>
        </a>
      ))}
    </nav>
  );
}

type FileGroup = readonly [path: string, findings: readonly Diagnostic[], day: Day | null];

/** Findings grouped by file: first notes that are no day (the README), then days, newest first, then pictures and the like. */
function byFile(findings: readonly Diagnostic[], days: readonly Day[]): readonly FileGroup[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const one of findings) {
    const known = groups.get(one.file);
    if (known) known.push(one);
    else groups.set(one.file, [one]);
  }
  const dayOf = new Map(days.map((day) => [day.path, day] as const));
  return [...groups]
    .map(([path, own]) => [path, own, dayOf.get(path) ?? null] as const)
    .sort((a, b) => orderOf(b).localeCompare(orderOf(a)) || a[0].localeCompare(b[0]));
}

function orderOf([path, , day]: FileGroup): string {
  return day?.date ?? (/\.md$/i.test(path) ? '9999' : '0000');
}

interface FileFindingsProps {
  readonly context: PageContext;
  readonly path: string;
  readonly findings: readonly Diagnostic[];
  readonly day: Day | null;
}

function FileFindings({ context, path, findings, day }: FileFindingsProps): Html {
  return (
    <section class="findings-file" id={fileAnchor(path)}>
      <h2>
        {day === null ? <span class="mono">{path}</span> : <a href={context.links.day(day.ref)}>{fullDate(day.date, context.language)}</a>}
        {day !== null && <small class="quiet mono">{path}</small>}
      </h2>
      <ul class="findings">
        {findings.map((one) => (
          <DiagnosticLine context={context} diagnostic={one} href={day === null ? undefined : entryHref(context, day, one.line)} />
        ))}
      </ul>
    </section>
  );
}

/** The page of the entry that a line belongs to. */
function entryHref(context: PageContext, day: Day, line: number): string | undefined {
  const at = day.entries.findLastIndex((entry) => entry.line <= line);
  return at < 0 ? undefined : context.links.entry(day.ref, at + 1);
}
