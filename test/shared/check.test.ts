import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { checkLog } from '../../src/check/check-log.js';
import { fixLog } from '../../src/check/fix-log.js';
import { rules } from '../../src/check/rules.js';
import { authorDialect } from '../../src/log/dialects/index.js';
import { assembleLog } from '../../src/log/log.js';
import { readNote } from '../../src/log/read-note.js';
import type { Log } from '../../src/log/types.js';

const shared = process.env.DAYBOOK_SHARED ?? '../shared';
const defectsPath = join(shared, 'gold', 'defects.json');

/** A finding of a careful reader; `line` is null for a whole file. */
interface Defect {
  readonly kind: string;
  readonly file: string;
  readonly line: number | null;
}

/** What was decided by reading a finding that the reader's list does not have. */
interface Verdict {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly verdict: 'right' | 'wrong';
}

/** The reader's kinds, and the rules that stand for them. */
const rulesOfKind: Readonly<Record<string, readonly string[]>> = {
  'arxiv-abs-with-pdf-suffix': ['arxiv-abs-pdf'],
  'article-noted-again': ['article-noted-before'],
  'code-label-but-arxiv-url': ['code-label-other-url'],
  'double-dash-bullet': ['double-dash'],
  'duplicate-day': ['duplicate-day'],
  'empty-bullet': ['empty-bullet'],
  'empty-entry': ['empty-entry'],
  'empty-field': ['empty-field', 'missing-abstract'],
  'empty-url': ['empty-url'],
  'entry-numbering': ['entry-number', 'title-without-number'],
  'field-bullet-not-indented': ['bullet-not-indented'],
  'footer-link-private-page': ['private-page'],
  'heading-swallowed-by-html-block': ['heading-in-html-block'],
  'history-link-missing-file': ['history-missing-file'],
  'http-not-https': ['http-link'],
  'image-copied-from-other-entry': ['image-copied'],
  'image-used-again': ['image-noted-before'],
  'img-src-escaped-amp': ['image-amp-escaped'],
  'img-src-truncated-amp': ['image-amp-cut'],
  'label-typo': ['label-typo'],
  'leftover-cross-field': ['leftover'],
  'leftover-entry': ['leftover'],
  'leftover-from-previous-note': ['leftover'],
  'link-text-surrounding-space': ['link-text-spaces'],
  'link-text-url-mismatch': ['link-text-other-url'],
  'malformed-url': ['malformed-url'],
  'missing-local-image': ['missing-image'],
  'missing-space-after-colon': ['missing-space-after-colon'],
  'missing-stars': ['missing-stars'],
  'note-not-in-history': ['day-not-in-history'],
  'paper-label-but-github-url': ['paper-label-other-url'],
  'paper-noted-again': ['paper-noted-before'],
  'paper-without-url': ['paper-without-link'],
  'repo-noted-again': ['repository-noted-before'],
  'same-abstract-again': ['text-noted-before'],
  'same-article-url-different-title': ['article-other-title'],
  'same-paper-title-different-url': ['paper-title-other-url'],
  'same-tips_text-again': ['text-noted-before'],
  'same-title-different-url': ['title-other-url'],
  'title-swallowed-by-html-block': ['title-in-html-block'],
  'title-without-number': ['title-without-number'],
  'tracking-parameter': ['tracking-parameter'],
  'unclosed-div': ['unclosed-div'],
  'url-surrounding-space': ['url-spaces'],
  'zero-width-space': ['zero-width-space'],
};

/** The share of a kind's rows that must be found; kinds of at most three rows are found as a whole. */
const recallWanted = 0.95;
const falseAlarmsAllowed = 0.05;

