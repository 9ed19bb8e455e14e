import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/log/config.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('docs/site.md', () => {
  const document = read('docs/site.md');

  test('shows settings that are valid', () => {
    const configs = [...document.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => parseConfig(text as string));
    expect(configs.map(({ site }) => [site.cards, site.search, site.comments?.provider])).toEqual([
      [true, true, undefined],
      [false, false, 'giscus'],
    ]);
  });

  test('names every input of the action', () => {
    const inputs = [...(/^inputs:\n([\s\S]*?)\nruns:/m.exec(read('action.yml'))?.[1] ?? '').matchAll(/^ {2}(\w+):$/gm)].map(
      ([, name]) => name,
    );
    expect(inputs).toEqual(['log', 'out', 'base', 'check']);
    expect(inputs.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
  });

  test('leads to headings that are there', () => {
    const headings = new Set(
      [...read('docs/format.md').matchAll(/^#+ (.+)$/gm)].map(([, text]) =>
        (text as string)
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      ),
    );
    const anchors = [...document.matchAll(/\(format\.md#([^)]+)\)/g)].map(([, anchor]) => anchor as string);
    expect(anchors.filter((anchor) => !headings.has(anchor))).toEqual([]);
  });
});
