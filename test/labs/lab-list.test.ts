import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLabs, notInstalled } from '../../src/operations/lab/load-labs.js';
import { runCli } from '../cli/run-cli.js';

describe('lab list', () => {
  test('lists every lab of the package, in a folder that is no log', async () => {
    const { labs } = await loadLabs();
    const run = await runCli(tmpdir(), ['lab', 'list', '--json']);
    expect({ exit: run.exit, err: run.err }).toEqual({ exit: 0, err: '' });
    expect(JSON.parse(run.out).labs.map(({ name }: { name: string }) => name)).toEqual(labs.map(({ name }) => name));
  });

  test('is text in the language asked for', async () => {
    const { labs } = await loadLabs();
    for (const language of ['en', 'zh'] as const) {
      const run = await runCli(tmpdir(), ['lab', 'list', '--lang', language]);
      expect(labs.filter((lab) => !run.out.includes(`${lab.name}: ${lab.title[language]}\n`))).toEqual([]);
    }
  });
});

describe('labs that are not installed', () => {
  test('are a failure with the command that installs them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'labs-'));
    cpSync(new URL('../../labs/dist', import.meta.url), join(folder, 'dist'), { recursive: true });
    const failure = await import(join(folder, 'dist/index.js')).catch((error) => error);
    rmSync(folder, { recursive: true });
    expect(failure.code).toBe('ERR_MODULE_NOT_FOUND');
    expect(notInstalled('daybook/labs', failure)).toMatchObject({
      code: 'not-installed',
      text: { en: 'The labs are not installed.' },
      hint: { en: 'Install them once, about 500 MB: npm ci --omit=dev --prefix daybook/labs' },
    });
  });
});
