import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termCollector } from './collect-terms.js';
import { countOf, decodePostings, fieldShift } from './postings.js';

const at = (field: number, position: number) => field * 2 ** fieldShift + position;

describe('termCollector', () => {
  const collector = termCollector();
  const lengths = [
    collector.add(3, { texts: { title: 'YOLOv6 目标检测', tips: '检测快' }, exact: ['venue:cvpr', 'venue:cvpr'] }),
    collector.add(300, { texts: { title: '检测 检测', abstract: '' }, exact: [] }),
  ];
  const bytes = collector.finish();
  const read = (term: string) => {
    const postings = decodePostings([bytes.get(term) as Uint8Array]);
    const { starts, values } = postings.positions();
    return [...postings.numbers].map((number, i) => ({
      number,
      weight: postings.weights[i],
      fields: postings.fields[i],
      positions: [...values.slice(starts[i], starts[i + 1])],
    }));
  };

  it('counts tokens by the weight of their field', () => {
    expect(lengths).toEqual([5 * 12 + 3 * 4, 4 * 12]);
  });

  it('notes where each term stands', () => {
    expect([...bytes.keys()]).toEqual(['yolov6', '目标', '标检', '检测', '测', '测快', '快', 'venue:cvpr']);
    expect(read('检测')).toEqual([
      { number: 3, weight: 16, fields: 0b101, positions: [at(0, 3), at(2, 0)] },
      { number: 300, weight: 24, fields: 1, positions: [at(0, 0), at(0, 2)] },
    ]);
    expect(read('yolov6')).toEqual([{ number: 3, weight: 12, fields: 1, positions: [at(0, 0)] }]);
  });

  it('notes an exact term once, without a place', () => {
    expect(read('venue:cvpr')).toEqual([{ number: 3, weight: 1, fields: 0, positions: [] }]);
  });

  it('caps the weight of what a document repeats, and keeps every position', () => {
    const own = termCollector();
    own.add(0, { texts: { title: 'a '.repeat(300) }, exact: [] });
    const postings = decodePostings([own.finish().get('a') as Uint8Array]);
    expect([postings.weights[0], postings.positions().values.length]).toEqual([255, 300]);
  });
});

describe('laws of postings', () => {
  const word = fc.constantFrom('检测', '目标', 'a', 'b', '，');
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
  const documents = fc.array(fc.record({ title: text, abstract: text, extra: text }), { maxLength: 30 });
  const step = 97;

  it('decodes to the tokens of the texts', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const collector = termCollector();
        for (const [i, texts] of all.entries()) collector.add(i * step, { texts, exact: [] });
        const bytes = collector.finish().get('检测');
        const expected = all.flatMap((texts, i) => {
          const places = [texts.title, texts.abstract, texts.extra].flatMap((own, place) => placesOf(own, place === 2 ? 6 : place));
          return places.length === 0 ? [] : [{ number: i * step, places }];
        });
        expect(bytes ? countOf(bytes) : 0).toBe(expected.length);
        if (!bytes) return;
        const { numbers, positions } = decodePostings([bytes]);
        const { starts, values } = positions();
        expect([...numbers].map((number, i) => ({ number, places: [...values.slice(starts[i], starts[i + 1])] }))).toEqual(expected);
      }),
    );
  });

  it('reads pieces one after another as if they were one', () => {
    fc.assert(
      fc.property(documents, fc.nat(30), (all, cut) => {
        const bytesOf = (from: number, to: number) => {
          const collector = termCollector();
          for (let i = from; i < Math.min(to, all.length); i++) collector.add(i * step, { texts: all[i] ?? {}, exact: [`tag:${i % 3}`] });
          return collector.finish();
        };
        const [whole, head, tail] = [bytesOf(0, all.length), bytesOf(0, cut), bytesOf(cut, all.length)];
        for (const [term, bytes] of whole) {
          const pieces = [head.get(term), tail.get(term)].filter((piece) => piece !== undefined);
          const one = decodePostings([bytes]);
          const joined = decodePostings(pieces);
          expect([joined.numbers, joined.weights, joined.fields, joined.positions()]).toEqual([
            one.numbers,
            one.weights,
            one.fields,
            one.positions(),
          ]);
        }
      }),
    );
  });
});

function placesOf(text: string, field: number): number[] {
  let position = 0;
  return text.split(' ').flatMap((word) => {
    if (word === '，' || word === '') return [];
    const at = position;
    position += word.length;
    return word === '检测' ? [field * 2 ** fieldShift + at] : [];
  });
}
