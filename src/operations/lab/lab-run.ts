import * as z from 'zod';
import { say } from '../../base/text.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { findLab } from './find-lab.js';
import { labFailure } from './lab-failure.js';
import { labHost, yesInput } from './lab-host.js';
import { labVerb, valuesOf } from './lab-verb.js';
import type { LabRunResult } from './labs-package.js';
import { loadLabs } from './load-labs.js';
import { runText } from './run-text.js';

const runInput = z.strictObject({
  name: described(z.string(), say('the lab; `daybook lab list` names them', '实验名称，见 `daybook lab list`'), 'name'),
  input: described(
    z.string().optional(),
    say('the picture, video or file to run it on, from where you are', '要处理的图片、视频或文件，相对当前目录'),
    'file',
  ),
  out: described(
    z.string().min(1).optional(),
    say('the folder for the results, from where you are; without it nothing is written', '存放结果的文件夹，相对当前目录；省略时不写文件'),
    'dir',
  ),
  sample: described(z.boolean().default(false), say('run it on the sample of the lab', '用实验自带的示例运行')),
  ...yesInput,
  videoFormat: described(z.enum(['mp4', 'webm']).default('mp4'), say('the kind of video files', '视频文件的格式')),
});

/** What a run answers. */
export interface LabRunOutput extends LabRunResult {
  readonly lab: string;
}

const runOutput: z.ZodType<LabRunOutput> = z.object({
  lab: z.string(),
  files: z
    .array(z.object({ output: z.string(), kind: z.string(), path: z.string(), bytes: z.int() }))
    .meta({ description: 'What was written; paths as --out was given.' }),
  data: z.record(z.string(), z.unknown()).meta({ description: 'The outputs of kind data.' }),
  tables: z.record(z.string(), z.array(z.array(z.union([z.string(), z.number(), z.null()])))).meta({
    description: 'The outputs of kind table; the first row names the columns.',
  }),
  backends: z.array(z.string()).meta({ description: 'What the networks ran on.' }),
  networks: z.array(z.object({ stage: z.string(), calls: z.int(), milliseconds: z.number() })).meta({
    description: 'How long the inferences of each network took, all together.',
  }),
  timings: z.array(z.object({ stage: z.string(), calls: z.int(), milliseconds: z.number() })),
  milliseconds: z.number().meta({ description: 'From the start to the last file.' }),
});

/** Runs a lab on files. */
export const labRunOperation: Operation = defineOperation({
  name: 'lab run',
  summary: say('Run a lab on your own picture, video or file', '用自己的图片、视频或文件运行实验'),
  description: say(
    'Runs a lab. Its inputs and parameters are flags: see `daybook lab run <name> --help`. Pictures are written as PNG, videos as MP4 or WebM, tables as CSV, data as JSON; all of them or none. Nothing leaves the machine. It needs no log; videos need FFmpeg.',
    '运行一个实验。它的输入和参数都是选项，见 `daybook lab run <name> --help`。图片写成 PNG，视频写成 MP4 或 WebM，表格写成 CSV，数据写成 JSON；要么全部写出，要么一个也不写。数据不离开本机。不需要日志；视频需要 FFmpeg。',
  ),
  effect: 'read',
  isLocal: true,
  input: runInput,
  positional: ['name'],
  output: runOutput,
  examples: [
    { command: 'lab run portrait --sample --out slim', text: say('See it at work', '看看它做什么') },
    { command: 'lab run portrait --help', text: say('What does it take?', '它需要什么？') },
    {
      command: 'lab run portrait --input me.jpg --landmarks me.json --strength -0.5 --out slim',
      text: say('A slimmer face', '让脸变瘦'),
    },
  ],
  narrow: (verb, words) => labVerb(verb, words),
  async run(context, input) {
    const loaded = await loadLabs();
    const { labs, runLab, samplePaths } = loaded;
    const lab = findLab(labs, input.name);
    try {
      const { inputs, parameters } = valuesOf(lab, input);
      const result = await runLab(lab, {
        inputs: { ...(input.sample ? samplePaths(lab) : {}), ...inputs },
        parameters,
        out: input.out ?? null,
        videoFormat: input.videoFormat,
        ...labHost(loaded, context, input.yes),
      });
      return { lab: lab.name, ...result };
    } catch (error) {
      throw labFailure(error);
    }
  },
  render: (output, { language }) => runText(output, language),
});
