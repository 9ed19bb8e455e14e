import type * as z from 'zod';
import { LabError } from '../lab-error.js';
import { say } from '../text.js';
import type { Golden } from './golden-kind.js';

/**
 * Parses a golden file: JSON of the format `labs-golden/1`.
 * @throws LabError `unreadable` for anything else.
 */
export function readGolden(bytes: Uint8Array): Golden {
  if (bytes.length === 0) throw new LabError('unreadable', say('The file is empty.', '文件是空的。'));
  const golden = parse(bytes);
  const isObject = typeof golden === 'object' && golden !== null && !Array.isArray(golden);
  if (isObject && 'format' in golden && golden.format === 'labs-golden/1') return golden as Golden;
  throw new LabError(
    'unreadable',
    say('This is no golden file: it does not name the format labs-golden/1.', '这不是参考数据文件：没有写明格式 labs-golden/1。'),
  );
}

/**
 * Checks members of a golden file against what their kind asks for.
 * @throws LabError `unreadable` with the place of the first that is wrong.
 */
export function readMembers<Schema extends z.ZodType>(schema: Schema, golden: Golden): z.output<Schema> {
  const result = schema.safeParse(golden);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue?.path.join('.') ?? '';
  throw new LabError(
    'unreadable',
    say(`The golden file is not right at ${place}: ${issue?.message}.`, `参考数据文件的 ${place} 处不对：${issue?.message}。`),
  );
}

function parse(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LabError(
      'unreadable',
      say('This is no golden file: it is no JSON, or it is cut off.', '这不是参考数据文件：不是 JSON，或文件不完整。'),
      {
        cause,
      },
    );
  }
}
