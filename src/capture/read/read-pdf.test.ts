import { describe, expect, test } from 'vitest';
import { expectLawful } from '../../../test/capture/capture-laws.js';
import { brokenWeb, type FakeAnswer, fakeWeb } from '../../../test/capture/fake-web.js';
import { tinyPdf } from '../../../test/capture/tiny-pdf.js';
import { type CapturePorts, captureHanded, capturePage } from '../capture-page.js';
import { readPdf } from './read-pdf.js';
import { readSource } from './read-source.js';

const words: readonly (readonly [number, string])[] = [
  [18, 'A Ruler for Every Head:'],
  [18, 'Measuring What Attention Sees'],
  [10, 'Ada Example, Example University'],
  [12, 'Abstract'],
  [10, 'We hang a ruler beside every head and read how far it'],
  [10, 'looks. Code: https://github.com/example/attention-ruler'],
  [12, '1 Introduction'],
  [10, 'Heads look at patches.'],
];
const stamped = [[20, 'arXiv:2205.01234v2 [cs.CV] 20 May 2022'] as const, ...words];

const ports = (fetch: CapturePorts['fetch']): CapturePorts => ({ fetch, read: readSource, stars: [':star:'] });

describe('a PDF', () => {
  test('is read from its first page: the largest words, the abstract, code', async () => {
    const capture = await captureHanded({ content: tinyPdf(words), url: 'https://example.org/p.pdf' }, ports(brokenWeb().fetch));
    expect(capture).toMatchObject({
      url: 'https://example.org/p.pdf',
      title: 'A Ruler for Every Head: Measuring What Attention Sees',
      abstract: 'We hang a ruler beside every head and read how far it looks. Code: https://github.com/example/attention-ruler',
      papers: [],
      code: [{ title: null, url: 'https://github.com/example/attention-ruler' }],
    });
    expectLawful(capture);
  });

  test('may be a file’s own Buffer', async () => {
    expect((await readPdf(Buffer.from(tinyPdf(words)))).title?.value).toBe('A Ruler for Every Head: Measuring What Attention Sees');
  });

  test('with arXiv’s stamp is described by arXiv, and by itself while that does not answer', async () => {
    const api = 'https://export.arxiv.org/api/query?id_list=2205.01234&max_results=1';
    const known = await captureHanded({ content: tinyPdf(stamped), url: null }, ports(fakeWeb({ [api]: 'arxiv/query.xml' }).fetch));
    expect([known.url, known.date, known.venue]).toEqual(['https://arxiv.org/abs/2205.01234', '2022-05-02', 'CVPR 2022']);
    const alone = await captureHanded({ content: tinyPdf(stamped), url: null }, ports(brokenWeb().fetch));
    expect([alone.url, alone.title]).toEqual(['https://arxiv.org/abs/2205.01234', 'A Ruler for Every Head: Measuring What Attention Sees']);
    expect(alone.papers).toEqual([{ title: alone.title, url: 'https://arxiv.org/abs/2205.01234' }]);
  });

  test('is read where an address answers with one', async () => {
    const url = 'https://example.org/papers/ruler';
    const answer: FakeAnswer = { body: tinyPdf(words), type: 'application/pdf' };
    expect((await capturePage(url, ports(fakeWeb({ [url]: answer }).fetch))).title).toBe(
      'A Ruler for Every Head: Measuring What Attention Sees',
    );
  });

  test('that is broken, cut off or empty is told in a sentence', async () => {
    const whole = tinyPdf(words);
    for (const bytes of [new TextEncoder().encode('%PDF-1.7 nothing'), whole.subarray(0, 60)]) {
      expect((await readPdf(bytes)).problem?.en).toBe('The PDF cannot be read; it is broken or locked.');
    }
    await expect(captureHanded({ content: tinyPdf([]), url: null }, ports(brokenWeb().fetch))).rejects.toMatchObject({ code: 'bad-value' });
  });
});
