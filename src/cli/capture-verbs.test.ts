import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenWeb, corpusFile, fakeWeb } from '../../test/capture/fake-web.js';
import { tinyPdf } from '../../test/capture/tiny-pdf.js';
import { runCli } from '../../test/cli/run-cli.js';
import { filesOf, smallLog, temporaryLog } from '../../test/cli/temporary-log.js';
import type { Prompts } from './ask-entry.js';

const day = 'notes/202205/0512.md';
const api = 'https://export.arxiv.org/api/query?id_list=2205.01234&max_results=1';
const article = 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv';
const repository = 'https://api.github.com/repos/example/attention-ruler';
const answers = {
  [api]: 'arxiv/query.xml',
  'https://export.arxiv.org/api/query?id_list=2106.04560,2205.01234&max_results=2': 'arxiv/query.xml',
  [article]: 'weixin/article.html',
  [repository]: 'github/repository.json',
  [`${repository}/readme`]: 'github/readme.md',
};
const abstract =
  'We hang a ruler beside every head of a vision transformer and read off how far it looks. The “ruler” costs nothing at test time. Code is at https://github.com/example/attention-ruler.';
const title = 'Attention, Measured: How Far a Head Looks when $n < 16$ and R&D Agree';
const paperEntry = [
  `   - Abstract: ${abstract} (CVPR 2022)`,
  `   - Paper: [${title}](https://arxiv.org/abs/2205.01234)`,
  '   - Code: [https://github.com/example/attention-ruler](https://github.com/example/attention-ruler)',
];

const web = () => ({ fetch: fakeWeb(answers).fetch });

