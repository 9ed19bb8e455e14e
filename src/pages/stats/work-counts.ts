import type { Work } from '../../log/subjects/works.js';
import { remember } from '../remember.js';
import type { Subjects } from '../subjects.js';
import { byYear, type MentionedIn } from './by-year.js';

/** How many works a log, or one year of it, noted. Works are those of the whole log: what joins two names of a paper may stand in another year. */
export interface WorkCounts {
  readonly papers: number;
  readonly repositories: number;
  /** Noted more than once, the most noted first. */
  readonly noted: readonly MentionedIn<Work>[];
}

/** Counts the works of a log, or of one year of it. */
export function countWorks(subjects: Subjects, year: number | null): WorkCounts {
  const papers = year === null ? [...subjects.papers.values()].map(whole) : (papersByYear(subjects).get(year) ?? []);
  const code = year === null ? [...subjects.code.values()].map(whole) : (codeByYear(subjects).get(year) ?? []);
  return {
    papers: papers.length,
    repositories: code.length,
    noted: [...papers, ...code]
      .filter(({ mentions }) => mentions.length > 1)
      .sort((a, b) => b.mentions.length - a.mentions.length || (a.one.id < b.one.id ? -1 : 1)),
  };
}

const papersByYear = remember(({ papers }: Subjects) => byYear<Work>(papers.values()));
const codeByYear = remember(({ code }: Subjects) => byYear<Work>(code.values()));

function whole(one: Work): MentionedIn<Work> {
  return { one, mentions: one.mentions };
}
