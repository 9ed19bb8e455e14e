import { expect, it } from 'vitest';
import * as z from 'zod';
import { configOf } from './config-of.js';

const schema = z.object({ dim: z.int().positive(), layers: z.array(z.object({ blocks: z.int() })).default([]) });

it('a configuration that is right comes back with its defaults', () => {
  expect(configOf(schema, { dim: 16 })).toEqual({ dim: 16, layers: [] });
});

it('a configuration names what is wrong, or too large to be built', () => {
  expect(() => configOf(schema, { dim: -1 })).toThrow('No network can be built: config.dim: Too small: expected number to be >0.');
  expect(() => configOf(schema, { dim: 1, layers: [{ blocks: 1 }, { blocks: 1e9 }] })).toThrow(
    'No network can be built: config.layers.1.blocks: more than 65536.',
  );
});
