import { compareText } from '../base/compare-text.js';
import type { Diagnostic, Severity } from '../base/diagnostic.js';
import type { Log } from '../log/types.js';
import { checkContext } from './check-context.js';
import { fileProblems } from './file-problems.js';
import type { Rule } from './rule.js';
import { rules } from './rules.js';

/** Which rules speak, and how loudly. */
export interface CheckOptions {
  /** Rule id → severity, or `off`. Naming a severity turns a rule on. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>> | undefined;
  /** Hosts that serve https, besides the known ones. */
  readonly httpsHosts?: readonly string[] | undefined;
}

/** Everything that is wrong in a log, sorted by file, line and rule, with what could not be read. */
export function checkLog(log: Log, options: CheckOptions = {}): Diagnostic[] {
  const context = checkContext(log, options.httpsHosts ?? []);
  const diagnostics: Diagnostic[] = [];
  for (const problem of fileProblems(log, Object.keys(options.rules ?? {}))) {
    const severity = options.rules?.[problem.rule] ?? problem.severity;
    if (severity !== 'off') diagnostics.push({ ...problem, severity });
  }
  for (const rule of rules) {
    const severity = severityOf(rule, options);
    if (severity === 'off') continue;
    for (const { file, line, message, fix = null } of rule.check(context)) {
      diagnostics.push({ rule: rule.id, severity, file, line, message, fix });
    }
  }
  return diagnostics.sort(byPlace);
}

function severityOf(rule: Rule, options: CheckOptions): Severity | 'off' {
  return options.rules?.[rule.id] ?? (rule.enabledByDefault ? rule.severity : 'off');
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return compareText(a.file, b.file) || a.line - b.line || compareText(a.rule, b.rule);
}
