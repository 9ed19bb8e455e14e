import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json-source.js';

describe('readJson', () => {
  it('knows the line of each value', () => {
    const source = readJson('{\n  "title": "检测日志",\n  "check": {\n    "rules": { "a": "off" }\n  }\n}\n');
    expect(source.ok && source.value).toEqual({ title: '检测日志', check: { rules: { a: 'off' } } });
    expect(source.ok && [['title'], ['check'], ['check', 'rules', 'a'], ['nowhere']].map(source.lineOf)).toEqual([2, 3, 4, 1]);
  });

  it.each([
    ['{"a": 1,}', 1, 9, 'key'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'comma'],
    ['{"a" 1}', 1, 6, 'colon'],
    ["{'a': 1}", 1, 2, 'key'],
    ['{"a": yes}', 1, 7, 'value'],
    ['{"a": 01}', 1, 7, 'value'],
    ['{"a": "x\ny"}', 1, 7, 'string'],
    ['{"a": "\u0001"}', 1, 7, 'string'],
    ['{"a": 1} x', 1, 10, 'end'],
    ['{"a": 1, "a": 2}', 1, 10, 'repeated-key'],
    ['', 1, 1, 'value'],
  ])('names line and column of what is no JSON: %s', (text, line, column, problem) => {
    expect(readJson(text)).toMatchObject({ ok: false, line, column, problem });
  });

  it('stops at 64 levels instead of running out of stack', () => {
    expect(readJson('['.repeat(100_000))).toMatchObject({ ok: false, problem: 'too-deep' });
  });

  it('reads a text of a megabyte', () => {
    const text = JSON.stringify({ title: '长\\"'.repeat(250_000) });
    expect(readJson(text)).toMatchObject({ ok: true });
  });

  it('skips a byte order mark', () => {
    expect(readJson('\ufeff{"a":1}')).toMatchObject({ ok: true, value: { a: 1 } });
  });

  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 0, max: 3 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const source = readJson(text);
        expect(source.ok && source.value).toEqual(JSON.parse(text));
      }),
    );
  });
});
