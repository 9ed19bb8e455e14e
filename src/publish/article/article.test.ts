import { describe, expect, it } from 'vitest';
import { sampleLog, sampleNote } from '../../../test/sample-log.js';
import type { Day } from '../../log/types.js';
import type { OutletOptions, OutletResult } from '../outlet.js';
import { outlets } from '../outlets.js';

/** The article of a note's entries on 2022-05-11. */
function render(name: string, entries: string, options: OutletOptions = {}, files: readonly string[] = []): OutletResult {
  const paths = Object.fromEntries(files.map((path) => [path, '']));
  const log = sampleLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', entries), ...paths });
  const outlet = outlets.find((one) => one.name === name);
  if (!outlet) throw new Error(name);
  return outlet.render(log, log.days[0] as Day, { pictures: 'numbered', ...options });
}

const withoutStyles = (html: string | null): string => (html ?? '').replace(/ style="[^"]*"/g, '');

describe('links', () => {
  const entries = `1. [题目](https://mp.weixin.qq.com/s/abc)
   - Abstract: 见 [项目页](https://example.org/p) 和 [旧文](https://mp.weixin.qq.com/s/old)，再见 [项目页](https://example.org/p)
   - Code: [https://github.com/me/tool](https://github.com/me/tool)
   - 视频: [演示](https://www.bilibili.com/video/BV1xx)
`;

  it('outside WeChat become notes, the same address one number, and articles of WeChat stay links', () => {
    const html = withoutStyles(render('wechat', entries).html);
    expect(html).toContain(
      '<p>见 项目页<sup>[1]</sup> 和 <a href="https://mp.weixin.qq.com/s/old">旧文</a>，再见 项目页<sup>[1]</sup></p>',
    );
    expect(html).toContain('<p>[1] 项目页 https://example.org/p</p>\n<p>[2] https://github.com/me/tool</p>');
    expect(html).not.toContain('[4]');
  });

  it('on Bilibili are text, but for its own', () => {
    const { html } = render('bilibili', entries);
    expect(html).toContain('<p>见 项目页（https://example.org/p） 和 旧文（https://mp.weixin.qq.com/s/old）');
    expect(html).toContain('<a href="https://www.bilibili.com/video/BV1xx">演示</a>');
  });

  it('stay links in Markdown', () => {
    expect(render('csdn', entries).markdown).toContain('见 [项目页](https://example.org/p) 和 [旧文](https://mp.weixin.qq.com/s/old)');
  });
});

describe('formulas', () => {
  const entries = '1. [题目](https://example.org/a)\n   - Abstract: 损失 $L_1 < \\alpha$ 下降\n';

  it('stay TeX for CSDN', () => {
    expect(render('csdn', entries).markdown).toContain('损失 $L_1 \\lt  \\alpha$ 下降');
  });

  it('are pictures of its equation service for Zhihu', () => {
    const image =
      '<img src="https://www.zhihu.com/equation?tex=L_1%20%3C%20%5Calpha" alt="L&#95;1 &lt; \\alpha" class="ee_img tr_noresize" eeimg="1">';
    expect(render('zhihu', entries).html).toContain(`损失 ${image} 下降`);
    expect(render('zhihu', entries).markdown).toContain(`损失 ${image} 下降`);
  });

  it('are named where they would only be text', () => {
    expect(render('wechat', entries).problems.map(({ rule, line, message }) => `${rule}:${line} ${message.zh}`)).toEqual([
      'wechat/formula:8 公式 L_1 < \\alpha 会显示成文字。请用编辑器的公式功能插入，或换成图片。',
    ]);
  });
});

