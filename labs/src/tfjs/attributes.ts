import { untranslatable } from '../tensorflow/untranslatable.js';
import type { GraphNode } from './read-graph-model.js';

/** The values of a node's attributes, as TensorFlow writes them in JSON: whole numbers as texts, texts in base64. */
export interface Attributes {
  integer(name: string, otherwise?: number): number;
  integers(name: string): number[];
  float(name: string, otherwise: number): number;
  flag(name: string): boolean;
  text(name: string, otherwise: string): string;
  texts(name: string): string[];
  /** The name of an element type, such as `DT_FLOAT`. */
  type(name: string): string;
  /** The sizes of a shape, -1 for one that is open. */
  shape(name: string): number[];
}

/** Reads the attributes of a node. */
export function attributesOf({ op, attr }: GraphNode): Attributes {
  const value = (name: string, kind: string): unknown => (attr[name] as Readonly<Record<string, unknown>> | undefined)?.[kind];
  const list = (name: string, kind: string): readonly unknown[] => {
    const items = (value(name, 'list') as Readonly<Record<string, unknown>> | undefined)?.[kind];
    return Array.isArray(items) ? items : [];
  };
  const number = (name: string, given: unknown): number => {
    const found = Number(given);
    if (!Number.isFinite(found)) throw untranslatable(op, `its attribute ${name} is no number`, `属性 ${name} 不是数`);
    return found;
  };
  return {
    integer: (name, otherwise = 0) => number(name, value(name, 'i') ?? otherwise),
    integers: (name) => list(name, 'i').map((item) => number(name, item)),
    float: (name, otherwise) => number(name, value(name, 'f') ?? otherwise),
    flag: (name) => value(name, 'b') === true,
    text: (name, otherwise) => decode(value(name, 's')) || otherwise,
    texts: (name) => list(name, 's').map(decode),
    type: (name) => String(value(name, 'type')),
    shape: (name) => {
      const dims = (value(name, 'shape') as { readonly dim?: unknown } | undefined)?.dim;
      return Array.isArray(dims) ? dims.map((dim) => number(name, dim?.size ?? 0)) : [];
    },
  };
}

function decode(text: unknown): string {
  if (typeof text !== 'string') return '';
  try {
    return atob(text);
  } catch {
    return text;
  }
}
