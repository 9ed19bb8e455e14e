import { setTimeout } from 'node:timers/promises';
import { DaybookError } from '../../base/errors.js';
import { type Language, say } from '../../base/text.js';
import type { SourceSettings } from '../../log/inbox-config.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { addSources, removeSource } from '../../operations/inbox/change-sources.js';
import { inboxAddOperation } from '../../operations/inbox/inbox-add.js';
import { inboxFetchOperation } from '../../operations/inbox/inbox-fetch.js';
import { inboxOpmlOperation } from '../../operations/inbox/inbox-opml.js';
import { notUnderstood } from '../not-understood.js';
import { runOperation } from '../run-operation.js';
import type { SaidSteps } from '../triage/said-steps.js';
import { afterStep } from './sources-sayings.js';

type SentForm = Readonly<Record<string, string>>;

/** Sources that were removed, by names that only the pages after that know. */
export type RemovedSources = SaidSteps<SourceSettings>;

/** Does what a form asks for; returns the page to go on with. */
export async function sourcesStep(daybook: Daybook, language: Language, form: SentForm, removed: RemovedSources): Promise<string> {
  const step = Object.hasOwn(steps, form.do ?? '') ? steps[form.do as keyof typeof steps] : undefined;
  if (step) return step(daybook, language, form, removed);
  throw notUnderstood();
}

const steps = { add, again, remove, fetch: fetchNow, import: importList } as const;

async function add(daybook: Daybook, language: Language, { url = '', name = '' }: SentForm): Promise<string> {
  const { output } = await runOperation(daybook, inboxAddOperation, { url, ...(name === '' ? {} : { name }) }, language);
  const added = output as { readonly name: string; readonly isNew: boolean };
  return afterStep(added.isNew ? 'added' : 'known', { name: added.name });
}

/** Puts a source back that was removed. */
async function again(daybook: Daybook, language: Language, { was }: SentForm, removed: RemovedSources): Promise<string> {
  const settings = removed.of(was);
  if (settings === null) throw notUnderstood();
  await addSources({ daybook, language }, [settings], { isNameChosen: false, dryRun: false });
  return afterStep('added', { name: settings.name });
}

async function remove(daybook: Daybook, language: Language, { name = '' }: SentForm, kept: RemovedSources): Promise<string> {
  const { removed } = await removeSource({ daybook, language }, name, false);
  return afterStep('removed', { name: removed.name, was: kept.keep(removed) });
}

/** So long a reader waits for an answer; what takes longer goes on without them. */
const patience = 20_000;

async function fetchNow(daybook: Daybook, language: Language, { name = '' }: SentForm): Promise<string> {
  const input = name === '' ? {} : { source: name };
  const fetching = runOperation(daybook, inboxFetchOperation, input, language);
  const stop = new AbortController();
  const late = setTimeout(patience, null, { signal: stop.signal }).catch(() => null);
  const answer = await Promise.race([fetching, late]).finally(() => stop.abort());
  if (answer === null) {
    fetching.catch((error) => daybook.ports.logger.warn(error instanceof DaybookError ? error.text : say(String(error), String(error))));
    return afterStep('running', {});
  }
  const { added, sources } = answer.output as { readonly added: number; readonly sources: readonly { readonly outcome: string }[] };
  const failed = sources.filter(({ outcome }) => outcome === 'failed').length;
  return afterStep('fetched', { n: String(added), ...(failed === 0 ? {} : { failed: String(failed) }) });
}

async function importList(daybook: Daybook, language: Language, { opml = '' }: SentForm): Promise<string> {
  const { output } = await runOperation(daybook, inboxOpmlOperation, { opml }, language);
  const { added, known } = output as { readonly added: readonly string[]; readonly known: readonly string[] };
  return afterStep('imported', { n: String(added.length), known: String(known.length) });
}
