import * as z from 'zod';

/** A golden file as `lab verify` tells of it. */
export interface VerifiedFile {
  readonly file: string;
  readonly model: string | null;
  readonly params: number | null;
  readonly outputs: readonly VerifiedOutput[];
  readonly ok: boolean;
  readonly error?: string | undefined;
}

/** One output of it. */
export interface VerifiedOutput {
  readonly name: string;
  readonly maxAbs: number | null;
  readonly maxRel: number | null;
  readonly tolerance: number | null;
  readonly ok: boolean;
  readonly note?: string | undefined;
}

const output: z.ZodType<VerifiedOutput> = z.object({
  name: z.string(),
  maxAbs: z.number().nullable().meta({ description: 'The largest difference; null where nothing can be subtracted.' }),
  maxRel: z.number().nullable().meta({ description: 'The largest difference over the largest expected value.' }),
  tolerance: z.number().nullable().meta({ description: 'The largest difference that is let pass; null for what is not compared.' }),
  ok: z.boolean(),
  note: z.string().optional().meta({ description: 'What the numbers do not say.' }),
});

/** The shape of a verified file. */
export const verifiedFile: z.ZodType<VerifiedFile> = z.object({
  file: z.string().meta({ description: 'As given.' }),
  model: z.string().nullable().meta({ description: 'The network or method; null for a file that names none.' }),
  params: z.int().nullable().meta({ description: 'Trainable parameters of the network; 0 for a method without any.' }),
  outputs: z.array(output),
  ok: z.boolean(),
  error: z.string().optional().meta({ description: 'Why nothing was compared.' }),
});
