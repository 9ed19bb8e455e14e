import type { Offer } from './save-view.js';

/** An offer as one line: `paper sure https://… Its title`. */
export function offerText({ kind, isGuess, url, title }: Offer): string {
  return [kind, isGuess ? 'guess' : 'sure', url, title ?? ''].join(' ').trimEnd();
}

/** Reads what `offerText` writes; null for anything else. */
export function readOffer(text: string, taken: (kind: Offer['kind'], url: string) => boolean): Offer | null {
  const [, kind, certainty, url, title = ''] = /^(paper|code|image) (guess|sure) (https?:\/\/\S+)(?: (.*))?$/.exec(text) ?? [];
  if (kind === undefined || url === undefined) return null;
  const known = kind as Offer['kind'];
  return { kind: known, title: title === '' ? null : title, url, isGuess: certainty === 'guess', isTaken: taken(known, url) };
}
