import type * as z from 'zod';
import { LabError } from '../../lab-error.js';
import { say } from '../../text.js';

/** Larger than any side, width or number of classes; a loop of so many steps still ends. */
const maxNumber = 65_536;

/**
 * A network's configuration, checked.
 * @throws LabError `unreadable` with the member that is wrong.
 */
export function configOf<Schema extends z.ZodType>(schema: Schema, config: unknown): z.output<Schema> {
  const result = schema.safeParse(config);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw notBuilt(['config', ...(issue?.path ?? [])].join('.'), String(issue?.message));
  }
  const large = largeNumber(result.data, 'config');
  if (large) throw notBuilt(large, `more than ${maxNumber}`);
  return result.data;
}

function notBuilt(place: string, message: string): LabError {
  return new LabError('unreadable', say(`No network can be built: ${place}: ${message}.`, `无法构建网络：${place}：${message}。`));
}

/** The place of a number that is too large. */
function largeNumber(value: unknown, place: string): string | null {
  if (typeof value === 'number') return Math.abs(value) > maxNumber ? place : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, member] of Object.entries(value)) {
    const large = largeNumber(member, `${place}.${key}`);
    if (large) return large;
  }
  return null;
}
