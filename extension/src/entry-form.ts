import type { CaptureAnswer, Provenance } from './capture-answer.js';
import type { NewEntry } from './daybook-server.js';
import type { HandedPage } from './handed-page.js';

/** The entry as somebody has it before it is written. */
export interface EntryForm {
  readonly title: string;
  /** `2022-05-11` */
  readonly date: string;
  /** 0–5. */
  readonly relevance: number;
  readonly tips: string;
  /** Addresses of the papers and repositories that are taken. */
  readonly taken: readonly string[];
}

/** A paper or a repository that may be taken, with how sure it is. */
export interface Offer {
  readonly kind: 'papers' | 'code';
  readonly title: string | null;
  readonly url: string;
  readonly certainty: Provenance['certainty'];
}

/** The form of a draft before anybody changed it: guesses are not taken. */
export function formOf(capture: CaptureAnswer, today: string): EntryForm {
  const taken = offersOf(capture).filter(({ certainty }) => certainty !== 'guess');
  return { title: capture.title, date: today, relevance: 0, tips: '', taken: taken.map(({ url }) => url) };
}

/** The papers and repositories of a draft. */
export function offersOf(capture: CaptureAnswer): readonly Offer[] {
  return (['papers', 'code'] as const).flatMap((kind) => {
    const from = capture.provenance.filter(({ field }) => field === kind);
    return capture[kind].map(({ title, url }, at): Offer => ({ kind, title, url, certainty: from[at]?.certainty ?? 'guess' }));
  });
}

/** What is sent to have the entry written. What the form does not show, the server takes from the page. A day that nobody chose is left to it. */
export function newEntry(
  page: HandedPage,
  capture: CaptureAnswer,
  form: EntryForm,
  { today, again }: { today: string; again: boolean },
): NewEntry {
  const links = (kind: Offer['kind']): NewEntry['papers'] =>
    offersOf(capture)
      .filter((offer) => offer.kind === kind && form.taken.includes(offer.url))
      .map(({ title, url }) => ({ title, url }));
  const tips = form.tips.trim();
  return {
    url: capture.url ?? page.url,
    ...(page.html === null ? {} : { html: page.html }),
    capture: true,
    title: form.title.trim(),
    relevance: form.relevance,
    ...(form.date === today ? {} : { date: form.date }),
    papers: links('papers'),
    code: links('code'),
    ...(tips === '' ? {} : { tips }),
    again,
  };
}

/** The day in this machine's time zone, `2022-05-11`. */
export function dayOf(now: Date): string {
  const part = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${part(now.getFullYear(), 4)}-${part(now.getMonth() + 1, 2)}-${part(now.getDate(), 2)}`;
}
