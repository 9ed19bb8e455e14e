import { describe, expect, it } from 'vitest';
import { sampleContext, sampleLog, sampleNote } from '../../test/sample-log.js';
import type { Entry } from '../log/types.js';
import { entrySubjects } from './entry-subjects.js';
import { nearestSubjects, subjectAddresses, subjectPage } from './subject-pages.js';
import { subjectsOf } from './subjects.js';

const log = sampleLog({
  'notes/202104/0402.md': sampleNote(
    '2021.4.2',
    '1. [CVPR 2021 | 更快的目标检测](https://a.org/1) :star::star:\n   - Paper: [Plain Boxes](https://arxiv.org/abs/2104.00001)\n   - Code: https://github.com/Some/Boxes',
  ),
  'notes/202205/0510.md': sampleNote(
    '2022.5.10',
    [
      '1. [再看一遍](https://a.org/2) :star::star::star:',
      '   - Paper: [Plain Boxes for Detection](https://arxiv.org/pdf/2104.00001v2.pdf)',
      '   - Tips: 与 Transformer 不同',
      '   - 标签：读书会、ViT、C++',
      '',
      '2. [分割 <b>与</b> 抠图](https://a.org/3)',
    ].join('\n'),
  ),
});
const context = sampleContext(log);
const entry = (day: number, n: number): Entry => log.days[day]?.entries[n - 1] as Entry;

describe('entrySubjects', () => {
  it('puts hand-written tags first, then topics of the title, then those of other texts', () => {
    expect(entrySubjects(context, entry(1, 1)).topics.map(({ id, isTag }) => [id, isTag])).toEqual([
      ['读书会', true],
      ['transformer', false],
      ['cpp', true],
    ]);
  });

  it('takes a tag that a topic knows for that topic', () => {
    expect(entrySubjects(context, entry(1, 1)).topics[1]?.name).toEqual({ en: 'Transformer', zh: 'Transformer' });
  });

  it('finds topics that the log adds', () => {
    const topics = [{ id: 'boxes', name: { en: 'Boxes', zh: '框' }, terms: ['plain boxes'] }];
    expect(entrySubjects({ topics }, entry(0, 1)).topics.map(({ id }) => id)).toEqual(['boxes']);
  });

  it('reads venues from titles', () => {
    expect(entrySubjects(context, entry(0, 1)).venues).toEqual([{ name: 'CVPR', year: 2021 }]);
  });
});

describe('subjectsOf', () => {
  it('counts mentions, newest first', () => {
    const { topics, venues, papers, code } = subjectsOf(context);
    expect(topics.get('object-detection')?.mentions.map(({ day, n }) => `${day.ref}#${n}`)).toEqual(['2021-04-02#1']);
    expect([...venues.keys()].sort()).toEqual(['CVPR', 'CVPR-2021']);
    expect([...papers].map(([slug, work]) => [slug, work.title, work.mentions.length])).toEqual([['arxiv-2104.00001', 'Plain Boxes', 2]]);
    expect([...code.keys()]).toEqual(['some/boxes']);
  });

  it('is worked out once for a log', () => {
    expect(subjectsOf(context)).toBe(subjectsOf(sampleContext(log, 'en')));
  });
});

describe('subjectPage', () => {
  const page = (path: string, language: 'zh' | 'en' = 'zh') => {
    const [kind, id = null, period = null] = path.split(' ') as ['topics', string?, string?];
    return subjectPage(sampleContext(log, language), { kind, id, period });
  };

  it('lists all topics with their counts, and tags by themselves', () => {
    const html = page('topics') ?? '';
    expect(html).toContain('<a href="/topics/object-detection">目标检测</a>');
    expect(html).toContain('aria-label="目标检测：共 1 点，2021 年 4 月最多，1 点"');
    expect(html).toContain('<a href="/topics/%E8%AF%BB%E4%B9%A6%E4%BC%9A">读书会</a>');
  });

  it('lists a topic’s entries by month', () => {
    const html = page('topics transformer', 'en') ?? '';
    expect(html).toContain('1 entry, May 2022');
    expect(html).toContain('<a href="/entries/2022-05-10/1"><time datetime="2022-05-10">10 May</time>');
  });

  it('shows all that was noted about a paper, in order', () => {
    const html = page('papers arxiv-2104.00001') ?? '';
    expect(html).toContain('记过 2 次，2021 年 4 月 2 日至 2022 年 5 月 10 日');
    expect(html).toContain('href="https://arxiv.org/abs/2104.00001"');
    expect(html.indexOf('更快的目标检测')).toBeLessThan(html.indexOf('再看一遍'));
    expect(html).toContain('<a href="/entries/2021-04-02/1" class="mono">Some/Boxes</a>');
  });

  it('has no page for a work noted once: its link goes to the entry', () => {
    expect(page('code some/boxes')).toBeNull();
    expect(page('code')).toContain('<a href="/entries/2021-04-02/1"><time');
  });

  it('lists venues with their years', () => {
    expect(page('venues')).toContain('<a href="/venues/CVPR-2021">2021</a> <span class="num">1</span>');
    expect(page('venues CVPR')).toContain('更快的目标检测');
  });

  it('lists what is unfinished', () => {
    expect(page('lists without-tips', 'en')).toContain('Without tips');
    expect(page('lists lost-pictures')).toBeNull();
  });

  it('escapes titles', () => {
    expect(page('topics segmentation')).toContain('分割 &lt;b&gt;与&lt;/b&gt; 抠图');
  });

  it('has a page at every address that it names, and no other', () => {
    const addresses = subjectAddresses(context);
    expect(new Set(addresses.map((one) => JSON.stringify(one))).size).toBe(addresses.length);
    for (const address of addresses) expect(subjectPage(context, address)).toContain('<h1');
    expect([page('topics no-such'), page('topics transformer 2001'), page('venues CVPR-1999')]).toEqual([null, null, null]);
  });
});

it('names the nearest subjects to one that does not exist', () => {
  expect(nearestSubjects(context, 'topics', 'transfomer')[0]?.id).toBe('transformer');
  expect(nearestSubjects(context, 'venues', 'CVPR-2022').map(({ id }) => id)).toEqual(['CVPR-2021', 'CVPR']);
  expect(nearestSubjects(context, 'topics', '%%%')).toEqual([]);
});

it('shows a long list in parts, each on a page of its own', () => {
  const entries = (month: number) =>
    Array.from({ length: 30 }, (_, at) => `${at + 1}. [图像分割第 ${month}-${at} 种办法](https://a.org/${month}/${at})`).join('\n\n');
  const texts = Object.fromEntries(
    [2020, 2021].flatMap((year) =>
      Array.from({ length: 12 }, (_, at) => [
        `notes/${year}${String(at + 1).padStart(2, '0')}/x${at}.md`,
        sampleNote(`${year}.${at + 1}.5`, entries(at + 1)),
      ]),
    ),
  );
  const long = sampleContext(sampleLog(texts), 'en');
  const first = subjectPage(long, { kind: 'topics', id: 'segmentation', period: null }) ?? '';
  expect(first).toContain('360 older ones:');
  expect(first).toContain('<a href="/topics/segmentation/2020">2020</a> <span class="num">360</span>');
  expect(first).not.toContain('href="/entries/2020-');
  expect(subjectPage(long, { kind: 'topics', id: 'segmentation', period: '2020' })).toContain('href="/entries/2020-12-05/1"');
});
