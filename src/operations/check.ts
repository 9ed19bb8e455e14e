import * as z from 'zod';
import type { Diagnostic } from '../base/diagnostic.js';
import { say } from '../base/text.js';
import type { FixedFile } from '../check/fix-log.js';
import { jsonReport, type ReportedDiagnostic } from '../check/report/json.js';
import { assembleLog } from '../log/log.js';
import { readNote } from '../log/read-note.js';
import type { Log, NoteFile } from '../log/types.js';
import { applyChanges, changesOutput, renderChanges } from './apply-changes.js';
import type { Daybook } from './daybook-context.js';
import { withPermalinks } from './keep-permalinks.js';
import { defineOperation, type Operation } from './operation.js';
import { described, terminalOnly } from './parameters.js';

/** A finding as verbs tell it. */
export const diagnosticOutput: z.ZodType<ReportedDiagnostic> = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  file: z.string().meta({ description: 'Path relative to the log.' }),
  line: z.int().meta({ description: '1-based; 1 for a finding about a whole file.' }),
  message: z.string(),
  fixable: z.boolean(),
});

/** Finds what is wrong, and puts right what is safe to put right. */
export const checkOperation: Operation = defineOperation({
  name: 'check',
  summary: say('Find mistakes, and fix those that are safe to fix', '检查错误，并修正可以放心修正的'),
  description: say(
    'Looks for mistakes in notes and README. With --fix it makes the changes that lose nothing and reports what is left. The exit status is 1 when an error or a warning is left; advice (info) alone is 0. Rules are switched in daybook.json.',
    '检查笔记和 README 里的错误。--fix 会做不丢失任何内容的修正，并报告剩下的。仍有错误或警告时退出状态为 1；只有建议（info）时为 0。规则可在 daybook.json 里开关。',
  ),
  effect: 'read',
  input: z.strictObject({
    fix: terminalOnly(described(z.boolean().default(false), say('make the safe changes', '做可以放心的修正'))),
    dryRun: terminalOnly(
      described(
        z.boolean().default(false),
        say('with --fix: show the changes as a diff and write nothing', '与 --fix 同用：只显示差异，不写入'),
      ),
    ),
    format: terminalOnly(
      described(z.enum(['text', 'json', 'sarif', 'github']).default('text'), say('how findings are printed', '输出格式')),
    ),
  }),
  positional: [],
  output: z.object({
    diagnostics: z.array(diagnosticOutput).meta({ description: 'What is wrong, or with --fix, what is left.' }),
    fix: z
      .object({ fixed: z.int(), ...changesOutput })
      .optional()
      .meta({ description: 'Only with --fix: how many findings are gone, and what changed.' }),
  }),
  examples: [
    { command: 'check', text: say('What is wrong?', '有什么错？') },
    { command: 'check --fix --dry-run', text: say('See the safe changes before making them', '先看可以放心做的修正') },
    { command: 'check --format github', text: say('Annotate a pull request', '在 pull request 上标注') },
  ],
  async run(context, input) {
    const log = await context.daybook.readLog();
    const found = await diagnose(context.daybook, log);
    if (!input.fix) return jsonReport(found, context.language);
    const fixed = await fixAll(context.daybook, log, found);
    const written = await withPermalinks(context.daybook, log, fixed.files);
    const changes = await applyChanges(context, written, say('fix findings', '修正检查结果'), input.dryRun);
    return { ...jsonReport(fixed.left, context.language), fix: { fixed: found.length - fixed.left.length, ...changes } };
  },
  async render(output, { input, language, color, version }) {
    const { reportAs } = await import('./check/report-as.js');
    const report = reportAs(input.format, output.diagnostics, { language, color, version });
    if (!output.fix || input.format !== 'text') return report;
    if (output.fix.files.length === 0) return `${nothingToFix[language]}\n${report}`;
    const changes = renderChanges(output.fix, language);
    return output.fix.dryRun ? changes : `${changes}\n${report}`;
  },
  exit: (output) => (output.diagnostics.some((each) => each.severity !== 'info') ? 1 : 0),
});

const nothingToFix = say('Nothing that is safe to fix.', '没有可以放心修正的。');

async function diagnose({ config }: Daybook, log: Log): Promise<Diagnostic[]> {
  const { checkLog } = await import('../check/check-log.js');
  return checkLog(log, { rules: config.check.rules, httpsHosts: config.check.httpsHosts });
}

/** Some fixes make room for others, so fixing goes on until nothing changes; the bound is for fixes that undo each other. */
async function fixAll(
  daybook: Daybook,
  log: Log,
  found: readonly Diagnostic[],
): Promise<{ files: FixedFile[]; left: readonly Diagnostic[] }> {
  const { fixLog } = await import('../check/fix-log.js');
  const files = new Map<string, FixedFile>();
  let current = log;
  let left = found;
  for (let round = 0; round < 10; round++) {
    const changed = fixLog(current, left);
    if (changed.length === 0) break;
    for (const file of changed) files.set(file.path, { ...file, before: files.get(file.path)?.before ?? file.before });
    current = withTexts(current, changed);
    left = await diagnose(daybook, current);
  }
  return { files: [...files.values()], left };
}

function withTexts(log: Log, files: readonly FixedFile[]): Log {
  const texts = new Map(files.map((file) => [file.path, file.after]));
  const reread = (note: NoteFile): NoteFile => {
    const text = texts.get(note.path);
    return text === undefined ? note : readNote(note.path, text, log.dialect);
  };
  return assembleLog({ ...log, notes: log.notes.map(reread), readme: log.readme && reread(log.readme) });
}
