import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../base/dates.js';
import { authorDialect, englishDialect } from '../dialects/index.js';
import { readNote } from '../read-note.js';
import { readReadme } from '../read-readme.js';
import { newReadme } from './new-readme.js';
import { missingReadmeParts, updateReadme } from './update-readme.js';

const readme = `# 我的日志

更新开始时间：2021.4.29

更新今日时间：2021.4.30

------

## :paperclip:  今日要点

1. [旧](https://example.org/old) :star:
   - Tips: 旧的

2. [更旧](https://example.org/older) :star:


## :paperclip:  历史更新

<pre><details><summary>2021年</summary>
<details><summary>4月</summary>
    1. <a href="notes/202104/0429.md" target="_blank">公众号内容拓展学习笔记（2021.4.29）</a>
    2. <a href="notes/202104/0430.md" target="_blank">公众号内容拓展学习笔记（2021.4.30）</a>
</details>
</pre>

## :paperclip:  Others

- 关注我`;

const content = `1. [新](https://example.org/new) :star::star:
   - Abstract: 方法

<div align=center><img src="images/a.png"><img src="./images/b.gif"><img src="https://example.org/c.png">
</div>

2. [视频](https://example.org/video) :star:

<video src="../videos/v.mp4"></video>`;

const published = content
  .replace('images/a.png', './notes/202105/images/a.png')
  .replace('"./images/b.gif', '"./notes/202105/images/b.gif')
  .replace('../videos/v.mp4', './notes/videos/v.mp4');

