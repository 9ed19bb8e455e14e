import { DaybookError } from '../../base/errors.js';
import { type Bilingual, say } from '../../base/text.js';
import { parseConfig } from '../../log/config.js';
import { withListItems, withoutListItem } from '../../log/edit/edit-json.js';
import { mostSources, type SourceSettings, sourceKey } from '../../log/inbox-config.js';
import { applyChanges, type ChangeReport } from '../apply-changes.js';
import type { OperationContext } from '../daybook-context.js';
import { textOnDisk } from '../open-day.js';
import { redoWhenChanged } from '../redo-when-changed.js';
import { sourceOfName } from './source-of-name.js';

const file = 'daybook.json';
const path = ['inbox', 'sources'];

/** Sources that came into daybook.json. */
export interface AddedSources {
  readonly added: readonly SourceSettings[];
  /** Those that were there already, under whatever name. */
  readonly known: readonly SourceSettings[];
  readonly report: ChangeReport;
}

/**
 * Adds sources to daybook.json, where every other byte stays. One that has no name of its own gets another.
 * @throws DaybookError `exists` when a name that somebody chose is taken, `bad-value` for what is no name.
 */
export async function addSources(
  context: OperationContext,
  wanted: readonly SourceSettings[],
  { isNameChosen, dryRun }: { readonly isNameChosen: boolean; readonly dryRun: boolean },
): Promise<AddedSources> {
  return redoWhenChanged(
    async () => {
      const before = await textOnDisk(context.daybook, file);
      const { sources } = parseConfig(before ?? '{}').inbox;
      const byIdentity = new Map(sources.map((each) => [identity(each), each]));
      const taken = new Set(sources.map(({ name }) => sourceKey(name)));
      const [added, known]: [SourceSettings[], SourceSettings[]] = [[], []];
      for (const one of wanted) {
        const same = byIdentity.get(identity(one));
        if (same) known.push(same);
        else {
          if (sources.length + added.length >= mostSources) throw tooMany();
          const name = isNameChosen ? requireFree(one.name, taken) : freeName(one.name, taken);
          // The name stands first, then the kind.
          const named = { ...Object.assign({ name, kind: one.kind }, one), name } as SourceSettings;
          taken.add(sourceKey(name));
          byIdentity.set(identity(named), named);
          added.push(named);
        }
      }
      const after = withListItems(before ?? '{}\n', path, added);
      if (added.length > 0) requireSound(after);
      return { added, known, change: { path: file, before, after: added.length > 0 ? after : before } };
    },
    ({ change, added }, refused) => {
      const what = added.length === 1 ? (added[0]?.name ?? '') : String(added.length);
      return applyChanges(context, [change], labelOf(say('add source', '添加来源'), what), dryRun, refused);
    },
  );
}

/**
 * Takes a source out of daybook.json, where every other byte stays.
 * @throws DaybookError `unknown-ref` when there is none of this name.
 */
export async function removeSource(
  context: OperationContext,
  name: string,
  dryRun: boolean,
): Promise<{ readonly removed: SourceSettings; readonly report: ChangeReport }> {
  return redoWhenChanged(
    async () => {
      const before = await textOnDisk(context.daybook, file);
      const { sources } = parseConfig(before ?? '{}').inbox;
      const removed = sourceOfName(sources, name);
      const after = withoutListItem(before ?? '{}', path, sources.indexOf(removed));
      return { removed, change: { path: file, before, after } };
    },
    ({ change, removed }, refused) =>
      applyChanges(context, [change], labelOf(say('remove source', '移除来源'), removed.name), dryRun, refused),
  );
}

function labelOf({ en, zh }: Bilingual, what: string): Bilingual {
  return say(`${en} ${what}`, `${zh} ${what}`);
}

/** What a source is, whatever it is called. */
function identity(settings: SourceSettings): string {
  return JSON.stringify(Object.entries({ ...settings, name: '' }).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function requireFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(sourceKey(name))) return name;
  throw new DaybookError('exists', say(`There is a source “${name}” already.`, `已经有名为“${name}”的来源。`), {
    hint: say('Give another --name.', '请换一个 --name。'),
  });
}

/** `Example blog`, `Example blog 2`. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(sourceKey(free)); number++) free = `${name.slice(0, 55).trim()} ${number}`;
  return free;
}

function tooMany(): DaybookError {
  return new DaybookError('bad-value', say(`A log has at most ${mostSources} sources.`, `一份日志最多有 ${mostSources} 个来源。`), {
    hint: say('Nothing was written. Import a shorter list, or remove sources first.', '没有写入。请导入较短的列表，或先移除一些来源。'),
  });
}

/** What was typed must be settings: a name without end is not. */
function requireSound(after: string): void {
  try {
    parseConfig(after);
  } catch (cause) {
    if (!(cause instanceof DaybookError)) throw cause;
    throw new DaybookError('bad-value', cause.text, {
      hint: say('Nothing was written. Choose another name or address.', '没有写入。请换一个名称或网址。'),
      cause,
    });
  }
}
