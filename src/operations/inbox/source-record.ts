import * as z from 'zod';
import { type Language, say } from '../../base/text.js';
import { healthNow, silentDays } from '../../inbox/sources/health.js';
import { sourceOf } from '../../inbox/sources/sources.js';
import { type SourceSettings, sourceKinds } from '../../log/inbox-config.js';
import type { Daybook } from '../daybook-context.js';
import { sourcesOf } from './fetch-sources.js';
import { readHealth } from './health-file.js';

/** A source and how it is, as verbs answer it. */
export interface SourceRecord {
  readonly name: string;
  readonly kind: SourceSettings['kind'];
  readonly title: string;
  readonly url: string | null;
  readonly what: string;
  readonly state: 'fine' | 'failing' | 'new';
  readonly lastSuccess: string | null;
  readonly lastTry: string | null;
  readonly silentDays: number | null;
  readonly offered: number;
  readonly failures: number;
  readonly message: string | null;
  readonly hint: string | null;
  readonly nextTry: string | null;
}

/** The shape of `SourceRecord`. */
export const sourceOutput: z.ZodType<SourceRecord> = z.object({
  name: z.string(),
  kind: z.enum(sourceKinds),
  title: z.string().meta({ description: 'What its kind is called.' }),
  url: z.string().nullable().meta({ description: 'Where a person can look at it; null for a folder.' }),
  what: z.string().meta({ description: 'What of that kind it is: its categories, repository, address or folder.' }),
  state: z.enum(['fine', 'failing', 'new']).meta({ description: 'new: it was never asked, or what is known of it was lost.' }),
  lastSuccess: z.string().nullable().meta({ description: 'When it last answered, as ISO 8601.' }),
  lastTry: z.string().nullable().meta({ description: 'When it was last asked.' }),
  silentDays: z.int().nullable().meta({ description: 'For how many days it told of nothing new; null when it never told of anything.' }),
  offered: z.int().meta({ description: 'How many items it offered last.' }),
  failures: z.int().meta({ description: 'How often in a row it failed.' }),
  message: z.string().nullable().meta({ description: 'Why it fails, or what it had to say.' }),
  hint: z.string().nullable().meta({ description: 'What can be done about it.' }),
  nextTry: z.string().nullable().meta({ description: 'When it is asked again at the earliest; null for any time.' }),
});

/** Every source of a log and how it is, in the order of daybook.json. */
export function sourceRecords(daybook: Daybook, language: Language): readonly SourceRecord[] {
  const known = readHealth(daybook.root);
  const now = daybook.ports.now();
  return sourcesOf(daybook).map((settings) => {
    const health = healthNow(known[settings.name], settings, now);
    const { kind, title, home } = sourceOf(settings.kind);
    return {
      ...{ name: settings.name, kind, title: title[language], url: home(settings), what: whatOf(settings) },
      state: health.failures > 0 ? ('failing' as const) : health.succeeded === null ? ('new' as const) : ('fine' as const),
      ...{ lastSuccess: health.succeeded, lastTry: health.tried, silentDays: silentDays(health, now) },
      ...{ offered: health.offered, failures: health.failures },
      message: (health.error ?? health.note)?.[language] ?? null,
      hint: health.hint?.[language] ?? null,
      nextTry: health.nextTry,
    };
  });
}

/** What of its kind a source is, in its own words. */
function whatOf(settings: SourceSettings): string {
  switch (settings.kind) {
    case 'feed':
    case 'list':
      return settings.url;
    case 'arxiv':
      return settings.categories?.join(', ') ?? settings.query ?? '';
    case 'hugging-face':
      return 'huggingface.co/papers';
    case 'openreview':
      return settings.venue;
    case 'github-releases':
      return settings.repository;
    case 'github-topic':
      return settings.topic;
    case 'folder':
      return settings.path;
  }
}

/** `today`, `for 1 day`, `for 12 days`. */
export function silenceWords(days: number): ReturnType<typeof say> {
  if (days === 0) return say('something new within a day', '一天之内有新内容');
  return say(`nothing new for ${days} ${days === 1 ? 'day' : 'days'}`, `${days} 天没有新内容`);
}
