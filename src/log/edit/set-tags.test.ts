import { describe, expect, it } from 'vitest';
import { refusal } from '../../../test/temporary-log.js';
import { authorDialect } from '../dialects/index.js';
import { readNote } from '../read-note.js';
import { setFields } from './set-fields.js';

const heading = '# 公众号内容拓展学习笔记（2022.5.11）\n\n';
const tagged = (entries: string, value: string) =>
  setFields(readNote('notes/202205/0511.md', heading + entries, authorDialect), 0, [{ field: 'tags', value }], authorDialect).slice(
    heading.length,
  );

describe('tags of an entry', () => {
  it('are written after its fields, and before its pictures', () => {
    expect(tagged('1. [检测](https://a.example/1)\n   - Abstract: 快\n\n![](a.png)\n\n2. [分割](https://a.example/2)\n', '检测, ViT')).toBe(
      '1. [检测](https://a.example/1)\n   - Abstract: 快\n   - Tags: 检测, ViT\n\n![](a.png)\n\n2. [分割](https://a.example/2)\n',
    );
  });

  it('are labelled in the language of the others', () => {
    expect(tagged('1. [检测](https://a.example/1)\n   - 主要内容：快\n', '#检测 #ViT')).toBe(
      '1. [检测](https://a.example/1)\n   - 主要内容：快\n   - 标签：检测, ViT\n',
    );
  });

  it('stand where they stood, parted as they were', () => {
    expect(tagged('1. [检测](https://a.example/1)\n   - **标签**：检测、自监督\n   - Tips: 好\n', '检测, ViT')).toBe(
      '1. [检测](https://a.example/1)\n   - **标签**：检测、ViT\n   - Tips: 好\n',
    );
    expect(tagged('1. [检测](https://a.example/1)\n\nTags: #检测 #自监督\n', '检测 NeRF')).toBe(
      '1. [检测](https://a.example/1)\n\nTags: #检测 #NeRF\n',
    );
  });

  it('change no byte when they are the same, in whatever way they are typed', () => {
    const text = '1. [检测](https://a.example/1)\n   - 标签：检测、自监督\n';
    expect(tagged(text, '检测,自监督')).toBe(text);
  });

  it('go with their line when there are none left', () => {
    expect(tagged('1. [检测](https://a.example/1)\n   - Tags: 检测\n   - Tips: 好\n', '')).toBe(
      '1. [检测](https://a.example/1)\n   - Tips: 好\n',
    );
  });

  it('are one line after there were several', () => {
    expect(tagged('1. [检测](https://a.example/1)\n   - Tags: 检测\n   - 关键词：ViT\n', '检测')).toBe(
      '1. [检测](https://a.example/1)\n   - Tags: 检测\n',
    );
  });

  it('cannot hold HTML', async () => {
    const error = await refusal((async () => tagged('1. [检测](https://a.example/1)\n', '<script>x'))());
    expect(error.code).toBe('bad-value');
  });
});
