import { describe, expect, it } from 'vitest';
import { authorDialect } from '../dialects/index.js';
import { readNote } from '../read-note.js';
import { entryValues, noValues } from './entry-values.js';
import { rebaseValues } from './rebase-values.js';

const heading = '# 公众号内容拓展学习笔记（2022.5.11）\n\n';
const read = (...entries: readonly string[]) => readNote('notes/202205/0511.md', heading + entries.join(''), authorDialect);
const detection = '1. [检测](https://a.example/1)\n   - Tips: 快\n\n';
const segmentation = '2. [分割](https://a.example/2)\n\n';
const before = entryValues(read(detection, segmentation), 0);

describe('what was typed onto an older state of a day', () => {
  it('is taken onto its entry where that one stands now, field by field', () => {
    const now = read(segmentation, detection.replace('快', '又快又准'));
    expect(rebaseValues(now, [], 0, before, { ...before, abstract: '一种方法' })).toEqual({
      index: 1,
      isGone: false,
      values: { ...before, tips: '又快又准', abstract: '一种方法' },
      clashes: [],
    });
  });

  it('names the fields that both changed, in different ways', () => {
    const now = read(detection.replace('快', '又快又准'), segmentation);
    expect(rebaseValues(now, [], 0, before, { ...before, tips: '很快', relevance: 3 }).clashes).toEqual(['tips']);
    expect(rebaseValues(now, [], 0, before, { ...before, tips: '又快又准' }).clashes).toEqual([]);
  });

  it('finds its entry by one of link and title when the other was changed', () => {
    const titled = read(segmentation, detection.replace('[检测]', '[检测，新标题]'));
    expect(rebaseValues(titled, [], 0, before, { ...before, tips: '很快' })).toMatchObject({ index: 1, values: { title: '检测，新标题' } });
    const linked = read(segmentation, detection.replace('a.example/1', 'b.example/1'));
    expect(rebaseValues(linked, [], 0, before, { ...before, tips: '很快' })).toMatchObject({ index: 1, clashes: [] });
  });

  it('is a new entry when its own is gone', () => {
    expect(rebaseValues(read(segmentation), [], 0, before, { ...before, tips: '很快' })).toEqual({
      index: null,
      isGone: true,
      values: { ...before, tips: '很快' },
      clashes: [],
    });
  });

  it('of a new entry stays one', () => {
    expect(rebaseValues(read(detection), [], null, noValues, { ...noValues, title: '新' })).toMatchObject({
      index: null,
      isGone: false,
      values: { ...noValues, title: '新' },
    });
  });
});
