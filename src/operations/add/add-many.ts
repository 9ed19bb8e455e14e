import * as z from 'zod';
import { DaybookError } from '../../base/errors.js';
import { type Bilingual, type Language, say } from '../../base/text.js';
import { addressOf } from '../../capture/address-of.js';
import type { EntryDraft } from '../../log/edit/entry-draft.js';
import { linkKey } from '../../log/papers/link-noted.js';
import { papersOf } from '../../log/papers/papers.js';
import type { Log } from '../../log/types.js';
import { withReadNote } from '../../log/with-note.js';
import { type ChangeReport, changesOutput, type FileChange, renderChanges } from '../apply-changes.js';
import type { OperationContext } from '../daybook-context.js';
import { tellQueue } from '../to-read/tell-queue.js';
import { type CaptureChoice, capturedDraft, type TypedParts } from './captured-draft.js';
import { inOrder } from './in-order.js';
import { listedLines } from './list-text.js';
import { type EntryPlace, writeDraft } from './write-draft.js';

/** What became of a line of a list: `noted` is in the log already, `repeated` stands above in the list. */
export interface ListedLine {
  readonly input: string;
  readonly status: 'added' | 'noted' | 'repeated' | 'failed';
  readonly ref: string | null;
  readonly message: string | null;
}

/** What adding a list answers. */
export interface ManyOutput extends ChangeReport {
  readonly lines: ListedLine[];
}

/** The shape of `ManyOutput`. */
export const manyOutput: z.ZodType<ManyOutput> = z.object({
  ...changesOutput,
  lines: z.array(
    z.object({
      input: z.string(),
      status: z.enum(['added', 'noted', 'repeated', 'failed']),
      ref: z.string().nullable(),
      message: z.string().nullable(),
    }),
  ),
});

/** Pages that are fetched at the same time; the way to the web slows down where a host wants it. */
const atOnce = 4;

/**
 * Adds an entry for each line of a list that names an address: fetched together, written one by one in the order of the list. What
 * cannot be added does not stop the rest.
 */
export async function addMany(
  context: OperationContext,
  list: string,
  typed: TypedParts,
  place: EntryPlace & { readonly again: boolean },
): Promise<ManyOutput> {
  let log = await context.daybook.readLog();
  const wanted = wantedLines(list, log);
  const lines: ListedLine[] = [];
  const files = new Map<string, FileChange>();
  let diff = '';
  const draft = (line: WantedLine): Promise<EntryDraft | ListedLine> => draftOf(context, log, typed, line, place.again);
  let at = 0;
  for await (const result of inOrder(wanted, atOnce, draft)) {
    const { input, address } = wanted[at++] as WantedLine;
    context.daybook.ports.logger.info(say(`${at} of ${wanted.length}: ${input}`, `${at}/${wanted.length}：${input}`));
    try {
      const drafted = settledValue(result);
      if ('status' in drafted) lines.push(drafted);
      else {
        const added = await writeDraft(context, log, drafted, place);
        await tellQueue(context.daybook, log, { ...added, url: drafted.url ?? null }, address);
        log = withReadNote(log, added.note);
        for (const file of added.files) if (!files.has(file.file)) files.set(file.file, file);
        diff += added.diff ?? '';
        lines.push({ input, status: 'added', ref: added.ref, message: null });
      }
    } catch (error) {
      lines.push(notAdded(input, error, context.language));
    }
  }
  return { dryRun: place.dryRun, files: [...files.values()], diff: place.dryRun ? diff : null, lines };
}

/** What became of a list, as text. */
export function renderMany(output: ManyOutput, language: Language): string {
  const count = (status: ListedLine['status']): number => output.lines.filter((line) => line.status === status).length;
  const done = output.dryRun
    ? say(`would add ${count('added')}`, `将添加 ${count('added')} 点`)
    : say(`added ${count('added')}`, `添加 ${count('added')} 点`);
  const [skipped, failed] = [count('noted') + count('repeated'), count('failed')];
  const rest = say(`, left out ${skipped}, failed ${failed}`, `，跳过 ${skipped}，失败 ${failed}`);
  return [
    ...(output.diff === '' || output.lines.length === 0 ? [] : [renderChanges(output, language)]),
    ...output.lines.map(
      (line) =>
        `${names[line.status][language]}${line.ref ?? ''}${line.ref === null ? '' : ' '}${line.input}${line.message === null ? '' : `\n  ${line.message}`}`,
    ),
    `${done[language]}${rest[language]}`,
  ].join('\n');
}

const names: Readonly<Record<ListedLine['status'], Bilingual>> = {
  added: say('added ', '添加 '),
  noted: say('noted ', '已记过 '),
  repeated: say('repeated ', '重复 '),
  failed: say('failed ', '失败 '),
};

interface WantedLine {
  readonly input: string;
  readonly address: string | null;
  readonly isRepeated: boolean;
}

function wantedLines(list: string, log: Log): readonly WantedLine[] {
  const papers = papersOf(log);
  const seen = new Set<string>();
  return listedLines(list).map((input) => {
    const address = addressOf(input);
    const key = address === null ? input : linkKey(papers, address);
    const isRepeated = seen.has(key);
    seen.add(key);
    return { input, address, isRepeated };
  });
}

async function draftOf(
  context: OperationContext,
  log: Log,
  typed: TypedParts,
  line: WantedLine,
  again: boolean,
): Promise<EntryDraft | ListedLine> {
  const { input, address, isRepeated } = line;
  if (isRepeated) return { input, status: 'repeated', ref: null, message: null };
  const choice: CaptureChoice = { input: address ?? input, address, again, asker: null };
  // A list names pages of the web: what it says is never looked for as a file.
  return capturedDraft({ daybook: context.daybook, language: context.language }, log, typed, choice);
}

function notAdded(input: string, error: unknown, language: Language): ListedLine {
  if (!(error instanceof DaybookError)) throw error;
  return { input, status: error.code === 'exists' ? 'noted' : 'failed', ref: null, message: error.text[language] };
}

function settledValue<Value>(result: PromiseSettledResult<Value>): Value {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
