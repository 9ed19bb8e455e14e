import type * as z from 'zod';
import { LabError } from '../../lab-error.js';
import { say } from '../../text.js';

/**
 * A network's configuration, checked.
 * @throws LabError `unreadable` with the member that is wrong.
 */
export function configOf<Schema extends z.ZodType>(schema: Schema, config: unknown): z.output<Schema> {
  const result = schema.safeParse(config);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = ['config', ...(issue?.path ?? [])].join('.');
  throw new LabError(
    'unreadable',
    say(`No network can be built: ${place}: ${issue?.message}.`, `无法构建网络：${place}：${issue?.message}。`),
  );
}
