import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliReference } from '../../src/cli/reference.js';
import { verbs } from '../../src/cli/verbs.js';
import { httpReference } from '../../src/http/reference.js';
import { sharedOperations } from '../../src/operations/operations.js';
import { parametersOf } from '../../src/operations/parameters.js';

const docs = join(import.meta.dirname, '../../docs');

describe('the reference pages', () => {
  it('are what `npm run docs` writes', () => {
    expect(readFileSync(join(docs, 'cli.md'), 'utf8')).toBe(cliReference(verbs));
    expect(readFileSync(join(docs, 'http.md'), 'utf8')).toBe(httpReference(sharedOperations));
  });
});

describe('every verb', () => {
  it.each(verbs.map((verb) => [verb.name, verb] as const))('%s says what it takes, in both languages, with an example', (name, verb) => {
    const texts = [
      verb.summary,
      verb.description,
      ...verb.examples.map(({ text }) => text),
      ...parametersOf(verb).map((each) => each.description),
    ];
    expect(texts.filter(({ en, zh }) => en === '' || zh === '')).toEqual([]);
    expect(verb.examples.length).toBeGreaterThan(0);
    expect(verb.examples.filter(({ command }) => !command.includes(name))).toEqual([]);
    expect(verb.summary.en).not.toMatch(/\.$/);
  });
});

describe('sentences that name a verb', () => {
  const source = join(import.meta.dirname, '../../src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => /(?<!\.test)\.tsx?$/.test(path));
  const named = files.flatMap((path) =>
    [...readFileSync(join(source, path), 'utf8').matchAll(/daybook ((?:[a-z-]+ )+)<([^>]+)>/g)].map(([all, name = '', word]) => {
      const verb = verbs.find((each) => each.name === name.trim());
      return { all, word, own: verb && parametersOf(verb).find(({ positional }) => positional)?.placeholder };
    }),
  );

  it('put its own word in the place of what it takes', () => {
    expect(named.map(({ all }) => all)).toContain('daybook inbox add <url>');
    expect(named.filter(({ word, own }) => word !== own)).toEqual([]);
  });
});