describe.skipIf(!existsSync(defectsPath))('the real log', () => {
  let log: Log;
  let diagnostics: readonly Diagnostic[] = [];
  let defects: readonly Defect[] = [];
  const verdicts = readVerdicts();

  beforeAll(() => {
    log = readLog(join(shared, 'log'));
    diagnostics = checkLog(log);
    defects = JSON.parse(readFileSync(defectsPath, 'utf8'));
  });

  it('has every kind of the list found', () => {
    const kinds = [...new Set(defects.map(({ kind }) => kind))].filter((kind) => !isRemark(kind)).sort();
    const missed: string[] = [];
    for (const kind of kinds) {
      const rows = defects.filter((defect) => defect.kind === kind);
      const lost = rows.filter((row) => !diagnostics.some((found) => isSame(found, row)));
      if (lost.length > (rows.length <= 3 ? 0 : rows.length * (1 - recallWanted)))
        missed.push(...lost.map((row) => `${kind} ${row.file}:${row.line}`));
    }
    expect(missed).toEqual([]);
  });

  it('has few false alarms, by the table of verdicts', () => {
    const rows = rules.map((rule) => countsOf(rule.id));
    const shown = rows.filter(({ found }) => found > 0);
    console.log(
      [
        `${'rule'.padEnd(28)}found  listed  right  wrong  unjudged`,
        ...shown.map(({ id, found, listed, right, wrong, unjudged }) => {
          return `${id.padEnd(28)}${[found, listed, right, wrong, unjudged.length].map((count, at) => String(count).padStart([5, 8, 7, 7, 10][at] ?? 5)).join('')}`;
        }),
      ].join('\n'),
    );
    expect(shown.flatMap(({ unjudged }) => unjudged)).toEqual([]);
    expect(shown.filter(({ found, wrong }) => wrong > found * falseAlarmsAllowed).map(({ id }) => id)).toEqual([]);
  });

  it('has no verdict about a finding that is no longer there', () => {
    const places = new Set(diagnostics.map(placeOf));
    expect(verdicts.map(placeOf).filter((place) => !places.has(place))).toEqual([]);
  });

  it('has none of the fixable findings left after they are fixed', () => {
    const fixed = new Map(fixLog(log, diagnostics).map((file) => [file.path, file]));
    const notes = log.notes.map((note) => readNote(note.path, fixed.get(note.path)?.after ?? note.text, authorDialect));
    const readme = log.readme && readNote(log.readme.path, fixed.get(log.readme.path)?.after ?? log.readme.text, authorDialect);
    const left = checkLog(assembleLog({ ...log, notes, readme }));
    expect(left.filter(({ fix }) => fix !== null)).toEqual([]);
    expect(left.length).toBe(diagnostics.filter(({ fix }) => fix === null).length);
  });

  function countsOf(id: string) {
    const found = diagnostics.filter(({ rule }) => rule === id);
    const others = found.filter((diagnostic) => !defects.some((row) => isSame(diagnostic, row)));
    const judged = (verdict: Verdict['verdict']) => others.filter((other) => verdictOn(other) === verdict).length;
    const unjudged = others.filter((other) => verdictOn(other) === null).map(placeOf);
    return { id, found: found.length, listed: found.length - others.length, right: judged('right'), wrong: judged('wrong'), unjudged };
  }

  function verdictOn(diagnostic: Diagnostic): Verdict['verdict'] | null {
    return verdicts.find((verdict) => placeOf(verdict) === placeOf(diagnostic))?.verdict ?? null;
  }
});

function isSame(found: Diagnostic, { kind, file, line }: Defect): boolean {
  return (rulesOfKind[kind] ?? []).includes(found.rule) && found.file === file && (line === null || line === found.line);
}

/** Kinds that only remark on something, such as how many pictures are hot-linked. */
function isRemark(kind: string): boolean {
  return kind.startsWith('INFO') || kind === 'hotlinked-images-summary';
}

function placeOf({ rule, file, line }: Pick<Verdict, 'rule' | 'file' | 'line'>): string {
  return `${rule} ${file}:${line}`;
}

/** Lines of rule, file, line and verdict, parted by tabs, after a heading. */
function readVerdicts(): Verdict[] {
  return readFileSync(join(import.meta.dirname, 'verdicts.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [rule = '', file = '', line = '', verdict] = row.split('\t');
      return { rule, file, line: Number(line), verdict: verdict === 'right' ? 'right' : 'wrong' };
    });
}

function readLog(root: string): Log {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('.') && statSync(join(root, path)).isFile());
  const read = (path: string) => readNote(path, readFileSync(join(root, path), 'utf8'), authorDialect);
  return assembleLog({
    dialect: authorDialect,
    notes: paths.filter((path) => path.startsWith('notes/') && path.endsWith('.md')).map(read),
    readme: read('README.md'),
    files: new Set(paths.filter((path) => !path.endsWith('.md'))),
    problems: [],
  });
}
