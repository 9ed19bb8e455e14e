import type { Diagnostic } from '../../base/diagnostic.js';
import { type Language, say } from '../../base/text.js';
import { githubReport } from '../../check/report/github.js';
import type { ReportedDiagnostic } from '../../check/report/json.js';
import { sarifReport } from '../../check/report/sarif.js';
import { textReport } from '../../check/report/text.js';

interface ReportView {
  readonly language: Language;
  readonly color: boolean;
  readonly version: string;
}

/** The findings in one of the forms that `check --format` offers. */
export function reportAs(format: 'text' | 'json' | 'sarif' | 'github', reported: readonly ReportedDiagnostic[], view: ReportView): string {
  const diagnostics = reported.map(asDiagnostic);
  switch (format) {
    case 'json':
      return JSON.stringify({ diagnostics: reported }, null, 2);
    case 'sarif':
      return JSON.stringify(sarifReport(diagnostics, view.language, view.version), null, 2);
    case 'github':
      return githubReport(diagnostics, view.language);
    case 'text':
      return view.color ? colored(textReport(diagnostics, view.language)) : textReport(diagnostics, view.language);
  }
}

/** The sentence is in the reader's language already. */
function asDiagnostic({ message, fixable, ...rest }: ReportedDiagnostic): Diagnostic {
  return { ...rest, message: say(message, message), fix: fixable ? [] : null };
}

const colors: readonly (readonly [RegExp, string])[] = [
  [/: (error|错误): /, '31'],
  [/: (warning|警告): /, '33'],
  [/: (info|建议): /, '36'],
];

/** Place and rule set back, severity in its colour: `notes/a.md:3: error: … [rule]`. */
function colored(report: string): string {
  return report
    .split('\n')
    .map((line) => {
      const found = colors.map(([pattern, code]) => ({ at: pattern.exec(line), code })).find(({ at }) => at !== null);
      if (!found?.at) return line;
      const { index, 1: word = '' } = found.at;
      const rest = line.slice(index + found.at[0].length).replace(/ (\[[\w-]+\])$/, ' \u001b[2m$1\u001b[0m');
      return `\u001b[2m${line.slice(0, index)}:\u001b[0m \u001b[${found.code}m${word}\u001b[0m: ${rest}`;
    })
    .join('\n');
}
