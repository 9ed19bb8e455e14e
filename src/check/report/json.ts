import type { Diagnostic, Severity } from '../../base/diagnostic.js';
import type { Language } from '../../base/text.js';

/** A diagnostic as `check --json` prints it. */
export interface ReportedDiagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly fixable: boolean;
}

/** Diagnostics as the value that `check --json` prints. */
export function jsonReport(diagnostics: readonly Diagnostic[], language: Language): { readonly diagnostics: ReportedDiagnostic[] } {
  return {
    diagnostics: diagnostics.map(({ rule, severity, file, line, message, fix }) => {
      return { rule, severity, file, line, message: message[language], fixable: fix !== null };
    }),
  };
}
