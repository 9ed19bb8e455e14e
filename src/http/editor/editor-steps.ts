import type { Context } from 'hono';
import * as z from 'zod';
import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import type { DayDraft, LooseValue } from '../../log/edit/day-draft.js';
import { editableFields } from '../../log/edit/field-value.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { mergedText, mergeTexts } from '../../operations/merge-texts.js';
import { type SaveResult, saveDay } from '../../operations/save-day.js';
import { ConflictView } from '../../pages/editor/conflict-view.js';
import { hashOf } from '../server-links.js';
import { askedDay, type EditedDay, type EditorPorts, keepDraft } from './editor-context.js';
import { stageOf } from './editor-page.js';

/** What the page's script begins with. */
export async function stateAnswer(context: Context, ports: EditorPorts): Promise<Response> {
  const day = await askedDay(context, ports);
  const { draft, open, addresses, seen } = day;
  const { path, date, ref, disk } = open;
  return context.json({
    ref,
    date,
    path,
    disk,
    stage: stageOf(day),
    base: draft.base,
    text: draft.text,
    loose: draft.loose,
    revision: draft.revision,
    at: draft.at,
    dialect: ports.daybook.dialect,
    language: seen.language,
    addresses,
  });
}

const kept = z.strictObject({
  base: z.string().nullable(),
  text: z.string(),
  loose: z.array(z.strictObject({ index: z.int().min(0).nullable(), field: z.enum(editableFields), value: z.string() })),
  revision: z.int().min(0),
});

/** Keeps what is written now as the day's draft; 409 with the other one when another window kept one since. */
export async function keepAnswer(context: Context, ports: EditorPorts): Promise<Response> {
  const { open } = await askedDay(context, ports);
  const { revision, ...sent } = await bodyOf(context, kept);
  const result = keepDraft(ports.daybook, { ref: open.ref, path: open.path, ...sent }, revision);
  if (result.kept) return context.json({ revision: result.draft.revision, at: result.draft.at });
  return context.json({ draft: result.draft }, 409);
}

/** Takes the draft away with its pictures. */
export async function discardAnswer(context: Context, ports: EditorPorts): Promise<Response> {
  const { open } = await askedDay(context, ports);
  ports.daybook.worktree.drafts.remove(open.ref);
  return context.json({ disk: open.disk });
}

/** Writes the draft into the notes; 409 with what there is to choose when both it and the note changed the same lines. */
export async function saveAnswer(context: Context, ports: EditorPorts): Promise<Response> {
  const day = await askedDay(context, ports);
  const { revision } = await bodyOf(context, z.strictObject({ revision: z.int().min(0) }));
  if (day.draft.revision !== revision) return context.json({ draft: day.draft }, 409);
  const result = await writeDraft(ports.daybook, day);
  if (result.kind === 'saved') return context.json(result);
  const { disk, parts } = result;
  const html = String(
    ConflictView({ language: day.seen.language, parts, other: 'disk', action: day.addresses.form, seen: hashOf(disk ?? '') }),
  );
  return context.json({ disk, parts, html }, 409);
}

/** Writes the draft of a day into its note, unless something typed would get lost by it. */
export async function writeDraft(daybook: Daybook, { draft }: EditedDay): Promise<SaveResult> {
  const [loose] = draft.loose;
  if (loose) throw new DaybookError('bad-value', looseWords(draft, loose), { hint: looseHint });
  return saveDay(daybook, await daybook.readLog(), draft);
}

const looseHint: Bilingual = say('Put it right or empty it, then save again.', '请改好或清空，再保存。');

function looseWords({ loose }: DayDraft, { index, field }: LooseValue): Bilingual {
  const isNameless = index === null && !loose.some((one) => one.index === null && one.field === 'title');
  if (isNameless) return say('The new entry has no title yet, so nothing was saved.', '新的一点还没有标题，因此没有保存。');
  const where = index === null ? say('the new entry', '新的一点') : say(`entry ${index + 1}`, `第 ${index + 1} 点`);
  return say(
    `The ${field} of ${where.en} cannot stand in the note as it is, so nothing was saved.`,
    `${where.zh}的 ${field} 还不能写进笔记，因此没有保存。`,
  );
}

const sides = z.strictObject({ base: z.string().nullable(), mine: z.string(), theirs: z.string() });

/** Brings this window's text and another window's together; with what there is to choose when they cannot be. */
export async function mergeAnswer(context: Context, ports: EditorPorts): Promise<Response> {
  const { seen, addresses } = await askedDay(context, ports);
  const { base, mine, theirs } = await bodyOf(context, sides);
  const parts = mergeTexts(base ?? '', mine, theirs);
  const html = String(ConflictView({ language: seen.language, parts, other: 'window', action: addresses.form, seen: hashOf(theirs) }));
  return context.json({ text: mergedText(parts), parts, html });
}

/** The body of a request of the page's script. */
export async function bodyOf<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  const read = schema.safeParse(await context.req.json().catch(() => null));
  if (read.success) return read.data;
  throw new DaybookError('usage', say('The page sent something that is not understood.', '页面发来的内容无法识别。'), {
    hint: say('Reload the page; your draft is kept.', '请重新加载页面；草稿还在。'),
  });
}
