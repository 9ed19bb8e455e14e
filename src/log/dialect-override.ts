import * as z from 'zod';
import type { Dialect } from './dialect.js';
import { dialects } from './dialects/index.js';
import { fold } from './fold.js';

/** The parts of a dialect that a daybook.json changes; `extends` names the dialect that the others come from. */
export interface DialectOverride extends Partially<Omit<Dialect, 'sections' | 'labels' | 'readme'>> {
  readonly extends?: string | undefined;
  readonly sections?: Partially<Dialect['sections']> | undefined;
  readonly labels?: Partially<Dialect['labels']> | undefined;
  readonly readme?: ReadmeOverride | undefined;
}

interface ReadmeOverride extends Partially<Omit<Dialect['readme'], 'history'>> {
  readonly history?: Partially<Dialect['readme']['history']> | undefined;
}

type Partially<T> = { readonly [K in keyof T]?: T[K] | undefined };

const placeholders = /\{([^{}]*)\}/g;

const words = z.array(z.string().min(1)).min(1).optional();
const kind = z.enum(['abstract', 'paper', 'code', 'tips', 'keyPoints']);
const year = pattern(['YYYY'], 'holds no {YYYY}', '缺少 {YYYY}');
const month = pattern(['M', 'MM'], 'holds no {M} or {MM}', '缺少 {M} 或 {MM}');
const day = pattern(['YYYY', 'M|MM', 'D|DD'], 'needs {YYYY}, {MM} and {DD}', '需要 {YYYY}、{MM} 和 {DD}');
const file = day.refine(isNotePath, {
  error:
    'no path of a note. Use one such as "notes/{YYYY}/{YYYY}-{MM}-{DD}.md".\n不是笔记的路径。请使用例如 "notes/{YYYY}/{YYYY}-{MM}-{DD}.md"。',
});

/** The parts of a dialect that a daybook.json changes, as they may stand there. */
export const dialectOverrideSchema: z.ZodType<DialectOverride> = z.strictObject({
  extends: z.enum(dialects.map((dialect) => dialect.name)).optional(),
  name: z.string().min(1).optional(),
  files: z.array(file).min(1).optional(),
  dayHeading: z.array(day).min(1).optional(),
  sections: z.strictObject({ today: words, history: words, footer: words }).optional(),
  stars: words,
  labels: z.strictObject({ abstract: words, paper: words, code: words, tips: words, keyPoints: words }).optional(),
  fieldOrder: z.array(kind).optional(),
  colon: z.string().min(1).optional(),
  readme: z
    .strictObject({
      started: words,
      updated: words,
      date: day.optional(),
      history: z
        .strictObject({
          style: z.enum(['details', 'list']).optional(),
          line: day.optional(),
          year: year.optional(),
          month: month.optional(),
        })
        .optional(),
    })
    .optional(),
});

/**
 * A dialect with a log's own words. Own words come first, so they are the ones written, and the base's are still read; a label
 * that was given to another kind leaves its old one.
 */
export function mergeDialect(base: Dialect, own: DialectOverride): Dialect {
  const { sections, labels, readme } = own;
  const claimed = new Set(Object.values(labels ?? {}).flatMap((list) => (list ?? []).map(fold)));
  const joinLabels = (kind: keyof Dialect['labels']): string[] =>
    join(
      labels?.[kind],
      base.labels[kind].filter((label) => !claimed.has(fold(label))),
    );
  return {
    name: own.name ?? base.name,
    files: join(own.files, base.files),
    dayHeading: join(own.dayHeading, base.dayHeading),
    sections: {
      today: join(sections?.today, base.sections.today),
      history: join(sections?.history, base.sections.history),
      footer: join(sections?.footer, base.sections.footer),
    },
    stars: join(own.stars, base.stars),
    labels: {
      abstract: joinLabels('abstract'),
      paper: joinLabels('paper'),
      code: joinLabels('code'),
      tips: joinLabels('tips'),
      keyPoints: joinLabels('keyPoints'),
    },
    fieldOrder: join(own.fieldOrder, base.fieldOrder),
    colon: own.colon ?? base.colon,
    readme: {
      started: join(readme?.started, base.readme.started),
      updated: join(readme?.updated, base.readme.updated),
      date: readme?.date ?? base.readme.date,
      history: {
        style: readme?.history?.style ?? base.readme.history.style,
        line: readme?.history?.line ?? base.readme.history.line,
        year: readme?.history?.year ?? base.readme.history.year,
        month: readme?.history?.month ?? base.readme.history.month,
      },
    },
  };
}

function join<T>(own: readonly T[] | undefined, base: readonly T[]): T[] {
  return [...new Set([...(own ?? []), ...base])];
}

/** A date pattern with these placeholders, each once, and no others. */
function pattern(needed: readonly string[], en: string, zh: string): z.ZodString {
  const error = `no date pattern: it ${en}, or something else in braces.\n不是日期格式：${zh}，或花括号内有其他内容。`;
  return z.string().refine((text) => holds(text, needed), { error });
}

function holds(text: string, needed: readonly string[]): boolean {
  const names = [...text.matchAll(placeholders)].map((found) => found[1] ?? '');
  const known = names.every((name) => /^(?:YYYY|MM?|DD?)$/.test(name));
  return known && needed.every((one) => names.some((name) => one.split('|').includes(name)));
}

function isNotePath(path: string): boolean {
  const parts = path.split('/');
  return path.endsWith('.md') && !path.includes('\\') && parts.every((part) => part !== '' && !part.startsWith('.'));
}