describe('updateReadme', () => {
  test("today's section, the update date and a new month, no other byte", () => {
    const after = publish(readme, '2021-05-01');
    expect(after).toBe(
      readme
        .replace('更新今日时间：2021.4.30', '更新今日时间：2021.5.1')
        .replace(readme.slice(readme.indexOf('1. [旧]'), readme.indexOf('\n\n\n## :paperclip:  历史')), published)
        .replace(
          '</details>\n</pre>',
          `</details>
<details><summary>5月</summary>
    1. <a href="notes/202105/0501.md" target="_blank">公众号内容拓展学习笔记（2021.5.1）</a>
</details>
</pre>`,
        ),
    );
    expect(publish(after, '2021-05-01')).toBe(after);
  });

  test('counts on in a month', () => {
    expect(publish(readme, '2021-04-30', 'notes/202104/x.md')).not.toContain('x.md');
    expect(history(readme.replace('0430.md', '0428.md').replace('2021.4.30）', '2021.4.28）'), '2021-04-30')).toContain(`2021.4.28）</a>
    3. <a href="notes/202104/0430.md" target="_blank">公众号内容拓展学习笔记（2021.4.30）</a>
</details>`);
  });

  test('numbers on from the number typed last', () => {
    expect(history(readme.replace('    2. <a', '    7. <a').replaceAll('30', '28'), '2021-04-30')).toContain(
      '    8. <a href="notes/202104/0430.md"',
    );
  });

  test('a day that is listed by its path is not added, whatever the text says', () => {
    const wrong = readme.replace('2021.4.30）', '2021.4.3）');
    expect(history(wrong, '2021-04-30')).toBe(history(wrong, '2021-04-29'));
  });

  test('a new year is a block of its own after the last', () => {
    expect(history(readme, '2022-01-20')).toContain(`</details>
</pre>
<pre><details><summary>2022年</summary>
<details><summary>1月</summary>
    1. <a href="notes/202201/0120.md" target="_blank">公众号内容拓展学习笔记（2022.1.20）</a>
</details>
</pre>

## :paperclip:  Others`);
  });

  test('a month between two others goes between them', () => {
    const later = publish(readme, '2021-09-30');
    expect(history(later, '2021-06-01').match(/\d月/g)).toEqual(['4月', '6月', '9月']);
    expect(history(later, '2021-03-01').match(/\d月/g)).toEqual(['3月', '4月', '9月']);
  });

  test('an empty history begins with its first year', () => {
    const empty = newReadme('我的日志', '2021-05-01' as IsoDate, authorDialect);
    const after = publish(empty, '2021-05-01');
    expect(after).toContain(`## :paperclip:  历史更新

<pre><details><summary>2021年</summary>
<details><summary>5月</summary>
    1. <a href="notes/202105/0501.md" target="_blank">公众号内容拓展学习笔记（2021.5.1）</a>
</details>
</pre>
`);
    expect(after).toContain(`## :paperclip:  今日要点\n\n${published}\n\n## `);
    expect(publish(after, '2021-05-01')).toBe(after);
    expect(publish(publish(after, '2021-05-02'), '2021-05-02')).toContain('    2. <a href="notes/202105/0502.md"');
  });

  test('a flat list of days goes on', () => {
    const flat =
      '## 今日要点\n\n1. [旧](a) :star:\n\n## 历史更新\n\n1. [笔记 2021.4.29](./notes/202104/0429.md)\n2. [笔记 2021.4.30](./notes/202104/0430.md)\n';
    expect(history(flat, '2021-05-01')).toBe(
      '\n\n1. [笔记 2021.4.29](./notes/202104/0429.md)\n2. [笔记 2021.4.30](./notes/202104/0430.md)\n3. [笔记 2021.5.1](./notes/202105/0501.md)\n',
    );
  });

  test("the section of today ends at the next heading, whatever that says, and may be the README's last", () => {
    expect(publish('## 今日要点\n\nold\n\n##随便\n\nkept', '2021-05-01')).toBe(`## 今日要点\n\n${published}\n\n##随便\n\nkept`);
    expect(publish('## 今日要点\nold', '2021-05-01')).toBe(`## 今日要点\n${published}`);
    expect(publish('## 今日要点', '2021-05-01')).toBe(`## 今日要点\n\n${published}`);
    expect(publish('## 今日要点\n## 随便', '2021-05-01')).toBe(`## 今日要点\n\n${published}\n\n## 随便`);
  });

  test('keeps CRLF and a BOM', () => {
    const odd = `\ufeff${readme.replaceAll('\n', '\r\n')}`;
    expect(publish(odd, '2021-05-01')).toBe(`\ufeff${publish(readme, '2021-05-01').replaceAll('\n', '\r\n')}`);
  });

  test('an English history is a nested list', () => {
    const empty = newReadme('Papers', '2026-11-22' as IsoDate, englishDialect);
    const once = publishEnglish(empty, '2026-11-22');
    expect(once).toContain('## History\n\n- 2026\n  - 2026-11\n    - [2026-11-22](notes/2026/2026-11-22.md)\n');
    const more = publishEnglish(publishEnglish(publishEnglish(once, '2026-11-23'), '2026-12-01'), '2027-01-01');
    expect(more).toContain(`- 2026
  - 2026-11
    - [2026-11-22](notes/2026/2026-11-22.md)
    - [2026-11-23](notes/2026/2026-11-23.md)
  - 2026-12
    - [2026-12-01](notes/2026/2026-12-01.md)
- 2027
  - 2027-01
    - [2027-01-01](notes/2027/2027-01-01.md)
`);
    expect(more).toContain('Updated: 2027-01-01');
    expect(publishEnglish(more, '2027-01-01')).toBe(more);
  });

  test('a list that begins with its newest day grows at the top', () => {
    const newest = '## History\n\n- 2026\n  - 2026-11\n    - [2026-11-22](c.md)\n    - [2026-11-21](b.md)\n    - [2026-11-20](a.md)\n';
    expect(publishEnglish(newest, '2026-11-23')).toContain(
      '  - 2026-11\n    - [2026-11-23](notes/2026/2026-11-23.md)\n    - [2026-11-22](c.md)',
    );
    expect(publishEnglish(newest, '2026-12-01')).toContain(
      '- 2026\n  - 2026-12\n    - [2026-12-01](notes/2026/2026-12-01.md)\n  - 2026-11\n',
    );
    expect(publishEnglish(newest, '2027-01-01')).toContain('## History\n\n- 2027\n  - 2027-01\n');
  });

  test('says what a README lacks, and does the rest', () => {
    const part = '## 今日要点\n\nold\n';
    expect(missingReadmeParts(readReadme(part, authorDialect), authorDialect).map((text) => text.en)).toEqual([
      'README.md has no update date. Add a line that begins with `更新今日时间` and a colon.',
      'README.md has no history, so the day is not listed. Add the heading `## :paperclip:  历史更新`.',
    ]);
    expect(missingReadmeParts(readReadme(readme, authorDialect), authorDialect)).toEqual([]);
    expect(() => publish('# Something else\n', '2021-05-01')).toThrow(expect.objectContaining({ code: 'unwritable' }));
  });

  test('a day without entries is not published', () => {
    const empty = readNote('notes/202105/0501.md', '# 笔记（2021.5.1）\n\n## 今日要点\n\n\n## Others\n', authorDialect);
    expect(() => updateReadme(readme, empty, '2021-05-01' as IsoDate, authorDialect, { notePath: empty.path })).toThrow('has no entry yet');
  });

  test('entries under further headings are published without these', () => {
    const text = '# 笔记（2021.5.1）\n\n## 今日要点\n\n1. [甲](a) :star:\n\n------\n\n## 论文\n\n2. [乙](b) :star:\n\n## Others\n\n- x\n';
    const note = readNote('notes/202105/0501.md', text, authorDialect);
    const after = updateReadme(readme, note, '2021-05-01' as IsoDate, authorDialect, { notePath: note.path });
    expect(after).toContain('## :paperclip:  今日要点\n\n1. [甲](a) :star:\n\n2. [乙](b) :star:\n\n\n## :paperclip:  历史更新');
  });
});

function publish(
  text: string,
  date: string,
  path = `notes/${date.slice(0, 4)}${date.slice(5, 7)}/${date.slice(5, 7)}${date.slice(8)}.md`,
): string {
  const note = readNote('notes/202105/0501.md', `# 笔记\n\n## 今日要点\n\n${content}\n\n\n## Others\n\n- 关注我\n`, authorDialect);
  return updateReadme(text, note, date as IsoDate, authorDialect, { notePath: path });
}

function history(text: string, date: string): string {
  const after = publish(text, date);
  return after.slice(after.indexOf('历史更新') + 4);
}

function publishEnglish(text: string, date: string): string {
  const path = `notes/${date.slice(0, 4)}/${date}.md`;
  const note = readNote(path, `# Reading log, ${date}\n\n## Today\n\n1. [A](https://example.org/a) :star:\n`, englishDialect);
  return updateReadme(text, note, date as IsoDate, englishDialect, { notePath: path });
}
