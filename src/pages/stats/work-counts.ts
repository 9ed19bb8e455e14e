import type { Mention, Work } from '../../log/subjects/works.js';
import type { Subjects } from '../subjects.js';

/** How many works a log, or one year of it, noted. Works are those of the whole log: what joins two names of a paper may stand in another year. */
export interface WorkCounts {
  readonly papers: number;
  readonly repositories: number;
  /** Noted more than once, the most noted first. */
  readonly noted: readonly NotedWork[];
}

/** A work and when it was noted, oldest first. */
export interface NotedWork {
  readonly work: Work;
  readonly mentions: readonly Mention[];
}

/** Counts the works of a log, or of one year of it. */
export function countWorks({ papers, code }: Subjects, year: number | null): WorkCounts {
  const counted = (works: Iterable<Work>): readonly NotedWork[] =>
    [...works].map((work) => ({ work, mentions: ofYear(work.mentions, year) })).filter(({ mentions }) => mentions.length > 0);
  const [ownPapers, ownCode] = [counted(papers.values()), counted(code.values())];
  return {
    papers: ownPapers.length,
    repositories: ownCode.length,
    noted: [...ownPapers, ...ownCode]
      .filter(({ mentions }) => mentions.length > 1)
      .sort((a, b) => b.mentions.length - a.mentions.length || (a.work.id < b.work.id ? -1 : 1)),
  };
}

/** The mentions of one year; all of them for none. */
export function ofYear<T extends Mention>(mentions: readonly T[], year: number | null): readonly T[] {
  return year === null ? mentions : mentions.filter(({ day }) => day.date.startsWith(`${year}-`));
}
