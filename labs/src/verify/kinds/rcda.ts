import * as z from 'zod';
import { NetworkBuilder, parameterCount } from '../../nn/network.js';
import { rcda } from '../../nn/rcda.js';
import { floats, type Tensor } from '../../tensor.js';
import { hashTensor } from '../../weights/hash.js';
import type { GoldenCheck, GoldenKind } from '../golden-kind.js';
import { checkNetwork } from '../networks/check-network.js';
import { hashedInput, outputsGolden, stateGolden } from '../networks/network-golden.js';
import { readMembers } from '../read-golden.js';

const caseSchema = stateGolden.extend(outputsGolden.shape).extend({
  case: z.string(),
  config: z.object({ embed: z.int().positive(), heads: z.int().positive() }),
  inputs: z.array(hashedInput).min(5),
  /** By picture, row and column; 1 is padding. */
  mask: z.array(z.array(z.array(z.union([z.literal(0), z.literal(1), z.boolean()])))).nullable(),
});

type RcdaCase = z.output<typeof caseSchema>;

const goldenSchema = z.object({ cases: z.array(caseSchema).min(1) });

/** Row-column decoupled attention alone. */
export const rcdaKind: GoldenKind = {
  name: 'rcda-module',
  matches: ({ cases }) => Array.isArray(cases) && cases.some((each) => each?.config?.embed !== undefined),
  async verify(golden, context) {
    const { cases } = readMembers(goldenSchema, golden);
    const checks: GoldenCheck[] = [];
    let params = 0;
    for (const each of cases) {
      const network = networkOf(each);
      params += parameterCount(network);
      const own = await checkNetwork(network, feedsOf(each), each, context);
      checks.push(...own.map((check) => ({ ...check, name: `${each.case} ${check.name}` })));
    }
    return { params, checks };
  },
};

function networkOf({ config, inputs, mask, outputs }: RcdaCase) {
  const { embed: dim, heads } = config;
  const net = new NetworkBuilder('rcda');
  const { graph } = net;
  const value = (name: string) => graph.input(name, 'float32', inputs.find((input) => input.name === name)?.shape ?? []);
  const [, rows = 0, columns = 0] = inputs.find(({ name }) => name === 'value')?.shape ?? [];
  const mean = (name: string, axis: number) => graph.op('ReduceMean', [value(name), graph.list([axis])], { keepdims: 0 });
  const low = (name: string) => (mask ? graph.input(name, 'float32', ['n', 1, 1, 'length']) : null);
  const seen = {
    queryRow: value('query_row'),
    queryColumn: value('query_col'),
    keyRow: mean('key_row', 1),
    keyColumn: mean('key_col', 2),
    value: value('value'),
    rowMask: low('row_mask'),
    columnMask: low('column_mask'),
  };
  const out = rcda(net, '', seen, { dim, heads, longSide: rows < columns ? 'columns' : 'rows' });
  const name = Object.keys(outputs)[0] ?? 'attention';
  graph.output(name, graph.op('Transpose', [out], { perm: [1, 0, 2] }));
  return net.finish();
}

function feedsOf({ inputs, mask }: RcdaCase): Readonly<Record<string, Tensor>> {
  const feeds: Record<string, Tensor> = Object.fromEntries(
    inputs.map(({ name, key, shape, a, b }) => [name, hashTensor(key, shape, a, b)]),
  );
  if (!mask) return feeds;
  const low = (lists: readonly (readonly (number | boolean)[])[]) =>
    floats(
      [lists.length, 1, 1, lists[0]?.length ?? 0],
      lists.flat().map((isPadding) => (isPadding ? -1e30 : 0)),
    );
  return {
    ...feeds,
    row_mask: low(mask.map((rows) => rows[0] ?? [])),
    column_mask: low(mask.map((rows) => rows.map((row) => row[0] ?? 0))),
  };
}
