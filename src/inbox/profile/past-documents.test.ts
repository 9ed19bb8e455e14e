import { describe, expect, it } from 'vitest';
import { sampleLog, sampleNote } from '../../../test/sample-log.js';
import { topicFinder } from '../../log/subjects/find-topics.js';
import { topics } from '../../log/subjects/topics.js';
import { type PastDocument, pastDocuments } from './past-documents.js';

function told({ ref, document, weight }: PastDocument): string {
  const marks = document.marks.map(({ kind, name }) => `${kind}:${name}`).join(' ');
  return `${ref} ${document.title} | ${document.text} | ${marks} | ${weight.toFixed(3)}`;
}

const documents = (notes: Readonly<Record<string, string>>) => pastDocuments(sampleLog(notes), topicFinder(topics));

describe('what a log teaches', () => {
  it('is each entry as it is written, and each of its papers by its own title', () => {
    const note = sampleNote(
      '2021.4.29',
      '1. [CVPR 2021 | 目标检测新作](https://www.mp.weixin.qq.com/s/aaa) :star::star:\n   - Abstract: 检测更快\n   - Paper: [Plain Backbones](https://arxiv.org/abs/2203.16527)\n' +
        '2. [一条消息](https://example.org/b) :star::star:',
    );
    expect(documents({ 'notes/202104/0429.md': note }).map(told)).toEqual([
      '2021-04-29#1 CVPR 2021 | 目标检测新作 | 检测更快 | topic:object-detection venue:CVPR host:mp.weixin.qq.com | 1.000',
      '2021-04-29#1 Plain Backbones |  | topic:backbone host:arxiv.org | 1.000',
      '2021-04-29#2 一条消息 |  | host:example.org | 1.000',
    ]);
  });

  it('weighs more with stars and own remarks, and half as much a year later', () => {
    const weights = documents({
      'notes/202104/0429.md': sampleNote('2021.4.29', '1. [甲](https://a.org/1) :star::star:'),
      'notes/202204/0429.md': sampleNote(
        '2022.4.29',
        '1. [乙](https://a.org/2) :star::star::star::star:\n   - Tips: 好\n2. [丙](https://a.org/3)',
      ),
    }).map(({ weight }) => weight.toFixed(2));
    expect(weights).toEqual(['0.50', '1.56', '0.70']);
  });

  it('lets the many papers of a survey count as three together, and leaves out papers without a written title', () => {
    const papers = Array.from({ length: 6 }, (_, at) => `[Paper Number ${at}](https://arxiv.org/abs/2101.0000${at})`).join(' ');
    const note = sampleNote(
      '2021.4.29',
      `1. [综述](https://a.org/1) :star::star:\n   - Paper: ${papers}\n2. [甲](https://a.org/2)\n   - Paper: https://arxiv.org/abs/2101.00009`,
    );
    const found = documents({ 'notes/202104/0429.md': note });
    expect(found.map(({ document }) => document.title)).toEqual([
      '综述',
      ...Array.from({ length: 6 }, (_, at) => `Paper Number ${at}`),
      '甲',
    ]);
    expect(found[1]?.weight).toBe(0.5);
  });

  it('is nothing for a log without days', () => {
    expect(documents({})).toEqual([]);
  });
});
