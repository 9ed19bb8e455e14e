import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import type { Verb } from '../operations/operation.js';
import { described } from '../operations/parameters.js';
import { parseArguments } from './parse-arguments.js';

const text = say('a thing', '东西');

function verb(name: string, input: z.ZodObject, positional: string[] = []): Verb {
  return { name, summary: text, description: text, effect: 'write', input, positional, examples: [] };
}

const verbs: Verb[] = [
  verb('edit', z.strictObject({ ref: described(z.string(), text), set: described(z.array(z.string()).min(1), text, 'field=value') }), [
    'ref',
  ]),
  verb('publish readme', z.strictObject({ date: z.string().optional(), dryRun: z.boolean().default(false) })),
  verb('compare', z.strictObject({ name: z.string(), files: described(z.array(z.string()).min(1), text) }), ['name', 'files']),
  verb('list', z.strictObject({ format: z.enum(['json', 'csv']).default('json'), limit: z.int().optional() })),
];

function failure(...args: string[]): { code: string; message: string; hint: string | undefined } {
  try {
    parseArguments(args, verbs);
  } catch (error) {
    if (error instanceof DaybookError) return { code: error.code, message: error.text.en, hint: error.hint?.en };
    throw error;
  }
  throw new Error('it was understood');
}

describe('what was typed', () => {
  test('may ask for help on the verbs that begin with a word', () => {
    for (const args of [
      ['publish', '--help'],
      ['-h', 'publish'],
      ['help', 'publish'],
    ]) {
      expect(parseArguments(args, verbs)).toMatchObject({ verb: null, group: 'publish', help: true });
    }
    expect(failure('publish', 'reedme', '--help').message).toBe('There is no verb “publish reedme”.');
  });

  test('takes the folder before and after the verb', () => {
    expect(parseArguments(['-C', 'log', 'publish', 'readme'], verbs)).toMatchObject({ directory: 'log', verb: { name: 'publish readme' } });
    expect(parseArguments(['publish', 'readme', '-C', 'publish'], verbs)).toMatchObject({
      directory: 'publish',
      verb: { name: 'publish readme' },
    });
    expect(parseArguments(['publish', '-Clog', 'readme'], verbs)).toMatchObject({ directory: 'log', verb: { name: 'publish readme' } });
  });

  test('collects a repeated flag and keeps every = after the first', () => {
    const line = parseArguments(['edit', '2022-05-11#1', '--set', 'title=a=b', '--set=tips='], verbs);
    expect(line.input).toEqual({ ref: '2022-05-11#1', set: ['title=a=b', 'tips='] });
  });

  test('gives all words that are left to a last place that takes several', () => {
    expect(parseArguments(['compare', 'a', 'b.json', 'c.json', '--json'], verbs).input).toEqual({ name: 'a', files: ['b.json', 'c.json'] });
    expect(failure('compare', 'a').message).toBe('“compare” needs <files>: a thing.');
  });

  test('keeps a value that begins with a dash', () => {
    expect(parseArguments(['edit', 'x', '--set', '-title=1'], verbs).input).toEqual({ ref: 'x', set: ['-title=1'] });
    expect(parseArguments(['edit', '--set', 'a=b', '--', '-x'], verbs).input).toEqual({ ref: '-x', set: ['a=b'] });
  });

  test('reads flags in the types the verb wants', () => {
    expect(parseArguments(['list', '--limit', '20'], verbs).input).toEqual({ limit: 20 });
    expect(parseArguments(['publish', 'readme', '--dry-run', '--json'], verbs)).toMatchObject({ input: { dryRun: true }, json: true });
  });

  test('takes no verb for a request to say what to do', () => {
    expect(parseArguments([], verbs).verb).toBeNull();
    expect(parseArguments(['--version'], verbs).version).toBe(true);
  });

  test('reads help as a verb before a verb', () => {
    expect(parseArguments(['help', 'edit'], verbs)).toMatchObject({ help: true, verb: { name: 'edit' } });
    expect(parseArguments(['edit', '--help'], verbs)).toMatchObject({ help: true, verb: { name: 'edit' } });
  });
});

describe('what cannot be understood', () => {
  test.each([
    [['eidt'], 'There is no verb “eidt”.', 'Did you mean “edit”? See daybook --help for all of them.'],
    [['nonsense'], 'There is no verb “nonsense”.', 'See daybook --help for all of them.'],
    [['x'.repeat(900)], `There is no verb “${'x'.repeat(200)}…”.`, 'See daybook --help for all of them.'],
    [['publsh', 'site'], 'There is no verb “publsh”.', 'Did you mean “publish”? See daybook --help for all of them.'],
    [['publsh', 'readme'], 'There is no verb “publsh”.', 'Did you mean “publish readme”? See daybook --help for all of them.'],
    [['publish'], '“publish” needs one more word.', 'See daybook publish --help for all of them.'],
    [
      ['publish', 'reedme'],
      'There is no verb “publish reedme”.',
      'Did you mean “publish readme”? See daybook publish --help for all of them.',
    ],
    [['publish', 'wechat'], 'There is no verb “publish wechat”.', 'See daybook publish --help for all of them.'],
  ])('names of a verb that is not there, %j, the nearest, and where all are told of', (args, message, hint) => {
    expect(failure(...args)).toEqual({ code: 'usage', message, hint });
  });

  test('names the nearest flag', () => {
    expect(failure('publish', 'readme', '--dryrun')).toEqual({
      code: 'usage',
      message: 'There is no flag --dryrun here.',
      hint: 'Did you mean --dry-run?',
    });
  });

  test('says what is missing', () => {
    expect(failure('edit', '--set', 'a=b').message).toBe('“edit” needs <ref>: a thing.');
    expect(failure('edit', 'x').message).toBe('“edit” needs --set <field=value>: a thing.');
    expect(failure('edit', 'x', '--set').message).toBe('--set needs a value: --set <field=value>.');
    expect(failure('publish', 'readme', '--date', '--dry-run').message).toBe('--date needs a value: --date <date>.');
  });

  test('says what is too much', () => {
    expect(failure('list', 'a', 'b')).toMatchObject({ message: '“list” has no place for “a”.', hint: 'See daybook list --help.' });
    expect(failure('edit', 'a', 'b').hint).toBe('Put values with spaces in quotes.');
  });

  test('refuses a choice there is not, and a number that is none', () => {
    expect(failure('list', '--format', 'cvs')).toEqual({
      code: 'usage',
      message: '--format takes one of json, csv, not “cvs”.',
      hint: 'Did you mean “csv”?',
    });
    expect(failure('list', '--limit', 'many').message).toBe('--limit takes a whole number, not “many”.');
  });
});
