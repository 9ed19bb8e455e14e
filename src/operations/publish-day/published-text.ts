import { type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';

/** A published day, or what publishing it would commit. */
export interface PublishedDay {
  readonly date: string;
  readonly files: readonly string[];
  readonly diff: string;
  readonly diagnostics: readonly {
    readonly file: string;
    readonly line: number;
    readonly severity: 'error' | 'warning' | 'info';
    readonly message: string;
    readonly rule: string;
  }[];
  readonly commit: string | null;
  readonly message: string;
  readonly pushed: boolean;
  readonly said: string;
}

/** A published day for a person to read: findings, files, what the hooks said, the commit; the diff instead of a dry run. */
export function publishedText(day: PublishedDay, isDryRun: boolean, language: Language): string {
  const findings = day.diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ file, line, severity, message, rule }) =>
      visible(`${file}:${line}: ${severityWords[severity][language]}: ${message} [${rule}]`),
    );
  const lines = [...findings];
  if (day.files.length === 0)
    lines.push(say(`Nothing to publish: ${day.date} is committed as it is.`, `没有可发布的内容：${day.date} 已经提交。`)[language]);
  else if (isDryRun) lines.push(day.diff.trimEnd());
  else {
    lines.push(...day.files.map(visible));
    if (day.said !== '') lines.push(day.said);
    const id = day.commit?.slice(0, 7) ?? '';
    lines.push(say(`committed ${id} “${day.message}”`, `已提交 ${id}“${day.message}”`)[language]);
  }
  if (day.pushed) lines.push(say('pushed', '已推送')[language]);
  return lines.join('\n');
}

const severityWords = {
  error: say('error', '错误'),
  warning: say('warning', '警告'),
  info: say('info', '建议'),
} as const;
