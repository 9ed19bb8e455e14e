import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLabs } from '../../src/operations/lab/load-labs.js';
import { operations } from '../../src/operations/operations.js';
import { type CliRun, runCli } from '../cli/run-cli.js';

let folder = '';
const samples = join(import.meta.dirname, '../../labs/samples');
const input = join(samples, 'astronaut.jpg');
const landmarks = join(samples, 'astronaut-face.json');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-run-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('lab run', () => {
  test('writes the results into a folder and says what they are', async () => {
    const out = join(folder, 'slim');
    const { exit, out: text, err } = await run('--input', input, '--landmarks', landmarks, '--strength', '-0.5', '--out', out);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(readdirSync(out).sort()).toEqual(['faces.json', 'fit.json', 'frames.csv', 'picture.png']);
    expect(text).toMatch(/picture\.png \(\d+ kB\)\n/);
    expect(text).toMatch(/\n\d+\.\d s: read \d+ ms, model \d+ ms, fit \d+ ms, .*save \d+ ms\n$/);
  });

  test('answers one JSON value, and writes nothing without --out', async () => {
    const { exit, out } = await run('--input', input, '--landmarks', landmarks, '--json');
    const answer = JSON.parse(out);
    expect(exit).toBe(0);
    expect(Object.keys(answer)).toEqual(['lab', 'data', 'tables', 'timings', 'networks', 'files', 'backends', 'milliseconds']);
    expect([answer.lab, answer.files, answer.data.faces.most]).toEqual(['portrait', [], 1]);
  });

  test('takes a switch without a value, and a choice', async () => {
    const out = join(folder, 'inside');
    const { exit } = await run('--input', input, '--landmarks', landmarks, '--shows-mesh', '--quality', 'fast', '--out', out);
    expect(exit).toBe(0);
    expect(readdirSync(out)).toContain('overlay.png');
  });

  test('explains the flags of the lab in either language', async () => {
    const help = (await run('--help')).out;
    expect(help).toContain('--strength <number>');
    expect(help).toContain('weight, −1 slim to 1 full, from -1 to 1 (-0.5 when left out)');
    expect((await run('--help', '--lang', 'zh')).out).toContain('胖瘦，−1 瘦到 1 胖，从 -1 到 1（省略时为 -0.5）');
  });

  test('finds the lab wherever its name stands', async () => {
    const args = ['--strength', '0', '--input', input, '--landmarks', landmarks, 'portrait', '--json'];
    expect((await lab(...args)).exit).toBe(0);
  });
});

describe('lab run says what is wrong', () => {
  test.each([
    [['nothing'], 2, 'There is no lab “nothing”.', 'There are: pose, portrait, minivit, anchor-detr, fan, qscore.'],
    [['portait'], 2, 'There is no lab “portait”.', 'Did you mean “portrait”?'],
    [
      ['portrait', '--input', 'x.png', '--landmarks', 'x.json', '--strenght', '1'],
      2,
      'There is no flag --strenght here.',
      'Did you mean --strength?',
    ],
    [
      ['portrait', '--input', 'x.png', '--landmarks', 'x.json', '--quality', 'best'],
      2,
      '--quality takes one of fine, fast, not “best”.',
      null,
    ],
    [
      ['portrait', '--input', 'no-such.png', '--landmarks', 'x.json'],
      3,
      'There is no file no-such.png.',
      'Paths are relative to the current folder.',
    ],
  ])('%j', async (args, exit, message, hint) => {
    const { exit: got, out } = await lab(...args, '--json');
    expect({ exit: got, error: JSON.parse(out).error }).toMatchObject({ exit, error: { message, ...(hint === null ? {} : { hint }) } });
  });

  test('about a value that is out of range', async () => {
    const { exit, err } = await run('--input', input, '--landmarks', landmarks, '--strength', '3');
    expect({ exit, err }).toEqual({ exit: 2, err: 'error: The parameter strength cannot be 3.\nIt is a number from -1 to 1.\n' });
  });

  test('about a run that is called off', async () => {
    const { exit, err } = await runCli(folder, ['lab', 'run', 'portrait', '--input', input, '--landmarks', landmarks]);
    expect({ exit, err }).toEqual({ exit: 3, err: 'error: Stopped; nothing of this run was kept.\n' });
  });
});

describe('lab run --sample', () => {
  test('needs no input of one’s own', async () => {
    const { exit, out } = await run('--sample', '--strength', '0');
    expect(exit).toBe(0);
    expect(out).toContain('Nothing was written: --out <dir> keeps the results, --json prints all data.\n');
  });
});

describe('lab check', () => {
  test('says of each lab whether it works', async () => {
    const { exit, out } = await runCli(folder, ['lab', 'check'], {}, { stop: new AbortController().signal });
    expect(exit).toBe(0);
    for (const each of (await loadLabs()).labs) expect(out).toMatch(new RegExp(`^${each.name}: works \\(\\d+\\.\\d s\\)$`, 'm'));
    expect(out).toMatch(/^ {2}✓ no fold at full strength: least Jacobian \d\.\d\d$/m);
  });
});

describe('lab bench', () => {
  test('times the stages of a lab on its sample', async () => {
    const args = ['lab', 'bench', 'portrait', '--runs', '1', '--strength', '0'];
    const { exit, out } = await runCli(folder, [...args, '--json'], {}, { stop: new AbortController().signal });
    const answer = JSON.parse(out);
    expect([exit, answer.lab, answer.isSample, answer.runs]).toEqual([0, 'portrait', true, 1]);
    expect(answer.stages.map(({ stage }: { stage: string }) => stage).slice(0, 6)).toEqual([
      'read',
      'networks',
      'detect',
      'mesh',
      'model',
      'fit',
    ]);
  });
});

describe('the flags of every run', () => {
  test('are taken by no lab', async () => {
    const { labs } = await loadLabs();
    const verb = operations.find(({ name }) => name === 'lab run');
    const taken = [...Object.keys(verb?.input.shape ?? {}), 'json', 'lang', 'help', 'version', 'directory'].filter(
      (name) => name !== 'input',
    );
    const parts = labs.flatMap((each) => [...each.inputs, ...each.parameters].map(({ name }) => name));
    expect(parts.filter((name) => taken.includes(name))).toEqual([]);
  });
});

function run(...args: string[]): Promise<CliRun> {
  return lab('portrait', ...args);
}

function lab(...args: string[]): Promise<CliRun> {
  return runCli(folder, ['lab', 'run', ...args], {}, { stop: new AbortController().signal });
}
