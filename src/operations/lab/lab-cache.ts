import * as z from 'zod';
import { byteSize } from '../../base/byte-size.js';
import { type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import { defineOperation, type Operation } from '../operation.js';
import { described } from '../parameters.js';
import { labFailure } from './lab-failure.js';
import { loadLabs } from './load-labs.js';

const cacheOutput = z.object({
  folder: z.string(),
  isCleared: z.boolean(),
  packages: z.array(z.object({ package: z.string(), files: z.array(z.string()), bytes: z.int() })).meta({
    description: 'What is kept; with `clear` what was removed.',
  }),
});

/** Lists the weights that were fetched, or removes them. */
export const labCacheOperation: Operation = defineOperation({
  name: 'lab cache',
  summary: say('List the weights that labs have fetched, or clear them', '列出或清除实验取回的权重'),
  description: say(
    'Lists the files of weights that were fetched from npm packages and are kept for runs without a network; `lab cache clear` removes them, and the next run asks again. It needs no log.',
    '列出从 npm 包取回、供离线运行使用的权重文件；`lab cache clear` 将其删除，下次运行会重新询问。不需要日志。',
  ),
  effect: 'read',
  isLocal: true,
  input: z.strictObject({ action: described(z.enum(['list', 'clear']).default('list'), say('what to do', '要做什么'), 'list|clear') }),
  positional: ['action'],
  output: cacheOutput,
  examples: [
    { command: 'lab cache', text: say('What is kept, and how large is it?', '存了什么，有多大？') },
    { command: 'lab cache clear', text: say('Free the disk', '释放磁盘') },
  ],
  async run({ daybook }, { action }) {
    const { openWeightsCache, weightsFolder } = await loadLabs();
    const cache = openWeightsCache(weightsFolder(daybook.ports.env ?? {}));
    const isCleared = action === 'clear';
    try {
      return cacheOutput.parse({ folder: cache.folder, isCleared, packages: await (isCleared ? cache.clear() : cache.list()) });
    } catch (error) {
      throw labFailure(error);
    }
  },
  render: (output, { language }) => cacheText(output, language).map(visible).join('\n'),
});

function cacheText({ folder, isCleared, packages }: z.output<typeof cacheOutput>, language: Language): string[] {
  if (packages.length === 0) return [say(`No weights are kept in ${folder}.`, `${folder} 中没有权重。`)[language]];
  const bytes = byteSize(packages.reduce((sum, each) => sum + each.bytes, 0));
  const whole = isCleared
    ? say(`removed ${bytes} from ${folder}`, `已从 ${folder} 删除 ${bytes}`)
    : say(`${bytes} in ${folder}`, `${folder} 共 ${bytes}`);
  return [...packages.map((each) => `${each.package}: ${each.files.join(', ')} (${byteSize(each.bytes)})`), whole[language]];
}
