import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenWeb, fakeWeb } from '../../test/capture/fake-web.js';
import { runCli } from '../../test/cli/run-cli.js';
import { filesOf, smallLog, temporaryLog } from '../../test/cli/temporary-log.js';

const web = fakeWeb({
  'https://export.arxiv.org/api/query?id_list=2205.01234&max_results=1': 'arxiv/query.xml',
  'https://example.org/short': { file: 'weixin/article.html', to: 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv' },
});
const items = [
  {
    id: '1111aaaa0001',
    title: 'Attention, Measured',
    url: 'https://arxiv.org/abs/2205.01234v1',
    authors: ['Ada Li', 'Bo Wu'],
    source: 'arXiv',
  },
  { id: '1111aaaa0001', title: 'Attention, Measured', url: 'https://huggingface.co/papers/2205.01234', source: 'Hugging Face' },
  { id: '2222bbbb0002', title: 'A diffusion of heat', url: 'https://blog.example.org/heat', authors: ['Carla Meyer'], source: 'a blog' },
  { id: '2222cccc0003', title: '小目标检测的 10 个技巧', url: 'https://mp.weixin.qq.com/s/tricks', source: '机器之心' },
  { id: '3333dddd0004', title: 'YOLOv6', url: 'http://www.example.org/yolov6?utm_source=rss', source: 'a blog' },
  { id: '4444eeee0005', title: 'A short address', url: 'https://example.org/short', source: 'a blog' },
];

/** A note of the article that a short address leads to. */
const article = {
  'notes/202205/0509.md':
    '# 公众号内容拓展学习笔记（2022.5.9）\n\n1. [文章](https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv)         :star:\n',
};

function openLog(files: Readonly<Record<string, string>> = {}) {
  const lines = items.map((item, n) => JSON.stringify({ ...item, at: `2022-05-12T03:0${n}:00.000Z` }));
  const folder = temporaryLog({ ...smallLog, ...files, '.daybook/inbox/items-2022-05.jsonl': `${lines.join('\n')}\n` });
  const run = async (...args: string[]) => runCli(folder, ['inbox', ...args], {}, { fetch: web.fetch });
  const states = async () => {
    const { items: all } = JSON.parse((await run('items', '--all', '--limit', '99', '--json')).out);
    return Object.fromEntries(all.map((one: { id: string; state: string }) => [one.id, one.state]));
  };
  return { folder, run, states };
}

describe('daybook inbox items', () => {
  it('lists what waits, says who offered it, and of each source what it offered', async () => {
    const { run } = openLog();
    const { waiting, total, items: listed } = JSON.parse((await run('items', '--json')).out);
    expect([waiting, total, listed.map(({ id }: { id: string }) => id).toSorted()]).toEqual([
      4,
      4,
      ['1111aaaa0001', '2222bbbb0002', '2222cccc0003', '4444eeee0005'],
    ]);
    expect((await run('items', '--source', 'Hugging Face')).out).toBe(
      [
        '1111aa  Attention, Measured',
        '        Ada Li, Bo Wu · from arXiv, Hugging Face',
        '        https://arxiv.org/abs/2205.01234v1',
        '        Words you note: attention, attention measured; like “Attention, measured” (2022-05-11#1).',
        '4 items wait in the inbox.',
        'Go on with “daybook inbox accept 1111aa”, or “later” or “dismiss” in its place; “daybook serve” shows all of it at /inbox.',
        '',
      ].join('\n'),
    );
    expect((await run('items', '--limit', '1')).out).toContain('3 more are not listed; see --limit.\n4 items wait in the inbox.');
  });

  it('is what “inbox” alone does, also with flags, while a wrong word after it is told', async () => {
    const { run } = openLog();
    expect((await run()).out).toBe((await run('items')).out);
    expect((await run('--limit', '1', '--json')).out).toBe((await run('items', '--limit', '1', '--json')).out);
    expect(await run('itmes')).toMatchObject({ exit: 2, err: expect.stringContaining('There is no verb “inbox itmes”.') });
    expect((await run('--help')).out).toContain('inbox accept');
    expect((await run('items', '--all')).out).not.toContain('Go on with');
  });

  it('says why each stands where it does', async () => {
    const { run } = openLog();
    const { items: listed } = JSON.parse((await run('items', '--json')).out);
    const reasons = new Map(listed.map(({ title, rank }: { title: string; rank: { why: object } }) => [title, rank.why]));
    expect(reasons.get('A short address')).toEqual({
      en: 'From example.org, as much that you note; like “检测入门” (2022-05-10#1).',
      zh: '来自 example.org，你常记；与“检测入门”（2022-05-10#1）相近。',
    });
    expect((await run('items')).out).toContain('Nothing in your log speaks for it or against it.');
  });

  it('says that there is no source yet, and what has no item', async () => {
    const folder = temporaryLog(smallLog);
    expect((await runCli(folder, ['inbox', 'items'])).out).toBe(
      'Nothing waits in the inbox. No source yet. Add one: daybook inbox add <url>\n',
    );
    expect((await runCli(folder, ['inbox', 'items', '--state', 'dismissed'])).out).toBe('No item of the inbox is dismissed.\n');
  });

  it('says on which day something is noted', async () => {
    const { folder, run } = openLog();
    const inChinese = { LANG: 'zh_CN.UTF-8' };
    expect((await runCli(folder, ['inbox', 'items', '--state', 'noted'], inChinese)).out).toContain('来自 a blog · 2022-05-11 记过');
    const { items: noted } = JSON.parse((await run('items', '--state', 'noted', '--json')).out);
    expect(noted).toMatchObject([{ id: '3333dddd0004', state: 'noted', ref: '2022-05-11#2', notedOn: '2022-05-11' }]);
  });
});

describe('deciding about items', () => {
  it('dismisses several as one decision, and takes them back at once', async () => {
    const { run, states } = openLog();
    const { out } = await run('dismiss', '2222b', 'https://mp.weixin.qq.com/s/tricks#rd', '3333dddd0004');
    expect(out).toBe(
      'dismissed 2222bb A diffusion of heat\ndismissed 2222cc 小目标检测的 10 个技巧\nrefused 3333dd YOLOv6\n  It is noted already, in 2022-05-11#2.\n2 done, 1 refused.\n2 items wait in the inbox.\n',
    );
    expect(await states()).toMatchObject({ '2222bbbb0002': 'dismissed', '2222cccc0003': 'dismissed', '3333dddd0004': 'noted' });
    expect((await run('dismiss', '2222bbbb0002')).out).toContain('unchanged, dismissed already: 2222bb');
    expect((await run('undo')).out).toBe('taken back: dismissed 2 items\n4 items wait in the inbox.\n');
    expect(await states()).toMatchObject({ '2222bbbb0002': 'new', '2222cccc0003': 'new' });
    expect(await run('undo')).toMatchObject({
      exit: 3,
      err: 'error: No decision of the inbox is left to take back.\nSee `daybook inbox items --all`.\n',
    });
  });

  it('fails with one that is no item, and with digits that begin several', async () => {
    const { run, states } = openLog();
    expect(await run('dismiss', 'ffff')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('There is no item “ffff” in the inbox.'),
    });
    expect((await run('dismiss', '111')).err).toContain('give the digits before a title, four of them at least, or its address');
    expect(await run('dismiss', '2222')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('Give more digits: 2222bbbb0002, 2222cccc0003.'),
    });
    expect(await states()).toMatchObject({ '2222bbbb0002': 'new' });
  });

  it.each([
    ['dismiss', 'dismissed', 'dismissed'],
    ['later', 'to be read later', 'later'],
    ['accept', 'wrote 2022-05-12#1', 'noted'],
  ])('%s takes those of several that can be taken, says why others are refused, and ends with 1', async (verb, done, state) => {
    const { run, states } = openLog();
    const { exit, out, err } = await run(verb, 'ffff', '1111aaaa0001', '3333dddd0004', 'eeee');
    expect([exit, err]).toEqual([1, '']);
    expect(out).toMatch(new RegExp(`^${done} (1111aa )?Attention, Measured\nrefused `));
    expect(out).toContain(
      [
        'refused 3333dd YOLOv6',
        '  It is noted already, in 2022-05-11#2.',
        'refused ffff',
        '  There is no item “ffff” in the inbox.',
        'refused eeee',
        '  There is no item “eeee” in the inbox.',
        'See `daybook inbox items`; give the digits before a title, four of them at least, or its address.',
        '1 done, 3 refused.',
        '3 items wait in the inbox.\n',
      ].join('\n'),
    );
    expect(await states()).toMatchObject({ '1111aaaa0001': state, '3333dddd0004': 'noted' });
    const json = await run(verb, '2222bbbb0002', '3333dddd0004', 'ffff', '--json');
    expect([json.exit, JSON.parse(json.out)]).toMatchObject([
      1,
      {
        items: [{ item: { id: '2222bbbb0002' } }],
        refused: [
          { typed: '3333dddd0004', item: { ref: '2022-05-11#2' }, code: 'exists', hint: null },
          { typed: 'ffff', item: null, code: 'unknown-ref', message: 'There is no item “ffff” in the inbox.' },
        ],
      },
    ]);
    expect((await run(verb, '1111aaaa0001', '2222bbbb0002')).exit).toBe(verb === 'accept' ? 1 : 0);
  });

  it('decides nothing where all are refused', async () => {
    const { folder, run } = openLog();
    for (const verb of ['dismiss', 'later', 'accept']) expect((await run(verb, '3333', 'ffff')).out).toContain('0 done, 2 refused.');
    expect(existsSync(join(folder, '.daybook/inbox/decisions.jsonl'))).toBe(false);
    expect((await runCli(folder, ['inbox', 'dismiss', '3333', 'ffff'], { LANG: 'zh_CN.UTF-8' })).out).toContain(
      '未能处理 3333dd YOLOv6\n  已经记在 2022-05-11#2。\n未能处理 ffff\n  收件箱里没有“ffff”这一条。\n',
    );
  });

  it('queues the others where an address is too long for the queue', async () => {
    const url = `https://blog.example.org/${'a'.repeat(8_000)}`;
    const long = JSON.stringify({ id: '5555ffff0006', title: 'Long', url, source: 'x', at: '2022-05-12T03:00:00.000Z' });
    const { run, states } = openLog({ '.daybook/inbox/items-2022-04.jsonl': `${long}\n` });
    const { exit, out } = await run('later', '5555', '1111');
    expect([exit, out]).toEqual([1, expect.stringMatching(/refused 5555ff Long\n {2}“https:.*” is longer than 8,000 characters\./)]);
    expect(await states()).toMatchObject({ '5555ffff0006': 'new', '1111aaaa0001': 'later' });
  });

  it('puts items into the to-read queue without asking the web, and takes them out again', async () => {
    const { folder, run, states } = openLog();
    const asked = web.asked.length;
    expect((await run('later', '1111', '2222c')).out).toContain('to be read later 1111aa Attention, Measured');
    expect(web.asked).toHaveLength(asked);
    const queue = async () => (await runCli(folder, ['to-read', 'list'], {}, { fetch: web.fetch })).out;
    expect(await queue()).toContain('Attention, Measured');
    expect(await states()).toMatchObject({ '1111aaaa0001': 'later', '2222cccc0003': 'later' });
    expect((await run('later', '1111')).out).toContain('unchanged, to be read later already');
    await run('undo');
    expect(await queue()).toBe('No link waits to be read.\n');
    expect(await states()).toMatchObject({ '1111aaaa0001': 'new', '2222cccc0003': 'new' });
  });

  it('takes what is queued by other ways out of the inbox, and back when it is removed there', async () => {
    const { folder, states } = openLog();
    await runCli(folder, ['to-read', 'add', '2205.01234v3'], {}, { fetch: web.fetch });
    expect(await states()).toMatchObject({ '1111aaaa0001': 'later' });
    await runCli(folder, ['to-read', 'remove', '1'], {}, { fetch: web.fetch });
    expect(await states()).toMatchObject({ '1111aaaa0001': 'new' });
  });

  it('knows what is queued under a longer address of WeChat, and under one whose signs are encoded otherwise', async () => {
    const line = (id: string, url: string) => JSON.stringify({ id, at: '2022-05-12T03:00:00.000Z', source: 'x', title: '检测', url });
    const { folder, states } = openLog({
      '.daybook/inbox/items-2022-04.jsonl': `${line('5555ffff0006', 'https://mp.weixin.qq.com/s?__biz=MzA5&mid=2650&idx=1&sn=ab12')}\n${line('6666ffff0007', 'https://blog.example.org/中文')}\n`,
      '.daybook/to-read.jsonl': [
        'https://mp.weixin.qq.com/s?sn=ab12&idx=1&mid=2650&__biz=MzA5&xtrack=1',
        'https://blog.example.org/%e4%b8%ad%e6%96%87',
      ]
        .map((url, n) => `${JSON.stringify({ event: 'added', id: String(n).repeat(12), at: '2022-05-12T03:00:00.000Z', url })}\n`)
        .join(''),
    });
    expect((await runCli(folder, ['to-read', 'list'])).out).toContain('2650');
    expect(await states()).toMatchObject({ '5555ffff0006': 'later', '6666ffff0007': 'later' });
  });

  it('writes the entry that the page gives, and takes it away while it is unchanged', async () => {
    const { folder, run, states } = openLog();
    expect((await run('accept', '1111aaaa0001')).out).toMatch(/^wrote 2022-05-12#1 Attention, Measured\n3 items wait in the inbox\.\n$/);
    const note = join(folder, 'notes/202205/0512.md');
    expect(readFileSync(note, 'utf8')).toContain('](https://arxiv.org/abs/2205.01234)');
    expect(readFileSync(note, 'utf8')).toContain('We hang a ruler beside every head');
    expect(await states()).toMatchObject({ '1111aaaa0001': 'noted' });
    expect((await run('accept', '1111aaaa0001')).out).toContain(
      'refused 1111aa Attention, Measured\n  It is noted already, in 2022-05-12#1.',
    );
    await run('undo');
    expect(readFileSync(note, 'utf8')).not.toContain('2205.01234');
    expect(await states()).toMatchObject({ '1111aaaa0001': 'new' });
  });

  it('shows what it would write, and writes nothing', async () => {
    const { folder, run, states } = openLog(article);
    const before = filesOf(folder);
    const { out } = await run('accept', '1111aaaa0001', '4444', '--dry-run');
    expect(out).toMatch(/^\+1\. \[Attention, Measured: How Far .*\]\(https:\/\/arxiv\.org\/abs\/2205\.01234v1\)$/m);
    expect(out).toContain('would write 2022-05-12#1 Attention, Measured\nnoted already: A short address\n');
    expect(out).toContain('4 items wait in the inbox.');
    const json = JSON.parse((await run('accept', '1111aaaa0001', '--dry-run', '--json')).out);
    expect(json).toMatchObject({ dryRun: true, files: [{ file: 'notes/202205/0512.md', change: 'created' }], waiting: 4 });
    expect([filesOf(folder), (await states())['1111aaaa0001']]).toEqual([before, 'new']);
  });

  it('shows several as they would be written after each other', async () => {
    const { folder, run } = openLog();
    const wanted = ['1111aaaa0001', '2222bbbb0002'];
    const shown = JSON.parse((await run('accept', ...wanted, '--dry-run', '--json')).out);
    const written = JSON.parse((await run('accept', ...wanted, '--json')).out);
    expect(shown.items.map(({ ref }: { ref: string }) => ref)).toEqual(['2022-05-12#1', '2022-05-12#2']);
    expect(shown.items.map(({ ref }: { ref: string }) => ref)).toEqual(written.items.map(({ ref }: { ref: string }) => ref));
    expect([shown.files, written.files]).toEqual([written.files, [expect.objectContaining({ change: 'created' })]]);
    expect(shown.diff.match(/^--- .*$/gm)).toEqual(['--- /dev/null', '--- a/notes/202205/0512.md']);
    expect(readFileSync(join(folder, 'notes/202205/0512.md'), 'utf8')).toContain('2. [');
  });

  it('leaves an entry that was changed since, and says how to remove it', async () => {
    const { folder, run, states } = openLog();
    await run('accept', '1111aaaa0001', '--day', '2022-05-11');
    await runCli(folder, ['edit', '2022-05-11#3', '--set', 'tips=Read it']);
    expect((await run('undo')).out).toContain('2022-05-11#3 was changed since, so it stays. Remove it with `daybook remove 2022-05-11#3`');
    expect(await states()).toMatchObject({ '1111aaaa0001': 'noted' });
  });

  it('writes what the source told where the page does not answer', async () => {
    const { folder } = openLog();
    const { out } = await runCli(folder, ['inbox', 'accept', '2222bbbb0002'], {}, { fetch: brokenWeb().fetch });
    expect(out).toContain('wrote 2022-05-12#1 A diffusion of heat\n  blog.example.org does not answer.');
    expect(readFileSync(join(folder, 'notes/202205/0512.md'), 'utf8')).toContain('1. [A diffusion of heat](https://blog.example.org/heat)');
  });

  it('writes what the source told as text, be it markup', async () => {
    const line = { id: '5555ffff0006', at: '2022-05-11T00:00:00.000Z', source: 'a blog', url: 'https://blog.example.org/tags' };
    const text = JSON.stringify({
      ...line,
      title: 'Where p <a [holds](https://a.org) ![x](y.png)',
      abstract: 'An <img src=x onerror=y> and a </div>.',
    });
    const { folder } = openLog({ '.daybook/inbox/items-2022-04.jsonl': `${text}\n` });
    const { out } = await runCli(folder, ['inbox', 'accept', '5555ffff0006'], {}, { fetch: brokenWeb().fetch });
    expect(out).toContain('wrote 2022-05-12#1 Where p <a [holds]');
    const note = readFileSync(join(folder, 'notes/202205/0512.md'), 'utf8');
    expect(note).toContain(
      '1. [Where p ＜a ［holds］(https://a.org) ！［x］(y.png)](https://blog.example.org/tags)\n   - Abstract: An ＜img src=x onerror=y> and a ＜/div>.',
    );
  });

  it('tells what only its page shows to be noted, and offers it no more', async () => {
    const { folder, run, states } = openLog(article);
    expect((await run('accept', '4444')).out).toContain(
      'noted already: A short address\n  https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv is noted already',
    );
    expect(await states()).toMatchObject({ '4444eeee0005': 'accepted' });
    expect(filesOf(folder)).toEqual({ ...smallLog, ...article });
  });
});

