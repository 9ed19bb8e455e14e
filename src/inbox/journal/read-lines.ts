import type * as z from 'zod';
import type { Diagnostic } from '../../base/diagnostic.js';
import { type Bilingual, say } from '../../base/text.js';

/** What a journal of the inbox says. */
export interface Journal<Line> {
  readonly lines: readonly Line[];
  /** Lines that say nothing. */
  readonly problems: readonly Diagnostic[];
}

/** The id under which what is wrong in these journals is told. */
export const inboxRule = 'inbox-journal';

/** Reads a journal of one JSON value a line; a line that cannot be read is told and passed over. `what` is what a line tells of. */
export function readLines<Line>(text: string, file: string, schema: z.ZodType<Line>, what: Bilingual): Journal<Line> {
  const lines: Line[] = [];
  const problems: Diagnostic[] = [];
  let more = 0;
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const read = readLine(line, schema);
    if (read !== null) lines.push(read);
    else if (problems.length < mostTold) problems.push(problem(file, at + 1, what));
    else more += 1;
  });
  return { lines, problems: more === 0 ? problems : [...problems, others(file, more, what)] };
}

/** A file that something else was written into has thousands of such lines. */
const mostTold = 20;

function readLine<Line>(line: string, schema: z.ZodType<Line>): Line | null {
  try {
    const parsed = schema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function problem(file: string, line: number, what: Bilingual): Diagnostic {
  const message = say(
    `${file}:${line}: says nothing of ${what.en}, so it is passed over. Remove the line, or restore it from git.`,
    `${file}:${line}：这一行没有写明任何${what.zh}，已跳过。请删去它，或从 git 恢复。`,
  );
  return { rule: inboxRule, severity: 'warning', file, line, message, fix: null };
}

function others(file: string, count: number, what: Bilingual): Diagnostic {
  const message = say(
    `${file}: ${count} more ${count === 1 ? 'line says' : 'lines say'} nothing of ${what.en}. Look at the file, or restore it from git.`,
    `${file}：另有 ${count} 行没有写明任何${what.zh}。请检查这个文件，或从 git 恢复。`,
  );
  return { rule: inboxRule, severity: 'warning', file, line: 1, message, fix: null };
}
