import { type JsonSource, type JsonSpan, readJson } from '../json-source.js';

type ReadJson = Extract<JsonSource, { ok: true }>;

/**
 * A JSON text with values at the end of the list at a path of keys; lists and objects on the way there are made. No other byte changes.
 * The text must be JSON, and what stands on the way objects, and a list at its end.
 */
export function withListItems(text: string, path: readonly string[], items: readonly unknown[]): string {
  if (items.length === 0) return text;
  const source = readSound(text);
  const found = source.spanOf(path);
  if (found) return appended(text, found, lastSpan(source, path), items.map((item) => printed(item, text)).join(',\n'));
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const parent = source.spanOf(path.slice(0, depth));
    if (!parent) continue;
    const value = path.slice(depth + 1).reduceRight<unknown>((inner, key) => ({ [key]: inner }), items);
    const member = `${JSON.stringify(path[depth])}: ${printed(value, text)}`;
    return appended(text, parent, lastSpan(source, path.slice(0, depth)), member);
  }
  return text;
}

/** A JSON text without the item at an index of the list at a path of keys. No other byte changes. */
export function withoutListItem(text: string, path: readonly string[], index: number): string {
  const source = readSound(text);
  const span = (at: number): JsonSpan | null => (at < 0 ? null : source.spanOf([...path, at]));
  const [before, item, after] = [span(index - 1), span(index), span(index + 1)];
  const list = source.spanOf(path);
  if (!item || !list) return text;
  if (after) return text.slice(0, item.start) + text.slice(after.start);
  if (before) return text.slice(0, before.end) + text.slice(item.end);
  return `${text.slice(0, list.start)}[]${text.slice(list.end)}`;
}

function readSound(text: string): ReadJson {
  const source = readJson(text);
  if (!source.ok) throw new Error('the text is no JSON');
  return source;
}

/** The last value in the list or object at a path. */
function lastSpan(source: ReadJson, path: readonly PropertyKey[]): JsonSpan | null {
  const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], source.value);
  const last = Array.isArray(value) ? value.length - 1 : Object.keys(value as object).at(-1);
  return last === undefined ? null : source.spanOf([...path, last]);
}

/** Puts something after the last value of a list or object: on a line of its own where the others have theirs. */
function appended(text: string, { start, end }: JsonSpan, last: JsonSpan | null, added: string): string {
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const own = indentAt(text, start);
  const isOnLines = last === null || text.slice(start, last.start).includes('\n');
  if (!isOnLines) return `${text.slice(0, last.end)}, ${onOneLine(added)}${text.slice(last.end)}`;
  const inner = last === null ? own + stepOf(text) : indentAt(text, last.start);
  const lines = added.split('\n').join(`${ending}${inner}`);
  if (last === null) return `${text.slice(0, start + 1)}${ending}${inner}${lines}${ending}${own}${text.slice(end - 1)}`;
  return `${text.slice(0, last.end)},${ending}${inner}${lines}${text.slice(last.end)}`;
}

/** The white space at the start of the line of a place. */
function indentAt(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** By how much the text indents: as its first indented line does. */
function stepOf(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
}

/** A list of values is on lines, what is in them on one: `{ "name": "cs.CV", "kind": "arxiv" }`. */
function printed(value: unknown, text: string): string {
  const step = stepOf(text);
  const print = (part: unknown, indent: string): string => {
    if (Array.isArray(part) && part.some((one) => typeof one === 'object')) {
      return `[\n${part.map((one) => `${indent}${step}${print(one, indent + step)}`).join(',\n')}\n${indent}]`;
    }
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    if (Array.isArray(part)) return `[${part.map((one) => JSON.stringify(one)).join(', ')}]`;
    const members = Object.entries(part).filter(([, one]) => one !== undefined);
    const isFlat = members.every(
      ([, one]) => typeof one !== 'object' || (Array.isArray(one) && one.every((each) => typeof each !== 'object')),
    );
    const lines = members.map(([key, one]) => `${JSON.stringify(key)}: ${print(one, isFlat ? indent : indent + step)}`);
    return isFlat ? `{ ${lines.join(', ')} }` : `{\n${lines.map((line) => `${indent}${step}${line}`).join(',\n')}\n${indent}}`;
  };
  return print(value, '');
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
