import { formatPatch, type StructuredPatchHunk } from 'diff';
import type { Change } from '../worktree/change.js';
import { type LineStep, lineDiff } from './line-diff.js';

/** The change between two texts as a patch that `git apply` takes. */
export function unifiedDiff(change: Change): string {
  const patch = formatPatch({
    oldFileName: change.before === null ? '/dev/null' : `a/${change.path}`,
    newFileName: change.after === null ? '/dev/null' : `b/${change.path}`,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: hunksOf(lineDiff(linesOf(change.before ?? ''), linesOf(change.after ?? ''))),
  });
  return patch.replace(/^=+\n/, '');
}

/** Lines with their endings; a last line may have none. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** How many unchanged lines stand around a change. */
const context = 3;
const marks: Readonly<Record<LineStep['kind'], string>> = { same: ' ', old: '-', new: '+' };

function hunksOf(steps: readonly LineStep[]): StructuredPatchHunk[] {
  let [at, oldLine, newLine] = [0, 0, 0];
  return rangesOf(steps).map(([from, to]) => {
    for (; at < from; at++) [oldLine, newLine] = [oldLine + 1, newLine + 1]; // Only unchanged lines stand between hunks.
    const shown = steps.slice(from, to);
    const [oldLines, newLines] = [shown.filter(({ kind }) => kind !== 'new').length, shown.filter(({ kind }) => kind !== 'old').length];
    const hunk = { oldStart: oldLine + 1, oldLines, newStart: newLine + 1, newLines, lines: shown.flatMap(patchLines) };
    [at, oldLine, newLine] = [to, oldLine + oldLines, newLine + newLines];
    return hunk;
  });
}

/** Stretches of changed lines with those around them; stretches that touch are one. */
function rangesOf(steps: readonly LineStep[]): readonly [from: number, to: number][] {
  const ranges: [from: number, to: number][] = [];
  for (const [index, { kind }] of steps.entries()) {
    if (kind === 'same') continue;
    const last = ranges.at(-1);
    const to = Math.min(steps.length, index + 1 + context);
    if (last && index - context <= last[1]) last[1] = to;
    else ranges.push([Math.max(0, index - context), to]);
  }
  return ranges;
}

function patchLines({ kind, line }: LineStep): string[] {
  if (line.endsWith('\n')) return [marks[kind] + line.slice(0, -1)];
  return [marks[kind] + line, '\\ No newline at end of file'];
}
