import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../test/cli/run-cli.js';
import { smallLog, temporaryLog } from '../../test/cli/temporary-log.js';

describe('tokens', () => {
  test('are made, listed without what they are, and taken back', async () => {
    const folder = temporaryLog(smallLog);
    expect((await runCli(folder, ['token', 'list'])).out).toBe('There are no tokens. `daybook token create` makes one.\n');
    const made = await runCli(folder, ['token', 'create', '--name', '手机', '--scope', 'write']);
    expect(made.out).toMatch(/^daybook_[\w-]{43}\nKeep it well: it is shown only this once\.\n$/);
    await runCli(folder, ['token', 'create', '--name', 'guest', '--expires', '2022-05-20']);
    expect((await runCli(folder, ['token', 'list'])).out).toMatch(
      /^[0-9a-f]{8} {2}手机 {3}write {2}2022-05-12 {2}for good\n[0-9a-f]{8} {2}guest {2}read {3}2022-05-12 {2}until 2022-05-20T16:00:00\.000Z\n$/,
    );
    expect((await runCli(folder, ['token', 'list', '--json'])).out).not.toContain('hash');
    expect((await runCli(folder, ['token', 'revoke', 'guest', '--lang', 'zh'])).out).toBe('已撤回 guest\n');
    expect(JSON.parse((await runCli(folder, ['token', 'list', '--json'])).out).tokens).toHaveLength(1);
  });

  test('have names of their own', async () => {
    const folder = temporaryLog(smallLog);
    await runCli(folder, ['token', 'create', '--name', 'phone']);
    const twice = await runCli(folder, ['token', 'create', '--name', 'phone']);
    expect([twice.exit, twice.out, twice.err.split('\n')[0]]).toEqual([3, '', 'error: There is a token “phone” already.']);
    const unknown = await runCli(folder, ['token', 'revoke', 'phones']);
    expect(unknown).toEqual({ exit: 2, out: '', err: 'error: There is no token “phones”.\nDid you mean “phone”?\n' });
  });

  test('are not made for days that are over', async () => {
    const folder = temporaryLog(smallLog);
    const over = await runCli(folder, ['token', 'create', '--expires', '2022-05-11']);
    expect([over.exit, over.err.split('\n')[0]]).toEqual([2, 'error: 2022-05-11 is over: the token would be worth nothing.']);
    expect((await runCli(folder, ['token', 'create', '--expires', 'soon'])).exit).toBe(2);
    expect((await runCli(folder, ['token', 'create', '--expires', '0d'])).exit).toBe(2);
  });

  test('of a damaged file let nobody in, and say what to do', async () => {
    const folder = temporaryLog(smallLog);
    await runCli(folder, ['token', 'create']);
    const file = join(folder, '.daybook/access/tokens.json');
    writeFileSync(file, '{');
    expect(await runCli(folder, ['token', 'create'])).toMatchObject({ exit: 3, out: '' });
    expect((await runCli(folder, ['token', 'list'])).err).toBe(
      'error: The file of tokens is damaged.\nDelete .daybook/access/tokens.json and make new tokens with `daybook token create`.\n',
    );
    expect(readFileSync(file, 'utf8')).toBe('{');
  });
});