describe('capture', () => {
  test('prints the entry and where each value is from, and writes nothing', async () => {
    const folder = temporaryLog(smallLog);
    const run = await runCli(folder, ['capture', article], {}, web());
    expect(run).toEqual({
      exit: 0,
      err: '',
      out: [
        `3. [CVPR 2022 | 把注意力量一量：一把尺子走天下](${article})`,
        '   - Abstract: 一把能量出每个头看多远的尺子。',
        `   - Paper: [${title}](https://arxiv.org/abs/2205.01234)`,
        '   - Code: [https://github.com/example/attention-ruler](https://github.com/example/attention-ruler)',
        '',
        `<div align=center><img src="https://mmbiz.qpic.cn/mmbiz_png/firstFigure/640?wx_fmt=png" style='zoom:100%'>`,
        '</div>',
        '',
        '  title: #activity-name, sure',
        '  site: #js_name, sure',
        '  date: ct, sure',
        '  abstract: og:description, likely',
        '  paper: article, a guess, not written: https://arxiv.org/abs/2106.04560',
        '  paper: article, likely',
        '  code: article, likely',
        '  code: article, a guess, not written: https://github.com/open-mmlab/mmdetection',
        '  picture: data-src, likely × 2',
        '  picture: data-src, a guess, not written: https://mmbiz.qpic.cn/mmbiz_gif/followUsIcon/640?wx_fmt=gif',
        '  picture: og:image, likely',
        '',
      ].join('\n'),
    });
    expect(filesOf(folder)).toEqual(smallLog);
  });

  test('answers JSON as the contract has it', async () => {
    const run = await runCli(temporaryLog(smallLog), ['capture', 'arXiv:2205.01234v2', '--json'], {}, web());
    expect(JSON.parse(run.out)).toEqual({
      url: 'https://arxiv.org/abs/2205.01234',
      title,
      site: 'arXiv',
      date: '2022-05-02',
      relevance: 0,
      abstract,
      venue: 'CVPR 2022',
      papers: [{ title, url: 'https://arxiv.org/abs/2205.01234' }],
      code: [{ title: null, url: 'https://github.com/example/attention-ruler' }],
      images: [],
      tips: null,
      provenance: [
        { field: 'title', from: 'arXiv API', certainty: 'sure' },
        { field: 'site', from: 'arXiv API', certainty: 'sure' },
        { field: 'date', from: 'arXiv API', certainty: 'sure' },
        { field: 'abstract', from: 'arXiv API', certainty: 'sure' },
        { field: 'venue', from: 'arXiv comment', certainty: 'likely' },
        { field: 'papers', from: 'arXiv API', certainty: 'sure' },
        { field: 'code', from: 'arXiv abstract', certainty: 'likely' },
      ],
      noted: [],
      markdown: [`3. [${title}](https://arxiv.org/abs/2205.01234)`, ...paperEntry].join('\n'),
    });
  });

  test('reads a saved page, a page that is pasted, and words', async () => {
    const folder = temporaryLog({ ...smallLog, 'saved.html': corpusFile('arxiv/abs.html').toString() });
    const saved = JSON.parse((await runCli(folder, ['capture', 'saved.html', '--json'], {}, { fetch: brokenWeb().fetch })).out);
    expect([saved.url, saved.title]).toEqual(['https://arxiv.org/abs/2205.01234', 'Attention, Measured: How Far a Head Looks']);
    const html = corpusFile('page/plain.html').toString();
    const piped = await runCli(
      folder,
      ['capture', '-', '--url', 'https://example.org/r', '--json'],
      {},
      { fetch: brokenWeb().fetch, stdin: html },
    );
    expect(JSON.parse(piped.out)).toMatchObject({ url: 'https://example.org/r', title: 'Notes on rulers' });
    const words = await runCli(
      folder,
      ['capture', '-', '--json'],
      {},
      { fetch: brokenWeb().fetch, stdin: '量一量注意力\n代码：github.com/example/x\n' },
    );
    expect(JSON.parse(words.out)).toMatchObject({
      url: null,
      title: '量一量注意力',
      code: [{ title: null, url: 'https://github.com/example/x' }],
    });
  });

  test('says that nothing was piped in', async () => {
    const run = await runCli(temporaryLog(smallLog), ['capture', '-'], {}, { fetch: brokenWeb().fetch, stdin: ' \n' });
    expect([run.exit, run.err]).toEqual([2, 'error: Nothing was piped in.\nPipe in a page or a text, or give an address instead of -.\n']);
  });

  test('says in Chinese where each value is from', async () => {
    const folder = temporaryLog({ ...smallLog, 'saved.html': corpusFile('page/plain.html').toString() });
    const args = ['capture', 'saved.html', '--url', 'https://example.org/r', '--lang', 'zh'];
    const { out } = await runCli(folder, args, {}, { fetch: brokenWeb().fetch });
    expect(out.slice(out.indexOf('\n\n  ') + 2).split('\n')).toEqual([
      '  标题：title，很可能',
      '  来源：网址，很可能',
      '  摘要：defuddle，猜测，不写入：A ruler has two ends and, between them, more marks than anybody reads. These no…',
      '  论文：正文，很可能',
      '  论文：正文，猜测，不写入：https://arxiv.org/abs/1706.03762',
      '',
    ]);
  });

  test('says what it cannot take', async () => {
    const folder = temporaryLog(smallLog);
    const run = async (...args: string[]) => (await runCli(folder, ['capture', ...args], {}, { fetch: brokenWeb().fetch })).err;
    expect(await run('nonsense')).toBe(
      'error: “nonsense” is no address, arXiv id or DOI, and no file here.\nGive an address that begins with https://, or an id such as 2204.07154.\n',
    );
    expect(await run()).toBe('error: Nothing was given to capture.\nGive an address, an arXiv id or a DOI.\n');
    expect(await run('https://example.org/x')).toBe(
      'error: example.org does not answer.\nAdd it by hand: daybook add <url> --title <title>. Or open it in a browser, save the page, and give the file.\n',
    );
    expect(await run('ftp://example.org/x')).toMatch(/^error: “ftp:\/\/example\.org\/x” is no address/);
    writeFileSync(join(folder, 'links.txt'), 'https://example.org/a\n2205.01234\n');
    expect(await run('links.txt')).toBe(
      'error: links.txt is no page and no PDF.\nIf it is a list of addresses: daybook add --from links.txt\n',
    );
    writeFileSync(join(folder, 'a.png'), Buffer.from('\x89PNG\r\n\x1a\n<html>', 'latin1'));
    expect(await run('a.png')).toMatch(/^error: a\.png is image\/png: no page and no PDF\.\n/);
  });
});

