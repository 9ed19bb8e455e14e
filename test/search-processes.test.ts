import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryLog } from './cli/temporary-log.js';

const program = join(import.meta.dirname, '../bin/daybook.js');
const notes = Object.fromEntries(
  Array.from({ length: 28 }, (_, at) => {
    const day = String(at + 1).padStart(2, '0');
    const entries = Array.from(
      { length: 20 },
      (_, n) => `${n + 1}. [检测 ${day} 的第 ${n} 点 YOLOv${n}](https://example.org/${day}/${n}) :star:\n`,
    );
    return [`notes/202202/02${day}.md`, `# 公众号内容拓展学习笔记（2022.2.${at + 1}）\n\n${entries.join('\n')}`];
  }),
);

let folder = '';
beforeEach(() => {
  folder = temporaryLog(notes);
});

const cache = (): string => join(folder, '.daybook/cache');

/** How many entries a process of its own finds. */
async function totalOf(query: string): Promise<number> {
  const child = spawn(process.execPath, [program, '-C', folder, 'search', '--json', '--limit', '1', query]);
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const exit = await new Promise((resolve) => child.once('close', resolve));
  expect([exit, err]).toEqual([0, '']);
  return JSON.parse(out).total;
}

/** Starts a search and kills it as soon as its folder of caches has been touched so many times. */
async function killedAfter(touches: number): Promise<void> {
  mkdirSync(cache(), { recursive: true });
  const child = spawn(process.execPath, [program, '-C', folder, 'search', '检测'], { stdio: 'ignore' });
  let seen = 0;
  const watcher = watch(cache(), () => {
    if (++seen >= touches) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  watcher.close();
}

describe('processes that make the index at once', () => {
  it('all answer right, and leave one index that is whole', async () => {
    expect(await Promise.all(Array.from({ length: 3 }, () => totalOf('检测')))).toEqual([560, 560, 560]);
    expect(readdirSync(cache()).sort()).toEqual(['.gitignore', 'index.sqlite']);
    expect(await totalOf('yolov3')).toBe(28);
  });

  it('all answer right while notes change between them', async () => {
    const answers: number[] = [];
    for (let round = 1; round <= 2; round++) {
      const added = Array.from({ length: round }, (_, n) => `${n + 1}. [追加 ${n}](https://example.org/more/${n}) :star:\n`).join('\n');
      writeFileSync(join(folder, 'notes/202202/0228.md'), `# 公众号内容拓展学习笔记（2022.2.28）\n\n${added}`);
      answers.push(...(await Promise.all([totalOf('追加'), totalOf('追加'), totalOf('追加')])));
    }
    expect(answers).toEqual([1, 1, 1, 2, 2, 2]);
  });
});

describe('a process that is killed while it makes the index', () => {
  it('leaves nothing that the next one would take for an index', async () => {
    for (const touches of [1, 3, 6]) {
      rmSync(cache(), { recursive: true, force: true });
      await killedAfter(touches);
      expect(await totalOf('检测')).toBe(560);
      expect(readdirSync(cache()).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
    }
  });

  it('leaves the index as it was when it was brought up to date', async () => {
    expect(await totalOf('检测')).toBe(560);
    for (const touches of [1, 3]) {
      rmSync(join(folder, 'notes/202202/0201.md'), { force: true });
      await killedAfter(touches);
      expect(existsSync(join(cache(), 'index.sqlite'))).toBe(true);
      expect(await totalOf('检测')).toBe(540);
      writeFileSync(join(folder, 'notes/202202/0201.md'), notes['notes/202202/0201.md'] as string);
    }
  });
});
