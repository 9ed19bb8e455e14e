import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { slots } from '../src/fetch/slots.js';
import { openInbox } from '../src/operations/inbox/open-inbox.js';
import { openQueue } from '../src/operations/to-read/queue-file.js';
import { builtProgram } from './built-program.js';
import { runCli } from './cli/run-cli.js';
import { temporaryLog } from './cli/temporary-log.js';
import { commitAll, git, useOwnGitSettings } from './git-log.js';
import { addressOf, decideRound, fates, feedSettings, fetchRound, keepRound, openLog } from './inbox/rounds.js';
import { picker, startingLog } from './writing/kinds.mjs';

// Processes that fill and go through one inbox, together and killed. What they run is built as the program is.
const kills = 200;
const writer = builtProgram('inbox/rounds-process.ts');
useOwnGitSettings();

it(`a process killed while it fetches, keeps and decides, ${kills} times, loses no item and shows none twice`, async () => {
  const inTurn = slots(3);
  const met: string[] = [];
  const kill = async (count: number): Promise<void> => {
    const seeds = Array.from({ length: count }, (_, n) => met.length + n + 1);
    met.push(...(await Promise.all(seeds.map((seed) => inTurn(() => killAndLook(seed))))));
  };
  const least = () => Math.min(...['fetching', 'keeping', 'deciding'].map((moment) => met.filter((one) => one === moment).length));
  await kill(kills);
  // How far a process comes before it is killed is up to the machine: on a busy one more are needed to meet every moment.
  while (least() <= kills / 40 && met.length < 4 * kills) await kill(20);
  expect(least()).toBeGreaterThan(kills / 40);
}, 900_000);

it('eight processes that keep the same at once add each thing once', async () => {
  const folder = temporaryLog(startingLog);
  const runs = await Promise.all(Array.from({ length: 8 }, () => finished([writer, folder, '1', '20'])));
  expect(runs.map(({ exit }) => exit)).toEqual(Array.from({ length: 8 }, () => 0));
  const added = runs.flatMap(({ steps }) => steps).reduce((sum, step) => sum + (step.added ?? 0), 0);
  const daybook = await openLog(folder);
  const { items, problems } = await openInbox(daybook, await daybook.readLog());
  expect([items.length, added, problems]).toEqual([23, 23, []]);
  expect(items.map(({ url }) => url).toSorted()).toEqual(Array.from({ length: 23 }, (_, n) => addressOf(1, n)).toSorted());
}, 120_000);

it('two branches that keep and decide are joined by git without a conflict, and show each thing once', async () => {
  const folder = temporaryLog({});
  await runCli(folder, ['init']);
  const daybook = await openLog(folder);
  await keepRound(daybook, 1, 0);
  commitAll(folder);
  const branch = async (rounds: readonly number[]): Promise<void> => {
    for (const round of rounds) {
      await keepRound(daybook, 1, round);
      await decideRound(daybook, 1, round);
    }
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'rounds');
  };
  git(folder, 'switch', '--quiet', '--create', 'phone');
  await branch([0, 4, 8]);
  git(folder, 'switch', '--quiet', 'main');
  await branch([0, 1, 5, 8]);
  git(folder, 'merge', '--quiet', '--no-edit', 'phone');
  const { items, problems } = await openInbox(daybook, await daybook.readLog());
  expect(problems).toEqual([]);
  expect(items.map(({ url }) => url).toSorted()).toEqual(Array.from({ length: 12 }, (_, n) => addressOf(1, n)).toSorted());
  const states = Object.fromEntries(items.map(({ url, state }) => [url, state]));
  expect([0, 1, 4, 5, 8].map((n) => states[addressOf(1, n)])).toEqual(['dismissed', 'later', 'dismissed', 'later', 'dismissed']);
});

