import { counted } from '../../base/counted.js';
import { readableTex } from '../../base/readable-tex.js';
import { type Bilingual, type Language, say } from '../../base/text.js';
import { visible } from '../../base/visible.js';
import { otherAuthors } from '../../pages/inbox/other-authors.js';
import type { ItemRecord } from './item-record.js';

/** An item in a few lines: the beginning of its id and its title, who wrote it and who offered it, where it leads. */
export function itemText(item: ItemRecord, language: Language): string {
  const { id, title, url, venue, sightings, notedOn, state } = item;
  const comma = language === 'zh' ? '，' : ', ';
  const offered = [...new Set(sightings.map(({ source }) => source))];
  const authors = otherAuthors({ authors: item.authors, sources: offered });
  const sources = offered.join(comma);
  const facts = [
    authors.length > 3 ? `${authors.slice(0, 2).join(comma)} ${language === 'zh' ? '等' : 'et al.'}` : authors.join(comma),
    venue ?? '',
    say(`from ${sources}`, `来自 ${sources}`)[language],
    notedOn !== null ? notedWords(notedOn)[language] : state === 'new' ? '' : stateNames[state][language],
  ].filter((fact) => fact !== '');
  return [
    `${id.slice(0, shownDigits)}  ${visible(readableTex(title))}`,
    `        ${visible(facts.join(' · '))}`,
    `        ${visible(url)}`,
  ].join('\n');
}

/** `3f2a1c MiniViT` */
export function itemName({ id, title }: Pick<ItemRecord, 'id' | 'title'>): string {
  return `${id.slice(0, shownDigits)} ${visible(readableTex(title))}`;
}

/** As many digits of an id as are shown; the first four suffice to name it while no other id begins so. */
export const shownDigits = 6;

/** What the state of an item is called. */
export const stateNames: Readonly<Record<ItemRecord['state'], Bilingual>> = {
  new: say('new', '新'),
  accepted: say('accepted', '已采用'),
  dismissed: say('dismissed', '已略过'),
  later: say('to be read later', '以后再读'),
  muted: say('muted', '已屏蔽'),
  noted: say('noted', '已记'),
};

/** “noted on 2021-04-29” */
export function notedWords(date: string): Bilingual {
  return say(`noted on ${date}`, `${date} 记过`);
}

/** What is said where no item has a state. */
export function noneOf(state: ItemRecord['state']): Bilingual {
  const { en, zh } = stateNames[state];
  return say(`No item of the inbox is ${en}.`, `收件箱里没有${zh}的条目。`);
}

/** `3 items wait.` */
export function waitingItems(count: number): Bilingual {
  if (count === 0) return say('Nothing waits in the inbox.', '收件箱里没有待处理的条目。');
  return say(`${counted(count, 'item waits', 'items wait')} in the inbox.`, `收件箱里有 ${count} 条待处理。`);
}
