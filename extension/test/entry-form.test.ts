import { describe, expect, it } from 'vitest';
import type { CaptureAnswer } from '../src/capture-answer.js';
import { dayOf, formOf, newEntry, offersOf } from '../src/entry-form.js';

const capture: CaptureAnswer = {
  url: 'https://example.org/post',
  title: '目标检测里的尺子',
  site: '示例博客',
  date: '2022-05-10',
  abstract: '一把尺子。',
  papers: [
    { title: 'YOLOv6', url: 'https://arxiv.org/abs/2209.02976' },
    { title: null, url: 'https://arxiv.org/abs/2106.04560' },
  ],
  code: [{ title: null, url: 'https://github.com/meituan/YOLOv6' }],
  provenance: [
    { field: 'title', from: 'JSON-LD', certainty: 'sure' },
    { field: 'papers', from: 'link', certainty: 'likely' },
    { field: 'papers', from: 'text', certainty: 'guess' },
    { field: 'code', from: 'link', certainty: 'likely' },
  ],
  noted: [],
};
const page = { url: 'https://example.org/post?from=feed', title: '尺子 - 博客', html: '<title>尺子</title>' };
const form = formOf(capture, '2022-05-11');

describe('the form of a draft', () => {
  it('takes what is more than a guess', () => {
    expect(form).toEqual({
      title: '目标检测里的尺子',
      date: '2022-05-11',
      relevance: 0,
      tips: '',
      taken: ['https://arxiv.org/abs/2209.02976', 'https://github.com/meituan/YOLOv6'],
    });
    expect(offersOf(capture).map(({ kind, certainty }) => `${kind} ${certainty}`)).toEqual([
      'papers likely',
      'papers guess',
      'code likely',
    ]);
  });
});

describe('the entry that is sent', () => {
  it('has the page itself, what was chosen, and leaves a day that nobody chose to the server', () => {
    const changed = { ...form, title: ' 我的标题 ', relevance: 4, taken: ['https://arxiv.org/abs/2106.04560'] };
    expect(newEntry(page, capture, changed, { today: '2022-05-11', again: false })).toEqual({
      url: 'https://example.org/post',
      html: '<title>尺子</title>',
      capture: true,
      title: '我的标题',
      relevance: 4,
      papers: [{ title: null, url: 'https://arxiv.org/abs/2106.04560' }],
      code: [],
      again: false,
    });
  });

  it('has the day, the tips and the wish to write it again, where they are given', () => {
    const sent = newEntry(page, capture, { ...form, date: '2022-05-09', tips: ' 量一量 ' }, { today: '2022-05-11', again: true });
    expect([sent.date, sent.tips, sent.again]).toEqual(['2022-05-09', '量一量', true]);
  });

  it('is read from the web where the page could not be handed over', () => {
    const sent = newEntry({ ...page, html: null }, { ...capture, url: null }, form, { today: '2022-05-11', again: false });
    expect([sent.url, 'html' in sent, sent.capture]).toEqual(['https://example.org/post?from=feed', false, true]);
  });
});

it('a day is that of the machine', () => {
  expect(dayOf(new Date(2022, 4, 1, 23, 59))).toBe('2022-05-01');
});
