import { describe, expect, test } from 'vitest';
import { expectLawful } from '../../test/capture/capture-laws.js';
import { brokenWeb, corpusFile, type FakeAnswer, fakeWeb } from '../../test/capture/fake-web.js';
import { siteSamples } from '../../test/capture/site-samples.js';
import { DaybookError } from '../base/errors.js';
import type { Fetcher } from '../base/fetcher.js';
import type { Capture } from './capture.js';
import { capturePage } from './capture-page.js';
import { extractorOf, extractors } from './extractors.js';
import { readSource } from './read/read-source.js';

const stars = [':star:', '⭐'];

function captured(url: string, fetch: Fetcher): Promise<Capture> {
  return capturePage(url, { fetch, read: readSource, stars });
}

/** A capture that keeps the laws, or a sentence in both languages with what to do next. */
async function lawfulOrSentence(url: string, fetch: Fetcher): Promise<Capture | string> {
  try {
    const capture = await captured(url, fetch);
    expectLawful(capture);
    return capture;
  } catch (error) {
    if (!(error instanceof DaybookError)) throw error;
    expect([error.text.en, error.text.zh, error.code].every((text) => text.length > 5)).toBe(true);
    return error.text.en;
  }
}

/** What a site may answer instead of what it should. */
const badAnswers: Readonly<Record<string, (file: string) => FakeAnswer>> = {
  nothing: () => ({ body: '' }),
  'a page without words': () => ({ file: 'page/empty.html' }),
  '404': () => ({ body: '<h1>Not Found</h1>', status: 404 }),
  '500': () => ({ body: 'oops', status: 500 }),
  'bytes without sense': () => ({ body: Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256) }),
  'half of the page': (file) => ({ body: corpusFile(file).subarray(0, corpusFile(file).length / 2) }),
  'a page in another language': () => ({
    body: '<html lang="ja"><head><title>注意を測る定規 ― 한국어 제목</title></head><body><p>頭ごとに定規を置く。</p></body></html>',
  }),
  'JSON of another shape': () => ({
    body: '{"notes":[{"content":{"title":[1]}}],"data":null,"code":0,"title":{"a":1},"full_name":7}',
    type: 'application/json',
  }),
  'a list of nothing': () => ({ body: '[null, {}]', type: 'application/json' }),
  'XML of another kind': () => ({ body: '<?xml version="1.0"?><rss><entry><entry><id>x</id></entry></rss>', type: 'text/xml' }),
  'a picture': () => ({ body: new Uint8Array([0x89, 0x50, 0x4e, 0x47]), type: 'image/png' }),
};

test('every extractor has a sample', () => {
  expect([...new Set(siteSamples.map((sample) => sample.extractor))].sort()).toEqual(extractors.map((one) => one.name).sort());
});

describe.each(siteSamples)('$name', ({ url, extractor, answers, captured: expected }) => {
  test('is captured as its site writes it, twice the same', async () => {
    expect(extractorOf(url).name).toBe(extractor);
    const first = await captured(url, fakeWeb(answers).fetch);
    expect(first).toMatchObject(expected);
    expectLawful(first);
    expect(await captured(url, fakeWeb(answers).fetch)).toEqual(first);
  });

  test.each(Object.keys(badAnswers))('gives a sentence, or at least a title, for %s', async (name) => {
    const bad = badAnswers[name] as (file: string) => FakeAnswer;
    const worse = Object.fromEntries(Object.entries(answers).map(([address, answer]) => [address, bad(fileOf(answer))]));
    const one = await lawfulOrSentence(url, fakeWeb({ [url]: bad(fileOf(answers[url] ?? 'page/plain.html')), ...worse }).fetch);
    expect(typeof one === 'string' || one.title.length > 0).toBe(true);
  });

  test('says so when nothing answers', async () => {
    expect(await lawfulOrSentence(url, brokenWeb().fetch)).toMatch(/does not answer\.$/);
  });
});

function fileOf(answer: FakeAnswer | string): string {
  return (typeof answer === 'string' ? answer : answer.file) ?? 'page/plain.html';
}

describe('articles of WeChat that are not there', () => {
  const url = 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv';
  test.each([
    ['weixin/deleted.html', 'The article was deleted by its author.'],
    ['weixin/violation.html', 'WeChat no longer shows the article.'],
    ['weixin/verify.html', 'WeChat wants to see a person before it shows the article.'],
  ])('%s is told in a sentence', async (file, sentence) => {
    await expect(captured(url, fakeWeb({ [url]: file }).fetch)).rejects.toMatchObject({ code: 'unreachable', text: { en: sentence } });
  });
});

test('a short address leads to the site that is known', async () => {
  const video = 'https://www.bilibili.com/video/BV1xx411c7mD?share_source=copy&vd_source=0123';
  const web = fakeWeb({
    'https://b23.tv/abc': { file: 'bilibili/page.html', to: video },
    'https://api.bilibili.com/x/web-interface/view?bvid=BV1xx411c7mD': 'bilibili/view.json',
  });
  expect(await captured('https://b23.tv/abc', web.fetch)).toMatchObject({ title: '【论文精读】把注意力量一量', site: '示例老师' });
});

test('a page says its encoding itself, or its answer does', async () => {
  const gbk = Buffer.concat([
    Buffer.from('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>'),
    Buffer.from([0xbc, 0xec, 0xb2, 0xe2]),
    Buffer.from('</title></head><body></body></html>'),
  ]);
  const url = 'https://example.org/gbk';
  expect((await captured(url, fakeWeb({ [url]: { body: gbk, type: 'text/html' } }).fetch)).title).toBe('检测');
});

test('what is nested without end is read as far as it goes, what is too large is refused', async () => {
  const url = 'https://example.org/deep';
  const deep = `<html><head><title>Deep</title></head><body>${'<div>'.repeat(100_000)}word`;
  expect((await captured(url, fakeWeb({ [url]: { body: deep } }).fetch)).title).toBe('Deep');
  const large = `<html><head><title>Large</title></head><body>${'<p>word</p>'.repeat(2_000_000)}`;
  await expect(captured(url, fakeWeb({ [url]: { body: large } }).fetch)).rejects.toMatchObject({
    code: 'too-large',
    text: { en: 'The page is larger than 8 MB; it is not read.' },
  });
});