// A disk of a few kilobytes: only root may make one.
it.runIf(canMount())('a full disk is told in a sentence, and what was not kept is kept once there is room', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-inbox-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48k', 'tmpfs', folder]);
  try {
    mkdirSync(join(folder, 'notes'));
    const daybook = await openLog(folder);
    const texts: string[] = [];
    let round = 0;
    for (; texts.length === 0 && round < 1_000; round++)
      await keepRound(daybook, 1, round).catch((error) => texts.push(String(error.message)));
    expect(texts).toEqual(['.daybook/inbox/items-2022-05.jsonl cannot be written.']);
    const before = await openInbox(daybook, await daybook.readLog());
    expect(before.problems).toEqual([]);
    execFileSync('mount', ['-o', 'remount,size=4m', folder]);
    await keepRound(daybook, 1, round - 1);
    const { items, problems } = await openInbox(daybook, await daybook.readLog());
    expect(problems).toEqual([]);
    expect(items.map(({ url }) => url).toSorted()).toEqual(Array.from({ length: round + 3 }, (_, n) => addressOf(1, n)).toSorted());
  } finally {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Answers what the process did when it was killed. */
async function killAndLook(seed: number): Promise<'fetching' | 'keeping' | 'deciding' | 'beginning'> {
  const folder = temporaryLog({ ...startingLog, ...feedSettings });
  const steps = await stepsBeforeKill(folder, seed);
  const isFetching = existsSync(join(folder, '.daybook/cache/inbox/fetching'));
  const what = `seed ${seed}, killed after ${JSON.stringify(steps.at(-1))}`;
  const offering = { seed, round: 0 };
  const daybook = await openLog(folder, offering);
  const kept = Math.max(-1, ...steps.flatMap(({ step, round = -1 }) => (step === 'kept' ? [round] : [])));
  const decided = Math.max(-1, ...steps.flatMap(({ step, round = -1 }) => (step === 'decided' ? [round] : [])));
  const left = await look(seed, folder, decided, what);
  for (let round = 0; round < kept + 4; round++) expect(left.states.has(addressOf(seed, round)) || kept < 0, what).toBe(true);

  // The sources offer it again, and the same is pressed again, from the round before the last one that was whole.
  for (let round = Math.max(0, kept - 1); round <= kept + 1; round++) await fetchRound(daybook, offering, round);
  for (let round = Math.max(0, decided - 1); round <= decided + 1; round++)
    if (fates[round % fates.length] !== 'undone') await decideRound(daybook, seed, round);
  const after = await look(seed, folder, -1, what);
  expect([...after.states.keys()].toSorted(), what).toEqual(Array.from({ length: kept + 5 }, (_, n) => addressOf(seed, n)).toSorted());
  for (let round = 0; round <= decided + 1; round++) {
    const fate = fates[round % fates.length];
    const expected = { dismissed: ['dismissed'], later: ['later'], accepted: ['noted'], undone: ['new', 'dismissed'] }[
      fate as (typeof fates)[number]
    ];
    expect(expected, what).toContain(after.states.get(addressOf(seed, round)));
  }
  const places = [...after.waiting, ...after.entries];
  expect(new Set(places).size, what).toBe(places.length);
  rmSync(folder, { recursive: true, force: true });
  if (kept > decided) return 'deciding';
  // What was kept and is not told of yet: the sources' health is not either.
  return !isFetching ? 'beginning' : left.states.size > kept + 4 ? 'keeping' : 'fetching';
}

/** What the inbox, the to-read queue and the note hold; what was decided for sure is so, and whatever is put off or accepted is somewhere. */
async function look(seed: number, folder: string, decided: number, what: string) {
  const daybook = await openLog(folder);
  const log = await daybook.readLog();
  const { items } = await openInbox(daybook, log);
  const states = new Map(items.map(({ url, state }) => [url, state as string]));
  expect(states.size, what).toBe(items.length);
  const waiting = (await openQueue(daybook, log)).links.filter(({ state }) => state === 'waiting').map(({ url }) => url);
  const entries = log.days.flatMap((day) =>
    day.entries.flatMap(({ url }) => (url?.startsWith(`https://example.org/${seed}/`) ? [url] : [])),
  );
  for (const { url, state } of items) {
    if (state === 'later') expect(waiting, what).toContain(url);
    if (state === 'noted') expect(entries, what).toContain(url);
    expect(['new', 'dismissed', 'later', 'noted'], what).toContain(state);
  }
  for (let round = 0; round <= decided; round++) {
    const expected = { dismissed: 'dismissed', later: 'later', accepted: 'noted', undone: 'new' }[
      fates[round % fates.length] as (typeof fates)[number]
    ];
    expect([states.get(addressOf(seed, round)), round], what).toEqual([expected, round]);
  }
  return { states, waiting, entries };
}

interface Step {
  readonly step: 'begun' | 'kept' | 'decided';
  readonly round?: number;
  readonly added?: number;
}

/** What a process says it has done before it is killed. */
async function stepsBeforeKill(folder: string, seed: number): Promise<readonly Step[]> {
  const child = spawn(process.execPath, [writer, folder, String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const closed = new Promise((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (text) => {
      said += text;
      resolve();
    });
  });
  await setTimeout(picker(seed)(200));
  child.kill('SIGKILL');
  await closed;
  return stepsOf(said);
}

async function finished(args: readonly string[]): Promise<{ readonly exit: number | null; readonly steps: readonly Step[] }> {
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  const exit = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exit, steps: stepsOf(said) };
}

function stepsOf(said: string): readonly Step[] {
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Step);
}

function canMount(): boolean {
  const at = mkdtempSync(join(tmpdir(), 'daybook-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', at], { stdio: 'ignore' });
    execFileSync('umount', [at]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}
