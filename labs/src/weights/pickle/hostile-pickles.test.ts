import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LabError } from '../../lab-error.js';
import { type Bytes, joined, pickle, uint32, utf8 } from '../../testing/pickle-writer.js';
import { torchFile } from '../../testing/torch-file.js';
import { readWeights } from '../read-weights.js';

const command = pickle.text('touch /tmp/owned');
const os = pickle.global('os', 'system');

/** Programs that would run something in Python, by each instruction that can. */
const attacks: Readonly<Record<string, Bytes>> = {
  'REDUCE of os.system': pickle.reduce(os, command),
  'REDUCE of posix.system': pickle.reduce(pickle.global('posix', 'system'), command),
  'REDUCE of eval': pickle.reduce(pickle.global('builtins', 'eval'), command),
  'REDUCE of exec, by its name of Python 2': pickle.reduce(pickle.global('__builtin__', 'execfile'), command),
  'REDUCE of getattr': pickle.reduce(pickle.global('builtins', 'getattr'), os, pickle.text('x')),
  'REDUCE of subprocess.Popen': pickle.reduce(pickle.global('subprocess', 'Popen'), command),
  'REDUCE of runpy': pickle.reduce(pickle.global('runpy', 'run_path'), command),
  'REDUCE of functools.partial': pickle.reduce(pickle.global('functools', 'partial'), command),
  'REDUCE of types.FunctionType': pickle.reduce(pickle.global('types', 'FunctionType'), command),
  'REDUCE of a function of PyTorch that loads': pickle.reduce(pickle.global('torch.hub', 'load'), command),
  'REDUCE of a function of PyTorch that reads a pickle within': pickle.reduce(pickle.global('torch.storage', '_load_from_bytes'), command),
  'REDUCE of a function of NumPy that loads': pickle.reduce(pickle.global('numpy', 'load'), command),
  'REDUCE of a function of somebody’s own': pickle.reduce(pickle.global('__main__', 'install'), command),
  'a name that is only mentioned': os,
  'a name within a module of another': pickle.global('torch.serialization', 'os.system'),
  'a name with underscores': pickle.global('torch', '__builtins__'),
  NEWOBJ: joined([os, pickle.tuple(command), [0x81]]),
  NEWOBJ_EX: joined([os, pickle.tuple(command), pickle.dictionary({}), [0x92]]),
  INST: joined([[0x28], command, utf8('ios\nsystem\n')]),
  OBJ: joined([[0x28], os, command, [0x6f]]),
  STACK_GLOBAL: joined([pickle.text('os'), pickle.text('system'), [0x93], pickle.tuple(command), [0x52]]),
  'BUILD that sets a method': pickle.build(
    pickle.reduce(pickle.global('argparse', 'Namespace')),
    pickle.dictionary({ __reduce__: pickle.reduce(os, command) }),
  ),
  'a call hidden in a list within the tensors': pickle.dictionary({ a: pickle.list(pickle.reduce(os, command)) }),
  'the call of a value': joined([pickle.text('os.system'), pickle.tuple(command), [0x52]]),
  'a registered extension': [0x82, 1],
};

describe('a pickle that would run something', () => {
  it.each(Object.entries(attacks))('by %s ends in a sentence, and nothing runs', async (_, program) => {
    const failure: unknown = await readWeights(torchFile(program)).catch((error) => error);
    expect(failure).toBeInstanceOf(LabError);
    expect((failure as LabError).code).toBe('unreadable');
  });

  it('names what it asked for', async () => {
    await expect(readWeights(torchFile(attacks['REDUCE of os.system'] as Bytes))).rejects.toMatchObject({
      text: {
        en: 'This file is more than weights: it asks Python for os.system. Nothing of it was run.',
        zh: '这个文件不只是权重：它要求 Python 执行 os.system。没有运行其中任何内容。',
      },
    });
  });
});

describe('a pickle that would take all memory or time', () => {
  it.each([
    ['millions of empty dictionaries', repeated(0x7d, 2_000_001)],
    ['millions of marks', repeated(0x28, 2_000_001)],
    ['lists in lists, deep', joined([repeated(0x5d, 300_000), repeated(0x61, 299_999)])],
    ['tuples in tuples, deep', joined([[0x29], repeated(0x85, 300_000)])],
    ['doubling by the memo', doubling(60)],
    ['a memo with huge keys', joined(Array.from({ length: 1000 }, (_, k) => joined([[0x4e, 0x72], uint32(-1 - k)])))],
    ['a text longer than the file', joined([[0x8d], uint32(-1), uint32(0x7fffffff)])],
    ['bytes longer than the file', joined([[0x42], uint32(-1)])],
    ['a number of a hundred thousand digits', utf8(`I${'9'.repeat(100_000)}\n`)],
    ['a number of four billion bytes', joined([[0x8b], uint32(-1)])],
    ['instructions that do not fit together', [0x52, 0x73, 0x75, 0x65]],
    ['a list that holds itself', joined([[0x5d, 0x71, 0, 0x68, 0, 0x61]])],
    ['a dictionary that holds itself', joined([[0x7d, 0x71, 0], pickle.text('state_dict'), [0x68, 0, 0x73]])],
  ])('%s ends in a sentence', async (_, program) => {
    await expect(readWeights(torchFile(program))).rejects.toBeInstanceOf(LabError);
  });
});

describe('any bytes at all', () => {
  it('read as a pickle, with instructions more often than not, end in a sentence or in tensors', async () => {
    const instruction = fc.constantFrom(...'(.012FIJKMNPQRSTUVXabcdeghijlopqrstu}])Gl'.split('').map((letter) => letter.charCodeAt(0)));
    const code = fc.oneof({ weight: 3, arbitrary: instruction }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(code, { maxLength: 60 }), async (program) => {
        await readWeights(torchFile(program)).catch((error) => expect(error).toBeInstanceOf(LabError));
      }),
    );
  });
});

function repeated(code: number, count: number): Uint8Array {
  return new Uint8Array(count).fill(code);
}

/** A list that holds twice the list before, many times over: as a tree it would have 2^count leaves. */
function doubling(count: number): Uint8Array {
  const steps = Array.from({ length: count }, (_, k) => [0x71, k, 0x68, k, 0x86]);
  return joined([[0x29], ...steps]);
}
