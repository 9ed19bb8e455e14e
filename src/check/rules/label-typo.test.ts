import { expect, it } from 'vitest';
import { checkLog } from '../check-log.js';
import { exampleLog } from '../example-log.js';
import { fixLog } from '../fix-log.js';

const note = (label: string): string => `1. [甲方法](https://example.org/a) :star:\n   - ${label}: https://example.org/b`;

it.each([
  ['GItHub', 'GitHub'],
  ['GtiHub', 'GitHub'],
  ['ＧitHub', 'GitHub'],
  ['Githb', 'GitHub'],
  ['Papper', 'Paper'],
  ['PAper2', 'Paper2'],
  ['Cdoe', 'Code'],
  ['CodE', 'Code'],
])('takes %s for a misspelt %s', (label, meant) => {
  const log = exampleLog(note(label));
  const found = checkLog(log).filter(({ rule }) => rule === 'label-typo');
  expect(found.map(({ line }) => line)).toEqual([8]);
  expect(fixLog(log, found)[0]?.after).toContain(`- ${meant}: https`);
});

it.each([
  'GitHub',
  'github',
  'Github',
  'GITHUB',
  'Paper',
  'paper1',
  'PAPER',
  'Code（官方）',
  'Demo',
  'Dataset',
  'Page',
  '论文',
  '代码地址',
  '项目地址',
  '**GitHub**',
])('has nothing to say about %s', (label) =>
  expect(checkLog(exampleLog(note(label))).filter(({ rule }) => rule === 'label-typo')).toEqual([]),
);

it.each(['主内容', '主要要内容', '主内要容', '论地址'])('takes %s for a misspelt Chinese label', (label) => {
  expect(
    checkLog(exampleLog(note(label)))
      .filter(({ rule }) => rule === 'label-typo')
      .map(({ line }) => line),
  ).toEqual([8]);
});

it.each(['主要贡献', '论文网址', '重要内容', '内容', '数据地址'])('takes %s for what it is', (label) => {
  expect(checkLog(exampleLog(note(label))).filter(({ rule }) => rule === 'label-typo')).toEqual([]);
});
