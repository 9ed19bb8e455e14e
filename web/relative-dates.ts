const day = 86_400_000;

/** Sets how long ago it was beside every `time[data-relative]`; the date itself stays, and a page without script shows it alone. */
export function tellRelativeDates(): void {
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' });
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-relative]')) {
    const days = Math.round((Date.parse(`${time.dateTime}T00:00:00Z`) - today) / day);
    if (Number.isNaN(days)) continue;
    time.append(` · ${Math.abs(days) < 31 ? words.format(days, 'day') : longer(words, days)}`);
  }
}

function longer(words: Intl.RelativeTimeFormat, days: number): string {
  return Math.abs(days) < 365 ? words.format(Math.round(days / 30.44), 'month') : words.format(Math.trunc(days / 365.25), 'year');
}
