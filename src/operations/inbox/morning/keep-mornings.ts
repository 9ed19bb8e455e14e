import { setTimeout } from 'node:timers/promises';
import { counted } from '../../../base/counted.js';
import type { IsoDate } from '../../../base/dates.js';
import { DaybookError } from '../../../base/errors.js';
import { type Bilingual, say } from '../../../base/text.js';
import type { Daybook } from '../../daybook-context.js';
import { partsSent } from './deliveries.js';
import { followSchedule } from './follow-schedule.js';
import { keptDigest } from './kept-digests.js';
import { morningSteps } from './morning-steps.js';
import { isOfNoSource, type MorningSteps, runMorning } from './run-morning.js';
import { withMorningLock } from './with-morning-lock.js';

/** What mornings are kept with; the log's own when absent. */
export interface KeepOptions {
  readonly steps?: MorningSteps;
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Runs the mornings of a log at the times that daybook.json says, until the signal aborts; what they did, and what fails, is logged. */
export async function keepMornings(daybook: Daybook, signal: AbortSignal, options: KeepOptions = {}): Promise<void> {
  const { config, ports } = daybook;
  const { schedule } = config.inbox;
  if (schedule === null) return;
  try {
    await followSchedule({
      schedule,
      timezone: config.timezone,
      now: ports.now,
      sleep: options.sleep ?? sleepUntilAborted,
      logger: ports.logger,
      isDone: (date) => isMorningDone(daybook, date as IsoDate),
      run: () => runAndTell(daybook, options.steps ?? morningSteps(daybook)),
      signal,
    });
  } catch (error) {
    tell(daybook, error);
  }
}

/** Whether the digest of a date was made, and everybody has it. */
function isMorningDone(daybook: Daybook, date: IsoDate): boolean {
  const { mail, webhooks } = daybook.config.inbox.digest;
  const everybody = [...(mail ? ['mail'] : []), ...webhooks];
  return keptDigest(daybook, date) !== null && everybody.every((to) => partsSent(daybook, date, to) === null);
}

/** A morning that fails ends no server. */
async function runAndTell(daybook: Daybook, steps: MorningSteps): Promise<void> {
  const { logger } = daybook.ports;
  try {
    const { digest, deliveries } = await withMorningLock(daybook.root, () => runMorning(daybook, steps, { isAgain: false }));
    if (isOfNoSource(digest)) return;
    const count = digest.items.length;
    logger.info(
      say(
        `The morning of ${digest.date} has run: ${count === 0 ? 'nothing new' : `${counted(count, 'thing', 'things')} worth noting`}.`,
        `${digest.date} 的早间任务已运行：${count === 0 ? '没有新内容' : `${count} 条值得记`}。`,
      ),
    );
    for (const { outcome, text, hint } of deliveries) {
      if (outcome === 'failed') logger.warn(withHint(text, hint));
      else if (outcome === 'sent') logger.info(text);
    }
  } catch (error) {
    tell(daybook, error);
  }
}

function tell({ ports }: Daybook, error: unknown): void {
  if (error instanceof DaybookError) ports.logger.warn(withHint(error.text, error.hint));
  else ports.logger.warn(say(`The morning failed: ${String(error)}`, `早间任务出错：${String(error)}`));
}

function withHint(text: Bilingual, hint: Bilingual | null): Bilingual {
  return hint === null ? text : say(`${text.en} ${hint.en}`, `${text.zh}${hint.zh}`);
}

async function sleepUntilAborted(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => {});
}
