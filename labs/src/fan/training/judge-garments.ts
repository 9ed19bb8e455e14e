import { corrupt } from '../../image/corruptions/corrupt.js';
import { corruptions } from '../../image/corruptions/corruptions.js';
import type { Raster } from '../../image/raster.js';
import type { Session } from '../../runtime/session.js';
import type { IdxArray } from '../../training/read-idx.js';
import { garmentTensor, greySquare } from '../garments/garment-tensor.js';
import { seedOf } from '../robustness.js';

/** Whether a network was right, picture by picture. */
export interface Judged {
  /** 1 where the whole picture is answered rightly. */
  readonly whole: readonly number[];
  /** How many of the spoilt forms of each picture are. */
  readonly spoilt: readonly number[];
  /** The part of wrong answers for each of the fifteen corruptions, over all severities. */
  readonly errors: Readonly<Record<string, number>>;
}

/** The corruptions that count. */
export const counted = corruptions.filter(({ group }) => group !== 'extra');

const levels = [1, 2, 3, 4, 5] as const;

/** How many spoilt forms a picture has. */
export const spoiltForms = counted.length * levels.length;

/**
 * Lets several networks answer the same pictures [n, side, side], whole and spoilt in fifteen ways and five severities of CIFAR-10-C's table.
 * @param onDone called after each corruption and severity
 */
export async function judgeGarments(
  sessions: readonly Session[],
  pictures: IdxArray,
  labels: Uint8Array,
  seed: number,
  onDone: (done: number) => void,
): Promise<Judged[]> {
  const [count = 0, side = 0] = pictures.dims;
  const squares = Array.from({ length: count }, (_, k) => greySquare(pictures.data.subarray(k * side * side, (k + 1) * side * side), side));
  const whole = await rightOf(sessions, squares, labels);
  const spoilt = sessions.map(() => new Array<number>(count).fill(0));
  const wrong = sessions.map(() => Object.fromEntries(counted.map(({ name }) => [name, 0])));
  let done = 0;
  for (const [index, corruption] of counted.entries()) {
    for (const severity of levels) {
      const forms = squares.map((square, k) =>
        corrupt(square, corruption, { severity, table: 'cifar', seed: seedOf(seed, k, index, severity) }),
      );
      (await rightOf(sessions, forms, labels)).forEach((right, network) => {
        const [sums, errors] = [spoilt[network], wrong[network]] as [number[], Record<string, number>];
        right.forEach((each, k) => {
          sums[k] = (sums[k] as number) + each;
          errors[corruption.name] = (errors[corruption.name] as number) + (1 - each) / (count * levels.length);
        });
      });
      onDone(++done);
    }
  }
  return sessions.map((_, k) => ({
    whole: whole[k] as number[],
    spoilt: spoilt[k] as number[],
    errors: wrong[k] as Record<string, number>,
  }));
}

/** 1 for each square that a network puts into its class, else 0. */
async function rightOf(sessions: readonly Session[], squares: readonly Raster[], labels: Uint8Array): Promise<number[][]> {
  const input = garmentTensor(squares, squares[0]?.width ?? 0);
  const answers: number[][] = [];
  for (const session of sessions) {
    const { logits } = await session.run({ input });
    const [classes = 1, values] = [logits?.dims[1], logits?.data as Float32Array];
    answers.push(
      squares.map((_, k) => {
        const row = values.subarray(k * classes, (k + 1) * classes);
        return Number(row.indexOf(Math.max(...row)) === labels[k]);
      }),
    );
  }
  return answers;
}
