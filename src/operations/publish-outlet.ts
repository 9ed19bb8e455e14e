import * as z from 'zod';
import { type Bilingual, say } from '../base/text.js';
import { newestDay } from '../log/log.js';
import { publicLog } from '../log/public-log.js';
import type { Day } from '../log/types.js';
import type { Outlet, OutletName, OutletOptions, OutletResult } from '../publish/outlet.js';
import type { OperationContext } from './daybook-context.js';
import { dayTarget, readDate } from './find-target.js';
import { defineOperation, type Operation } from './operation.js';
import { described, terminalOnly } from './parameters.js';

type Form = 'html' | 'markdown' | 'text';

const themeInput = {
  theme: described(z.enum(['plain', 'petrol', 'serif']).default('plain'), say('how the article looks', '文章的样式')),
};

const contentsInput = {
  contents: described(z.boolean().default(false), say('begin with a table of contents, @[TOC]', '开头放目录 @[TOC]')),
};

const articleOutput = z.object({
  outlet: z.string(),
  date: z.string(),
  title: z.string(),
  summary: z.string(),
  html: z.string().nullable().meta({ description: 'To paste as rich text; null where the platform takes Markdown only.' }),
  markdown: z.string().nullable().meta({ description: 'To import or paste as text; null where the platform takes rich text only.' }),
  plain: z.string(),
  pictures: z.array(
    z.object({
      number: z.int().meta({ description: 'Place in the upload order.' }),
      src: z.string().meta({ description: 'Path in the log, or address.' }),
      local: z.boolean(),
      way: z.enum(['kept', 'inside', 'upload']).meta({ description: 'upload: by hand, in place of its number.' }),
    }),
  ),
  problems: z.array(
    z.object({ rule: z.string(), severity: z.enum(['error', 'warning', 'info']), file: z.string(), line: z.int(), message: z.string() }),
  ),
});

/** One verb for each platform that a day is pasted into. */
export const publishOutletOperations: readonly Operation[] = [
  publishOperation('wechat', say('WeChat', '微信公众号'), say('HTML with its styles in the tags', '样式写在标签里的 HTML'), [
    'html',
    'text',
  ]),
  publishOperation('csdn', say('CSDN', ' CSDN '), say('Markdown', 'Markdown'), ['markdown', 'text']),
  publishOperation('zhihu', say('Zhihu', '知乎'), say('Markdown to import, HTML to paste', '供导入的 Markdown 和供粘贴的 HTML'), [
    'markdown',
    'html',
    'text',
  ]),
  publishOperation('bilibili', say('a Bilibili column', '哔哩哔哩专栏'), say('HTML', 'HTML'), ['html', 'text']),
];

function publishOperation(name: OutletName, title: Bilingual, form: Bilingual, forms: readonly [Form, ...Form[]]): Operation {
  return defineOperation({
    name: `publish ${name}`,
    summary: say(`Print a day as an article for ${title.en}`, `把一天输出为${title.zh}文章`),
    description: say(
      `Makes an article of a day, ready to paste into ${title.en}: ${form.en}. What the platform would refuse is told on standard error, with file and line. Private entries and draft days stay out; nothing is written.`,
      `把一天做成可以粘贴到${title.zh}的文章：${form.zh}。平台不收的内容写到标准错误，注明文件和行号。私密的点和草稿日不会输出；不写任何文件。`,
    ),
    effect: 'read',
    input: z.strictObject({
      date: described(z.string().optional(), say('the day to publish; the newest when left out', '要发布的日期；省略时为最新一天'), 'date'),
      format: terminalOnly(described(z.enum(forms).default(forms[0]), say('what is printed', '输出的形式'))),
      ...(name === 'wechat' ? themeInput : {}),
      ...(name === 'csdn' ? contentsInput : {}),
      pictures: described(
        z.enum(['inside', 'numbered']).default(name === 'wechat' ? 'inside' : 'numbered'),
        say(
          'whether pictures of the log’s folder go along inside the HTML, or are pasted by number',
          '日志文件夹里的图片放进 HTML，还是按编号粘贴',
        ),
      ),
      pictureBase: described(
        z.string().optional(),
        say(
          'address under which the log’s files are public; the site’s when daybook.json names it',
          '日志文件的公开网址；daybook.json 写了网站地址时用它',
        ),
        'url',
      ),
    }),
    positional: [],
    output: articleOutput,
    examples: [
      {
        command: `publish ${name} --date 2022-05-11 > day.${forms[0] === 'html' ? 'html' : 'md'}`,
        text: say('Keep the article of a day', '把某天的文章存成文件'),
      },
      { command: `publish ${name} --format text`, text: say('The newest day as plain text', '最新一天的纯文本') },
    ],
    async run(context, input) {
      const [{ outlets }, { makeArticle }, { publicDay }] = await Promise.all([
        import('../publish/outlets.js'),
        import('../publish/article/make-article.js'),
        import('../publish/article/public-day.js'),
      ]);
      const { worktree, config, ports, readLog } = context.daybook;
      const all = await readLog();
      const log = publicLog(all);
      const { date, format: _, ...options } = input;
      const asked = date === undefined ? (newestDay(log) ?? newestDay(all))?.ref : readDate(date);
      const day = publicDay(all, log, dayTarget(all, asked ?? '', date ?? '').day.ref) as Day;
      const outlet = outlets.find((one) => one.name === name) as Outlet;
      const result = await makeArticle({ worktree, config, log }, outlet, day, options as OutletOptions);
      const { logger } = ports;
      for (const problem of result.problems) {
        const place = `${problem.file}:${problem.line}: `;
        logger.warn(say(place + problem.message.en, place + problem.message.zh));
      }
      return articleOf(name, day, result, context);
    },
    render: (output, { input }) => (output[input.format === 'text' ? 'plain' : input.format] ?? output.plain).trimEnd(),
  });
}

function articleOf(name: OutletName, day: Day, result: OutletResult, { language }: OperationContext): z.output<typeof articleOutput> {
  return {
    outlet: name,
    date: day.date,
    title: result.title,
    summary: result.summary,
    html: result.html,
    markdown: result.markdown,
    plain: result.plain,
    pictures: result.pictures.map(({ number, src, local, way }) => ({ number, src, local, way })),
    problems: result.problems.map(({ rule, severity, file, line, message }) => ({
      rule,
      severity,
      file,
      line,
      message: message[language],
    })),
  };
}
