import { say } from '../../base/text.js';
import { splitUrl } from '../../base/urls.js';
import { type HuggingFaceSettings, sourceSchemas } from '../../log/inbox-config.js';
import type { Item } from '../item.js';
import { askAndRead } from './ask-source.js';
import type { Source } from './source.js';

/** The daily papers of Hugging Face. */
export const huggingFace: Source<HuggingFaceSettings> = {
  kind: 'hugging-face',
  title: say('Hugging Face daily papers', 'Hugging Face 每日论文'),
  settings: sourceSchemas['hugging-face'],
  recognise(url) {
    const parts = splitUrl(url);
    const isPapers =
      parts?.host === 'huggingface.co' && /^\/(?:api\/daily_papers|papers(?:\/date\/[\d-]+|\/trending)?)\/?$/.test(parts.path);
    return isPapers ? { kind: 'hugging-face', name: 'Hugging Face' } : null;
  },
  home: () => 'https://huggingface.co/papers',
  feedUrl: () => null,
  async fetch(_, ports) {
    const items: Item[] = [];
    let entries = 0;
    const days = daysSince(ports.since, ports.now);
    for (const date of days) {
      const url = `https://huggingface.co/api/daily_papers?date=${date}&limit=100`;
      const told = await askAndRead({ url, accept: 'application/json', reader: 'hugging-face' }, ports);
      items.push(...told.items);
      entries += told.entries;
    }
    const [first, last] = [days[0], days.at(-1)];
    const note = say(
      `Hugging Face has chosen no papers from ${first} to ${last}; at weekends it seldom does.`,
      `Hugging Face 在 ${first} 至 ${last} 没有选出论文；周末通常没有。`,
    );
    return { items, entries, isSame: false, note: items.length === 0 ? note : null, memory: {} };
  },
};

const day = 24 * 60 * 60_000;
const mostDays = 7;

/** From the day of the last success, for more papers may have come to it since, to today; without one, from yesterday. */
function daysSince(since: Date | null, now: Date): readonly string[] {
  const first = Math.max((since ?? new Date(now.getTime() - day)).getTime(), now.getTime() - (mostDays - 1) * day);
  const days: string[] = [];
  for (let at = first; dateOf(at) <= dateOf(now.getTime()); at += day) days.push(dateOf(at));
  return days;
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
