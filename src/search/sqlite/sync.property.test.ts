import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentsOf, indexSource } from '../../../test/search/index-source.js';
import { testPorts } from '../../../test/temporary-log.js';
import { openWorktree } from '../../worktree/worktree.js';
import { openIndex } from './open-index.js';

const words = ['检测', '目标检测', '分割', '模型的新方法', '𠮷野家', 'YOLOv6', 'transformer', 'state-of-the-art', 'CVPR 2022', 'net'];
const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const entry = fc
  .record({
    title: line,
    url: fc.constantFrom('https://example.org/a', 'https://github.com/microsoft/Cream', ''),
    abstract: line,
    paper: line,
  })
  .map(({ title, url, abstract, paper }) => {
    const head = url === '' ? `《${title}》` : `[${title}](${url})`;
    return `${head} :star::star:\n\n- Abstract：${abstract}\n- Paper：[${paper}](https://arxiv.org/abs/2204.07154)\n`;
  });
const note = fc.record({
  day: fc.integer({ min: 1, max: 4 }),
  entries: fc.array(entry, { maxLength: 4 }),
});
const paths = ['notes/202205/0501.md', 'notes/202205/0502.md', 'notes/202205/0503.md', 'notes/more/0501.md', 'notes/202205/0501b.md'];
const path = fc.constantFrom(...paths);
const step = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), path, note }),
  fc.record({ kind: fc.constant('write' as const), path, note }),
  fc.record({ kind: fc.constant('remove' as const), path }),
  fc.record({ kind: fc.constant('rename' as const), path, to: path }),
  fc.record({ kind: fc.constant('append' as const), path, entry }),
);

it('is after any changes what a new index is, in a file and in memory', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
      const root = realpathSync(mkdtempSync(join(tmpdir(), 'daybook-sync-')));
      try {
        mkdirSync(join(root, 'notes'));
        const source = indexSource(openWorktree(root, testPorts));
        const index = await openIndex({ file: join(root, '.daybook/cache/index.sqlite'), source });
        for (const steps of rounds) {
          for (const each of steps) apply(root, each);
          await index.sync();
        }
        expect(index.trouble()).toBe(null);
        const synced = await index.read(contentsOf);
        await index.close();
        const anew = await openIndex({ file: join(root, '.daybook/cache/another.sqlite'), source });
        const memory = await openIndex({ file: '', source, driver: null });
        const again = await openIndex({ file: join(root, '.daybook/cache/index.sqlite'), source });
        expect(await again.read(contentsOf)).toEqual(synced);
        expect(synced).toEqual(await anew.read(contentsOf));
        expect(synced).toEqual(await memory.read(contentsOf));
        for (const other of [anew, memory, again]) await other.close();
      } finally {
        rmSync(root, { recursive: true });
      }
    }),
    { numRuns: 40 },
  );
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function apply(root: string, own: Step): void {
  const file = join(root, own.path);
  mkdirSync(dirname(file), { recursive: true });
  switch (own.kind) {
    case 'write':
      writeFileSync(file, textOf(own.note));
      return;
    case 'remove':
      rmSync(file, { force: true });
      return;
    case 'rename':
      mkdirSync(dirname(join(root, own.to)), { recursive: true });
      if (own.to !== own.path && textIn(file) !== null) renameSync(file, join(root, own.to));
      return;
    case 'append':
      writeFileSync(file, `${textIn(file) ?? textOf({ day: 1, entries: [] })}\n9. ${own.entry}`);
  }
}

function textOf({ day, entries }: { readonly day: number; readonly entries: readonly string[] }): string {
  return `# 公众号内容拓展学习笔记（2022.5.${day}）\n\n${entries.map((own, at) => `${at + 1}. ${own}`).join('\n')}`;
}

function textIn(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
