import type { EntryDraft } from '../../log/edit/entry-draft.js';
import type { QueuedLink } from '../../log/queue/to-read-queue.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { closeLinks, waitingLink } from '../../operations/to-read/close-links.js';
import { openQueue } from '../../operations/to-read/queue-file.js';
import { toReadAddOperation } from '../../operations/to-read-add.js';
import type { PageContext } from '../../pages/page-context.js';
import { beginEntry } from '../editor/begin-entry.js';
import { notUnderstood } from '../not-understood.js';
import { runOperation } from '../run-operation.js';
import { afterStep } from './queue-sayings.js';

/** What a form of the page sends. */
type SentForm = Readonly<Record<string, string>>;

/** Does what a form asks for; returns the page to go on with. */
export async function queueStep(daybook: Daybook, seen: PageContext, form: SentForm): Promise<string> {
  const step = Object.hasOwn(steps, form.do ?? '') ? steps[form.do as keyof typeof steps] : undefined;
  if (step) return step(daybook, seen, form);
  throw notUnderstood();
}

const steps = { add, again: add, read: add, write, done: close, remove: close } as const;

async function add(daybook: Daybook, { language }: PageContext, { url = '', order, do: step }: SentForm): Promise<string> {
  const { output } = await runOperation(daybook, toReadAddOperation, { url }, language);
  const [line] = (output as AddAnswer).links;
  if (line?.status === 'noted') return afterStep('noted', line.ref === null ? {} : { ref: line.ref }, order);
  const about = line?.link ? { number: line.link.number } : {};
  if (step === 'read') return afterStep(line?.link?.title == null ? 'unread' : 'read', about, order);
  if (line?.status === 'waiting') return afterStep('waiting', about, order);
  return afterStep(line?.message == null ? 'kept' : 'unread', about, order);
}

interface AddAnswer {
  readonly links: readonly {
    readonly status: string;
    readonly ref: string | null;
    readonly message: string | null;
    readonly link: { readonly number: number; readonly title: string | null } | null;
  }[];
}

async function close(daybook: Daybook, _: PageContext, { url = '', order, do: step }: SentForm): Promise<string> {
  const kind = step === 'done' ? 'done' : 'removed';
  const { links } = await closeLinks(daybook, [url], kind);
  return afterStep(kind, { number: links[0]?.number ?? 0 }, order);
}

/** Leads to the editor with the link as an entry of today's draft; a page that is still unread is read first. */
async function write(daybook: Daybook, { log, language }: PageContext, { url = '' }: SentForm): Promise<string> {
  const found = waitingLink(url, (await openQueue(daybook, log)).links, log);
  if (found.draft !== null) return beginEntry(daybook, log, entryOf(found));
  await runOperation(daybook, toReadAddOperation, { url }, language);
  const read = (await openQueue(daybook, log)).links.find(({ number }) => number === found.number) ?? found;
  return beginEntry(daybook, log, entryOf(read));
}

/** The entry that a link becomes; one whose page nobody could read has its address for a title. */
function entryOf({ draft, title, abstract, url }: QueuedLink): EntryDraft {
  return { ...draft, title: title ?? url, abstract, url: draft?.url ?? url };
}
