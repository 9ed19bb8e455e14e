import type { Language } from '../base/text.js';

/** `6 点`, `6 entries`. */
export function entryWords(count: number, language: Language): string {
  return language === 'zh' ? `${count} 点` : `${count} ${count === 1 ? 'entry' : 'entries'}`;
}

/** `六点`, `6 entries`: for a day's heading. */
export function entryHeading(count: number, language: Language): string {
  return language === 'zh' ? `${hanNumber(count)}点` : entryWords(count, language);
}

/** `5 天`, `5 days`. */
export function days(count: number, language: Language): string {
  return language === 'zh' ? `${count} 天` : `${count} ${count === 1 ? 'day' : 'days'}`;
}

/** A share of one as `5%`. */
export function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/** A count in Chinese numerals below a hundred, in figures above. */
export function hanNumber(count: number): string {
  if (count > 99 || count < 0) return ` ${count} `;
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
