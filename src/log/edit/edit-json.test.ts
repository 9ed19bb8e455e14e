import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withListItems, withoutListItem } from './edit-json.js';

const path = ['inbox', 'sources'];
const item = { name: 'cs.CV', kind: 'arxiv', categories: ['cs.CV'] };
const line = '{ "name": "cs.CV", "kind": "arxiv", "categories": ["cs.CV"] }';

describe('a value at the end of a list in JSON', () => {
  it('makes the list where there is none', () => {
    expect(withListItems('{\n  "title": "检测日志"\n}\n', path, [item])).toBe(
      `{\n  "title": "检测日志",\n  "inbox": {\n    "sources": [\n      ${line}\n    ]\n  }\n}\n`,
    );
    expect(withListItems('{}', path, [item])).toBe(`{\n  "inbox": {\n    "sources": [\n      ${line}\n    ]\n  }\n}`);
  });

  it('writes as the text does: tabs, carriage returns, a byte order mark, all on one line', () => {
    expect(withListItems('\ufeff{\r\n\t"title" :\t"x"\r\n}\r\n', path, [item])).toBe(
      `\ufeff{\r\n\t"title" :\t"x",\r\n\t"inbox": {\r\n\t\t"sources": [\r\n\t\t\t${line}\r\n\t\t]\r\n\t}\r\n}\r\n`,
    );
    expect(withListItems('{"inbox": {"sources": [{"name":"a"}]}}', path, [item])).toBe(`{"inbox": {"sources": [{"name":"a"}, ${line}]}}`);
  });

  it('makes the list in a group of settings that is there', () => {
    expect(withListItems('{ "inbox": { "digest": {} } }', path, [item])).toBe(`{ "inbox": { "digest": {}, "sources": [ ${line} ] } }`);
    expect(withListItems('{\n  "inbox": {}\n}', path, [item])).toBe(`{\n  "inbox": {\n    "sources": [\n      ${line}\n    ]\n  }\n}`);
  });

  it('is as many values as are given, as if they came one by one', () => {
    const others = [item, { name: 'a', kind: 'folder', path: 'saved' }, { name: 'b', kind: 'hugging-face' }];
    for (const text of ['{}', '{"inbox": {"sources": [{"name":"a"}]}}', '{\n  "inbox": {\n    "sources": []\n  }\n}', '{ "inbox": {} }']) {
      expect(withListItems(text, path, others)).toBe(others.reduce((before: string, one) => withListItems(before, path, [one]), text));
    }
    expect(withListItems('{ }', path, [])).toBe('{ }');
  });

  it('comes after those that are there, which keep their bytes', () => {
    const text = '{\n  "inbox": {\n    "sources": [\n      { "name":"a" , "kind": "hugging-face"}\n    ]\n  },\n  "x": 1.0\n}';
    expect(withListItems(text, path, [item])).toBe(text.replace('hugging-face"}', `hugging-face"},\n      ${line}`));
  });
});

describe('a list in JSON without one of its values', () => {
  const text = '{"inbox": {"sources": [\n  {"name": "a"},\n  {"name": "b"},\n  {"name": "c"}\n]}}';

  it.each([
    [0, '{"inbox": {"sources": [\n  {"name": "b"},\n  {"name": "c"}\n]}}'],
    [1, '{"inbox": {"sources": [\n  {"name": "a"},\n  {"name": "c"}\n]}}'],
    [2, '{"inbox": {"sources": [\n  {"name": "a"},\n  {"name": "b"}\n]}}'],
    [3, text],
  ])('loses number %i and its comma', (index, expected) => {
    expect(withoutListItem(text, path, index)).toBe(expected);
  });

  it('is empty when it was the only one', () => {
    expect(withoutListItem('{"inbox": {"sources": [ {"name": "a"} ], "y": 1}}', path, 0)).toBe('{"inbox": {"sources": [], "y": 1}}');
  });
});

it('what is added is in the value, and taking it away again gives the value from before, in any text', () => {
  const value = fc.record({ title: fc.string(), inbox: fc.record({ sources: fc.array(fc.dictionary(fc.string(), fc.json())) }) });
  fc.assert(
    fc.property(value, fc.constantFrom(0, 2, '\t'), fc.constantFrom('\n', '\r\n'), (before, indent, ending) => {
      const text = JSON.stringify(before, null, indent).replaceAll('\n', ending);
      const added = withListItems(text, path, [item]);
      expect(JSON.parse(added)).toEqual({ ...before, inbox: { sources: [...before.inbox.sources, item] } });
      expect(JSON.parse(withoutListItem(added, path, before.inbox.sources.length))).toEqual(JSON.parse(text));
    }),
  );
});
