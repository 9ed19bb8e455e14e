import { formatDate, type IsoDate } from '../../base/dates.js';
import type { Dialect } from '../dialect.js';

/** A README without any day yet: the log's name, its dates, and the headings under which days are published. */
export function newReadme(title: string, started: IsoDate, dialect: Dialect): string {
  const { readme, sections } = dialect;
  const colon = /\p{Script=Han}/u.test(readme.updated[0] ?? '') ? '：' : ': ';
  const date = formatDate(started, readme.date);
  return [
    `# ${title}`,
    '',
    `${readme.started[0] ?? 'Started'}${colon}${date}`,
    '',
    `${readme.updated[0] ?? 'Updated'}${colon}${date}`,
    '',
    '------',
    '',
    `## ${sections.today[0] ?? 'Today'}`,
    '',
    `## ${sections.history[0] ?? 'History'}`,
    '',
  ].join('\n');
}
