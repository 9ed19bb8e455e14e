import type { CorruptSettings } from '../image/corruptions/corrupt.js';
import type { Corruption } from '../image/corruptions/corruptions.js';
import type { Raster } from '../image/raster.js';
import { likeliest } from './classifier.js';

/** How often the answers to spoilt pictures are wrong, by corruption and severity. */
export interface Robustness {
  readonly pictures: number;
  /** Whether the truth is known; else an answer is wrong when it is not the answer to the whole picture. */
  readonly isLabelled: boolean;
  /** The part of whole pictures that are answered wrongly; 0 without a truth. */
  readonly cleanError: number;
  /** The part of wrong answers at severities 1 to 5. */
  readonly errors: readonly { readonly corruption: Corruption; readonly bySeverity: readonly number[] }[];
}

/** What is measured, and how. */
export interface RobustnessPlan {
  /** The squares that the classifier sees, one at a time. */
  readonly squares: AsyncIterable<Raster>;
  readonly classes: readonly number[] | null;
  readonly corruptions: readonly Corruption[];
  readonly seed: number;
  /** `corrupt`, or what calls it. */
  readonly spoil: (square: Raster, corruption: Corruption, settings: CorruptSettings) => Promise<Raster>;
  /** The chances of each class, for each square. */
  readonly classify: (squares: readonly Raster[]) => Promise<readonly Float64Array[]>;
  /** Called after each picture. */
  readonly onPicture: (done: number) => void;
}

const severities = [1, 2, 3, 4, 5] as const;

/** The table of severities for pictures of that side. */
export function severityTable(side: number): 'imagenet' | 'cifar' {
  return side <= 64 ? 'cifar' : 'imagenet';
}

/** Spoils each picture in each way and severity, and counts wrong answers. */
export async function measureRobustness({
  squares,
  classes,
  corruptions,
  seed,
  spoil,
  classify,
  onPicture,
}: RobustnessPlan): Promise<Robustness> {
  const wrong = corruptions.map(() => severities.map(() => 0));
  let [pictures, cleanWrong] = [0, 0];
  for await (const square of squares) {
    const [answer = -1] = (await classify([square])).map(likeliest);
    const truth = classes?.[pictures] ?? answer;
    if (answer !== truth) cleanWrong++;
    const forms: Raster[] = [];
    for (const [index, corruption] of corruptions.entries()) {
      for (const severity of severities) {
        const own = { severity, table: severityTable(square.width), seed: seedOf(seed, pictures, index, severity) };
        forms.push(await spoil(square, corruption, own));
      }
    }
    (await classify(forms)).forEach((chances, k) => {
      const counts = wrong[Math.floor(k / severities.length)] as number[];
      const at = k % severities.length;
      counts[at] = (counts[at] as number) + Number(likeliest(chances) !== truth);
    });
    pictures++;
    onPicture(pictures);
  }
  return {
    pictures,
    isLabelled: classes !== null,
    cleanError: cleanWrong / pictures,
    errors: corruptions.map((corruption, index) => ({
      corruption,
      bySeverity: (wrong[index] as number[]).map((count) => count / pictures),
    })),
  };
}

/** A seed of its own for each picture, corruption and severity. */
export function seedOf(seed: number, picture: number, corruption: number, severity: number): number {
  return seed * 4_294_967_296 + picture * 1000 + corruption * 10 + severity;
}
