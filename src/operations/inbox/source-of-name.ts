import { DaybookError } from '../../base/errors.js';
import { editDistance } from '../../base/nearest.js';
import { type Bilingual, say } from '../../base/text.js';
import { type SourceSettings, sourceKey } from '../../log/inbox-config.js';
import { shortened } from '../find-target.js';
import { noSources } from './no-sources.js';

/**
 * The source of a name, as it was typed, `among` others where several were.
 * @throws DaybookError `unknown-ref` when there is none, naming those that are nearest.
 */
export function sourceOfName(all: readonly SourceSettings[], typed: string, among: readonly string[] = [typed]): SourceSettings {
  const found = named(all, typed);
  if (found) return found;
  const text = say(`There is no source “${shortened(typed)}”.`, `没有名为“${shortened(typed)}”的来源。`);
  const whole = named(all, among.join(' '));
  const hint = whole ? inQuotes(whole.name) : all.length === 0 ? noSources : nearestFirst(all, typed);
  throw new DaybookError('unknown-ref', text, { hint });
}

function named(all: readonly SourceSettings[], typed: string): SourceSettings | undefined {
  return all.find(({ name }) => sourceKey(name) === sourceKey(typed.trim()));
}

function inQuotes(name: string): Bilingual {
  return say(`Put the name in quotes: "${name}".`, `请给名称加引号："${name}"。`);
}

/** So many names are told at most, and compared by so many of their first characters. */
const mostNames = 5;
const mostCompared = 80;

function nearestFirst(all: readonly SourceSettings[], typed: string): Bilingual {
  const part = (name: string): string => sourceKey(name.trim()).slice(0, mostCompared);
  const far = new Map(all.map((source) => [source, editDistance(part(source.name), part(typed))]));
  const near = all.toSorted((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0)).slice(0, mostNames);
  const names = near.map(({ name }) => shortened(name));
  const more = all.length > near.length ? say(` and others (daybook inbox list)`, `等（见 daybook inbox list）`) : say('', '');
  return say(`Sources: ${names.join(', ')}${more.en}.`, `现有来源：${names.join('、')}${more.zh}。`);
}
