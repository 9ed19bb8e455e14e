import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/check/rules.js';
import { defaultConfig, parseConfig } from '../../src/log/config.js';
import { authorDialect, dialects } from '../../src/log/dialects/index.js';
import { configExamples, formatExamples } from './format-examples.js';
import { readExample } from './read-example.js';

const document = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');

describe('docs/format.md', () => {
  const examples = formatExamples(document);

  test.each(examples)('reads the example under $name as it says', ({ expected, ...example }) => {
    expect(readExample(example)).toEqual(expected);
  });

  test('has an example for each thing that it describes', () => {
    expect(examples.length).toBeGreaterThanOrEqual(9);
  });

  test('shows settings that are valid', () => {
    const configs = configExamples(document).map(parseConfig);
    expect(configs.map(({ dialect }) => dialect.dayHeading[0])).toEqual([authorDialect.dayHeading[0], '读书笔记 {YYYY}-{MM}-{DD}']);
  });

  test('has a row for every setting, and names rules that there are', () => {
    const { dialect, ...settings } = defaultConfig;
    const flat = Object.entries(settings).flatMap(([key, value]) =>
      ['check', 'serve', 'fetch', 'site', 'inbox'].includes(key) ? keysOf(key, value) : [key],
    );
    const keys = ['dialect', 'check.rules', ...flat];
    expect(keys.filter((key) => !document.includes(`\n| \`${key}\` | `))).toEqual([]);
    const named = configExamples(document).flatMap((text) => Object.keys(parseConfig(text).check.rules));
    expect(named.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
  });

  test('names every dialect, every key of a dialect and every label of the author’s', () => {
    const keys = Object.entries(authorDialect).flatMap(([key, value]) => (key === 'name' || key === 'labels' ? [] : keysOf(key, value)));
    const labels = Object.values(authorDialect.labels).flat();
    const missing = [...dialects.map(({ name }) => `\`${name}\``), ...keys.map((key) => `\`${key}\``), ...labels].filter(
      (word) => !document.includes(word),
    );
    expect(missing).toEqual([]);
  });
});

/** `sections.today` for each value inside. */
function keysOf(path: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(`${path}.${key}`, inner));
}
