import { describe, expect, it } from 'vitest';
import { authorDialect } from './dialects/index.js';
import { matchLabel } from './labels.js';

const match = (label: string) => matchLabel(label, authorDialect);

describe('matchLabel', () => {
  it.each([
    ['Abstract', 'abstract'],
    ['主要内容', 'abstract'],
    ['论文地址', 'paper'],
    ['paper', 'paper'],
    ['Paper 2', 'paper'],
    ['论文1', 'paper'],
    ['ＧitHub', 'code'],
    ['GitHub（官方）', 'code'],
    ['源码', 'code'],
    ['TIPS', 'tips'],
    ['核心点', 'keyPoints'],
  ])('%s is exactly %s', (label, kind) => {
    expect(match(label)).toMatchObject({ kind, exact: true });
  });

  it.each([
    ['GtiHub', 'code'],
    ['Githb', 'code'],
    ['Abstarct', 'abstract'],
    ['Absract', 'abstract'],
    ['Tisp', 'tips'],
    ['Cdoe', 'code'],
  ])('%s is %s with a slip of the hand', (label, kind) => {
    expect(match(label)).toMatchObject({ kind, exact: false });
  });

  it.each(['Demo', 'Dataset', '项目', '代码说明', 'baseline', 'Mode', 'Node', 'Tops', '直播时间', '', '1'])('%s is unknown', (label) => {
    expect(match(label)).toBeNull();
  });
});
