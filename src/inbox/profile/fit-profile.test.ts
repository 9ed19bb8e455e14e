import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitProfile } from './fit-profile.js';
import type { Mark, ProfileDocument, TermReader } from './profile-document.js';

/** Words between spaces; Han in pairs. */
const words: string[] = [];
const read: TermReader = {
  read: (text, visit) => read.readWords(text, visit),
  readWords(text, visit) {
    const met = (word: string) => {
      if (!words.includes(word)) words.push(word);
      visit(words.indexOf(word), word);
    };
    for (const [run] of text.toLowerCase().matchAll(/[a-z0-9]+|[\u4e00-\u9fff]+/g)) {
      if (run < '\u4e00') met(run);
      else for (let at = 0; at + 1 < run.length; at++) met(run.slice(at, at + 2));
    }
  },
  isHan: (term) => (words[term] ?? '') >= '\u4e00',
};

const document = (title: string, marks: readonly Mark[] = [], text = ''): ProfileDocument => ({ title, text, marks });
const offer = (title: string, passedOver = 1) => ({ document: document(title), passedOver });
const want = (title: string, weight = 1) => ({ document: document(title), weight });

/** The titles that are offered, as the profile orders them. */
function ordered(offered: readonly ReturnType<typeof offer>[], wanted: readonly ReturnType<typeof want>[]): readonly string[] {
  const { margins } = fitProfile(offered, wanted, read);
  return [...margins.keys()].sort((a, b) => (margins[b] as number) - (margins[a] as number)).map((at) => offered[at]?.document.title ?? '');
}

describe('a profile', () => {
  const offered = ['lane detection', 'speech noise', 'speech models', 'detection models', '车道检测', '语音模型', '语音合成'].map((title) =>
    offer(title),
  );
  const wanted = ['lane detection', 'lane detection in fog', '车道检测', '车道检测新作'].map((title) => want(title));

  it('puts first what is like what was noted, in either script', () => {
    expect(ordered(offered, wanted).slice(0, 3).toSorted()).toEqual(['detection models', 'lane detection', '车道检测']);
    expect(ordered(offered, wanted).slice(-2).toSorted()).toEqual(expect.arrayContaining([expect.stringMatching(/speech|语音/)]));
  });

  it('learns little from being Chinese: a log of Chinese entries puts no Chinese item first for that', () => {
    const entries = ['车道检测', '车道检测新作', '检测综述', 'lane detection'].map((title) => want(title));
    const order = ordered(offered, entries);
    expect(order.indexOf('lane detection')).toBeLessThan(order.indexOf('语音模型'));
    expect(order.indexOf('detection models')).toBeLessThan(order.indexOf('语音模型'));
  });

  it('says of a script in which nothing was noted that it is as good as the other', () => {
    const { margins } = fitProfile(offered, [want('lane detection'), want('lane')], read);
    const mean = (from: number, to: number) => margins.slice(from, to).reduce((sum, margin) => sum + margin, 0) / (to - from);
    expect(mean(4, 7)).toBeCloseTo(mean(0, 4), 10);
  });

  it('takes what has no known word for as good as the rest on average', () => {
    const list = [offer('lane models'), offer('speech models'), offer('zzz'), offer('yyy')];
    const { margins } = fitProfile(list, [want('lane models'), want('lane')], read);
    const [lane = 0, speech = 0, ...unknown] = margins;
    for (const margin of unknown) expect(margin).toBeCloseTo((lane + speech) / 2, 10);
  });

  it('believes what was dismissed more than what was only passed over', () => {
    const plain = [offer('speech models'), offer('lane models'), offer('speech noise'), offer('lane noise')];
    const dismissed = plain.map((one, at) => (at === 0 ? offer('speech models', 5) : one));
    const lead = (list: typeof plain): number => {
      const { margins } = fitProfile(list, [want('lane models'), want('speech noise')], read);
      return (margins[2] as number) - (margins[3] as number);
    };
    expect(lead(dismissed)).toBeLessThan(lead(plain));
  });

  it('believes what weighs more', () => {
    const list = [offer('speech models'), offer('lane models'), offer('weather models')];
    expect(ordered(list, [want('speech', 3), want('lane', 1)])[0]).toBe('speech models');
    expect(ordered(list, [want('speech', 1), want('lane', 3)])[0]).toBe('lane models');
  });

  it('learns from a part of very many things that were passed over what all of them teach', () => {
    const many = Array.from({ length: 9_000 }, (_, at) =>
      offer(at % 3 === 0 ? 'speech models' : at % 3 === 1 ? 'lane models' : 'weather maps'),
    );
    const { margins } = fitProfile(many, [want('lane models'), want('lane')], read);
    const few = fitProfile(many.slice(0, 3_999), [want('lane models'), want('lane')], read).margins;
    for (const at of [0, 1, 2, 8_999 - 2, 8_999 - 1, 8_999]) expect(margins[at]).toBeCloseTo(few[at % 3] as number, 1);
  });

  it('counts marks, and neighbours in a title as a pair', () => {
    const mark: Mark = { kind: 'topic', name: 'face' };
    const list = [
      { document: document('portraits', [mark]), passedOver: 1 },
      { document: document('hotdog network'), passedOver: 1 },
      { document: document('network hot dog'), passedOver: 1 },
      { document: document('dog network hot'), passedOver: 1 },
    ];
    const byMark = fitProfile(list, [{ document: document('who', [mark]), weight: 1 }], read).margins;
    expect(byMark[0]).toBe(Math.max(...byMark));
    const byPair = fitProfile(list, [want('hot dog')], read).margins;
    expect(byPair[2]).toBe(Math.max(...byPair));
  });

  it('orders nothing where nothing was noted, nothing was offered, or nothing was passed over', () => {
    expect([...fitProfile(offered, [], read).margins]).toEqual(offered.map(() => 0));
    expect(fitProfile([], wanted, read).margins).toHaveLength(0);
    expect([...fitProfile([offer('lane', 0)], wanted, read).margins]).toEqual([0]);
  });

  it('is the same each time, and does not hang on the order in which things are listed', () => {
    const word = fc.constantFrom('lane', 'speech', 'model', 'detection', 'noise', '检测', '语音', '车道检测');
    const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(title, { minLength: 2, maxLength: 12 }), fc.array(title, { minLength: 1, maxLength: 8 }), (offers, notes) => {
        const fitted = (o: readonly string[], n: readonly string[]) =>
          fitProfile(
            o.map((one) => offer(one)),
            n.map((one) => want(one)),
            read,
          ).margins;
        expect(fitted(offers, notes)).toEqual(fitted(offers, notes));
        const turned = fitted(offers.toReversed(), notes.toReversed()).toReversed();
        fitted(offers, notes).forEach((margin, at) => {
          expect(Math.abs(margin - (turned[at] as number))).toBeLessThan(0.02);
        });
      }),
    );
  });
});
