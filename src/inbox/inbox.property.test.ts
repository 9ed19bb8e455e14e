import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleLog, sampleNote } from '../../test/sample-log.js';
import { toInbox } from './inbox.js';
import type { Decision } from './journal/decision.js';
import { decisionsText } from './journal/decision.js';
import { type ItemLine, itemLineText } from './journal/item-line.js';
import { readDecisions } from './journal/read-decisions.js';
import { readItems } from './journal/read-items.js';

const log = sampleLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', '1. [A paper](https://arxiv.org/abs/2205.00001)') });
const hosts = new Map([['arXiv', 'arxiv.org']]);
const id = fc.integer({ min: 1, max: 9 }).map((n) => `${n}`.repeat(12));
const moment = fc.integer({ min: 0, max: 12 }).map((hours) => new Date(1_650_000_000_000 + hours * 3_600_000).toISOString());

const line: fc.Arbitrary<ItemLine> = fc.record({
  id,
  at: moment,
  source: fc.constantFrom('arXiv', '机器之心', 'a blog'),
  title: fc.constantFrom(
    '检测',
    'Tokens That Merge in Transformers and Where They Go',
    'tokens that merge in transformers, and where they go',
    'YOLOv6',
  ),
  url: fc.constantFrom(
    'https://arxiv.org/abs/2205.00001',
    'https://arxiv.org/pdf/2205.00002v3',
    'http://arxiv.org/abs/2205.00002',
    'https://openreview.net/forum?id=abcdefghij',
    'https://example.org/检测?utm_source=x',
    'https://other.example/merge',
  ),
  links: fc.subarray(['https://arxiv.org/abs/2205.00002', 'https://arxiv.org/abs/2205.00003', 'https://doi.org/10.1109/x.2022.1']),
  abstract: fc.constantFrom(null, '摘要'),
  authors: fc.subarray(['Ada Li', 'Bo Wu']),
  venue: fc.constantFrom(null, 'CVPR 2022'),
  published: fc.constantFrom(null, '2022-05-10T00:00:00.000Z'),
});
const lines = fc.array(line, { maxLength: 25 });

/** Decisions of moments that all differ. */
const decisions: fc.Arbitrary<readonly Decision[]> = fc
  .array(
    fc.oneof(
      fc.record({
        event: fc.constantFrom('accepted' as const, 'dismissed' as const, 'later' as const),
        items: fc.array(id, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        event: fc.constantFrom('muted' as const, 'unmuted' as const),
        what: fc.constant('word' as const),
        value: fc.constantFrom('YOLOv6', '检测'),
      }),
      fc.record({
        event: fc.constantFrom('pinned' as const, 'unpinned' as const),
        what: fc.constant('author' as const),
        value: fc.constantFrom('Ada Li', 'ada li'),
      }),
      fc.record({ event: fc.constant('undone' as const), decision: fc.integer({ min: 0, max: 14 }).map(decisionId) }),
    ),
    { maxLength: 15 },
  )
  .map((all) => all.map((one, n) => ({ ...one, id: decisionId(n), at: new Date(1_660_000_000_000 + n).toISOString() }) as Decision));

const shuffledOf = <T>(all: readonly T[]) => fc.tuple(fc.shuffledSubarray([...all], { minLength: all.length }), fc.subarray([...all]));
const told = fc
  .tuple(lines, decisions)
  .chain(([all, decided]) => fc.tuple(fc.constant(all), shuffledOf(all), fc.constant(decided), shuffledOf(decided)));

describe('the inbox', () => {
  test('is the same for lines in any order, and for lines told twice', () => {
    fc.assert(
      fc.property(told, ([all, [shuffled, again], decided, [others, twice]]) => {
        const plain = toInbox({ lines: all, decisions: decided, queue: [], log, hosts });
        expect(toInbox({ lines: [...shuffled, ...again], decisions: [...others, ...twice], queue: [], log, hosts })).toEqual(plain);
      }),
    );
  });

  test('has each thing once: no address leads to two items, and none is lost', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { items } = toInbox({ lines: all, decisions: [], queue: [], log, hosts });
        const keys = items.flatMap((item) => item.keys);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
        const sources = new Set(items.flatMap(({ sightings }) => sightings.map(({ source }) => source)));
        expect(sources).toEqual(new Set(all.map(({ source }) => source)));
      }),
    );
  });

  test('never takes apart what it joined, when more is told later', () => {
    fc.assert(
      fc.property(lines, lines, (all, more) => {
        const later = more.map((one) => ({ ...one, at: new Date(Date.parse(one.at) + 86_400_000).toISOString() }));
        const items = toInbox({ lines: all, decisions: [], queue: [], log, hosts }).items;
        const after = toInbox({ lines: [...all, ...later], decisions: [], queue: [], log, hosts }).items;
        for (const { keys } of items) expect(after.filter((one) => keys.some((key) => one.keys.includes(key)))).toHaveLength(1);
      }),
    );
  });
});

