import { expect, test } from 'vitest';
import * as z from 'zod';
import { say } from '../base/text.js';
import type { Verb } from './operation.js';
import { described, parametersOf, terminalOnly } from './parameters.js';

const text = say('how it is written', '写法');

const verb: Verb = {
  name: 'print',
  summary: text,
  description: text,
  effect: 'read',
  input: z.strictObject({
    format: terminalOnly(described(z.enum(['json', 'csv']).default('json'), text)),
    ref: described(z.string(), text),
    keyPoints: described(z.array(z.string()).default([]), text, 'point'),
    limit: described(z.int().optional(), text),
    link: described(z.union([z.string(), z.array(z.string())]).optional(), text),
  }),
  positional: ['ref'],
  examples: [],
};

test('a parameter is read from the schema, those given by place first', () => {
  const common = {
    repeats: false,
    orOne: false,
    required: false,
    positional: false,
    choices: null,
    fallback: null,
    isFlagToo: false,
    isTerminalOnly: false,
    description: text,
  };
  expect(parametersOf(verb)).toEqual([
    { ...common, name: 'ref', flag: 'ref', type: 'string', required: true, positional: true, placeholder: 'ref' },
    {
      ...common,
      name: 'format',
      flag: 'format',
      type: 'string',
      choices: ['json', 'csv'],
      fallback: 'json',
      isTerminalOnly: true,
      placeholder: 'format',
    },
    { ...common, name: 'keyPoints', flag: 'key-points', type: 'string', repeats: true, placeholder: 'point' },
    { ...common, name: 'limit', flag: 'limit', type: 'integer', placeholder: 'limit' },
    { ...common, name: 'link', flag: 'link', type: 'string', repeats: true, orOne: true, placeholder: 'link' },
  ]);
});
