import { type Bilingual, say } from '../../text.js';
import type { PageNames } from './page-names.js';

type Names = Pick<PageNames, 'word' | 'sentence'>;

/** The data of a run that is short enough to be read: the files have all of it. */
export function shortData(data: Readonly<Record<string, unknown>>): readonly (readonly [name: string, value: unknown])[] {
  return Object.entries(data).filter(([, value]) => isSentences(value) || JSON.stringify(value).length <= 300);
}

/**
 * A value as names and texts, those within others after a dot: `{a: {b: 1}, c: [1, 2]}` is `a · b` 1 and `c` "1, 2". Sentences stand alone, in the
 * language of the names.
 */
export function flatFacts(value: unknown, names: Names, name = ''): readonly (readonly [name: string, text: string])[] {
  if (isSingle(value)) return [[name, textOf(value, names)]];
  if (isSentences(value)) return value.map((one) => [name, names.sentence(one)]);
  if (Array.isArray(value) && value.every(isSingle)) return [[name, value.map((one) => textOf(one, names)).join(', ')]];
  return Object.entries(value as object).flatMap(([key, one]) => {
    const own = names.word(key);
    return flatFacts(one, names, name === '' ? own : `${name} · ${own}`);
  });
}

function isSingle(value: unknown): boolean {
  return value === null || typeof value !== 'object' || isSentence(value);
}

function isSentences(value: unknown): value is readonly Bilingual[] {
  return Array.isArray(value) && value.length > 0 && value.every(isSentence);
}

function isSentence(value: unknown): value is Bilingual {
  return value !== null && typeof value === 'object' && Object.keys(value).sort().join() === 'en,zh';
}

function textOf(value: unknown, { word, sentence }: Names): string {
  if (isSentence(value)) return sentence(value);
  switch (typeof value) {
    case 'boolean':
      return sentence(value ? say('yes', '是') : say('no', '否'));
    case 'string':
      return word(value);
    case 'number':
      return shownNumber(value);
    default:
      return '–';
  }
}

/** Six digits of a number with more after its point, and a minus of its own: the file has all. */
function shownNumber(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6))).replace(/^-/, '−');
}
