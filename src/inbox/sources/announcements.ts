/**
 * When arXiv announces new papers: at 20:00 US Eastern time, Sunday to Thursday (https://info.arxiv.org/help/availability.html). It keeps
 * some holidays too, which are not known here.
 */
export function lastAnnouncement(now: Date): Date {
  return announcements(now, -1).find((time) => time <= now) ?? now;
}

/** The first one after a moment. */
export function nextAnnouncement(now: Date): Date {
  return announcements(now, 1).find((time) => time > now) ?? now;
}

/** When the machines that are asked surely have what was announced: they are brought up to date around midnight. */
export function settledAt(announcement: Date): Date {
  return new Date(announcement.getTime() + 5 * hour);
}

/** What clocks and calendars show in US Eastern time. */
export interface WallTime {
  /** `2022-05-12` */
  readonly date: string;
  /** `Thu` */
  readonly weekday: string;
  readonly hour: number;
}

/** What they show at a moment. */
export function wallTime(moment: Date): WallTime {
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { date: `${parts.year}-${parts.month}-${parts.day}`, weekday: parts.weekday ?? '', hour: Number(parts.hour) };
}

const hour = 60 * 60_000;

const clock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short', hour: '2-digit' },
});

/** The announcements of the days around a moment, going on from it in a direction. */
function announcements(now: Date, direction: 1 | -1): readonly Date[] {
  return [-1, 0, 1, 2, 3, 4].flatMap((away) => {
    const { date, weekday } = wallTime(new Date(now.getTime() + direction * away * 24 * hour));
    return weekday === 'Fri' || weekday === 'Sat' ? [] : [eveningOf(date)];
  });
}

/** 20:00 on a day: the clock is four hours behind UTC in summer, five in winter. */
function eveningOf(date: string): Date {
  const summer = new Date(`${date}T24:00:00Z`);
  return wallTime(summer).hour === 20 ? summer : new Date(summer.getTime() + hour);
}
