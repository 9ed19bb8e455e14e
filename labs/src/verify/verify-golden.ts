import { type Bilingual, say } from '../text.js';
import type { Golden, GoldenCheck, VerifyContext } from './golden-kind.js';
import { goldenKinds } from './golden-kinds.js';
import { readGolden } from './read-golden.js';

/** What a golden file came to. */
export interface GoldenReport {
  /** The network or method; null for a file that names none. */
  readonly model: string | null;
  /** Trainable parameters; null where none could be counted. */
  readonly params: number | null;
  readonly outputs: readonly GoldenCheck[];
  /** True when all outputs are. */
  readonly ok: boolean;
  /** Why nothing was compared. */
  readonly error: Bilingual | null;
}

/** Computes anew what a golden file holds, and compares; a file that cannot be verified is a report with the reason. */
export async function verifyGolden(bytes: Uint8Array, context: VerifyContext): Promise<GoldenReport> {
  let model: string | null = null;
  try {
    const golden = readGolden(bytes);
    model = modelOf(golden);
    const kind = goldenKinds.find((each) => each.matches(golden));
    if (!kind) return refused(model, unknownKind(model));
    model ??= kind.name;
    const { params, checks } = await kind.verify(golden, context);
    if (checks.length === 0) return refused(model, say('The file holds nothing to compare.', '文件中没有可比对的内容。'));
    return { model, params, outputs: checks, ok: checks.every(({ ok }) => ok), error: null };
  } catch (error) {
    return refused(model, reason(error));
  }
}

function modelOf({ model }: Golden): string | null {
  return typeof model === 'string' ? model : null;
}

function refused(model: string | null, error: Bilingual): GoldenReport {
  return { model, params: null, outputs: [], ok: false, error };
}

function unknownKind(model: string | null): Bilingual {
  const kinds = goldenKinds.map(({ name }) => name).join(', ');
  const what = model === null ? say('', '') : say(` The file names the model ${model}.`, `文件写的模型是 ${model}。`);
  return say(`This kind of golden file is not known.${what.en} Known: ${kinds}.`, `不认识这种参考数据文件。${what.zh}已知的有：${kinds}。`);
}

/** Errors of labs and of the program around them carry a sentence in both languages. */
function reason(error: unknown): Bilingual {
  if (error instanceof Error && 'text' in error) return error.text as Bilingual;
  const message = error instanceof Error ? error.message : String(error);
  return say(`It could not be computed: ${message}.`, `无法计算：${message}。`);
}
