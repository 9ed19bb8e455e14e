import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { slots } from '../src/fetch/slots.js';
import * as daybook from '../src/index.js';
import { readQueue } from '../src/log/queue/read-queue.js';
import { builtProgram } from './built-program.js';
import { runCli } from './cli/run-cli.js';
import { temporaryLog } from './cli/temporary-log.js';
import { commitAll, git, useOwnGitSettings } from './git-log.js';
import { doStep, picker, startingLog, stepsOf } from './writing/kinds.mjs';

// Processes that queue links, together, killed, and on two branches. What they run is built as the program is.
const writer = builtProgram('writing/writing-process.ts');
const kills = 60;
useOwnGitSettings();

it('eight processes that queue a hundred links each keep eight hundred', async () => {
  const folder = temporaryLog(startingLog);
  const exits = await Promise.all(Array.from({ length: 8 }, (_, n) => exitOf([writer, folder, 'queueing', String(n + 1), '87'])));
  expect(exits).toEqual(Array.from({ length: 8 }, () => 0));
  const { events, problems } = journalOf(folder);
  expect(problems).toEqual([]);
  const told = events.flatMap((event) => (event.event === 'added' ? [event.url] : []));
  // 87 steps queue fifty times two links, and close 37 of them.
  expect(told.toSorted()).toEqual(
    Array.from({ length: 8 }, (_, n) => n + 1)
      .flatMap((seed) =>
        Array.from({ length: 50 }, (_, n) => [`https://example.org/${seed}/${n + 1}`, `https://example.org/${seed}/${n + 1}/检测`]),
      )
      .flat()
      .toSorted(),
  );
  expect(events.filter(({ event }) => event !== 'added')).toHaveLength(8 * 37);
  const list = JSON.parse((await runCli(folder, ['to-read', 'list', '--json'])).out);
  expect([list.waiting, new Set(list.links.map((link: { number: number }) => link.number)).size]).toEqual([800 - 8 * 37, 800 - 8 * 37]);
});

it(`a process killed while it queues, ${kills} times, leaves whole lines, and all that it had done`, async () => {
  const inTurn = slots(3);
  await Promise.all(Array.from({ length: kills }, (_, n) => inTurn(() => killAndLook(n + 1))));
}, 600_000);

async function killAndLook(seed: number): Promise<void> {
  const folder = temporaryLog(startingLog);
  const steps = await stepsBeforeKill(folder, seed);
  const [left, before, after] = [journalOf(folder), await journalAfter(seed, steps), await journalAfter(seed, steps + 1)];
  const what = `killed in step ${steps + 1} of seed ${seed}`;
  expect(left.problems, what).toEqual([]);
  expect(left.events.slice(0, before.length), what).toEqual(before);
  expect(after.slice(0, left.events.length), what).toEqual(left.events);
  await doStep(daybook, folder, { operation: 'to-read add', input: { url: 'https://example.org/next' } });
  expect(journalOf(folder).events.at(-1), what).toMatchObject({ event: 'added', url: 'https://example.org/next' });
}

/** How many steps a process says it has done before it is killed. */
async function stepsBeforeKill(folder: string, seed: number): Promise<number> {
  const child = spawn(process.execPath, [writer, folder, 'queueing', String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const closed = new Promise((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (text) => {
      said += text;
      resolve();
    });
  });
  await setTimeout(picker(seed)(100));
  child.kill('SIGKILL');
  await closed;
  return said.split('\n').length - 2;
}

/** What the journal holds after so many steps that nobody disturbs. */
async function journalAfter(seed: number, steps: number): Promise<ReturnType<typeof readQueue>['events']> {
  const twin = temporaryLog(startingLog);
  let done = 0;
  for (const step of stepsOf('queueing', seed)) {
    if (done++ === steps) break;
    await doStep(daybook, twin, step);
  }
  return journalOf(twin).events;
}

describe('two branches that queue links', () => {
  it('are joined by git without a conflict, and lose nothing', async () => {
    const folder = temporaryLog({});
    const queue = (...args: string[]) => runCli(folder, ['to-read', ...args], {}, { fetch: noWeb });
    const commit = (message: string) => {
      git(folder, 'add', '--all');
      git(folder, 'commit', '--quiet', '--message', message);
    };
    await runCli(folder, ['init']);
    await queue('add', 'https://a.example/before');
    commitAll(folder);
    git(folder, 'switch', '--quiet', '--create', 'phone');
    await queue('add', 'https://a.example/phone', 'https://a.example/both');
    await queue('done', 'https://a.example/before');
    commit('phone');
    git(folder, 'switch', '--quiet', 'main');
    await queue('add', 'https://a.example/desk', 'http://www.a.example/both/');
    await queue('remove', 'https://a.example/desk');
    commit('desk');
    git(folder, 'merge', '--quiet', '--no-edit', 'phone');
    const waiting = JSON.parse((await queue('list', '--json')).out).links.map((link: { url: string }) => link.url);
    expect(waiting.toSorted()).toEqual(['http://www.a.example/both/', 'https://a.example/phone']);
    await queue('done', 'https://a.example/both');
    expect((await queue('list')).out).toMatch(/https:\/\/a\.example\/phone\n1 link waits to be read\.\n$/);
  });
});

const noWeb = async ({ url }: { readonly url: string }) => ({
  ...{ url, status: 404, headers: {}, body: new Uint8Array(), type: 'text/html', isKept: false },
});

function journalOf(folder: string): ReturnType<typeof readQueue> {
  const path = join(folder, '.daybook/to-read.jsonl');
  return readQueue(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

function exitOf(args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve) => child.once('close', resolve));
}
