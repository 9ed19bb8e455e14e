import type { IsoDate } from '../base/dates.js';
import { type Bilingual, type Language, say } from '../base/text.js';
import type { Log } from '../log/types.js';
import { days, entryWords } from './count-words.js';
import { dayAndMonth, fullDate } from './date-words.js';
import { type MonthSpan, monthWords, peakOf } from './months.js';
import { dayNumber, type Streak, streaksOf } from './streaks.js';
import type { TopicMentions } from './subjects.js';

/** What the calendar shows: the longest run of days, and the longest pause. */
export function calendarFinding(log: Log): Bilingual {
  const { longest, pause } = streaksOf(log.days.map((day) => day.date));
  if (longest === null) return say('Nothing is noted yet.', '还没有记。');
  const run =
    longest.days === 1
      ? say('No two days in a row so far', '还没有连着记过两天')
      : say(
          `The longest run is ${days(longest.days, 'en')}, from ${isOneYear(longest) ? dayAndMonth(longest.first, 'en') : fullDate(longest.first, 'en')} to ${fullDate(longest.last, 'en')}`,
          `最长连记 ${days(longest.days, 'zh')}，从 ${fullDate(longest.first, 'zh')}到 ${isOneYear(longest) ? dayAndMonth(longest.last, 'zh') : fullDate(longest.last, 'zh')}`,
        );
  const rest =
    pause === null
      ? say('.', '。')
      : say(
          `; the longest pause, ${days(pause.days, 'en')}, came after ${fullDate(pause.first, 'en')}.`,
          `；最久停了 ${days(pause.days, 'zh')}，在 ${fullDate(pause.first, 'zh')}之后。`,
        );
  return say(run.en + rest.en, run.zh + rest.zh);
}

function isOneYear({ first, last }: Streak): boolean {
  return first.slice(0, 4) === last.slice(0, 4);
}

/** Which month has most, and how many months have nothing. */
export function monthsFinding(counts: readonly number[], span: MonthSpan): Bilingual {
  const peak = peakOf(counts);
  const empty = counts.filter((count) => count === 0).length;
  if (empty === counts.length) return say('Nothing was noted in these months.', '这几个月没有记录。');
  const most = (language: Language) => [monthWords(span.first + peak, language), entryWords(counts[peak] ?? 0, language)] as const;
  const [en, zh] = [most('en'), most('zh')];
  return say(
    `Most in ${en[0]}, ${en[1]}.${empty > 0 ? ` Nothing was noted in ${empty} of ${counts.length} months.` : ''}`,
    `${zh[0]}最多，${zh[1]}。${empty > 0 ? `${counts.length} 个月里有 ${empty} 个月没有记录。` : ''}`,
  );
}

/** Which topics take more and less room in the last 90 days of the log than before. */
export function topicsFinding(log: Log, topics: readonly TopicMentions[]): Bilingual {
  const scale = say('Each row has its own scale; at right all entries.', '每行各用自己的尺度，右边是总点数。');
  const last = log.days.at(-1)?.date;
  if (!last) return scale;
  const isRecent = (date: IsoDate) => dayNumber(last) - dayNumber(date) < recentDays;
  const recent = log.days.reduce((sum, day) => sum + (isRecent(day.date) ? day.entries.length : 0), 0);
  const before = log.days.reduce((sum, day) => sum + day.entries.length, 0) - recent;
  if (recent < leastEntries || before < leastEntries) return scale;
  const shares = topics.map((topic) => {
    const now = topic.mentions.filter((mention) => isRecent(mention.day.date)).length;
    return { topic, now: Math.round((100 * now) / recent), earlier: Math.round((100 * (topic.mentions.length - now)) / before) };
  });
  const [up] = [...shares].sort((a, b) => b.now - b.earlier - (a.now - a.earlier));
  const [down] = [...shares].sort((a, b) => a.now - a.earlier - (b.now - b.earlier));
  if (!up || !down || up.now - up.earlier < 3 || down.earlier - down.now < 3) return scale;
  return say(
    `In the last 90 days ${up.topic.name.en} rose from ${up.earlier} % to ${up.now} % of all entries, and ${down.topic.name.en} fell from ${down.earlier} % to ${down.now} %. ${scale.en}`,
    `最近 90 天，${up.topic.name.zh}从 ${up.earlier}% 升到 ${up.now}%，${down.topic.name.zh}从 ${down.earlier}% 降到 ${down.now}%。${scale.zh}`,
  );
}

const recentDays = 90;
const leastEntries = 20;

/** The relevance that most entries have. */
export function relevanceFinding(counts: readonly (readonly [stars: number, count: number])[]): Bilingual {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || total === 0) return say('Nothing is noted yet.', '还没有记。');
  const share = Math.round((100 * most[1]) / total);
  const name = most[0] === 0 ? say('no stars', '没有星标') : say(most[0] === 1 ? '1 star' : `${most[0]} stars`, `是 ${most[0]} 星`);
  const rest =
    most[0] < 3
      ? say('; three and more are worth coming back to: ', '，三星以上才值得回头看：')
      : say('; three and more: ', '，三星以上：');
  return say(`${share} % have ${name.en}${rest.en}`, `${share}% ${name.zh}${rest.zh}`);
}
