import { byteSize } from '../../base/byte-size.js';
import { displayWidth, padDisplay } from '../../base/display-width.js';
import { type Bilingual, type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import type { LabRunOutput } from './lab-run.js';

/** A run for a person: the files with their sizes, or what fits on a screen when none were asked for, and how long each stage took. */
export function runText({ files, data, tables, timings, milliseconds }: LabRunOutput, language: Language): string {
  const written = files.map(({ path, bytes }) => `${path} (${byteSize(bytes)})`);
  const seen = [
    ...Object.entries(data).map(([name, value]) => valueText(name, value, language)),
    ...Object.entries(tables).flatMap(([name, rows]) => tableText(name, rows, language)),
    nothingWritten[language],
  ];
  const times = timings.map(({ stage, calls, milliseconds: each }) => `${stage} ${Math.round(each)} ms${calls > 1 ? ` / ${calls}` : ''}`);
  const seconds = (milliseconds / 1000).toFixed(1);
  const total = say(`${seconds} s: ${times.join(', ')}`, `用时 ${seconds} 秒：${times.join('，')}`);
  return [...(files.length > 0 ? written : seen), total[language]].map(visible).join('\n');
}

const nothingWritten = say(
  'Nothing was written: --out <dir> keeps the results, --json prints all data.',
  '没有写文件：--out <目录> 保存结果，--json 输出全部数据。',
);

const mostLetters = 200;
const mostRows = 10;

function valueText(name: string, value: unknown, language: Language): string {
  const text = JSON.stringify(value);
  const long = say(`${byteSize(text.length)} of data`, `${byteSize(text.length)} 数据`);
  return `${name}: ${text.length > mostLetters ? long[language] : text}`;
}

function tableText(name: string, rows: LabRunOutput['tables'][string], language: Language): string[] {
  const shown = rows.slice(0, mostRows + 1).map((row) => row.map((cell) => String(cell ?? '')));
  const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map((row) => displayWidth(row[column] ?? ''))));
  const left = rows.length - shown.length;
  const more: Bilingual = say(`  … ${left} more rows`, `  … 另有 ${left} 行`);
  return [
    `${name}:`,
    ...shown.map((row) => `  ${row.map((cell, column) => padDisplay(cell, widths[column] ?? 0)).join('  ')}`.trimEnd()),
    ...(left > 0 ? [more[language]] : []),
  ];
}
