import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { EntryDraft } from '../../log/edit/entry-draft.js';
import { readOffer } from '../../pages/ways/offer-text.js';
import type { Offer, SaveValues } from '../../pages/ways/save-view.js';

/** A form as it was sent. */
type SentForm = Readonly<Record<string, string | File | (string | File)[]>>;

/** The entry that a sent form describes, and what a page that shows it again needs. */
export interface SentEntry {
  readonly values: SaveValues;
  readonly offers: readonly Offer[];
  readonly about: string;
  readonly isAgain: boolean;
  readonly step: 'write' | 'keep';
}

/** More than any page offers. */
const mostOffers = 100;

/** Reads the form of the page. */
export function sentEntry(form: SentForm, today: string): SentEntry {
  const text = (name: string): string => listOf(form[name])[0] ?? '';
  const lines = (name: string): string => text(name).replaceAll('\r\n', '\n').trim();
  const chosen = new Set(
    (['paper', 'code', 'image'] as const).flatMap((kind) => listOf(form[`take-${kind}`]).map((url) => `${kind} ${url}`)),
  );
  const taken = (kind: Offer['kind'], url: string): boolean => chosen.has(`${kind} ${url}`);
  const relevance = Number(text('relevance'));
  return {
    values: {
      title: lines('title'),
      url: text('url').trim(),
      date: text('date').trim() || today,
      relevance: relevance >= 0 && relevance <= 5 ? Math.trunc(relevance) : 0,
      abstract: lines('abstract'),
      tips: lines('tips'),
    },
    offers: listOf(form.offer)
      .slice(0, mostOffers)
      .flatMap((line) => readOffer(line, taken) ?? []),
    about: text('about').slice(0, 200),
    isAgain: text('again') === '1',
    step: text('do') === 'keep' ? 'keep' : 'write',
  };
}

/**
 * The entry to be written.
 * @throws DaybookError `bad-value` when it has no title.
 */
export function draftOf({ values, offers }: SentEntry): EntryDraft {
  if (values.title === '')
    throw new DaybookError('bad-value', say('The entry has no title yet.', '这一点还没有标题。'), {
      hint: say('Give it one, and write it again.', '请填写标题后再写入。'),
    });
  const taken = (kind: Offer['kind']): readonly Offer[] => offers.filter((offer) => offer.kind === kind && offer.isTaken);
  const links = (kind: Offer['kind']): EntryDraft['papers'] => taken(kind).map(({ title, url }) => ({ title, url }));
  return {
    title: values.title,
    url: values.url || null,
    relevance: values.relevance,
    abstract: values.abstract || null,
    papers: links('paper') ?? [],
    code: links('code') ?? [],
    keyPoints: null,
    tips: values.tips || null,
    images: taken('image').map(({ url }) => url),
  };
}

function listOf(value: SentForm[string] | undefined): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}
