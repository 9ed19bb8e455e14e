import type { Diagnostic } from '../base/diagnostic.js';
import { nearest } from '../base/nearest.js';
import { say } from '../base/text.js';
import type { Log } from '../log/types.js';
import { rules } from './rules.js';

/** Findings that come from reading the log's files and from its settings, not from a rule; a severity can be set for them too. */
export const fileProblemIds: readonly string[] = [
  'asset-manifest',
  'not-a-file',
  'not-utf8',
  'outside-log',
  'to-read-queue',
  'too-large',
  'unfinished-write',
  'unknown-rule',
  'unreadable-file',
];

/** What could not be read, without the place that its sentences begin with, and settings for rules that there are not. */
export function fileProblems(log: Log, configured: readonly string[]): Diagnostic[] {
  return [...log.problems.map(withoutPlace), ...configured.flatMap(unknownRule)];
}

function withoutPlace(problem: Diagnostic): Diagnostic {
  const place = `${problem.file}:${problem.line}`;
  const cut = (text: string): string => (text.startsWith(place) ? text.slice(place.length).replace(/^[:：]\s*/, '') : text);
  return { ...problem, message: say(cut(problem.message.en), cut(problem.message.zh)) };
}

function unknownRule(id: string): Diagnostic[] {
  const known = [...rules.map((rule) => rule.id), ...fileProblemIds];
  if (known.includes(id)) return [];
  const meant = nearest(id, known);
  const message = meant
    ? say(`There is no rule “${id}”. Write ${meant}, or remove it.`, `没有规则 “${id}”。请改为 ${meant}，或删去。`)
    : say(`There is no rule “${id}”. Remove it.`, `没有规则 “${id}”。请删去。`);
  return [{ rule: 'unknown-rule', severity: 'warning', file: 'daybook.json', line: 1, message, fix: null }];
}
