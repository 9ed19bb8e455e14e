import { describe, expect, test } from 'vitest';
import { type IsoDate, parseDate } from '../../base/dates.js';
import { authorDialect } from '../../log/dialects/index.js';
import { assembleLog } from '../../log/log.js';
import { readNote } from '../../log/read-note.js';
import type { Log } from '../../log/types.js';
import { publishReadme } from './publish-readme.js';

const readme = '# 日志\n\n更新今日时间：2021.5.1\n\n## 今日要点\n\n1. [旧](https://example.org/old) :star:\n\n## 历史更新\n';

describe('publishReadme', () => {
  test('publishes the newest day', () => {
    const { path, body, remarks } = publishReadme(log({ '0501': '2021.5.1', '0502': '2021.5.2' }, readme), null);
    expect(path).toBe('README.md');
    expect(body).toContain('更新今日时间：2021.5.2\n');
    expect(body).toContain('1. [0502](https://example.org/0502) :star:\n');
    expect(remarks).toEqual([]);
  });

  test('publishes the day asked for', () => {
    const { body } = publishReadme(log({ '0501': '2021.5.1', '0502': '2021.5.2' }, readme), date('2021-05-01'));
    expect(body).toContain('1. [0501](https://example.org/0501) :star:\n');
    expect(body).toContain('<a href="notes/202105/0501.md" target="_blank">公众号内容拓展学习笔记（2021.5.1）</a>');
  });

  test('of two notes with the date, publishes the one whose file name has it', () => {
    const { body } = publishReadme(log({ '0501': '2021.5.2', '0502': '2021.5.2' }, readme), date('2021-05-02'));
    expect(body).toContain('[0502](https://example.org/0502)');
  });

  test("finds a note by its file name when yesterday's heading was left in it", () => {
    const { body } = publishReadme(log({ '0501': '2021.5.1', '0502': '2021.5.1' }, readme), date('2021-05-02'));
    expect(body).toContain('[0502](https://example.org/0502)');
    expect(body).toContain('更新今日时间：2021.5.2\n');
    expect(body).toContain('<a href="notes/202105/0502.md" target="_blank">公众号内容拓展学习笔记（2021.5.2）</a>');
  });

  test('makes a README where there is none', () => {
    const { body, remarks } = publishReadme(log({ '0430': '2021.4.30', '0502': '2021.5.2' }, null), null);
    expect(body).toBe(`# 公众号内容拓展学习笔记

更新开始时间：2021.4.30

更新今日时间：2021.5.2

------

## :paperclip:  今日要点

1. [0502](https://example.org/0502) :star:

## :paperclip:  历史更新

<pre><details><summary>2021年</summary>
<details><summary>5月</summary>
    1. <a href="notes/202105/0502.md" target="_blank">公众号内容拓展学习笔记（2021.5.2）</a>
</details>
</pre>
`);
    expect(remarks?.map((text) => text.en)).toEqual(['There was no README.md; a new one was made.']);
  });

  test('says which parts a README lacks', () => {
    const { remarks } = publishReadme(log({ '0502': '2021.5.2' }, '## 今日要点\n'), null);
    expect(remarks?.map((text) => text.zh)).toEqual([
      'README.md 没有更新日期。请加一行，以 `更新今日时间` 和冒号开头。',
      'README.md 没有历史更新，这一天没有列入。请加上标题 `## :paperclip:  历史更新`。',
    ]);
  });

  test('leaves private entries out and numbers the rest on', () => {
    const body =
      '1. [甲](https://example.org/a)\n\n2. [乙](https://example.org/b)\n   <!-- private -->\n   - Tips: 秘\n\n3. [丙](https://example.org/c)\n';
    const published = publishReadme(noteLog({ '0502': body }), null);
    expect(published.body).toContain('## 今日要点\n\n1. [甲](https://example.org/a)\n\n2. [丙](https://example.org/c)\n\n## 历史更新');
  });

  test('leaves a draft day unlisted, and refuses to publish it', () => {
    const days = { '0501': '1. [甲](https://example.org/a)\n', '0502': '<!-- draft -->\n1. [乙](https://example.org/b)\n' };
    expect(publishReadme(noteLog(days), null).body).not.toContain('2021.5.2');
    expect(() => publishReadme(noteLog(days), date('2021-05-02'))).toThrow('notes/202105/0502.md is a draft.');
    expect(() => publishReadme(noteLog({ '0502': days['0502'] }), null)).toThrow('notes/202105/0502.md is a draft.');
  });

  test('refuses a day of private entries only', () => {
    const days = { '0502': '1. [乙](https://example.org/b)\n   <!-- 私密 -->\n' };
    expect(() => publishReadme(noteLog(days), null)).toThrow('All entries of notes/202105/0502.md are private.');
  });

  test('refuses a day that is not there, and an empty log', () => {
    expect(() => publishReadme(log({ '0502': '2021.5.2' }, readme), date('2021-05-03'))).toThrow('The log has no note of 2021-05-03.');
    expect(() => publishReadme(log({}, readme), null)).toThrow('The log has no day yet.');
  });
});

/** A log of notes in notes/202105: file name and the date of the heading. */
function log(days: Record<string, string>, readmeText: string | null): Log {
  const notes = Object.entries(days).map(([name, heading]) => {
    const text = `# 公众号内容拓展学习笔记（${heading}）\n\n## 今日要点\n\n1. [${name}](https://example.org/${name}) :star:\n\n## Others\n`;
    return readNote(`notes/2021${name.slice(0, 2)}/${name}.md`, text, authorDialect);
  });
  const readme = readmeText === null ? null : readNote('README.md', readmeText, authorDialect);
  return assembleLog({ dialect: authorDialect, notes, readme, files: new Set(), problems: [] });
}

/** A log of notes in notes/202105 with these entries, and a README. */
function noteLog(days: Record<string, string>): Log {
  const notes = Object.entries(days).map(([name, entries]) => {
    const text = `# 公众号内容拓展学习笔记（2021.${Number(name.slice(0, 2))}.${Number(name.slice(2))}）\n\n## 今日要点\n\n${entries}\n## Others\n`;
    return readNote(`notes/2021${name.slice(0, 2)}/${name}.md`, text, authorDialect);
  });
  return assembleLog({
    dialect: authorDialect,
    notes,
    readme: readNote('README.md', readme, authorDialect),
    files: new Set(),
    problems: [],
  });
}

function date(text: string): IsoDate {
  const parsed = parseDate(text);
  if (!parsed) throw new Error(text);
  return parsed;
}
