/** A JSON value that knows where each of its parts stands, or where the text stops being JSON. */
export type JsonSource =
  | {
      readonly ok: true;
      readonly value: unknown /** 1-based line of the value at a path of keys. */;
      readonly lineOf: (path: readonly PropertyKey[]) => number;
      /** Where the value at a path stands in the text, from its first sign to after its last; null when there is none. */
      readonly spanOf: (path: readonly PropertyKey[]) => JsonSpan | null;
    }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly problem: JsonProblem; readonly found: string };

/** A part of the text of a JSON value. */
export interface JsonSpan {
  readonly start: number;
  readonly end: number;
}

/** What was expected where the text stops being JSON. */
export type JsonProblem = 'value' | 'key' | 'colon' | 'comma' | 'end' | 'string' | 'repeated-key' | 'too-deep';

/** Reads JSON in linear time and remembers the line of every key. */
export function readJson(text: string): JsonSource {
  const lines = new Map<string, number>();
  const spans = new Map<string, JsonSpan>();
  const reader: Reader = { text, at: text.startsWith('\ufeff') ? 1 : 0, lines, spans };
  try {
    const value = readValue(reader, [], 0);
    skipSpace(reader);
    if (reader.at < text.length) throw new Stop('end', reader.at);
    return { ok: true, value, lineOf: (path) => lines.get(pathKey(path)) ?? 1, spanOf: (path) => spans.get(pathKey(path)) ?? null };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    const { line, column } = placeOf(text, stop.at);
    return { ok: false, line, column, problem: stop.problem, found: text.slice(stop.at, stop.at + 12).split(/\s/)[0] ?? '' };
  }
}

interface Reader {
  readonly text: string;
  at: number;
  readonly lines: Map<string, number>;
  readonly spans: Map<string, JsonSpan>;
  /** Line counting goes on from the last place asked for. */
  line?: { at: number; line: number };
}

class Stop extends Error {
  readonly problem: JsonProblem;
  readonly at: number;

  constructor(problem: JsonProblem, at: number) {
    super(problem);
    this.problem = problem;
    this.at = at;
  }
}

const deepest = 64;
const stringPattern = /"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"/y; // "a\n"
const scalarPattern = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y; // -1.5e3

function readValue(reader: Reader, path: readonly PropertyKey[], depth: number): unknown {
  skipSpace(reader);
  const key = pathKey(path);
  if (!reader.lines.has(key)) reader.lines.set(key, lineHere(reader));
  if (depth > deepest) throw new Stop('too-deep', reader.at);
  const start = reader.at;
  const value = readAny(reader, path, depth);
  reader.spans.set(key, { start, end: reader.at });
  return value;
}

function readAny(reader: Reader, path: readonly PropertyKey[], depth: number): unknown {
  const first = reader.text[reader.at];
  if (first === '{') return readObject(reader, path, depth);
  if (first === '[') return readArray(reader, path, depth);
  if (first === '"') return readString(reader);
  const scalar = take(reader, scalarPattern);
  if (scalar === null) throw new Stop('value', reader.at);
  return JSON.parse(scalar);
}

function readObject(reader: Reader, path: readonly PropertyKey[], depth: number): unknown {
  const entries = new Map<string, unknown>();
  reader.at++;
  skipSpace(reader);
  if (takeSign(reader, '}')) return {};
  for (;;) {
    skipSpace(reader);
    const start = reader.at;
    if (reader.text[start] !== '"') throw new Stop('key', start);
    const key = readString(reader);
    if (entries.has(key)) throw new Stop('repeated-key', start);
    reader.lines.set(pathKey([...path, key]), lineHere(reader));
    skipSpace(reader);
    if (!takeSign(reader, ':')) throw new Stop('colon', reader.at);
    entries.set(key, readValue(reader, [...path, key], depth + 1));
    skipSpace(reader);
    if (takeSign(reader, '}')) return Object.fromEntries(entries);
    if (!takeSign(reader, ',')) throw new Stop('comma', reader.at);
  }
}

function readArray(reader: Reader, path: readonly PropertyKey[], depth: number): unknown[] {
  const items: unknown[] = [];
  reader.at++;
  skipSpace(reader);
  if (takeSign(reader, ']')) return items;
  for (;;) {
    items.push(readValue(reader, [...path, items.length], depth + 1));
    skipSpace(reader);
    if (takeSign(reader, ']')) return items;
    if (!takeSign(reader, ',')) throw new Stop('comma', reader.at);
  }
}

function readString(reader: Reader): string {
  const start = reader.at;
  const literal = take(reader, stringPattern);
  try {
    return JSON.parse(literal ?? '') as string;
  } catch {
    throw new Stop('string', start);
  }
}

function take(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (!found) return null;
  reader.at = pattern.lastIndex;
  return found[0];
}

function takeSign(reader: Reader, sign: string): boolean {
  if (reader.text[reader.at] !== sign) return false;
  reader.at++;
  return true;
}

function skipSpace(reader: Reader): void {
  while (' \t\r\n'.includes(reader.text[reader.at] ?? 'x')) reader.at++;
}

function lineHere(reader: Reader): number {
  let { at, line } = reader.line ?? { at: 0, line: 1 };
  for (; at < reader.at; at++) if (reader.text[at] === '\n') line++;
  reader.line = { at, line };
  return line;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function pathKey(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}
