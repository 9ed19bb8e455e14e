import { describe, expect, it } from 'vitest';
import { refusal, temporaryLog, testPorts } from '../../test/temporary-log.js';
import type { Bilingual } from '../base/text.js';
import { openDaybook } from '../daybook.js';
import { publishOutletOperations } from './publish-outlet.js';

const log = temporaryLog();

async function publish(name: string, input: Record<string, unknown> = {}) {
  const operation = publishOutletOperations.find((one) => one.name === `publish ${name}`);
  if (!operation) throw new Error(name);
  const warnings: Bilingual[] = [];
  const logger = { info: () => {}, warn: (text: Bilingual) => void warnings.push(text) };
  const daybook = await openDaybook(log.root, { ...testPorts, logger });
  const parsed = operation.input.parse(input);
  const output = await operation.run({ daybook, language: 'zh' }, parsed);
  const text = await operation.render(operation.output.parse(output), {
    input: parsed,
    language: 'zh',
    chosen: null,
    color: false,
    version: '0',
  });
  return { output: output as Record<string, unknown>, text, warnings: warnings.map(({ zh }) => zh) };
}

describe('publish <platform>', () => {
  it('prints the newest day in the form of its platform', async () => {
    expect((await publish('wechat')).text).toMatch(/^<section>\n<p style="[^"]+">2022 年 5 月 11 日，星期三。今天一点。<\/p>/);
    expect((await publish('csdn')).text).toMatch(/^# 公众号内容拓展学习笔记（2022\.5\.11）\n/);
    expect((await publish('zhihu', { format: 'html' })).text).toContain('<h2>1　检测 with YOLOv6</h2>');
    expect((await publish('bilibili', { format: 'text' })).text).toContain('原文：https://example.org/a');
    expect((await publish('csdn', { contents: true })).text).toContain('\n\n@[TOC]\n\n');
  });

  it('writes nothing', async () => {
    const before = log.tree();
    await publish('wechat');
    expect(log.tree()).toEqual(before);
  });

  it('tells what the platform would refuse, by file and line', async () => {
    log.put('notes/202205/0512.md', '# 笔记（2022.5.12）\n\n1. [检测](https: //example.org)\n\n<img src="images/gone.png">\n');
    const { output, warnings } = await publish('wechat', { date: '2022.5.12' });
    expect(warnings).toEqual(['notes/202205/0512.md:5: 找不到图片 images/gone.png。请略去或另换一张。']);
    expect(output.problems).toEqual([
      {
        rule: 'wechat/lost-picture',
        severity: 'warning',
        file: 'notes/202205/0512.md',
        line: 5,
        message: '找不到图片 images/gone.png。请略去或另换一张。',
      },
    ]);
  });

  it('keeps private entries and draft days to itself', async () => {
    log.put(
      'notes/202205/0512.md',
      '# 笔记（2022.5.12）\n\n1. [公开](https://example.org/a)\n\n2. [私下](https://example.org/b)\n   <!-- private -->\n\n3. [也公开](https://example.org/c)\n',
    );
    log.put('notes/202205/0513.md', '# 笔记（2022.5.13）\n\n<!-- draft -->\n\n1. [草稿](https://example.org/d)\n');
    for (const name of ['wechat', 'csdn', 'zhihu', 'bilibili']) {
      const { output } = await publish(name);
      expect(output.date).toBe('2022-05-12');
      expect(JSON.stringify(output)).not.toMatch(/私下|草稿/);
      expect(output.plain).toContain('2　也公开');
    }
    const error = await refusal(publish('wechat', { date: '2022-05-13' }));
    expect([error.code, error.text.zh]).toEqual(['bad-value', 'notes/202205/0513.md 是草稿。']);
  });

  it('refuses a day of which nothing may be seen', async () => {
    log.put('notes/202205/0512.md', '# 笔记（2022.5.12）\n\n1. [私下](https://example.org/b)\n   <!-- private -->\n');
    expect((await refusal(publish('zhihu', { date: '2022-05-12' }))).text.zh).toBe('notes/202205/0512.md 的每一点都是私密的。');
  });

  it('links pictures that the log’s site has', async () => {
    log.put('daybook.json', '{"site":{"url":"https://me.example.org/log/"}}');
    log.put('notes/202205/0512.md', '# 笔记（2022.5.12）\n\n1. [检测](https://example.org/a)\n\n<img src="images/a 图.png">\n');
    log.put('notes/202205/images/a 图.png', 'x');
    expect((await publish('csdn')).text).toContain('![图 1](https://me.example.org/log/files/notes/202205/images/a%20%E5%9B%BE.png)');
    const given = await publish('csdn', { pictureBase: 'https://raw.example.org/main' });
    expect(given.text).toContain('(https://raw.example.org/main/notes/202205/images/a%20%E5%9B%BE.png)');
  });

  it('refuses a day that is not there and an address that is none', async () => {
    expect((await refusal(publish('wechat', { date: '2022-05-09' }))).code).toBe('unknown-ref');
    expect((await refusal(publish('wechat', { date: 'gestern' }))).code).toBe('bad-date');
    expect((await refusal(publish('csdn', { pictureBase: 'raw' }))).code).toBe('bad-value');
  });
});