describe('add without a title', () => {
  test('writes what the page says, and what was typed goes before it', async () => {
    const folder = temporaryLog(smallLog);
    const run = await runCli(folder, ['add', '2205.01234', '--stars', '3', '--tips', '值得一试'], {}, web());
    expect(run).toEqual({ exit: 0, err: '', out: `created ${day}\nadded 2022-05-12#1\n` });
    expect(readFileSync(join(folder, day), 'utf8')).toContain(
      [`1. [${title}](https://arxiv.org/abs/2205.01234)       :star::star::star:`, ...paperEntry, '   - Tips: 值得一试', ''].join('\n'),
    );
    await runCli(folder, ['undo']);
    expect(filesOf(folder)).toEqual(smallLog);
  });

  test('fetches nothing when a title is given, unless asked to', async () => {
    const folder = temporaryLog(smallLog);
    const typed = fakeWeb(answers);
    await runCli(folder, ['add', 'https://arxiv.org/abs/2205.01234', '--title', 'Mine'], {}, { fetch: typed.fetch });
    expect(typed.asked).toEqual([]);
    await runCli(folder, ['add', article, '--title', '我的标题', '--capture'], {}, web());
    const text = readFileSync(join(folder, day), 'utf8');
    expect(text).toContain('1. [Mine](https://arxiv.org/abs/2205.01234)\n');
    expect(text).toContain(`2. [我的标题](${article})\n   - Abstract: 一把能量出每个头看多远的尺子。\n`);
  });

  test('says how to add by hand when the page cannot be had', async () => {
    const folder = temporaryLog(smallLog);
    const run = await runCli(folder, ['add', 'https://example.org/gone'], {}, { fetch: fakeWeb({}).fetch });
    expect(run).toEqual({
      exit: 3,
      out: '',
      err: 'error: https://example.org/gone is not there (status 404).\nAdd it by hand: daybook add <url> --title <title>. Or open it in a browser, save the page, and give the file.\n',
    });
    expect(filesOf(folder)).toEqual(smallLog);
  });

  test('refuses what is noted already before it asks the web, under any address of the paper, and takes it with --again', async () => {
    const folder = temporaryLog(smallLog);
    await runCli(folder, ['add', '2205.01234'], {}, web());
    const before = filesOf(folder);
    const asked = fakeWeb(answers);
    const again = await runCli(folder, ['add', 'https://arxiv.org/pdf/2205.01234v1.pdf'], {}, { fetch: asked.fetch });
    expect(again).toEqual({
      exit: 3,
      out: '',
      err: `error: https://arxiv.org/pdf/2205.01234v1.pdf is noted already: 2022-05-12#1 “${title}”.\nAdd it again with --again, over HTTP with "again": true.\n`,
    });
    expect([asked.asked, filesOf(folder)]).toEqual([[], before]);
    // A paper that was noted through another link is told, and written.
    const through = await runCli(folder, ['add', article], {}, web());
    expect(through.err).toContain('arXiv:2205.01234 was noted on 2022-05-12 already: 2022-05-12#1');
    expect(through.exit).toBe(0);
    expect((await runCli(folder, ['add', '2205.01234', '--again'], {}, web())).exit).toBe(0);
  });

  test('needs something to add', async () => {
    expect((await runCli(temporaryLog(smallLog), ['add'])).err).toBe(
      'error: “add” needs <url>: the link of what was read.\nSee daybook add --help.\n',
    );
  });
});

