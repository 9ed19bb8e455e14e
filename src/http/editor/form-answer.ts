import type { Context } from 'hono';
import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import type { MergePart } from '../../operations/merge-texts.js';
import { mergeDraft } from '../../operations/save-day.js';
import { missingPage } from '../../pages/missing-page.js';
import { hashOf } from '../server-links.js';
import { type EditedDay, type EditorPorts, editedDay, keepDraft } from './editor-context.js';
import { formValues, type SentForm, takeForm } from './editor-form.js';
import { editorPage } from './editor-page.js';
import { writeDraft } from './editor-steps.js';

/** Answers a form of the page: the step is taken in the draft, and the page goes on from there. */
export async function formAnswer(context: Context, ports: EditorPorts): Promise<Response> {
  const day = await editedDay(context, ports);
  if (!day) return ports.page(context, missingPage(await ports.view(context), context.req.path), 404);
  const form: SentForm = await context.req.parseBody({ all: true }).catch(() => ({}));
  try {
    return await formStep(context, ports, day, form);
  } catch (error) {
    if (!(error instanceof DaybookError)) throw error;
    const { text, hint } = error;
    const said = say(`${text.en} ${hint?.en ?? ''}`.trim(), `${text.zh}${hint?.zh ?? ''}`);
    return editorPage(context, ports, day, { index: askedIndex(context, day, String(form.n ?? '')), said, status: 400 });
  }
}

async function formStep(context: Context, ports: EditorPorts, day: EditedDay, form: SentForm): Promise<Response> {
  const { daybook } = ports;
  const { draft, open, addresses } = day;
  const go = (index: number | null | undefined, said: string | null): Response => {
    const query = new URLSearchParams();
    if (index !== undefined) query.set('n', index === null ? 'new' : String(index + 1));
    if (said !== null) query.set('said', said);
    return context.redirect(query.size === 0 ? addresses.page : `${addresses.page}?${query}`, 303);
  };
  if (form.do === 'merge') {
    if (String(form.seen) !== hashOf(open.disk ?? '')) return go(undefined, 'again');
    keepDraft(daybook, { ...draft, base: open.disk, text: chosenText(mergeDraft(draft, open.disk), form) }, draft.revision);
    return go(undefined, 'brought-together');
  }
  if (Number(form.revision) !== draft.revision) {
    const index = askedIndex(context, day, String(form.n ?? ''));
    const typed = form.title === undefined ? {} : { values: formValues(form) };
    return editorPage(context, ports, day, { index, said: stale, status: 409, ...typed });
  }
  if (form.do === 'discard') {
    daybook.worktree.drafts.remove(open.ref);
    return go(undefined, 'discarded');
  }
  if (form.do === 'save') {
    const result = await writeDraft(daybook, day);
    return go(undefined, result.kind === 'conflict' ? null : result.isMerged ? 'merged' : 'saved');
  }
  const step = await takeForm(daybook, day, form);
  const isSame = step.draft.text === draft.text && JSON.stringify(step.draft.loose) === JSON.stringify(draft.loose);
  if (!isSame) keepDraft(daybook, step.draft, draft.revision);
  if (step.said === null) return go(step.index, null);
  const after = (await editedDay(context, ports)) ?? day;
  return editorPage(context, ports, after, { index: step.index, said: step.said, status: 400 });
}

/** The text of a merge with what was chosen for each of its conflicts. */
function chosenText(parts: readonly MergePart[], form: SentForm): string {
  let at = 0;
  return parts.map((part) => (part.kind === 'settled' ? part.text : chosenSide(part, form[`choice-${at++}`]))).join('');
}

function chosenSide(part: Extract<MergePart, { readonly kind: 'conflict' }>, choice: SentForm[string] | undefined): string {
  if (choice === 'theirs') return part.theirs;
  if (choice === 'base') return part.base;
  return choice === 'both' ? part.mine + part.theirs : part.mine;
}

const stale = say(
  'The draft changed in another window meanwhile, so this was not taken. What you typed still stands below: look, and send it again.',
  '草稿已在另一个窗口里改动，所以这次没有采用。刚才填的还在下面：看过之后请再发一次。',
);

const sayings: Readonly<Record<string, Bilingual>> = {
  saved: say('Saved in the notes.', '已写入笔记。'),
  added: say('Written into the notes.', '已写入笔记。'),
  merged: say('Saved, together with what changed on the disk meanwhile.', '已写入，并合入了磁盘上的改动。'),
  discarded: say('The draft is gone; the note is as it was.', '草稿已放弃，笔记保持原样。'),
  again: say('The note changed on the disk once more. Choose again.', '磁盘上的笔记又有改动，请重新选择。'),
  'brought-together': say('Brought together in the draft. Look at it, then save.', '已合进草稿。看过之后再保存。'),
};

/** What the page says after a step, by the step's name in its address. */
export function saidAs(name: string | undefined): Bilingual | null {
  return name !== undefined && Object.hasOwn(sayings, name) ? (sayings[name] ?? null) : null;
}

/** The entry that an address asks for: the first without one, a new one in an empty day. */
export function askedIndex(context: Context, { note, draft }: EditedDay, sent: string = context.req.query('n') ?? ''): number | null {
  if (sent === 'new') return null;
  const n = /^\d{1,6}$/.test(sent) ? Number(sent) : 1;
  const last = note.entries.length - 1;
  if (sent === '' && draft.loose.some(({ index }) => index === null)) return null;
  return last < 0 ? null : Math.min(Math.max(0, n - 1), last);
}
