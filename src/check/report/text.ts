import { counted } from '../../base/counted.js';
import type { Diagnostic, Severity } from '../../base/diagnostic.js';
import type { Language } from '../../base/text.js';
import { visible } from '../../base/visible.js';

const words: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  en: { error: 'error', warning: 'warning', info: 'info' },
  zh: { error: '错误', warning: '警告', info: '建议' },
};

/** Diagnostics as lines `file:line: severity: sentence [rule]`, and a line that counts them. */
export function textReport(diagnostics: readonly Diagnostic[], language: Language): string {
  const lines = diagnostics.map(({ file, line, severity, message, rule }) => {
    return visible(`${file}:${line}: ${words[language][severity]}: ${message[language]} [${rule}]`);
  });
  return `${[...lines, summary(diagnostics, language)].join('\n')}\n`;
}

function summary(diagnostics: readonly Diagnostic[], language: Language): string {
  const count = (severity: Severity): number => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const infos = count('info');
  const fixable = diagnostics.filter(({ fix }) => fix !== null).length;
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  if (language === 'zh') {
    if (diagnostics.length === 0) return '没有发现问题。';
    const advice = fixable > 0 ? `其中 ${fixable} 个可用 \`daybook check --fix\` 修复。` : '';
    return `${files} 个文件：${errors} 个错误，${warnings} 个警告，${infos} 条建议。${advice}`;
  }
  if (diagnostics.length === 0) return 'Nothing is wrong.';
  const advice = fixable > 0 ? ` \`daybook check --fix\` repairs ${fixable} of them.` : '';
  return `${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')} and ${infos} info in ${counted(files, 'file', 'files')}.${advice}`;
}
