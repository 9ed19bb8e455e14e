import type { Diagnostic, Severity } from '../../base/diagnostic.js';
import type { Language } from '../../base/text.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Diagnostics as workflow commands, which GitHub Actions shows as annotations of a pull request. */
export function githubReport(diagnostics: readonly Diagnostic[], language: Language): string {
  const lines = diagnostics.map(({ file, line, severity, message, rule }) => {
    return `::${commands[severity]} file=${property(file)},line=${line},title=${property(rule)}::${data(message[language])}\n`;
  });
  return lines.join('');
}

/** Escapes as the runner unescapes: `%`, line ends, and in properties also `:` and `,`. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
