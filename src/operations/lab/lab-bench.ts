import { availableParallelism, cpus } from 'node:os';
import * as z from 'zod';
import { padDisplay } from '../../base/display-width.js';
import { type Language, say } from '../../base/text.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { findLab } from './find-lab.js';
import { labFailure } from './lab-failure.js';
import { labHost, yesInput } from './lab-host.js';
import { labVerb, valuesOf } from './lab-verb.js';
import type { LabRunResult } from './labs-package.js';
import { loadLabs } from './load-labs.js';
import { besideReferences, type NetworkTime, networkLines } from './network-times.js';
import { networkTimes, type StageTime, stageTimes } from './stage-times.js';

/** What a benchmark of a lab answers. */
export interface LabBenchOutput {
  readonly lab: string;
  readonly isSample: boolean;
  readonly runs: number;
  readonly machine: { readonly node: string; readonly cores: number; readonly processor: string; readonly backends: readonly string[] };
  readonly firstMilliseconds: number;
  readonly milliseconds: number;
  readonly stages: readonly StageTime[];
  readonly networks: readonly NetworkTime[];
}

const benchOutput: z.ZodType<LabBenchOutput> = z.object({
  lab: z.string(),
  isSample: z.boolean().meta({ description: 'Whether it ran on the sample of the lab.' }),
  runs: z.int(),
  machine: z.object({ node: z.string(), cores: z.int(), processor: z.string(), backends: z.array(z.string()) }),
  firstMilliseconds: z.number().meta({ description: 'The first run, with all that is loaded once.' }),
  milliseconds: z.number().meta({ description: 'The median of the other runs.' }),
  stages: z.array(
    z.object({
      stage: z.string(),
      calls: z.int(),
      milliseconds: z.number().meta({ description: 'Of all its calls in a run, the median of the runs.' }),
      each: z.number().meta({ description: 'Of one call.' }),
    }),
  ),
  networks: z.array(
    z.object({
      network: z.string(),
      calls: z.int(),
      milliseconds: z.number().meta({ description: 'Of one inference.' }),
      references: z
        .array(
          z.object({
            runtime: z.string(),
            milliseconds: z.number(),
            ratio: z.number().meta({ description: 'How many times as fast it is here.' }),
            note: z.object({ en: z.string(), zh: z.string() }).nullable(),
          }),
        )
        .meta({ description: 'The same network in the runtime that it was made for, on two cores.' }),
    }),
  ),
});

/** Times the stages of a lab. */
export const labBenchOperation: Operation = defineOperation({
  name: 'lab bench',
  summary: say('Time the stages of a lab on this machine', '测量实验各阶段在这台机器上的用时'),
  description: say(
    'Runs a lab several times on its sample, or on your own input with the flags of `lab run`, and prints how long each stage and each network takes: the median of the runs after the first. Beside networks stand reference times of other runtimes, where they were measured. Nothing is written. It needs no log.',
    '用实验自带的示例（或用 `lab run` 的选项给出的输入）运行几次，给出各阶段和各网络的用时：第一次之后各次的中位数；网络旁边列出其他运行时的参考用时（测过的）。不写文件，不需要日志。',
  ),
  effect: 'read',
  isLocal: true,
  input: z.strictObject({
    name: described(z.string(), say('the lab; `daybook lab list` names them', '实验名称，见 `daybook lab list`'), 'name'),
    input: described(z.string().optional(), say('what to run it on; its sample when left out', '要处理的文件；省略时用示例'), 'file'),
    runs: described(z.int().min(1).max(1000).default(5), say('how many runs after the first (5)', '第一次之后再运行几次（5）'), 'n'),
    ...yesInput,
  }),
  positional: ['name'],
  output: benchOutput,
  examples: [
    { command: 'lab bench portrait', text: say('How fast is it here?', '在这里有多快？') },
    { command: 'lab bench portrait --input clip.mp4 --landmarks clip.json --runs 1', text: say('On a clip of your own', '用自己的片段') },
  ],
  narrow: (verb, words) => labVerb(verb, words),
  async run(context, input) {
    const loaded = await loadLabs();
    const { labs, runLab, samplePaths, referenceTimes } = loaded;
    const lab = findLab(labs, input.name);
    const given = valuesOf(lab, input);
    const isSample = Object.keys(given.inputs).length === 0;
    const host = labHost(loaded, context, input.yes);
    const run = { ...given, ...(isSample ? { inputs: samplePaths(lab) } : {}), out: null, videoFormat: 'mp4', ...host } as const;
    const results: LabRunResult[] = [];
    try {
      for (let count = 0; count <= input.runs; count++) {
        results.push(await runLab(lab, run));
      }
    } catch (error) {
      throw labFailure(error);
    }
    const [first, ...others] = results;
    const { stages, milliseconds } = stageTimes(others);
    const machine = {
      node: process.versions.node,
      cores: availableParallelism(),
      processor: cpus()[0]?.model.trim() ?? '',
      backends: [...(first?.backends ?? [])],
    };
    const networks = besideReferences(networkTimes(others), referenceTimes);
    const firstMilliseconds = first?.milliseconds ?? 0;
    return { lab: lab.name, isSample, runs: input.runs, machine, firstMilliseconds, milliseconds, stages, networks };
  },
  render: (output, { language }) => benchText(output, language),
});

function benchText(output: LabBenchOutput, language: Language): string {
  const { lab, isSample, runs, machine, firstMilliseconds, milliseconds, stages, networks } = output;
  const on = isSample ? say('its sample', '自带示例') : say('your input', '你的输入');
  const where = [machine.processor, `Node ${machine.node}`, ...machine.backends].filter((part) => part !== '').join(', ');
  const head = say(
    `${lab} on ${on.en}: median of ${runs} runs, ${machine.cores} cores, ${where}`,
    `${lab}，${on.zh}：${runs} 次的中位数，${machine.cores} 核，${where}`,
  );
  const rows = stages.map(({ stage, calls, milliseconds: whole, each }) => {
    return `  ${stage.padEnd(14)}${whole.toFixed(1).padStart(9)} ms${calls > 1 ? `  ${each.toFixed(1)} ms × ${calls}` : ''}`;
  });
  const whole = `  ${padDisplay(say('whole run', '整次运行')[language], 14)}${milliseconds.toFixed(1).padStart(9)} ms`;
  const first = say(
    `first run, with all that is loaded: ${firstMilliseconds.toFixed(0)} ms`,
    `第一次（含加载）：${firstMilliseconds.toFixed(0)} ms`,
  );
  return [head[language], ...rows, whole, `  ${first[language]}`, ...networkLines(networks, language)].join('\n');
}
