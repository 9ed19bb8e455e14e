import { posix } from 'node:path';
import * as z from 'zod';
import { DaybookError } from '../../base/errors.js';
import { type Bilingual, type Language, say } from '../../base/text.js';
import type { OperationContext } from '../daybook-context.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { goldenText } from './golden-text.js';
import type { GoldenReport, LabsPackage } from './labs-package.js';
import { loadLabs } from './load-labs.js';
import { type VerifiedFile, verifiedFile } from './verified-file.js';

/** Compares what the labs compute with reference numbers. */
export const labVerifyOperation: Operation = defineOperation({
  name: 'lab verify',
  summary: say('Compare what labs compute with reference numbers', '将实验的计算结果与参考数据比对'),
  description: say(
    'Reads golden files (format labs-golden/1): for a network it is built from the configuration in the file with hashed weights and run; other methods are computed on the inputs that the file names. Prints the largest absolute and relative difference of every output. The exit status is 1 unless all are within tolerance. Pictures are looked for beside the file, in media/ beside its folder, or where --media says. It needs no log.',
    '读取参考数据文件（格式 labs-golden/1）：网络按文件中的配置构建，用哈希权重运行；其他方法按文件指明的输入计算。给出每个输出的最大绝对误差和相对误差。有任何一项超出容差时退出状态为 1。图片在文件旁、文件夹旁的 media/ 或 --media 指定的位置查找。不需要日志。',
  ),
  effect: 'read',
  isLocal: true,
  input: z.strictObject({
    files: described(z.array(z.string().min(1)).min(1), say('golden files', '参考数据文件'), 'files'),
    media: described(z.string().optional(), say('the folder of the pictures that files are about', '文件所用图片的文件夹'), 'folder'),
  }),
  positional: ['files'],
  output: z.object({ files: z.array(verifiedFile) }),
  examples: [
    { command: 'lab verify goldens/*.json', text: say('Does everything compute what its reference does?', '所有计算都与参考一致吗？') },
    { command: 'lab verify one-euro.json --json', text: say('The differences as JSON', '以 JSON 给出误差') },
  ],
  async run(context, { files, media }) {
    const labs = await loadLabs();
    const verified: VerifiedFile[] = [];
    for (const file of files) {
      const report = await verifyFile(labs, context, file, media);
      verified.push(fileRecord(file, report, context.language));
    }
    return { files: verified };
  },
  render: ({ files }, { language }) => [...files.map((file) => goldenText(file, language)), ...summary(files, language)].join('\n\n'),
  exit: ({ files }) => (files.every(({ ok }) => ok) ? 0 : 1),
});

/** A line for several files, whose tables have left the screen. */
function summary(files: readonly VerifiedFile[], language: Language): string[] {
  if (files.length < 2) return [];
  const right = files.filter(({ ok }) => ok).length;
  return [say(`${right} of ${files.length} files ok`, `${files.length} 个文件中 ${right} 个通过`)[language]];
}

async function verifyFile(labs: LabsPackage, context: OperationContext, file: string, media: string | undefined): Promise<GoldenReport> {
  try {
    const bytes = await bytesOf(context, file);
    return await labs.verifyGolden(bytes, {
      openSession: labs.openSession,
      picture: async (name) => labs.readPicture(await pictureBytes(context, file, media, name)),
      progress: progressOf(file, context.language),
    });
  } catch (error) {
    if (!(error instanceof DaybookError)) throw error;
    return { model: null, params: null, outputs: [], ok: false, error: error.text };
  } finally {
    if (process.stderr.isTTY) process.stderr.write('\x1b[K');
  }
}

async function bytesOf({ handed }: OperationContext, file: string): Promise<Uint8Array> {
  const given = await handed?.(file);
  if (given) return given.bytes;
  throw new DaybookError('unreadable', say('There is no file of that name.', '没有这个名字的文件。'));
}

/** Beside the file, in `media` beside its folder, or in the folder that was named. */
async function pictureBytes({ handed }: OperationContext, file: string, media: string | undefined, name: string): Promise<Uint8Array> {
  const folder = posix.dirname(file.replaceAll('\\', '/'));
  const places = media === undefined ? [folder, `${folder}/media`, `${folder}/../media`] : [media];
  for (const place of places) {
    const given = await handed?.(`${place}/${name}`);
    if (given) return given.bytes;
  }
  throw new DaybookError(
    'unreadable',
    say(
      `The file is about the picture ${name}, which is not in ${places.join(', ')}. Name its folder with --media.`,
      `此文件需要图片 ${name}，但 ${places.join('、')} 中没有。请用 --media 指定其所在文件夹。`,
    ),
  );
}

function fileRecord(file: string, { model, params, outputs, ok, error }: GoldenReport, language: Language): VerifiedFile {
  return {
    file: file.replaceAll('\\', '/'),
    model,
    params,
    outputs: outputs.map(({ note, ...check }) => ({ ...check, ...(note ? { note: note[language] } : {}) })),
    ok,
    ...(error ? { error: error[language] } : {}),
  };
}

/** A line on a terminal's stderr; nothing elsewhere. */
function progressOf(file: string, language: Language): (stage: Bilingual) => void {
  if (!process.stderr.isTTY) return () => {};
  return (stage) => process.stderr.write(`\r${file}: ${stage[language]}\x1b[K\r`);
}
