import type { Tensor } from '../tensor.js';

/** A small graph model for tests: inputs, constants and operations in TensorFlow's words. */
export interface SmallGraphModel {
  readonly inputs: Readonly<Record<string, readonly number[]>>;
  readonly constants?: Readonly<Record<string, Tensor>>;
  readonly nodes: readonly {
    readonly name: string;
    readonly op: string;
    readonly input: readonly string[];
    readonly attr?: Readonly<Record<string, unknown>>;
  }[];
  readonly outputs: readonly string[];
}

/** The two files of the model. */
export function writeGraphModel({ inputs, constants = {}, nodes, outputs }: SmallGraphModel): { json: Uint8Array; bytes: Uint8Array } {
  const dtypes: Readonly<Record<string, string>> = { float32: 'DT_FLOAT', int32: 'DT_INT32', bool: 'DT_BOOL' };
  const shapeOf = (dims: readonly number[]) => ({ dim: dims.map((size) => ({ size: String(size) })) });
  const placeholders = Object.entries(inputs).map(([name, dims]) => ({
    name,
    op: 'Placeholder',
    attr: { dtype: { type: 'DT_FLOAT' }, shape: { shape: shapeOf(dims) } },
  }));
  const consts = Object.entries(constants).map(([name, { type, dims }]) => ({
    name,
    op: 'Const',
    attr: { dtype: { type: dtypes[type] }, value: { tensor: { dtype: dtypes[type], tensorShape: shapeOf(dims) } } },
  }));
  const weights = Object.entries(constants).map(([name, { type, dims }]) => ({ name, shape: dims, dtype: type }));
  const info = (name: string) => ({ name, dtype: 'DT_FLOAT' });
  const model = {
    format: 'graph-model',
    modelTopology: { node: [...placeholders, ...consts, ...nodes], versions: {} },
    signature: { outputs: Object.fromEntries(outputs.map((name) => [name, info(name)])) },
    weightsManifest: [{ paths: ['weights.bin'], weights }],
  };
  const parts = Object.values(constants).map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength));
  return { json: new TextEncoder().encode(JSON.stringify(model)), bytes: new Uint8Array(Buffer.concat(parts)) };
}