describe('a paper', () => {
  // What the paper's own host says, and what others say of it, with the same address too.
  const own = fc.record({
    title: fc.constantFrom('Rulers for Attention', 'Rulers for Attention, Revised'),
    url: fc.constantFrom('https://arxiv.org/abs/2205.00002', 'https://arxiv.org/abs/2205.00002v2'),
    abstract: fc.constantFrom(null, 'We measure.'),
    authors: fc.constantFrom([], ['Ada Li']),
  });
  const other = fc.record({
    title: fc.constantFrom('MUST READ!!!', '注意力的尺子', 'Rulers for attention'),
    url: fc.constantFrom(
      'https://arxiv.org/pdf/2205.00002v1',
      'https://arxiv.org/abs/2205.00002',
      'https://huggingface.co/papers/2205.00002',
      'https://alphaxiv.org/abs/2205.00002',
    ),
    abstract: fc.constantFrom(null, 'Buy rulers here.'),
    authors: fc.constantFrom([], ['Mallory']),
  });
  const offers = fc.tuple(fc.array(own, { minLength: 1, maxLength: 3 }), fc.array(other, { maxLength: 5 }));

  test('is called what its own host calls it, and leads to its page there, whoever named it first', () => {
    const orders = offers.chain(([owns, others]) => {
      const lines = [...owns.map((one) => ({ ...one, source: 'arXiv' })), ...others.map((one, n) => ({ ...one, source: `blog ${n % 2}` }))];
      return fc.tuple(
        fc.constant(owns),
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        fc.shuffledSubarray(lines, { minLength: lines.length }),
      );
    });
    const toldOf = (lines: readonly Pick<ItemLine, 'title' | 'url' | 'abstract' | 'authors' | 'source'>[]) => {
      const told = lines.map((one, n) => ({ ...one, id: '1'.repeat(12), at: new Date(1_650_000_000_000 + n).toISOString() }));
      const all = told.map((one): ItemLine => ({ ...one, links: [], venue: null, published: null }));
      const { items } = toInbox({ lines: all, decisions: [], queue: [], log, hosts });
      return items.map(({ title, url, abstract, authors }) => ({ title, url, abstract: owns(abstract), authors: owns(authors.join()) }));
    };
    // What the host does not say is from whoever says it first, as ever.
    const owns = (text: string | null): string | null => (text === 'We measure.' || text === 'Ada Li' ? text : null);
    fc.assert(
      fc.property(orders, ([own, one, another]) => {
        const [item, ...more] = toldOf(one);
        expect([item, ...more]).toEqual(toldOf(another));
        expect([more.length, own.some(({ title }) => title === item?.title), own.some(({ url }) => url === item?.url)]).toEqual([
          0,
          true,
          true,
        ]);
        if (own.some(({ abstract }) => abstract !== null)) expect(item?.abstract).toBe('We measure.');
      }),
    );
  });
});

describe('its journals', () => {
  test('are read back as they were written, and a broken line takes none of the others', () => {
    const broken = fc.array(
      fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== '' && !text.includes('\n')),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(lines, decisions, broken, (all, decided, cut) => {
        const wrong = cut.map((text) => `{"id":${text}\n`).join('');
        const read = readItems(wrong + all.map(itemLineText).join(''), 'x');
        expect([read.lines, read.problems.length]).toEqual([all, cut.length]);
        const again = readDecisions(decisionsText(decided) + wrong);
        expect([again.lines, again.problems.length]).toEqual([decided, cut.length]);
      }),
    );
  });
});

function decisionId(n: number): string {
  return `d${n}`.padStart(12, '0');
}
