import * as z from 'zod';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { Candidate } from '../../inbox/evaluation/time-split.js';
import type { OperationContext } from '../daybook-context.js';

/**
 * The candidates in a file of JSON.
 * @throws DaybookError `usage` when there is no such file, `bad-value` when it does not hold a list of titles and addresses.
 */
export async function readCandidates({ handed }: OperationContext, from: string): Promise<readonly Candidate[]> {
  const file = await handed?.(from);
  if (!file) {
    throw new DaybookError('usage', say(`There is no file ${from} here to read candidates from.`, `这里没有可以读取候选的文件 ${from}。`), {
      hint: shape,
    });
  }
  const read = candidatesSchema.safeParse(parsed(new TextDecoder().decode(file.bytes).replace(/^\ufeff/, ''), from));
  if (read.success) return read.data.map(({ title, url }) => ({ title, url: url ?? null }));
  const [at] = read.error.issues[0]?.path ?? [];
  throw typeof at === 'number'
    ? bad(`${from}: item ${at + 1} is no title with an address.`, `${from}：第 ${at + 1} 项不是标题加网址。`)
    : bad(`${from} holds no list.`, `${from} 里不是列表。`);
}

const candidatesSchema = z.array(z.object({ title: z.string(), url: z.string().nullish() }));

const shape = say(
  'Give a JSON file such as [{"title": "…", "url": "https://…"}]; url may be null.',
  '请给 JSON 文件，形如 [{"title": "…", "url": "https://…"}]；url 可以是 null。',
);

function parsed(text: string, from: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw bad(`${from} is not JSON.`, `${from} 不是 JSON。`, cause);
  }
}

function bad(en: string, zh: string, cause?: unknown): DaybookError {
  return new DaybookError('bad-value', say(en, zh), { hint: shape, cause });
}