describe('pictures', () => {
  const entries = `1. [题目](https://example.org/a)

<img src="https://mmbiz.qpic.cn/mmbiz_png/x/640?wx_fmt=png"> <img src="https://example.org/b.webp" alt="结构 图"> <img src="images/c.png">
`;
  const files = ['notes/202205/images/c.png'];

  it('of WeChat stay in WeChat; others leave a numbered box', () => {
    const { html, pictures, problems } = render('wechat', entries, {}, files);
    expect(withoutStyles(html)).toContain('<img src="https://mmbiz.qpic.cn/mmbiz_png/x/640?wx_fmt=png" alt="图 1">');
    expect(withoutStyles(html)).toContain('<section>图 2：请用这张图片换掉此框<br>https://example.org/b.webp</section><p>结构 图</p>');
    expect(pictures.map(({ number, way, local }) => [number, way, local])).toEqual([
      [1, 'kept', false],
      [2, 'upload', false],
      [3, 'upload', true],
    ]);
    expect(problems.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([
      'wechat/draft-picture-format 草稿接口：图 2 是 webp 格式，平台只收 png、jpg。请转换后再上传。',
      'wechat/foreign-picture 图 2 在 example.org，平台不会从那里显示。请保存后在相应位置上传。',
      'wechat/picture-format 图 2 是 webp 格式，平台只收 png、jpg、gif、bmp。请转换后再上传。',
    ]);
  });

  it('that guard themselves against other sites are uploaded by hand elsewhere', () => {
    const { markdown } = render('csdn', entries, {}, files);
    expect(markdown).toContain('> 图 1：请在此处上传 <https://mmbiz.qpic.cn/mmbiz_png/x/640?wx_fmt=png>');
    expect(markdown).toContain('![结构 图](https://example.org/b.webp)');
    expect(markdown).toContain('> 图 3：请在此处上传 `notes/202205/images/c.png`');
  });

  it('that are too large are named with their size', () => {
    const options = { files: new Map([[files[0] ?? '', { bytes: 11_744_051, type: 'image/png', base64: null }]]) };
    expect(render('wechat', entries, options, files).problems.map(({ message }) => message.zh)).toContain(
      '图 3 有 11.2 MB，平台最大 10 MB。请压缩后再上传。',
    );
  });
});

describe('texts', () => {
  it('keep lists, emphasis and code', () => {
    const entries = '1. [题目](https://example.org/a)\n   - Tips: 两点 **要紧**\n     - 先 `run`\n     - 再看\n       - 细处\n';
    expect(withoutStyles(render('wechat', entries).html)).toContain(
      '<p><strong>Tips：</strong>两点 <strong>要紧</strong></p>\n<p>• 先 <code>run</code></p>\n<p>• 再看</p>\n<p>– 细处</p>',
    );
    expect(render('zhihu', entries).html).toContain('<ul><li>先 <code>run</code></li><li><p>再看</p>\n<ul><li>细处</li></ul></li></ul>');
    expect(render('csdn', entries).markdown).toContain('**Tips：** 两点 **要紧**\n\n- 先 `run`\n- 再看\n\n  - 细处');
  });

  it('set a venue back from the title, and nothing else that stands before a bar', () => {
    const entries = '1. [CVPR 2022 | 检测](https://example.org/a) :star:\n\n2. [大盘点|无人驾驶](https://example.org/b)\n';
    expect(render('csdn', entries).markdown).toContain('## 1. [检测](https://example.org/a)\n\n★　CVPR 2022');
    expect(render('csdn', entries).markdown).toContain('## 2. [大盘点|无人驾驶](https://example.org/b)');
  });

  it('name a title that is too long for the platform', () => {
    const log = sampleLog({ 'notes/202205/0511.md': `\n# ${'很'.repeat(41)}（2022.5.11）\n` });
    const problems = outlets.flatMap((outlet) => outlet.render(log, log.days[0] as Day).problems);
    expect(problems.map(({ rule, file, line, message }) => `${file}:${line} ${rule} ${message.zh}`)).toEqual([
      'notes/202205/0511.md:2 wechat/draft-title-length 草稿接口：标题 52 个字，平台要求最多 32 个字。粘贴时请另拟标题。',
      'notes/202205/0511.md:2 bilibili/title-length 标题 52 个字，平台要求最多 40 个字。粘贴时请另拟标题。',
    ]);
  });

  it('say in English what a log in English asks for', () => {
    const { plain } = render('wechat', '1. [Title](https://example.org/a)\n   - Paper: [A paper](https://example.org/p)\n', {
      language: 'en',
    });
    expect(plain).toContain('11 May 2022, Wednesday. 1 entry.');
    expect(plain).toContain('Paper: A paper (https://example.org/p)');
  });
});

it('a day that is longer than WeChat takes is named', () => {
  const entries = `1. [题目](https://example.org/a)\n${'   - Tips: 很长的一句话，说了又说。\n'.repeat(200)}`;
  expect(render('wechat', entries).problems.map(({ rule, line }) => [rule, line])).toEqual([['wechat/content-length', 1]]);
});
