import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes files into a folder that goes when the test ends; returns its path. */
export function temporaryLog(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Every file of a folder as text, without what the program keeps for itself. */
export function filesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(
    paths
      .filter((path) => !path.startsWith('.daybook'))
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/** Two days in the author's format, the README one day behind. */
export const smallLog: Readonly<Record<string, string>> = {
  'README.md': [
    '# 小日志',
    '',
    '更新开始时间：2022.5.10',
    '',
    '更新今日时间：2022.5.10',
    '',
    '------',
    '',
    '## :paperclip:  今日要点',
    '',
    '1. [检测入门](https://example.org/detection)         :star::star:',
    '   - Abstract: 检测入门',
    '',
    '## :paperclip:  历史更新',
    '',
    '<pre><details><summary>2022年</summary>',
    '<details><summary>5月</summary>',
    '    1. <a href="notes/202205/0510.md" target="_blank">公众号内容拓展学习笔记（2022.5.10）</a>',
    '</details>',
    '</pre>',
    '',
    '## :paperclip:  Others',
    '',
    '- 星标是相关程度',
    '',
  ].join('\n'),
  'notes/202205/0510.md': [
    '# 公众号内容拓展学习笔记（2022.5.10）',
    '',
    '------',
    '',
    '## :paperclip:  今日要点',
    '',
    '1. [检测入门](https://example.org/detection)         :star::star:',
    '   - Abstract: 检测入门',
    '',
  ].join('\n'),
  'notes/202205/0511.md': [
    '# 公众号内容拓展学习笔记（2022.5.11）',
    '',
    '------',
    '',
    '## :paperclip:  今日要点',
    '',
    '1. [Attention, measured](https://example.org/attention)         :star::star:',
    '   - Abstract: How long attention lasts',
    '   - Tips: Read twice',
    '',
    '2. [YOLOv6 训练笔记](https://example.org/yolov6)         :star:',
    '   - Abstract: 训练笔记',
    '   - Code: [https://github.com/example/yolo](https://github.com/example/yolo)',
    '',
  ].join('\n'),
};
