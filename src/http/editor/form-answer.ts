import type { Context } from 'hono';
import { DaybookError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import type { MergePart } from '../../operations/merge-texts.js';
import { mergeDraft } from '../../operations/save-day.js';
import { missingPage } from '../../pages/missing-page.js';
import { hashOf } from '../server-links.js';
import { askedStep, typedAgain } from './asked-step.js';
import { type EditedDay, type EditorPorts, editedDay, keepDraft } from './editor-context.js';
import { editorPage } from './editor-page.js';
import { type SentForm, textOf } from './form-values.js';
import { pageAddress } from './page-address.js';
import type { SaidName } from './said.js';
import { suggestAnswer } from './suggest-answer.js';
import { takeForm } from './take-form.js';
import { writeDraft } from './write-draft.js';

/** Answers a form of the page: the step is taken in the draft, and the page goes on from there. */
export async function formAnswer(context: Context, ports: EditorPorts): Promise<Response> {
  const form: SentForm = await context.req.parseBody({ all: true }).catch(() => ({}));
  // Another process may keep a draft between reading and keeping; what was typed is then taken onto that one.
  for (let tries = 0; ; tries++) {
    const day = await editedDay(context, ports);
    if (!day) return ports.page(context, missingPage(await ports.view(context), context.req.path), 404);
    try {
      const answer = await formStep(context, ports, day, form);
      if (answer) return answer;
      if (tries > 4) return editorPage(context, ports, day, { ...typedAgain(day, form), said: stale, status: 409 });
    } catch (error) {
      if (!(error instanceof DaybookError)) throw error;
      const { text, hint } = error;
      const said = say(`${text.en} ${hint?.en ?? ''}`.trim(), `${text.zh}${hint?.zh ?? ''}`);
      return editorPage(context, ports, day, { ...typedAgain(day, form), said, status: 400 });
    }
  }
}

/** Takes one step; null when another draft was kept meanwhile. */
async function formStep(context: Context, ports: EditorPorts, day: EditedDay, form: SentForm): Promise<Response | null> {
  const { daybook } = ports;
  const { draft, open, addresses } = day;
  const view = form.view === 'source' ? 'source' : 'form';
  const go = (index: number | null | undefined, said: SaidName | null): Response =>
    context.redirect(pageAddress(addresses, { view, index, said }), 303);
  if (form.do === 'merge') {
    if (textOf(form.seen) !== hashOf(open.disk ?? '')) return go(undefined, 'again');
    const text = chosenText(mergeDraft(draft, open.disk), form);
    // Steps of before would take back what came from the disk.
    return keepDraft(daybook, { ...draft, base: open.disk, text, done: [], undone: [] }) ? go(undefined, 'brought-together') : null;
  }
  const asked = askedStep(day, form);
  if (asked.kind === 'stale') return editorPage(context, ports, day, { ...asked.shown, said: stale, status: 409 });
  if (form.do === 'discard') {
    daybook.worktree.drafts.remove(open.ref);
    return go(undefined, 'discarded');
  }
  if (form.do === 'save') {
    const result = await writeDraft(daybook, day);
    return go(undefined, result.kind === 'conflict' ? null : result.isMerged ? 'merged' : 'saved');
  }
  const step = await takeForm(daybook, day, form, asked.index, asked.typed);
  if (form.do === 'try') return context.json({ changes: step.draft !== draft });
  if (step.draft !== draft && !keepDraft(daybook, step.draft)) return null;
  if (form.do === 'suggest' && step.problem === null && step.index !== null)
    return suggestAnswer(context, ports, (await editedDay(context, ports)) ?? day, step.index);
  if (step.problem === null) return go(step.index, step.said ?? (asked.isJoined ? 'joined' : null));
  const after = (await editedDay(context, ports)) ?? day;
  return editorPage(context, ports, after, { view, index: step.index, said: step.problem, status: 200 });
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
