import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'daybook-threads-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const log = join(home, 'log');
for (let at = 0; at < 340; at++) {
  const date = new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10);
  const [year, month, day] = date.split('-') as [string, string, string];
  const entries = Array.from({ length: 12 }, (_, n) => {
    const paper = `22${month}.${String(10_000 + ((at * 7 + n) % 900))}`;
    return `${n + 1}. [检测 ${at} ${n}](https://example.org/${at}/${n}) :star:\n   - Paper: [MiniViT](https://arxiv.org/abs/${paper})\n   - Tips: **先**粗后细\n`;
  });
  mkdirSync(join(log, `notes/${year}${month}`), { recursive: true });
  writeFileSync(join(log, `notes/${year}${month}/${month}${day}.md`), `# 笔记（${date}）\n## 今日要点\n${entries.join('\n')}`);
}
const oneProcessor = join(home, 'one.cjs');
writeFileSync(oneProcessor, `require('node:os').availableParallelism = () => 1; require('node:module').syncBuiltinESMExports();\n`);

function build(out: string, ...options: string[]): Record<string, string> {
  const folder = join(home, out);
  execFileSync(process.execPath, [...options, resolve('bin/daybook.js'), '-C', log, 'build', '--out', folder], { stdio: 'ignore' });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((file) => join(file.parentPath, file.name)).map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]),
  );
}

it('two threads write the bytes that one writes', () => {
  const one = build('one', '--require', oneProcessor);
  const two = build('two');
  expect(Object.keys(two).length).toBeGreaterThan(4_000);
  expect(Object.keys(two).sort()).toEqual(Object.keys(one).sort());
  expect(Object.keys(two).filter((path) => two[path] !== one[path])).toEqual([]);
});
