import protobuf from 'protobufjs/minimal.js';
import { LabError } from '../lab-error.js';
import type { TensorType } from '../tensor.js';
import { say } from '../text.js';
import { elementType } from './element-types.js';
import { type Fields, readFields, readNested } from './read-fields.js';

/** What an .onnx file says of itself: enough to know whether a lab can use it, without its weights. */
export interface ModelSummary {
  readonly producer: string;
  readonly opset: number;
  readonly inputs: readonly ValueSummary[];
  readonly outputs: readonly ValueSummary[];
  readonly initializers: readonly ValueSummary[];
  /** How often each operator stands in the graph. */
  readonly operators: Readonly<Record<string, number>>;
}

/** A named value; null where the file does not say, or says a type that labs do not know. */
export interface ValueSummary {
  readonly name: string;
  readonly type: TensorType | null;
  readonly dims: readonly (number | string)[] | null;
}

/**
 * Reads the names, types and shapes of an .onnx file. Each byte is looked at once and nothing is nested deeper than the format itself, so a
 * hostile file costs no more than its length.
 * @throws LabError `unreadable` when the bytes are no ONNX model.
 */
export function readModel(file: Uint8Array): ModelSummary {
  try {
    const model = readFields(protobuf.Reader.create(file), emptyModel(), modelFields);
    if (model.opset === 0 || model.outputs.length === 0) throw new Error('No operator set, or no output.');
    const weights = new Set(model.initializers.map(({ name }) => name));
    return { ...model, inputs: model.inputs.filter(({ name }) => !weights.has(name)) };
  } catch (cause) {
    throw new LabError('unreadable', say('This is not an ONNX model, or it is cut off.', '这不是 ONNX 模型，或文件不完整。'), {
      hint: say('Get the file again, or save the model as one .onnx file.', '请重新获取文件，或将模型存为单个 .onnx 文件。'),
      cause,
    });
  }
}

interface MutableModel {
  producer: string;
  opset: number;
  inputs: ValueSummary[];
  outputs: ValueSummary[];
  initializers: ValueSummary[];
  operators: Record<string, number>;
}

interface MutableValue {
  name: string;
  type: TensorType | null;
  dims: (number | string)[] | null;
}

const emptyModel = (): MutableModel => ({ producer: '', opset: 0, inputs: [], outputs: [], initializers: [], operators: {} });
const emptyValue = (): MutableValue => ({ name: '', type: null, dims: null });

const dimFields: Fields<(number | string)[]> = {
  1: [0, (reader, dims) => dims.push(Number(reader.int64()))],
  2: [2, (reader, dims) => dims.push(reader.string())],
};

const tensorTypeFields: Fields<MutableValue> = {
  1: [
    0,
    (reader, value) => {
      value.type = elementType(reader.int32()) ?? null;
    },
  ],
  2: [
    2,
    (reader, value) => {
      value.dims = readNested(reader, [] as (number | string)[], {
        1: [
          2,
          (inner, dims) => {
            const before = dims.length;
            readNested(inner, dims, dimFields);
            if (dims.length === before) dims.push('?');
          },
        ],
      });
    },
  ],
};

const valueInfoFields: Fields<MutableValue> = {
  1: [
    2,
    (reader, value) => {
      value.name = reader.string();
    },
  ],
  2: [
    2,
    (reader, value) => {
      readNested(reader, value, {
        1: [
          2,
          (inner, target) => {
            readNested(inner, target, tensorTypeFields);
          },
        ],
      });
    },
  ],
};

const initializerFields: Fields<MutableValue> = {
  1: [
    0,
    (reader, value) => {
      value.dims = [...(value.dims ?? []), Number(reader.int64())];
    },
  ],
  2: [
    0,
    (reader, value) => {
      value.type = elementType(reader.int32()) ?? null;
    },
  ],
  8: [
    2,
    (reader, value) => {
      value.name = reader.string();
    },
  ],
};

const graphFields: Fields<MutableModel> = {
  1: [
    2,
    (reader, model) => {
      readNested(reader, model, {
        4: [
          2,
          (inner, { operators }) => {
            const op = inner.string();
            operators[op] = (Object.hasOwn(operators, op) ? (operators[op] ?? 0) : 0) + 1;
          },
        ],
      });
    },
  ],
  5: [2, (reader, model) => model.initializers.push(readNested(reader, { ...emptyValue(), dims: [] }, initializerFields))],
  11: [2, (reader, model) => model.inputs.push(readNested(reader, emptyValue(), valueInfoFields))],
  12: [2, (reader, model) => model.outputs.push(readNested(reader, emptyValue(), valueInfoFields))],
};

const modelFields: Fields<MutableModel> = {
  2: [
    2,
    (reader, model) => {
      model.producer = reader.string();
    },
  ],
  7: [
    2,
    (reader, model) => {
      readNested(reader, model, graphFields);
    },
  ],
  8: [
    2,
    (reader, model) => {
      const set = readNested(
        reader,
        { domain: '', version: 0 },
        {
          1: [
            2,
            (inner, target) => {
              target.domain = inner.string();
            },
          ],
          2: [
            0,
            (inner, target) => {
              target.version = Number(inner.int64());
            },
          ],
        },
      );
      if (set.domain === '' || set.domain === 'ai.onnx') model.opset = set.version;
    },
  ],
};
