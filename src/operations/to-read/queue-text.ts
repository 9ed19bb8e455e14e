import { counted } from '../../base/counted.js';
import { type Bilingual, type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import type { ClosedLinks } from './close-links.js';
import type { QueuedRecord } from './queued-record.js';

/** A queued link in two lines: its number and title, then where it leads. */
export function queuedText({ number, title, url, site, date, state, ref }: QueuedRecord, language: Language): string {
  const facts = [site, date, ref ?? (state === 'waiting' ? null : stateNames[state][language])].filter((one) => one !== null);
  const more = facts.length === 0 ? '' : `  (${facts.join(language === 'zh' ? '，' : ', ')})`;
  const head = `${String(number).padStart(4)}  ${visible(title ?? url)}${visible(more)}`;
  return title === null ? head : `${head}\n      ${visible(url)}`;
}

/** `3 links wait to be read.` */
export function waitingWords(count: number): Bilingual {
  if (count === 0) return say('No link waits to be read.', '没有待读的链接。');
  return say(`${counted(count, 'link waits', 'links wait')} to be read.`, `${count} 个链接待读。`);
}

/** What a link's state is called. */
export const stateNames: Readonly<Record<QueuedRecord['state'], Bilingual>> = {
  waiting: say('waiting', '待读'),
  noted: say('noted', '已记'),
  done: say('read', '已读'),
  removed: say('removed', '已移除'),
};

/** Links that were taken off the queue, and how many wait now. */
export function closedText({ links, waiting }: ClosedLinks, done: Bilingual, language: Language): string {
  const lines = links.map(({ number, title, url }) => `${done[language]}${number} ${visible(title ?? url)}`);
  return [...lines, waitingWords(waiting)[language]].join('\n');
}
