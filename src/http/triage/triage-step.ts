import { counted } from '../../base/counted.js';
import { DaybookError } from '../../base/errors.js';
import { readableTex } from '../../base/readable-tex.js';
import { type Bilingual, say } from '../../base/text.js';
import type { EntryDraft } from '../../log/edit/entry-draft.js';
import { captureDraft } from '../../operations/capture/capture-draft.js';
import { captureInput } from '../../operations/capture/capture-input.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { draftOf } from '../../operations/inbox/accept-item.js';
import { changeTaste, tastes } from '../../operations/inbox/change-taste.js';
import type { ChangedItem, ChangedItems } from '../../operations/inbox/changed-items.js';
import { decisionWords, tasteChangeWords } from '../../operations/inbox/decision-words.js';
import { dismissItems } from '../../operations/inbox/dismiss-items.js';
import { findItem } from '../../operations/inbox/find-items.js';
import { openInbox } from '../../operations/inbox/open-inbox.js';
import { queueItems } from '../../operations/inbox/queue-items.js';
import type { RefusedItem } from '../../operations/inbox/refused-item.js';
import { undoDecisions } from '../../operations/inbox/undo-decisions.js';
import type { PageContext } from '../../pages/page-context.js';
import { beginEntry } from '../editor/begin-entry.js';
import { notUnderstood } from '../not-understood.js';
import { takeWebUse } from '../run-operation.js';

/** What a form of the inbox sends: what is to be done, to which items, with what. */
export interface TriageForm {
  readonly do: string;
  readonly items: readonly string[];
  readonly value: string;
  readonly decision: string;
}

/** What a step did: what is said of it, or the page to go on with. */
export type TriageDone = { readonly text: Bilingual; readonly decision: string | null } | { readonly to: string };

/** Does what a form asks for. */
export async function triageStep(daybook: Daybook, seen: PageContext, form: TriageForm): Promise<TriageDone> {
  if (Object.hasOwn(tasteSteps, form.do)) return taste(daybook, form.do as keyof typeof tasteSteps, form.value);
  const step = Object.hasOwn(steps, form.do) ? steps[form.do as keyof typeof steps] : undefined;
  if (step === undefined) throw notUnderstood();
  if (step !== undo && form.items.length === 0) throw nothingTicked();
  return step(daybook, seen, form);
}

const steps = { accept, dismiss, later, undo } as const;

const tasteSteps = {
  'mute-word': { event: 'muted', what: 'word' },
  'mute-author': { event: 'muted', what: 'author' },
  'mute-host': { event: 'muted', what: 'host' },
  'unmute-word': { event: 'unmuted', what: 'word' },
  'unmute-author': { event: 'unmuted', what: 'author' },
  'unmute-host': { event: 'unmuted', what: 'host' },
  'pin-author': { event: 'pinned', what: 'author' },
  'pin-venue': { event: 'pinned', what: 'venue' },
  'pin-repository': { event: 'pinned', what: 'repository' },
  'unpin-author': { event: 'unpinned', what: 'author' },
  'unpin-venue': { event: 'unpinned', what: 'venue' },
  'unpin-repository': { event: 'unpinned', what: 'repository' },
} as const;

async function dismiss(daybook: Daybook, _: PageContext, { items }: TriageForm): Promise<TriageDone> {
  return told(daybook, await dismissItems(daybook, items), say('Dismissed', '已略过'));
}

async function later(daybook: Daybook, _: PageContext, { items }: TriageForm): Promise<TriageDone> {
  return told(daybook, await queueItems(daybook, items), say('Put into the to-read queue', '已放进待读'));
}

async function told(daybook: Daybook, { items, refused }: ChangedItems, done: Bilingual): Promise<TriageDone> {
  const changed = items.filter(({ isChanged }) => isChanged);
  const said = [...(changed.length > 0 || refused.length === 0 ? [changedWords(changed, done)] : []), ...refusedWords(refused)];
  return {
    text: say(said.map(({ en }) => en).join(' '), said.map(({ zh }) => zh).join('')),
    decision: changed.length === 0 ? null : await lastDecision(daybook),
  };
}

function changedWords([first, ...others]: readonly ChangedItem[], done: Bilingual): Bilingual {
  if (!first) return say('That was decided already.', '已经处理过了。');
  const title = readableTex(first.item.title);
  const more = others.length === 0 ? say('', '') : say(` and ${others.length} more`, `等 ${others.length + 1} 条`);
  return say(`${done.en}: ${title}${more.en}.`, `${done.zh}：${title}${more.zh}。`);
}

/** How many were refused, and why the first few were. */
function refusedWords(refused: readonly RefusedItem[]): readonly Bilingual[] {
  if (refused.length === 0) return [];
  const reasons = refused.slice(0, 3).map(({ item, error: { text } }) => {
    const title = item && readableTex(item.title);
    return title === null ? text : say(`${title}: ${text.en}`, `${title}：${text.zh}`);
  });
  return [say(`${counted(refused.length, 'was', 'were')} refused:`, `${refused.length} 条未能处理：`), ...reasons];
}

/** Mutes or pins what a form names, or takes that back. */
async function taste(daybook: Daybook, step: keyof typeof tasteSteps, value: string): Promise<TriageDone> {
  const change = { ...tasteSteps[step], value: value.trim() };
  const before = (await tastes(daybook)).waiting;
  const hidden = before - (await changeTaste(daybook, change)).waiting;
  const { en, zh } = tasteChangeWords(change.event, change);
  const more = hidden > 0 ? say(` ${counted(hidden, 'item is', 'items are')} hidden now.`, `隐藏了 ${hidden} 条。`) : say('', '');
  return {
    text: say(`${en.charAt(0).toUpperCase()}${en.slice(1)}.${more.en}`, `已${zh}。${more.zh}`),
    decision: await lastDecision(daybook),
  };
}

async function undo(daybook: Daybook, { language }: PageContext, { decision }: TriageForm): Promise<TriageDone> {
  const [result] = await undoDecisions({ daybook, language }, decision === '' ? { last: 1 } : { id: decision });
  const words = result === undefined ? say('', '') : decisionWords(result.decision);
  const stays = result?.message ?? say('', '');
  return { text: say(`Taken back: ${words.en}. ${stays.en}`.trim(), `已撤销：${words.zh}。${stays.zh}`), decision: null };
}

/** Leads to the editor with the item as an entry of today's draft; the inbox knows it as noted once the day is saved. */
async function accept(daybook: Daybook, { log, language, links }: PageContext, { items }: TriageForm): Promise<TriageDone> {
  const item = findItem(await openInbox(daybook, log), log, items[0] ?? '');
  if (item.noted !== null) return { to: links.entry(item.noted.day.ref, item.noted.n) };
  takeWebUse('pages', 1);
  const draft: EntryDraft = await captureInput({ daybook, language }, { input: item.url }).then(captureDraft, (error: unknown) => {
    // What nobody can read is written from what its source told.
    if (error instanceof DaybookError) return draftOf(item, daybook.dialect);
    throw error;
  });
  return { to: await beginEntry(daybook, log, draft) };
}

async function lastDecision(daybook: Daybook): Promise<string | null> {
  const { decisions } = await openInbox(daybook, await daybook.readLog());
  return decisions.at(-1)?.id ?? null;
}

function nothingTicked(): DaybookError {
  return new DaybookError('usage', say('No item is ticked.', '没有选择任何条目。'), {
    hint: say('Tick those that are meant, then press again.', '请先打勾，再按一次。'),
  });
}
