import { byteSize } from '../../base/byte-size.js';
import { type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import type { LabRunOutput } from './lab-run.js';

/** A run for a person: the files with their sizes, or the data when none were asked for, and how long each stage took. */
export function runText({ files, data, tables, timings, milliseconds }: LabRunOutput, language: Language): string {
  const written = files.map(({ path, bytes }) => `${path} (${byteSize(bytes)})`);
  const results = files.length > 0 ? written : [JSON.stringify({ ...data, ...tables }, null, 2), nothingWritten[language]];
  const times = timings.map(({ stage, calls, milliseconds: each }) => `${stage} ${Math.round(each)} ms${calls > 1 ? ` / ${calls}` : ''}`);
  const total = say(`${seconds(milliseconds)} s: ${times.join(', ')}`, `用时 ${seconds(milliseconds)} 秒：${times.join('，')}`);
  return [...results, total[language]].map((line) => line.split('\n').map(visible).join('\n')).join('\n');
}

const nothingWritten = say('Nothing was written: --out <dir> keeps the results.', '没有写文件：加 --out <dir> 可保存结果。');

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
