import * as z from 'zod';
import { type Bilingual, type Language, say } from '../base/text.js';
import type { Change } from '../worktree/change.js';
import type { Refused } from '../worktree/write-changes.js';
import type { OperationContext } from './daybook-context.js';
import { described } from './parameters.js';
import { unifiedDiff } from './unified-diff.js';

/** The input that every writing verb has. */
export const dryRunInput: { readonly dryRun: z.ZodDefault<z.ZodBoolean> } = {
  dryRun: described(z.boolean().default(false), say('show the change as a diff and write nothing', '只显示差异，不写入')),
};

/** A file that changed, or would change. */
export interface FileChange {
  readonly file: string;
  readonly change: 'created' | 'changed' | 'deleted';
}

const fileChange: z.ZodType<FileChange> = z.object({
  file: z.string().meta({ description: 'Path relative to the log.' }),
  change: z.enum(['created', 'changed', 'deleted']),
});

/** What every writing verb answers. */
export const changesOutput: {
  readonly dryRun: z.ZodBoolean;
  readonly files: z.ZodArray<z.ZodType<FileChange>>;
  readonly diff: z.ZodNullable<z.ZodString>;
} = {
  dryRun: z.boolean().meta({ description: 'True when nothing was written.' }),
  files: z.array(fileChange).meta({ description: 'The files that changed, or would change; empty when all is as asked already.' }),
  diff: z.string().nullable().meta({ description: 'Unified diff of a dry run; null when the change was written.' }),
};

/** The part of a writing verb's answer that says what changed. */
export interface ChangeReport {
  readonly dryRun: boolean;
  readonly files: FileChange[];
  readonly diff: string | null;
}

/** Writes the changes that change something, all or none; a dry run only shows them. What becomes of refused texts is said by `refused`. */
export async function applyChanges(
  context: OperationContext,
  changes: readonly Change[],
  label: Bilingual,
  dryRun: boolean,
  refused: Refused = 'kept',
): Promise<ChangeReport> {
  const real = changes.filter((change) => change.before !== change.after);
  if (!dryRun && real.length > 0) await context.daybook.worktree.write(real, label, refused);
  return {
    dryRun,
    files: real.map((change) => ({ file: change.path, change: kindOf(change) })),
    diff: dryRun ? real.map(unifiedDiff).join('') : null,
  };
}

/** The report as text: the diff of a dry run, else a line for each file. */
export function renderChanges(report: ChangeReport, language: Language): string {
  if (report.files.length === 0) return say('Nothing to change: all is as asked already.', '无需改动：已经是这样。')[language];
  if (report.diff !== null) return report.diff.trimEnd();
  return report.files.map(({ file, change }) => `${changeNames[change][language]}${file}`).join('\n');
}

const changeNames = {
  created: say('created ', '新建 '),
  changed: say('changed ', '修改 '),
  deleted: say('deleted ', '删除 '),
};

function kindOf(change: Change): 'created' | 'changed' | 'deleted' {
  if (change.before === null) return 'created';
  return change.after === null ? 'deleted' : 'changed';
}
