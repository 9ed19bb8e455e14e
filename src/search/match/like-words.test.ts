import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../terms/vocabulary.js';
import { likeWords, wordsBeginning, wordsEnding } from './like-words.js';

const words = 'detect detecting detection detr hope hoping net netvlad resnet resnets studies study subnet unet';
const vocabulary = vocabularyOf(new Map(words.split(' ').map((word) => [word, 1])));
const shown = (typed: string) => likeWords(typed, vocabulary).map(({ word, factor }) => `${word} ${factor}`);

describe('likeWords', () => {
  it('finds the word, its forms, what begins with it and what has it inside', () => {
    expect(shown('net')).toEqual(['net 1', 'netvlad 0.7', 'resnet 0.4', 'resnets 0.4', 'subnet 0.4', 'unet 0.4']);
    expect(shown('detect')).toEqual(['detect 1', 'detecting 0.85', 'detection 0.85']);
  });

  it('finds forms that begin otherwise than the word', () => {
    expect(shown('detection')).toEqual(['detection 1', 'detect 0.85', 'detecting 0.85']);
    expect(shown('hope')).toEqual(['hope 1', 'hoping 0.85']);
    expect(shown('studying')).toEqual(['studies 0.85', 'study 0.85']);
  });

  it('looks for one or two letters at the beginning of words only', () => {
    expect(shown('un')).toEqual(['unet 0.7']);
    expect(shown('et')).toEqual([]);
  });

  it('finds nothing in no words', () => {
    expect(likeWords('net', vocabularyOf(new Map()))).toEqual([]);
  });
});

describe('wordsBeginning, wordsEnding', () => {
  it('take whole words at the other end', () => {
    expect(wordsBeginning('det', vocabulary)).toEqual(['detect', 'detecting', 'detection', 'detr']);
    expect(wordsEnding('net', vocabulary)).toEqual(['net', 'resnet', 'subnet', 'unet']);
    expect(wordsEnding('et', vocabulary)).toEqual([]);
  });
});
