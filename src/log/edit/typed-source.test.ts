import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { authorDialect } from '../dialects/index.js';
import { readNote } from '../read-note.js';
import type { LooseValue } from './day-draft.js';
import { looseAfterSource, typeSource } from './typed-source.js';

/** What a field of a browser makes of a text. */
const inField = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
const text = fc
  .array(fc.constantFrom('检测 YOLOv6', 'a', '\n', '\r\n', '\r', '\0', '\ufeff', ' ', '\u2028', '1. [x](y)'), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('a text that was typed into as a whole', () => {
  test('is the same bytes when nothing was typed, whatever it holds', () => {
    fc.assert(
      fc.property(text, (before) => {
        expect(typeSource(before, inField(before))).toBe(before);
      }),
    );
  });

  test('shows what was typed, whatever stood there', () => {
    fc.assert(
      fc.property(text, text, (before, typed) => {
        expect(inField(typeSource(before, inField(typed)))).toBe(inField(typed));
      }),
    );
  });

  it('keeps the line breaks of lines that were not touched; a new line ends as the first one does', () => {
    expect(typeSource('# 一\r\n甲\n乙\r\n丙', '# 一\n甲\n新\n乙\n丙！')).toBe('# 一\r\n甲\n新\r\n乙\r\n丙！');
  });

  it('keeps a missing final newline, and takes one that was typed', () => {
    expect(typeSource('甲\r\n乙', '甲甲\n乙')).toBe('甲甲\r\n乙');
    expect(typeSource('甲\r\n乙', '甲\n乙\n')).toBe('甲\r\n乙\r\n');
  });

  it('comes from forms with line breaks of two characters', () => {
    expect(typeSource('甲\n乙\n', '甲\r\n新\r\n乙\r\n')).toBe('甲\n新\n乙\n');
  });
});

describe('values that could not stand in the note', () => {
  const heading = '# 公众号内容拓展学习笔记（2022.5.11）\n\n';
  const entry = (name: string) => `1. [${name}](https://example.org/${name})\n\n`;
  const note = readNote('notes/202205/0511.md', heading + entry('a') + entry('b') + entry('c'), authorDialect);
  const half: LooseValue = { index: 1, field: 'tips', value: '<div>' };
  const fresh: LooseValue = { index: null, field: 'url', value: 'https:/' };
  const left = (...names: readonly string[]) => looseAfterSource(note, heading + names.map(entry).join(''), [half, fresh], authorDialect);

  it('stay with their entry when the text around it changes', () => {
    expect(left('a', 'b', 'c')).toEqual([half, fresh]);
    expect(left('new', 'a', 'b', 'c')).toEqual([{ ...half, index: 2 }, fresh]);
    expect(left('b', 'c')).toEqual([{ ...half, index: 0 }, fresh]);
    expect(left('a', 'b2', 'c')).toEqual([half, fresh]);
  });

  it('go with an entry that was taken out, and when the field was typed in the text', () => {
    expect(left('a', 'c')).toEqual([fresh]);
    const typed = `${heading}${entry('a')}${entry('b').trimEnd()}\n   - Tips: 快\n\n${entry('c')}`;
    expect(looseAfterSource(note, typed, [half], authorDialect)).toEqual([]);
  });
});
