import * as z from 'zod';
import { byteSize } from '../base/byte-size.js';
import { counted } from '../base/counted.js';
import { say } from '../base/text.js';
import { picturesOf, refsByUrl } from './images/log-pictures.js';
import { defineOperation, type Operation } from './operation.js';

/** Compares every kept picture with its name. */
export const imagesVerifyOperation: Operation = defineOperation({
  name: 'images verify',
  summary: say('Check every kept picture byte for byte', '逐字节核对存下的图片'),
  description: say(
    'Reads every picture that the log keeps and compares its bytes with the hash that its name is made of. The exit status is 3 when one is missing or changed.',
    '读取日志存下的每张图片，把内容与文件名里的哈希比对。有缺失或改动时退出状态为 3。',
  ),
  effect: 'read',
  input: z.strictObject({}),
  positional: [],
  output: z.object({
    files: z.int(),
    bytes: z.int(),
    broken: z.array(
      z.object({
        path: z.string(),
        trouble: z.enum(['missing', 'changed', 'unreadable']),
        urls: z.array(z.string()),
        refs: z.array(z.string()).meta({ description: 'The entries that show it.' }),
      }),
    ),
  }),
  examples: [{ command: 'images verify', text: say('After moving the log to another disk', '把日志搬到别的磁盘之后') }],
  async run({ daybook }) {
    const [{ verifyOriginals }, { readManifest }] = await Promise.all([
      import('../assets/verify-originals.js'),
      import('../assets/read-manifest.js'),
    ]);
    const { worktree, ports } = daybook;
    const manifest = readManifest(worktree);
    for (const { message } of manifest.problems) ports.logger.warn(message);
    const refs = refsByUrl(picturesOf(await daybook.readLog()));
    const { files, bytes, broken } = await verifyOriginals(manifest, worktree);
    return {
      files,
      bytes,
      broken: broken.map((one) => ({ ...one, urls: [...one.urls], refs: one.urls.flatMap((url) => refs.get(url) ?? []) })),
    };
  },
  exit: ({ broken }) => (broken.length > 0 ? 3 : 0),
  render: ({ files, bytes, broken }, { language }) => {
    const size = byteSize(bytes);
    if (files === 0)
      return say('No picture is kept yet. `daybook images archive` keeps them.', '还没有存下的图片。用 `daybook images archive` 保存。')[
        language
      ];
    const whole = files - broken.length;
    const summary = say(`${counted(whole, 'picture', 'pictures')} whole, ${size} read`, `${whole} 张图片完好，共读取 ${size}`);
    const lines = broken.map(({ path, trouble, refs }) => {
      const where = refs.length === 0 ? say('no entry', '没有条目') : say(refs.slice(0, 5).join(', '), refs.slice(0, 5).join('、'));
      const { en, zh } = troubleWords[trouble];
      return say(`${path}: ${en} (${where.en})`, `${path}：${zh}（${where.zh}）`);
    });
    const hint = say(
      'Restore them from git (git lfs pull, git checkout), or delete them and run `daybook images archive --all`.',
      '请从 git 恢复（git lfs pull、git checkout），或删去后运行 `daybook images archive --all`。',
    );
    return [summary, ...lines, ...(broken.length > 0 ? [hint] : [])].map((line) => line[language]).join('\n');
  },
});

const troubleWords = {
  missing: say('the file is missing', '文件缺失'),
  changed: say('its bytes are not those that its name says', '内容与文件名不符'),
  unreadable: say('it cannot be read', '无法读取'),
};
