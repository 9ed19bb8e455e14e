import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openInboxLog, web } from '../../test/cli/inbox-log.js';
import { runCli } from '../../test/cli/run-cli.js';

describe('deciding about items', () => {
  it('dismisses several as one decision, and takes them back at once', async () => {
    const { run, states } = openInboxLog();
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
    const { run, states } = openInboxLog();
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
    const { run, states } = openInboxLog();
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
    const { folder, run } = openInboxLog();
    for (const verb of ['dismiss', 'later', 'accept']) expect((await run(verb, '3333', 'ffff')).out).toContain('0 done, 2 refused.');
    expect(existsSync(join(folder, '.daybook/inbox/decisions.jsonl'))).toBe(false);
    expect((await runCli(folder, ['inbox', 'dismiss', '3333', 'ffff'], { LANG: 'zh_CN.UTF-8' })).out).toContain(
      '未能处理 3333dd YOLOv6\n  已经记在 2022-05-11#2。\n未能处理 ffff\n  收件箱里没有“ffff”这一条。\n',
    );
  });

  it('queues the others where an address is too long for the queue', async () => {
    const url = `https://blog.example.org/${'a'.repeat(8_000)}`;
    const long = JSON.stringify({ id: '5555ffff0006', title: 'Long', url, source: 'x', at: '2022-05-12T03:00:00.000Z' });
    const { run, states } = openInboxLog({ '.daybook/inbox/items-2022-04.jsonl': `${long}\n` });
    const { exit, out } = await run('later', '5555', '1111');
    expect([exit, out]).toEqual([1, expect.stringMatching(/refused 5555ff Long\n {2}“https:.*” is longer than 8,000 characters\./)]);
    expect(await states()).toMatchObject({ '5555ffff0006': 'new', '1111aaaa0001': 'later' });
  });

  it('puts items into the to-read queue without asking the web, and takes them out again', async () => {
    const { folder, run, states } = openInboxLog();
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
    const { folder, states } = openInboxLog();
    await runCli(folder, ['to-read', 'add', '2205.01234v3'], {}, { fetch: web.fetch });
    expect(await states()).toMatchObject({ '1111aaaa0001': 'later' });
    await runCli(folder, ['to-read', 'remove', '1'], {}, { fetch: web.fetch });
    expect(await states()).toMatchObject({ '1111aaaa0001': 'new' });
  });

  it('knows what is queued under a longer address of WeChat, and under one whose signs are encoded otherwise', async () => {
    const line = (id: string, url: string) => JSON.stringify({ id, at: '2022-05-12T03:00:00.000Z', source: 'x', title: '检测', url });
    const { folder, states } = openInboxLog({
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
});
