import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';

/** Milliseconds that somebody waits before a page without content; the request itself may take longer. */
const patience = 12_000;

/** What work gives, unless that takes longer than anybody waits: then it goes on by itself, and a second try finds what it left in the cache. */
export async function withinTime<Value>(work: Promise<Value>, about: string, time: number = patience): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLong(about, time)), time);
  });
  work.catch(() => {}); // Nobody waits for it any more.
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

function tooLong(about: string, time: number): DaybookError {
  const seconds = time / 1000;
  return new DaybookError(
    'unreachable',
    say(`${about} did not answer within ${seconds} seconds.`, `${about} 在 ${seconds} 秒内没有响应。`),
    {
      hint: say('Try again in a moment, or fill in what is missing.', '请稍后再试，或补上缺的内容。'),
    },
  );
}