describe('inbox morning', () => {
  it('says of a digest that was there already that no source was asked again', async () => {
    const { run } = openLog();
    const [first, second] = [await run('morning'), await run('morning')];
    expect(first.out).not.toContain('was made earlier');
    expect(second.out).toBe(
      `${first.out}\nThis digest was made earlier today; no source was asked again. \`daybook inbox fetch\` asks them.\n`,
    );
  });
});

describe('inbox digest', () => {
  it('speaks the log’s language where it goes out, and another only when --lang says so', async () => {
    const { folder } = openLog();
    const digest = async (...args: string[]) => (await runCli(folder, ['inbox', 'digest', ...args], { LANG: 'en_US.UTF-8' })).out;
    expect(await digest()).toContain('4 things worth noting, 12 May 2022');
    expect(await digest('--format', 'markdown')).toContain('## 2022 年 5 月 12 日：4 条值得记');
    expect(await digest('--format', 'html')).toContain('<html lang="zh-CN">');
    expect(await digest('--format', 'markdown', '--lang', 'en')).toContain('## 4 things worth noting, 12 May 2022');
  });
});

describe('muting and pinning', () => {
  it('mutes a word, an author and a host, and brings their items back', async () => {
    const { run, states } = openLog();
    await run('mute', 'word', 'Diffusion');
    await run('mute', 'word', '检测');
    await run('mute', 'author', 'Li, Ada');
    expect((await run('mute', 'host', 'https://www.example.org/')).out).toContain('Nothing waits in the inbox.');
    expect(Object.values(await states()).toSorted()).toEqual(['muted', 'muted', 'muted', 'muted', 'noted']);
    expect((await run('mute')).out.split('\n')[0]).toBe('muted the word “Diffusion”');
    await run('unmute', 'word', ' diffusion');
    await run('unmute', 'host', 'https://www.example.org/');
    expect(await states()).toMatchObject({ '2222bbbb0002': 'new', '4444eeee0005': 'new', '1111aaaa0001': 'muted' });
    await run('undo', '2');
    expect(await states()).toMatchObject({ '2222bbbb0002': 'muted', '4444eeee0005': 'muted' });
  });

  it('meets a word of the Latin alphabet as a whole', async () => {
    const { run, states } = openLog();
    await run('mute', 'word', 'fusion');
    await run('mute', 'word', 'of heat');
    expect(await states()).toMatchObject({ '2222bbbb0002': 'muted' });
    await run('unmute', 'word', 'of heat');
    expect(await states()).toMatchObject({ '2222bbbb0002': 'new' });
  });

  it('pins once, and refuses to take back what is not pinned', async () => {
    const { folder, run } = openLog();
    await run('pin', 'author', 'Ada Li');
    await run('pin', 'author', 'ada  li');
    expect(JSON.parse((await run('pin', '--json')).out).pins).toEqual([{ what: 'author', value: 'Ada Li' }]);
    expect(await run('unpin', 'venue', 'CVPR')).toMatchObject({
      exit: 2,
      err: 'error: Nothing pins the venue “CVPR”.\nThere are the author “Ada Li”.\n',
    });
    writeFileSync(join(folder, '.daybook/inbox/decisions.jsonl'), 'no JSON\n', { flag: 'a' });
    expect((await run('items')).err).toContain('.daybook/inbox/decisions.jsonl:2: says nothing of a decision, so it is passed over.');
  });
});
