import { displayWidth, padDisplay } from '../../base/display-width.js';
import { type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import type { VerifiedFile } from './verified-file.js';

/** A verified file for a person to read: a line about it, and a table of its outputs. */
export function goldenText({ file, model, params, outputs, ok, error }: VerifiedFile, language: Language): string {
  const verdict = (ok ? say('ok', '通过') : say('not ok', '未通过'))[language];
  const parts = [model ?? '', params ? say(`${params} parameters`, `${params} 个参数`)[language] : ''].filter(Boolean).join(', ');
  const head = visible(`${file}: ${verdict}${parts === '' ? '' : ` (${parts})`}`);
  if (error !== undefined) return `${head}\n  ${visible(error)}`;
  const rows = outputs.map(({ name, maxAbs, maxRel, tolerance, ok: isOk, note }) => [
    isOk ? ' ' : '✗',
    name,
    scientific(maxAbs),
    scientific(maxRel),
    scientific(tolerance),
    note ?? '',
  ]);
  const titles = ['', say('output', '输出'), say('max abs', '最大绝对误差'), say('max rel', '最大相对误差'), say('tolerance', '容差'), ''];
  return [head, ...table([titles.map((title) => (typeof title === 'string' ? title : title[language])), ...rows])].join('\n');
}

function table(rows: readonly (readonly string[])[]): string[] {
  const safe = rows.map((row) => row.map(visible));
  const widths = (safe[0] ?? []).map((_, column) => Math.max(...safe.map((row) => displayWidth(row[column] ?? ''))));
  return safe.map((row) => `  ${row.map((cell, column) => padDisplay(cell, widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function scientific(value: number | null): string {
  if (value === null) return '–';
  return value === 0 ? '0' : value.toExponential(1);
}
