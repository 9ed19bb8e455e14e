import { Cron } from 'croner';
import { dateIn } from '../../../base/dates.js';
import { DaybookError } from '../../../base/errors.js';
import type { Logger } from '../../../base/logger.js';
import { say } from '../../../base/text.js';
import type { ScheduleConfig } from '../../../log/morning-config.js';

/** What a schedule is followed with. */
export interface ScheduleOptions {
  readonly schedule: ScheduleConfig;
  /** The log's: it decides when a day ends. */
  readonly timezone: string;
  readonly now: () => Date;
  /** Resolves after the time, or when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly logger: Logger;
  /** Whether the morning of a date is over: its digest was made and everybody has it. */
  readonly isDone: (date: string) => boolean;
  readonly run: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Never longer at once, for a machine that slept or whose clock was set. */
const longestSleep = 60_000;

/** After a morning of which something failed. */
const untilAgain = 30 * 60_000;

/**
 * Runs the morning when it is time, until the signal aborts: once a day, later where the machine slept, again after a while where
 * something failed.
 * @throws DaybookError `bad-config` for times that there are never.
 */
export async function followSchedule(options: ScheduleOptions): Promise<void> {
  const { schedule, timezone, now, sleep, logger, isDone, run, signal } = options;
  const planned = plannedTimes(schedule, timezone);
  let notBefore = 0;
  let isFirst = true;
  while (!signal.aborted) {
    const at = now();
    const today = dateIn(timezone, at);
    const last = planned.before(at);
    const isDue = last !== null && dateIn(timezone, last) === today && !isDone(today);
    // A clock that was put back does not keep it waiting.
    if (isDue && (at.getTime() >= notBefore || notBefore - at.getTime() > untilAgain)) {
      if (isFirst && at.getTime() - last.getTime() > longestSleep) logger.info(missed(last, timezone));
      notBefore = at.getTime() + untilAgain;
      await run();
    }
    isFirst = false;
    await sleep(longestSleep, signal);
  }
}

interface PlannedTimes {
  /** The last time up to a moment; null where there is none. */
  before(moment: Date): Date | null;
}

function plannedTimes({ cron, timezone }: ScheduleConfig, logTimezone: string): PlannedTimes {
  try {
    const times = new Cron(cron, { timezone: timezone ?? logTimezone, paused: true, mode: '5-part' });
    if (times.nextRun() === null) throw new Error('never');
    let last: Date | null = null;
    let next: Date | null = null;
    return {
      before: (moment) => {
        if (last && next && last <= moment && moment < next) return last;
        // It leaves out the moment itself.
        last = times.previousRuns(1, new Date(moment.getTime() + 1_000))[0] ?? null;
        next = times.nextRun(moment);
        return last;
      },
    };
  } catch (cause) {
    throw new DaybookError(
      'bad-config',
      say(
        `daybook.json: "inbox.schedule.cron" is "${cron}", at which there is never a time.`,
        `daybook.json："inbox.schedule.cron" 是 "${cron}"，没有这样的时间。`,
      ),
      { hint: say('Use one such as "0 7 * * *" or "30 8 * * 1-5".', '请使用例如 "0 7 * * *" 或 "30 8 * * 1-5"。'), cause },
    );
  }
}

function missed(last: Date, timezone: string): ReturnType<typeof say> {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit' }).format(last);
  return say(`The morning of ${time} was missed; it runs now.`, `错过了 ${time} 的早间任务，现在补上。`);
}
