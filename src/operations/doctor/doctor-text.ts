import { byteSize } from '../../base/byte-size.js';
import { type Bilingual, type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import type { DoctorOutput } from '../doctor.js';

/** How things stand, as sentences, each with what to do where there is something. */
export function doctorText({ versions, driver, index, caches }: DoctorOutput, language: Language): string {
  const lines = [
    say(`Daybook ${versions.daybook}, Node ${versions.node}`, `Daybook ${versions.daybook}，Node ${versions.node}`),
    driver === null ? noSqlite : say(`SQLite ${versions.sqlite ?? ''} by ${driver}`, `SQLite ${versions.sqlite ?? ''}（${driver}）`),
    indexText(index),
    ...index.behind.slice(0, mostNamed).map((path) => say(`  changed since: ${path}`, `  此后有改动：${path}`)),
    ...(index.behind.length > mostNamed ? [more(index.behind.length - mostNamed)] : []),
    ...caches.map(cacheText),
  ];
  return lines.map((line) => visible(line[language])).join('\n');
}

const mostNamed = 5;

const noSqlite = say(
  'SQLite: no driver loads. Node 22.13 has one; on Node 20 `npm install` brings libsql.',
  'SQLite：没有可用的驱动。Node 22.13 起自带；Node 20 用 `npm install` 安装 libsql。',
);

function indexText({ state, file, bytes, format, notes, documents, behind, trouble }: DoctorOutput['index']): Bilingual {
  const holds = say(
    `${documents} entries of ${notes} notes, ${byteSize(bytes)}, format ${format} (${file})`,
    `${notes} 篇笔记的 ${documents} 条记录，${byteSize(bytes)}，格式 ${format}（${file}）`,
  );
  switch (state) {
    case 'fresh':
      return say(`search index: up to date: ${holds.en}`, `搜索索引：最新：${holds.zh}`);
    case 'stale':
      return say(
        `search index: ${behind.length} notes behind; the next search brings it up to date: ${holds.en}`,
        `搜索索引：有 ${behind.length} 个笔记未更新，下次搜索时更新：${holds.zh}`,
      );
    case 'absent':
      return say('search index: none yet; the first search makes it.', '搜索索引：还没有，首次搜索时建立。');
    case 'unusable':
      return say(
        `search index: damaged, or of another version or other settings; the next search makes it anew (${file}).`,
        `搜索索引：已损坏，或属于别的版本或设置；下次搜索时重建（${file}）。`,
      );
    case 'memory':
      return say(
        `search index: in memory, made at every start: ${trouble ?? ''}. Make .daybook/cache writable and leave room on the disk.`,
        `搜索索引：在内存中，每次启动时重建：${trouble ?? ''}。请让 .daybook/cache 可写，并留出磁盘空间。`,
      );
  }
}

function more(count: number): Bilingual {
  return say(`  and ${count} more`, `  另有 ${count} 个`);
}

function cacheText({ folder, files, bytes, isDisposable }: DoctorOutput['caches'][number]): Bilingual {
  const what = isDisposable
    ? say('can be deleted, nothing is lost', '可以删除，不会丢失内容')
    : say('kept for `daybook undo`', '供 `daybook undo` 使用');
  const count = files === 1 ? '1 file' : `${files} files`;
  return say(`${folder}: ${count}, ${byteSize(bytes)}; ${what.en}`, `${folder}：${files} 个文件，${byteSize(bytes)}；${what.zh}`);
}
