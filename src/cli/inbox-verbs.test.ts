import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openInboxLog } from '../../test/cli/inbox-log.js';
import { runCli } from '../../test/cli/run-cli.js';
import { smallLog, temporaryLog } from '../../test/cli/temporary-log.js';

describe('daybook inbox items', () => {
  it('lists what waits, says who offered it, and of each source what it offered', async () => {
    const { run } = openInboxLog();
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
    const { run } = openInboxLog();
    expect((await run()).out).toBe((await run('items')).out);
    expect((await run('--limit', '1', '--json')).out).toBe((await run('items', '--limit', '1', '--json')).out);
    expect(await run('itmes')).toMatchObject({ exit: 2, err: expect.stringContaining('There is no verb “inbox itmes”.') });
    expect((await run('--help')).out).toContain('inbox accept');
    expect((await run('items', '--all')).out).not.toContain('Go on with');
  });

  it('says why each stands where it does', async () => {
    const { run } = openInboxLog();
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
    const { folder, run } = openInboxLog();
    const inChinese = { LANG: 'zh_CN.UTF-8' };
    expect((await runCli(folder, ['inbox', 'items', '--state', 'noted'], inChinese)).out).toContain('来自 a blog · 2022-05-11 记过');
    const { items: noted } = JSON.parse((await run('items', '--state', 'noted', '--json')).out);
    expect(noted).toMatchObject([{ id: '3333dddd0004', state: 'noted', ref: '2022-05-11#2', notedOn: '2022-05-11' }]);
  });
});

describe('inbox morning', () => {
  it('says of a digest that was there already that no source was asked again', async () => {
    const { run } = openInboxLog();
    const [first, second] = [await run('morning'), await run('morning')];
    expect(first.out).not.toContain('was made earlier');
    expect(second.out).toBe(
      `${first.out}\nThis digest was made earlier today; no source was asked again. \`daybook inbox fetch\` asks them.\n`,
    );
  });
});

describe('inbox digest', () => {
  it('speaks the log’s language where it goes out, and another only when --lang says so', async () => {
    const { folder } = openInboxLog();
    const digest = async (...args: string[]) => (await runCli(folder, ['inbox', 'digest', ...args], { LANG: 'en_US.UTF-8' })).out;
    expect(await digest()).toContain('4 things worth noting, 12 May 2022');
    expect(await digest('--format', 'markdown')).toContain('## 2022 年 5 月 12 日：4 条值得记');
    expect(await digest('--format', 'html')).toContain('<html lang="zh-CN">');
    expect(await digest('--format', 'markdown', '--lang', 'en')).toContain('## 4 things worth noting, 12 May 2022');
  });
});

describe('muting and pinning', () => {
  it('mutes a word, an author and a host, and brings their items back', async () => {
    const { run, states } = openInboxLog();
    await run('mute', 'word', 'Diffusion');
    await run('mute', 'word', '检测');
    await run('mute', 'author', 'Li, Ada');
    expect((await run('mute', 'host', 'https://www.example.org/')).out).toContain('Nothing waits in the inbox.');
    expect(Object.values(await states()).toSorted()).toEqual(['muted', 'muted', 'muted', 'muted', 'noted']);
    expect((await run('mute')).out.split('\n')[0]).toBe('muted the word “Diffusion”, hides 1 item');
    await run('unmute', 'word', ' diffusion');
    await run('unmute', 'host', 'https://www.example.org/');
    expect(await states()).toMatchObject({ '2222bbbb0002': 'new', '4444eeee0005': 'new', '1111aaaa0001': 'muted' });
    await run('undo', '2');
    expect(await states()).toMatchObject({ '2222bbbb0002': 'muted', '4444eeee0005': 'muted' });
  });

  it('meets a word of the Latin alphabet as a whole', async () => {
    const { run, states } = openInboxLog();
    await run('mute', 'word', 'fusion');
    await run('mute', 'word', 'of heat');
    expect(await states()).toMatchObject({ '2222bbbb0002': 'muted' });
    await run('unmute', 'word', 'of heat');
    expect(await states()).toMatchObject({ '2222bbbb0002': 'new' });
  });

  it('pins once, and refuses to take back what is not pinned', async () => {
    const { folder, run } = openInboxLog();
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
