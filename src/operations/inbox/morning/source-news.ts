import { type Bilingual, say } from '../../../base/text.js';
import { healthNow, type SourceHealth, silentDays } from '../../../inbox/sources/health.js';
import type { DigestSource } from '../../../pages/inbox/digest.js';
import type { Daybook } from '../../daybook-context.js';
import { sourcesOf } from '../fetch-sources.js';
import { readHealth } from '../health-file.js';
import type { SourceReport } from '../source-report.js';

/** A source that told of nothing new for so many days has perhaps died. */
const longSilence = 7;

/** What a digest tells of every source: what came of asking it just now, else how it has been. */
export function sourceNews(daybook: Daybook, reports: readonly SourceReport[]): readonly DigestSource[] {
  const known = readHealth(daybook.root);
  const now = daybook.ports.now();
  return sourcesOf(daybook).map((settings) => {
    const health = healthNow(known[settings.name], settings, now);
    const report = reports.find(({ name }) => name === settings.name);
    const days = silentDays(health, now) ?? 0;
    const isSilent = days >= longSilence;
    const { en, zh } = report?.text ?? healthWords(health);
    return {
      name: settings.name,
      said: isSilent ? say(`${en} Nothing new for ${days} days.`, `${zh}已 ${days} 天没有新内容。`) : say(en, zh),
      isTrouble: isSilent || health.failures > 0,
    };
  });
}

function healthWords({ error, note, succeeded }: SourceHealth): Bilingual {
  if (error !== null) return error;
  if (succeeded === null) return say('Not asked yet.', '还没有获取过。');
  return note ?? say('It answered when it was last asked.', '上次获取时一切正常。');
}
