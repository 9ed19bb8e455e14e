import type { Bilingual } from '../base/text.js';
import { say } from '../base/text.js';
import type { Field } from '../log/types.js';
import type { NotedEntry } from './check-context.js';

/** `entry 3`, as messages call an entry. */
export function entryWords(noted: NotedEntry): Bilingual {
  return say(`entry ${noted.index + 1}`, `第 ${noted.index + 1} 条`);
}

/** A field's name in messages: its label as written, else its kind. */
export function fieldWords(field: Field): Bilingual {
  const kinds: Readonly<Record<Field['kind'], Bilingual>> = {
    abstract: say('Abstract', '主要内容'),
    paper: say('Paper', '论文'),
    code: say('Code', '代码'),
    tips: say('Tips', 'Tips'),
    keyPoints: say('Key points', '核心要点'),
    link: say('link', '链接'),
    text: say('text', '正文'),
  };
  return field.label === '' ? kinds[field.kind] : say(field.label, field.label);
}

/** The beginning of a long value, for a message. */
export function shorten(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line.slice(0, length * 2 + 2)];
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : line;
}
