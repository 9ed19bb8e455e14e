import { type IsoDate, partsOf, weekdayOf } from '../base/dates.js';
import type { Language } from '../base/text.js';

/** `2022 年 5 月 11 日 星期三`, `11 May 2022, Wednesday`. */
export function longDate(date: IsoDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  return language === 'zh'
    ? `${year} 年 ${month} 月 ${day} 日 ${weekday(date, language)}`
    : `${day} ${monthsEn[month - 1]} ${year}, ${weekday(date, language)}`;
}

/** `2022 年 5 月 11 日`, `11 May 2022`. */
export function fullDate(date: IsoDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  return language === 'zh' ? `${year} 年 ${month} 月 ${day} 日` : `${day} ${monthsEn[month - 1]} ${year}`;
}

/** `5 月 11 日`, `11 May`. */
export function dayAndMonth(date: IsoDate, language: Language): string {
  const { month, day } = partsOf(date);
  return language === 'zh' ? `${month} 月 ${day} 日` : `${day} ${monthsEn[month - 1]}`;
}

/** `5.11`, `11 May`: for lists under a month's heading. */
export function listDate(date: IsoDate, language: Language): string {
  const { month, day } = partsOf(date);
  return language === 'zh' ? `${month}.${String(day).padStart(2, '0')}` : `${day} ${monthsEn[month - 1]?.slice(0, 3)}`;
}

/** `2022 年 5 月`, `May 2022`. */
export function monthAndYear(date: IsoDate, language: Language): string {
  const { year, month } = partsOf(date);
  return language === 'zh' ? `${year} 年 ${month} 月` : `${monthsEn[month - 1]} ${year}`;
}

/** `5 月`, `May`. */
export function monthName(month: number, language: Language): string {
  return language === 'zh' ? `${month} 月` : (monthsEn[month - 1] ?? '');
}

/** `2022 年`, `2022`. */
export function yearName(year: number, language: Language): string {
  return language === 'zh' ? `${year} 年` : String(year);
}

/** `星期三`, `Wednesday`. */
export function weekday(date: IsoDate, language: Language): string {
  return language === 'zh' ? `星期${hanDays[weekdayOf(date)]}` : (daysEn[weekdayOf(date)] ?? '');
}

/** `周三`, `Wed`. */
export function shortWeekday(date: IsoDate, language: Language): string {
  return language === 'zh' ? `周${hanDays[weekdayOf(date)]}` : (daysEn[weekdayOf(date)]?.slice(0, 3) ?? '');
}

const hanDays = ['日', '一', '二', '三', '四', '五', '六'];
const daysEn = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const monthsEn = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
