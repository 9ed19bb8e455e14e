import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { IsoDate } from '../../../base/dates.js';
import { say } from '../../../base/text.js';
import { inboxFolder } from '../../../inbox/journal/item-line.js';
import { readLines } from '../../../inbox/journal/read-lines.js';
import { errorNumber, unreadable } from '../../../worktree/disk-error.js';
import type { Daybook } from '../../daybook-context.js';
import { joinByUnion } from '../../join-by-union.js';

/** Where it is noted what was sent, so that nothing is sent twice; also by another machine. */
const deliveriesPath = `${inboxFolder}/deliveries.jsonl`;

/** A part of a digest that somebody took; 0 is none yet, before the first is sent. */
interface DeliveryLine {
  /** The digest's date. */
  readonly date: string;
  /** `mail`, or a chat. */
  readonly to: string;
  readonly part: number;
  readonly of: number;
  readonly at: string;
}

const deliverySchema: z.ZodType<DeliveryLine> = z.object({
  date: z.iso.date(),
  to: z.string().min(1),
  part: z.int().min(0),
  of: z.int().min(1),
  at: z.iso.datetime(),
});

/** How many parts of a digest somebody has; null when it is all of it. */
export function partsSent(daybook: Daybook, date: IsoDate, to: string): number | null {
  const parts = readDeliveries(daybook).filter((line) => line.date === date && line.to === to);
  if (parts.some(({ part, of }) => part >= of)) return null;
  return parts.reduce((most, { part }) => Math.max(most, part), 0);
}

/** Notes that a part was taken. */
export async function noteSent(daybook: Daybook, line: Omit<DeliveryLine, 'at'>): Promise<void> {
  await joinByUnion(daybook, deliveriesPath);
  await daybook.worktree.appendText(deliveriesPath, `${JSON.stringify({ ...line, at: daybook.ports.now().toISOString() })}\n`);
}

function readDeliveries({ worktree, ports }: Daybook): readonly DeliveryLine[] {
  let text: string;
  try {
    text = readFileSync(worktree.locate(deliveriesPath), 'utf8');
  } catch (cause) {
    if (errorNumber(cause) === 'ENOENT') return [];
    throw unreadable(deliveriesPath, cause);
  }
  const { lines, problems } = readLines(text, deliveriesPath, deliverySchema, say('a delivery', '发送记录'));
  for (const { message } of problems) ports.logger.warn(message);
  return lines;
}
