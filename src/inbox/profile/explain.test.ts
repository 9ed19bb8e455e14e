import { describe, expect, it } from 'vitest';
import { termReader } from '../../operations/inbox/read-terms.js';
import { explain } from './explain.js';
import { fitProfile } from './fit-profile.js';
import type { Mark, ProfileDocument } from './profile-document.js';

const topic: Mark = { kind: 'topic', name: 'transformer' };
const document = (title: string, marks: readonly Mark[] = [], text = ''): ProfileDocument => ({ title, text, marks });

/** What is said of the first thing offered. */
function said(offered: readonly ProfileDocument[], wanted: readonly ProfileDocument[], topicName = () => 'Transformer') {
  const read = termReader();
  const profile = fitProfile(
    offered.map((one) => ({ document: one, passedOver: 1 })),
    wanted.map((one) => ({ document: one, weight: 1 })),
    read,
  );
  const past = wanted.map(({ title }, at) => ({ row: offered.length + at, ref: `2022-05-11#${at + 1}`, title }));
  return explain(offered[0] as ProfileDocument, 0, { profile, past, read, topicName });
}

describe('what is behind a score', () => {
  it('names Chinese words whole, not in the pairs that they are read in', () => {
    const { words } = said(
      [document('数据的目标检测'), document('数据语音'), document('数据诗歌')],
      [document('目标检测'), document('目标检测')],
    );
    expect(words.map(({ word, weight }) => `${word} ${weight > 0 ? '+' : '-'}`)).toEqual(['目标检测 +']);
  });

  it('names words as they are written, pairs of them, and a topic and a word of one name once', () => {
    const offered = [document('Transformers detecting lanes', [topic]), document('Speech'), document('Poems')];
    const { words } = said(offered, [document('Detected lanes'), document('A transformer', [topic])]);
    expect(words.map(({ word }) => word).toSorted()).toEqual(['Transformer', 'detecting', 'detecting lanes', 'lanes', 'transformers']);
    const same = said([document('Transformer', [topic]), document('Speech')], [document('Transformer', [topic])]);
    expect(same.words.map(({ word }) => word)).toEqual(['Transformer']);
  });

  it('names two words that stand apart each by itself', () => {
    const offered = [document('Lanes for Fog, in-Rain Lanes'), document('Speech'), document('Poems')];
    const { words } = said(offered, [document('Lanes in fog'), document('Rain lanes and fog lanes')]);
    expect(words.map(({ word }) => word).toSorted()).toEqual(['fog', 'lanes', 'rain', 'rain lanes']);
  });

  it('names authors as they are written, and tells them and hosts from words', () => {
    const author: Mark = { kind: 'author', name: 'he kaiming', written: 'Kaiming He' };
    const host: Mark = { kind: 'host', name: 'arxiv.org' };
    const offered = [document('Weather', [author, host]), document('Speech'), document('Poems')];
    const { words } = said(offered, [document('Lanes', [author, host])]);
    expect(words.filter(({ weight }) => weight > 0).map(({ word, kind }) => `${kind} ${word}`)).toEqual([
      'author Kaiming He',
      'host arxiv.org',
    ]);
  });

  it('does not say that a Chinese word raises it and a part of that word lowers it', () => {
    const detection: Mark = { kind: 'topic', name: 'object-detection' };
    const { words } = said(
      [document('目标检测', [detection]), document('目标诗歌'), document('目标语音')],
      [document('车道的目标检测', [detection]), document('尺子的目标检测', [detection]), document('图像')],
      () => '目标检测',
    );
    expect(words.map(({ word, weight }) => `${word} ${weight > 0 ? '+' : '-'}`)).toEqual(['目标检测 +']);
  });

  it('names the nearest entries, each once, and none that has only a word in common', () => {
    const wanted = [document('lane detection'), document('speech'), document('lane markings at night in rain')];
    const { near } = said([document('lane detection'), document('markings at night in rain'), document('speech')], wanted);
    expect(near).toEqual([{ ref: '2022-05-11#1', title: 'lane detection', similarity: 1 }]);
  });

  it('is nothing where nothing is known', () => {
    expect(said([document('weather'), document('speech')], [])).toEqual({ words: [], near: [] });
  });
});