describe('add --from', () => {
  const list = [
    '# to read',
    '',
    'https://arxiv.org/abs/2205.01234',
    `看看这个：${article} 不错`,
    'https://example.org/gone',
    'https://arxiv.org/pdf/2205.01234v2.pdf',
    'no address',
    'https://example.org/detection',
  ].join('\r\n');

  test('adds each address of a list in its order, and says what became of each line', async () => {
    const folder = temporaryLog({ ...smallLog, 'links.txt': list });
    const run = await runCli(folder, ['add', '--from', 'links.txt', '--stars', '2'], {}, web());
    expect(run.exit).toBe(3);
    expect(run.out).toBe(
      [
        `created ${day}`,
        'added 2022-05-12#1 https://arxiv.org/abs/2205.01234',
        `added 2022-05-12#2 看看这个：${article} 不错`,
        'failed https://example.org/gone',
        '  https://example.org/gone is not there (status 404).',
        'repeated https://arxiv.org/pdf/2205.01234v2.pdf',
        'failed no address',
        '  “no address” is no address, arXiv id or DOI.',
        'noted https://example.org/detection',
        '  https://example.org/detection is noted already: 2022-05-10#1 “检测入门”.',
        'added 2, left out 2, failed 2',
        '',
      ].join('\n'),
    );
    expect(run.err.split('\n').slice(0, 2)).toEqual(['1 of 6: https://arxiv.org/abs/2205.01234', `2 of 6: 看看这个：${article} 不错`]);
    const text = readFileSync(join(folder, day), 'utf8');
    expect(text.match(/^\d\. \[.*:star::star:$/gm)?.length).toBe(2);
  });

  test('takes a list from a pipe, answers JSON, and shows all that a dry run would write', async () => {
    const folder = temporaryLog(smallLog);
    const args = ['add', '--from', '-', '--json', '--dry-run'];
    const run = await runCli(folder, args, {}, { ...web(), stdin: `2205.01234\n${article}\n` });
    const output = JSON.parse(run.out);
    expect([run.exit, output.dryRun, output.files]).toEqual([0, true, [{ file: day, change: 'created' }]]);
    expect(output.lines).toEqual([
      { input: '2205.01234', status: 'added', ref: '2022-05-12#1', message: null },
      { input: article, status: 'added', ref: '2022-05-12#2', message: null },
    ]);
    expect(output.diff.match(/^\+\d\. \[/gm)?.length).toBe(2);
    expect(filesOf(folder)).toEqual(smallLog);
  });

  test('takes nothing that only one entry can have', async () => {
    const folder = temporaryLog({ ...smallLog, 'links.txt': list });
    expect((await runCli(folder, ['add', '--from', 'links.txt', '--title', 'X'])).exit).toBe(2);
    expect((await runCli(folder, ['add', '--from', 'nowhere.txt'])).err).toMatch(/^error: There is no file nowhere\.txt here/);
  });
});

describe('add on a terminal', () => {
  const left = Symbol('left');

  /** Answers prompts in their order; `left` is Ctrl-C. */
  function prompts(...answersInOrder: readonly unknown[]): { readonly asked: unknown[]; readonly prompts: Prompts } {
    const asked: unknown[] = [];
    const next = async (question: { readonly message: string; readonly initialValue?: unknown; readonly initialValues?: unknown }) => {
      asked.push([question.message, question.initialValue ?? question.initialValues ?? null]);
      return answersInOrder[asked.length - 1] as never;
    };
    return {
      asked,
      prompts: {
        confirm: next,
        multiselect: next,
        select: next,
        text: next,
        isCancel: (value: unknown): value is symbol => value === left,
      } as Prompts,
    };
  }

  test('asks for what only a person knows, with the page’s words filled in', async () => {
    const folder = temporaryLog(smallLog);
    const person = prompts('量一量注意力', 4, [1, 0], [], '读两遍');
    const run = await runCli(folder, ['add', article], {}, { ...web(), prompts: person.prompts });
    expect(run.exit).toBe(0);
    expect(person.asked).toEqual([
      ['Title', 'CVPR 2022 | 把注意力量一量：一把尺子走天下'],
      ['How near to your work? (↑↓ chooses, Enter goes on)', 0],
      ['Which papers? (space chooses, Enter goes on)', [1]],
      ['Which code? (space chooses, Enter goes on)', [0]],
      ['Your remark', ''],
    ]);
    const text = readFileSync(join(folder, day), 'utf8');
    expect(text).toContain(`1. [量一量注意力](${article})       :star::star::star::star:\n`);
    expect(text).toContain('   - Paper: https://arxiv.org/abs/2106.04560\n');
    expect(text).not.toContain('- Code:');
    expect(text).toContain('   - Tips: 读两遍\n');
  });

  test.each([0, 1, 2, 3, 4])('writes nothing when the person leaves at question %d', async (at) => {
    const folder = temporaryLog(smallLog);
    const given = ['T', 1, [], [], ''].map((answer, index) => (index === at ? left : answer));
    const run = await runCli(folder, ['add', article], {}, { ...web(), prompts: prompts(...given).prompts });
    expect([run.exit, run.err]).toEqual([3, `Reading ${article} …\nerror: Nothing was added.\n`]);
    expect(filesOf(folder)).toEqual(smallLog);
  });

  test('asks whether to go on with what is noted, and asks nothing with --yes', async () => {
    const folder = temporaryLog(smallLog);
    const person = prompts(false);
    const run = await runCli(folder, ['add', 'https://example.org/detection'], {}, { ...web(), prompts: person.prompts });
    expect(person.asked).toEqual([['https://example.org/detection is noted already: 2022-05-10#1 “检测入门”. Add it again?', false]]);
    expect([run.exit, filesOf(folder)]).toEqual([3, smallLog]);
    const quiet = prompts();
    expect((await runCli(folder, ['add', article, '--yes'], {}, { ...web(), prompts: quiet.prompts })).exit).toBe(0);
    expect(quiet.asked).toEqual([]);
  });
});

test('capture takes a PDF, as a file and piped in', async () => {
  const folder = temporaryLog(smallLog);
  writeFileSync(
    join(folder, 'paper.pdf'),
    tinyPdf([
      [18, 'A Ruler for Every Head'],
      [12, 'Abstract'],
      [10, 'We measure.'],
    ]),
  );
  const run = await runCli(folder, ['capture', 'paper.pdf', '--json'], {}, { fetch: brokenWeb().fetch });
  expect(JSON.parse(run.out)).toMatchObject({ url: null, title: 'A Ruler for Every Head', abstract: 'We measure.' });
  const stdin = readFileSync(join(folder, 'paper.pdf'), 'latin1');
  const piped = await runCli(folder, ['capture', '-', '--json'], {}, { fetch: brokenWeb().fetch, stdin });
  expect(JSON.parse(piped.out).title).toBe('A Ruler for Every Head');
});

test('add takes a saved page, whose own address it links to', async () => {
  const folder = temporaryLog(smallLog);
  writeFileSync(join(folder, 'saved page.html'), corpusFile('weixin/article.html'));
  expect((await runCli(folder, ['add', 'saved page.html'], {}, web())).exit).toBe(0);
  expect(readFileSync(join(folder, day), 'utf8')).toContain('](https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMA==&mid=2650000001&idx=1&sn=');
});
