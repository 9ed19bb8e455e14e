import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenWeb } from '../../test/capture/fake-web.js';
import { article, openInboxLog } from '../../test/cli/inbox-log.js';
import { runCli } from '../../test/cli/run-cli.js';
import { filesOf, smallLog } from '../../test/cli/temporary-log.js';

describe('inbox accept', () => {
  it('writes the entry that the page gives, and takes it away while it is unchanged', async () => {
    const { folder, run, states } = openInboxLog();
    expect((await run('accept', '1111aaaa0001')).out).toMatch(/^wrote 2022-05-12#1 Attention, Measured\n3 items wait in the inbox\.\n$/);
    const note = join(folder, 'notes/202205/0512.md');
    expect(readFileSync(note, 'utf8')).toContain('](https://arxiv.org/abs/2205.01234)');
    expect(readFileSync(note, 'utf8')).toContain('We hang a ruler beside every head');
    expect(await states()).toMatchObject({ '1111aaaa0001': 'noted' });
    expect((await run('accept', '1111aaaa0001')).out).toContain(
      'refused 1111aa Attention, Measured\n  It is noted already, in 2022-05-12#1.',
    );
    await run('undo');
    expect(existsSync(note)).toBe(false);
    expect(await states()).toMatchObject({ '1111aaaa0001': 'new' });
  });

  it('shows what it would write, and writes nothing', async () => {
    const { folder, run, states } = openInboxLog(article);
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
    const { folder, run } = openInboxLog();
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
    const { folder, run, states } = openInboxLog();
    await run('accept', '1111aaaa0001', '--day', '2022-05-11');
    await runCli(folder, ['edit', '2022-05-11#3', '--set', 'tips=Read it']);
    expect((await run('undo')).out).toContain('2022-05-11#3 was changed since, so it stays. Remove it with `daybook remove 2022-05-11#3`');
    expect(await states()).toMatchObject({ '1111aaaa0001': 'noted' });
  });

  it('writes what the source told where the page does not answer', async () => {
    const { folder } = openInboxLog();
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
    const { folder } = openInboxLog({ '.daybook/inbox/items-2022-04.jsonl': `${text}\n` });
    const { out } = await runCli(folder, ['inbox', 'accept', '5555ffff0006'], {}, { fetch: brokenWeb().fetch });
    expect(out).toContain('wrote 2022-05-12#1 Where p <a [holds]');
    const note = readFileSync(join(folder, 'notes/202205/0512.md'), 'utf8');
    expect(note).toContain(
      '1. [Where p ＜a ［holds］(https://a.org) ！［x］(y.png)](https://blog.example.org/tags)\n   - Abstract: An ＜img src=x onerror=y> and a ＜/div>.',
    );
  });

  it('tells what only its page shows to be noted, and offers it no more', async () => {
    const { folder, run, states } = openInboxLog(article);
    expect((await run('accept', '4444')).out).toContain(
      'noted already: A short address\n  https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv is noted already',
    );
    expect(await states()).toMatchObject({ '4444eeee0005': 'accepted' });
    expect(filesOf(folder)).toEqual({ ...smallLog, ...article });
  });
});
