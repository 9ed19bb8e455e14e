import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import * as z from 'zod';
import { byteSize } from '../base/byte-size.js';
import { counted } from '../base/counted.js';
import { dateIn } from '../base/dates.js';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import { assetHash } from '../log/known-picture.js';
import type { Log } from '../log/types.js';
import type { Worktree } from '../worktree/worktree.js';
import { dryRunInput } from './apply-changes.js';
import { picturesOf } from './images/log-pictures.js';
import { defineOperation, type Operation } from './operation.js';

/** Takes away kept pictures that nothing shows. */
export const imagesGcOperation: Operation = defineOperation({
  name: 'images gc',
  summary: say('Delete kept pictures that no note shows', '删除没有笔记使用的存图'),
  description: say(
    'Deletes the files below assets/ that no note, README or other Markdown file of the log shows or names, neither by address nor by path, and notes that in the manifest. It deletes nothing while a note cannot be read. Git still has what was committed.',
    '删除 assets/ 下没有任何笔记、README 或日志里其他 Markdown 文件（按网址或路径）使用的图片，并在清单里记下。有笔记无法读取时什么都不删。已提交的内容仍在 git 里。',
  ),
  effect: 'write',
  input: z.strictObject({ ...dryRunInput }),
  positional: [],
  output: z.object({
    dryRun: z.boolean().meta({ description: 'True when nothing was deleted.' }),
    deleted: z.array(z.object({ path: z.string(), bytes: z.int() })),
    bytes: z.int(),
    kept: z.int().meta({ description: 'Files that stay.' }),
  }),
  examples: [{ command: 'images gc --dry-run', text: say('See what would go', '看看会删去什么') }],
  async run({ daybook }, { dryRun }) {
    const { worktree, config, ports } = daybook;
    const log = await daybook.readLog();
    refuseUnread(log);
    const [{ readManifest }, { isKept }, { openManifestWriter }] = await Promise.all([
      import('../assets/read-manifest.js'),
      import('../assets/kept-pictures.js'),
      import('../assets/manifest-writer.js'),
    ]);
    const { records } = readManifest(worktree);
    const shown = new Set(picturesOf(log).map(({ url }) => url));
    const texts = textsOf(log, worktree);
    const isShown = (url: string): boolean =>
      shown.has(url) || texts.some((text) => text.includes(url) || text.includes(url.replaceAll('&', '&amp;')));
    const needed = new Set([...records.values()].flatMap((one) => (isKept(one) && isShown(one.url) ? [one.hash] : [])));
    const originals = [...log.files].filter((path) => assetHash(path) !== null).sort();
    const unneeded = originals.filter((path) => {
      const hash = assetHash(path) as string;
      return !needed.has(hash) && !texts.some((text) => text.includes(hash));
    });
    const deleted: { path: string; bytes: number }[] = [];
    for (const path of unneeded) deleted.push({ path, bytes: (await stat(worktree.locate(path))).size });
    if (!dryRun && unneeded.length > 0) {
      const hashes = new Set(unneeded.map(assetHash));
      const writer = openManifestWriter(worktree);
      const date = dateIn(config.timezone, ports.now());
      for (const record of records.values())
        if (isKept(record) && hashes.has(record.hash)) writer.add({ ...record, status: 'dropped', note: 'unused', date });
      await writer.end();
      for (const path of unneeded) await worktree.removeFile(path);
    }
    return { dryRun, deleted, bytes: deleted.reduce((sum, one) => sum + one.bytes, 0), kept: originals.length - deleted.length };
  },
  render: ({ dryRun, deleted, bytes, kept }, { language }) => {
    if (deleted.length === 0)
      return say(`Nothing to delete: all ${kept} kept pictures are in use.`, `无需删除：存下的 ${kept} 张图片都在使用。`)[language];
    const size = byteSize(bytes);
    const count = counted(deleted.length, 'picture', 'pictures');
    const summary = dryRun
      ? say(`${count} would be deleted (${size}), ${kept} stay`, `将删除 ${deleted.length} 张（${size}），保留 ${kept} 张`)
      : say(`${count} deleted (${size}), ${kept} stay`, `已删除 ${deleted.length} 张（${size}），保留 ${kept} 张`);
    return [summary[language], ...deleted.map(({ path }) => path)].join('\n');
  },
});

/** What cannot be read may show a picture. */
function refuseUnread({ problems }: Log): void {
  const unread = problems.find(({ severity }) => severity === 'error');
  if (!unread) return;
  throw new DaybookError('unreadable', unread.message, {
    hint: say('Nothing was deleted: put that right first, for it may show pictures.', '没有删除任何图片：请先处理它，里面可能用到图片。'),
  });
}

/** Every Markdown text of the log: a path that is named in any of them is needed. */
function textsOf(log: Log, worktree: Worktree): readonly string[] {
  const others = [...log.files].filter((path) => /\.(?:md|markdown|html?)$/i.test(path));
  return [
    ...log.notes.map(({ text }) => text),
    ...(log.readme ? [log.readme.text] : []),
    ...others.map((path) => readFileSync(worktree.locate(path), 'utf8')),
  ];
}
