import { describe, expect, it } from 'vitest';
import { say } from '../base/text.js';
import { SearchResults } from './search-results.js';
import type { SearchPlace, SearchView } from './search-view.js';

const place: SearchPlace = {
  language: 'en',
  hitsOfPage: 20,
  hit: ({ ref }) => `/entries/${ref.replace('#', '/')}`,
  query: (query, from) => `/search?q=${encodeURIComponent(query)}${from === undefined ? '' : `&from=${from}`}`,
};

const nothing: SearchView = { asked: '检测', problem: null, reading: [], total: 0, from: 0, hits: [], near: [], offers: [], facets: [] };

const hit = {
  ref: '2022-05-11#2',
  path: 'notes/202205/0511.md',
  date: '2022-05-11',
  title: 'YOLOv6 目标检测',
  relevance: 2,
  titleParts: [
    { text: 'YOLOv6 目标', marked: false },
    { text: '检测', marked: true },
  ],
  snippet: [{ text: '<script>alert(1)</script>检测', marked: false }],
};

describe('SearchResults', () => {
  it('marks what matched, leads to the entry and escapes what it shows', () => {
    const html = shown({ ...nothing, total: 1, hits: [hit] });
    expect(html).toContain('<a href="/entries/2022-05-11/2"><span lang="zh-CN">YOLOv6 目标<mark>检测</mark></span></a>');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;检测');
    expect(html).not.toContain('<script');
    expect(html).toContain('aria-label="Relevance 2 of 5"');
  });

  it('says what was asked when nothing matches, and offers what may have been meant', () => {
    const html = shown({ ...nothing, asked: 'detecton', offers: [{ kind: 'spelling', query: 'detection', count: 12 }] });
    expect(html).toContain('Nothing in the log matches “detecton”.');
    expect(html).toContain('Did you mean <a href="/search?q=detection">detection</a><span class="num"> 12</span>');
  });

  it('shows apart what has only some of it', () => {
    const html = shown({ ...nothing, near: [hit] });
    expect(html).toContain('<h2>These have much of it, though not all</h2>');
    expect(html).toContain('<h3 class="title"><a href="/entries/2022-05-11/2">');
  });

  it('points at the part of a query that cannot be read', () => {
    const problem = {
      before: '检测 year:',
      wrong: '20x2',
      after: '',
      message: say('A year has four digits.', '年份要写四位数字。'),
      hint: null,
    };
    expect(shown({ ...nothing, problem, total: null })).toContain('<p class="mono">检测 year:<span class="wrong">20x2</span></p>');
  });

  it('turns to earlier and later results', () => {
    const html = shown({ ...nothing, total: 50, from: 20, hits: [hit] });
    expect(html).toContain('21–21 of 50 entries');
    expect(html).toContain('rel="prev" href="/search?q=%E6%A3%80%E6%B5%8B&amp;from=0"');
    expect(html).toContain('rel="next" href="/search?q=%E6%A3%80%E6%B5%8B&amp;from=21"');
  });

  it('says how a query was read and what would narrow it', () => {
    const facet = {
      title: say('Year', '年份'),
      choices: [{ text: say('2022', '2022'), count: 3, query: '检测 year:2022', isChosen: false }],
    };
    const html = shown({
      ...nothing,
      total: 1,
      hits: [hit],
      reading: [{ text: say('survey', '综述'), isNegative: true }],
      facets: [facet],
    });
    expect(html).toContain('<b class="not"><span class="hidden">not </span>survey</b>');
    expect(html).toContain('<span>2022</span><span class="num">3</span>');
  });
});

function shown(view: SearchView): string {
  return String(<SearchResults view={view} place={place} />);
}
