import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { silentLogger } from '../src/base/logger.js';
import { openDaybook } from '../src/daybook.js';
import { findDay } from '../src/log/log.js';
import { readPictureFiles } from '../src/publish/article/picture-files.js';
import type { OutletOptions, OutletResult } from '../src/publish/outlet.js';
import { outlets } from '../src/publish/outlets.js';

const golden = join(import.meta.dirname, 'golden/outlets');

/** The example log's 2022-05-11, with pictures pasted by number so that the files stay readable. */
async function article(name: string, options: OutletOptions = {}): Promise<OutletResult> {
  const daybook = await openDaybook(join(import.meta.dirname, '../examples/log'), { now: () => new Date(0), logger: silentLogger });
  const log = await daybook.readLog();
  const day = findDay(log, '2022-05-11');
  const outlet = outlets.find((one) => one.name === name);
  if (!day || !outlet) throw new Error(`no day or no outlet ${name}`);
  const files = await readPictureFiles(daybook.worktree, log, day);
  return outlet.render(log, day, { files, pictures: 'numbered', ...options });
}

describe.each(outlets)('the article of the example log for $name', ({ name, themes, rules }) => {
  it('is as its golden files say', async () => {
    const result = await article(name);
    if (result.html !== null) await expect(result.html).toMatchFileSnapshot(join(golden, `${name}.html`));
    if (result.markdown !== null) await expect(result.markdown).toMatchFileSnapshot(join(golden, `${name}.md`));
    await expect(
      sheet(
        result,
        rules.map((rule) => rule.fact(result).zh),
      ),
    ).toMatchFileSnapshot(join(golden, `${name}.txt`));
  });

  it('has a golden file for every other theme', async () => {
    for (const theme of themes.slice(1))
      await expect((await article(name, { theme: theme.name })).html).toMatchFileSnapshot(join(golden, `${name}-${theme.name}.html`));
  });
});

describe('pictures of the log’s folder', () => {
  it('go along inside a WeChat article', async () => {
    const { html, pictures } = await article('wechat', { pictures: 'inside' });
    expect(html?.match(/<img src="data:image\/png;base64,iVBOR[\w+/=]+" alt="图 \d" style="[^"]+">/g)).toHaveLength(6);
    expect(pictures.map(({ number, src, way }) => `${number} ${src} ${way}`)).toEqual([
      '1 notes/202205/images/minivit.png inside',
      '2 notes/202205/images/anchor.png inside',
      '3 notes/202205/images/fan.png inside',
      '4 notes/202205/images/portrait.png inside',
      '5 notes/202205/images/qscore.png inside',
      '6 notes/202205/images/people.png inside',
    ]);
  });

  it('are linked where the log’s files are public', async () => {
    const { markdown, pictures } = await article('csdn', { pictureBase: 'https://raw.example.org/me/log/main/' });
    expect(markdown).toContain('![图 1](https://raw.example.org/me/log/main/notes/202205/images/minivit.png)');
    expect(new Set(pictures.map(({ way }) => way))).toEqual(new Set(['kept']));
  });
});

/** What goes into the platform's other boxes, and what the checker says. */
function sheet(result: OutletResult, facts: readonly string[]): string {
  return [
    `标题　${result.title}`,
    `摘要　${result.summary}`,
    '',
    '按此顺序上传',
    ...result.pictures.map(({ number, src, bytes, type, line }) => `${number}　${src}　${bytes} ${type}　第 ${line} 行`),
    '',
    '平台规则',
    ...facts,
    ...result.problems.map(({ severity, file, line, message }) => `${severity} ${file}:${line} ${message.zh}`),
    '',
    '纯文本',
    result.plain,
  ].join('\n');
}
