import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { smallLog, temporaryLog } from './cli/temporary-log.js';
import { mailHost } from './mail-host.js';
import { webHost } from './web-host.js';

const program = join(import.meta.dirname, '../bin/daybook.js');
const feed =
  '<rss version="2.0"><channel><title>T</title><item><title>检测 with YOLOv6</title><link>https://example.org/1</link></item></channel></rss>';
let answers: Promise<void> = Promise.resolve();
const sources = webHost(async (_, response) => {
  await answers;
  response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed);
});

/** A log with a feed and a mail server of this machine. */
function logFor(port: number): string {
  const config = {
    fetch: { allow: [`localhost:${port}`, `127.0.0.1:${sources.port}`] },
    inbox: {
      sources: [{ name: 'A feed', kind: 'feed', url: `http://127.0.0.1:${sources.port}/feed.xml` }],
      digest: { mail: { to: 'me@example.org', from: 'log@example.org', server: 'localhost', port, security: 'none' } },
    },
  };
  return temporaryLog({ ...smallLog, 'daybook.json': JSON.stringify(config) });
}

/** Runs the morning as cron does; `killAfter` ends it without warning. */
async function morning(folder: string, killAfter?: number): Promise<{ readonly exit: number | null; readonly err: string }> {
  const child = spawn(process.execPath, [program, '-C', folder, 'inbox', 'morning'], {
    env: { PATH: process.env.PATH, LANG: 'en_GB.UTF-8' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (part) => {
    err += part;
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  if (killAfter !== undefined) void setTimeout(killAfter).then(() => child.kill('SIGKILL'));
  return { exit: await closed, err };
}

/** The lines of the journals of one kind; a month may end while the test runs. */
function lines(folder: string, kind: 'deliveries' | 'digests' | 'items'): readonly string[] {
  const place = join(folder, '.daybook/inbox');
  const files = readdirSync(place).filter((name) => name.startsWith(kind));
  return files.flatMap((name) => readFileSync(join(place, name), 'utf8').split('\n')).filter((line) => line !== '');
}

it('eight mornings at once send one digest', async () => {
  const mail = await mailHost();
  const folder = logFor(mail.port);
  const all = Array.from({ length: 8 }, () => morning(folder));
  // The feed answers the one that fetches when another one has ended.
  answers = Promise.race(all).then(() => {});
  const runs = await Promise.all(all);
  expect(new Set(runs.map(({ exit }) => exit))).toEqual(new Set([0, 3]));
  const busy = 'error: Another daybook is running the morning of this log.\nWait until it is done: it sends what is to be sent.\n';
  expect(new Set(runs.map(({ err }) => err))).toEqual(new Set(['', busy]));
  // Before it is sent, it is noted that it will be.
  expect(lines(folder, 'deliveries').map((line) => JSON.parse(line).part)).toEqual([0, 1]);
  expect([mail.mails.length, lines(folder, 'digests').length]).toEqual([1, 1]);
});

it('a morning that is killed at any moment is gone through by the next one, with one digest and every item once', async () => {
  const mail = await mailHost();
  for (let at = 0; at < 5; at++) {
    const folder = logFor(mail.port);
    const before = mail.mails.length;
    await morning(folder, 150 + at * 150);
    expect((await morning(folder)).exit).toBe(0);
    // One that is killed between sending and noting sends again; nobody goes without.
    expect(mail.mails.length - before).toBeGreaterThanOrEqual(1);
    expect(mail.mails.length - before).toBeLessThanOrEqual(2);
    expect([lines(folder, 'digests').length, lines(folder, 'items').length]).toEqual([1, 1]);
  }
});
