import { dateIn } from '../../../base/dates.js';
import type { Material } from '../../../inbox/assist/assist-task.js';
import type { RankedItem } from '../../../inbox/ranked-item.js';
import type { Digest, DigestItem, DigestSource } from '../../../pages/inbox/digest.js';
import { makeDigest } from '../../../publish/digest/make-digest.js';
import type { Daybook } from '../../daybook-context.js';
import { type AssistReport, summariseDigest } from '../assist/summarise-digest.js';
import { type DeliverOptions, type Delivery, deliverDigest } from './deliver-digest.js';
import { keepDigest, keptDigest, newestDigests } from './kept-digests.js';

/** What a morning does besides making and sending the digest. */
export interface MorningSteps {
  /** Asks all sources and keeps what they offer; says what came of each. */
  readonly fetch: () => Promise<readonly DigestSource[]>;
  /** All that waits, best first. */
  readonly rank: () => Promise<readonly RankedItem[]>;
}

/** What a morning did. */
export interface Morning {
  readonly digest: Digest;
  /** False where the digest of today was there already: then sources were not asked again. */
  readonly isNew: boolean;
  readonly deliveries: readonly Delivery[];
  /** What a language model did for it; null where none was asked. */
  readonly assist: AssistReport | null;
}

/**
 * Fetches, makes the digest of today and sends it, each once a day; what failed to be sent is tried again. A log without sources has no morning yet: with
 * the first source, today still gets its digest.
 */
export async function runMorning(daybook: Daybook, steps: MorningSteps, options: DeliverOptions): Promise<Morning> {
  const today = dateIn(daybook.config.timezone, daybook.ports.now());
  const known = keptDigest(daybook, today);
  const { digest, assist } = known === null ? await newDigest(daybook, steps) : { digest: known, assist: null };
  const deliveries = isOfNoSource(digest) ? [] : await deliverDigest(daybook, digest, options);
  return { digest, isNew: known === null, deliveries, assist };
}

async function newDigest(daybook: Daybook, steps: MorningSteps): Promise<Pick<Morning, 'digest' | 'assist'>> {
  const { assist } = daybook.config.inbox;
  const sources = await steps.fetch();
  const ranked = await steps.rank();
  const made = await digestOfNow(daybook, sources, async () => ranked);
  if (isOfNoSource(made)) return { digest: made, assist: null };
  // A digest has the beginning of an abstract; the model is given all of it.
  const materialOf = (shown: DigestItem): Material => ranked.find(({ item }) => item.id === shown.id)?.item ?? shown;
  const { digest, report } = assist === null ? { digest: made, report: null } : await summariseDigest(daybook, assist, made, materialOf);
  return { digest: await keepDigest(daybook, digest), assist: report };
}

/** Whether a digest has nothing to tell but that there is no source. */
export function isOfNoSource({ items, sources }: Digest): boolean {
  return items.length === 0 && sources.length === 0;
}

/** The digest as it is made now, with as many items as asked, else as the settings say. */
export async function digestOfNow(
  daybook: Daybook,
  sources: readonly DigestSource[],
  rank: MorningSteps['rank'],
  limit: number = daybook.config.inbox.digest.limit,
): Promise<Digest> {
  const ranked = await rank();
  const now = daybook.ports.now();
  const date = dateIn(daybook.config.timezone, now);
  const earlier = newestDigests(daybook, mostRemembered).filter((digest) => digest.date !== date);
  const told = new Set(earlier.flatMap(({ items }) => items.map(({ id }) => id)));
  return makeDigest({ date, now, ranked, sources, told, limit });
}

/** What was told of longer ago than a year of mornings may be told of again. */
const mostRemembered = 366;
