import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../test/cli/run-cli.js';
import { smallLog, temporaryLog } from '../../../test/cli/temporary-log.js';
import { webhooks } from '../../publish/digest/webhooks/webhooks.js';

const root = join(import.meta.dirname, '../../..');
const path = '.github/workflows/daybook.yml';
const inbox = '.github/workflows/daybook-inbox.yml';
const github = (folder: string, ...more: string[]) => runCli(folder, ['init', '--github', ...more]);

describe('init --github', () => {
  it('writes a workflow beside a new log', async () => {
    const folder = temporaryLog({});
    const run = await github(folder, '--program', 'someone/daybook@v0.1.0');
    expect([run.exit, run.err]).toEqual([0, '']);
    expect(existsSync(join(folder, 'notes'))).toBe(true);
    const text = readFileSync(join(folder, path), 'utf8');
    expect(text).toContain('  DAYBOOK_REPOSITORY: someone/daybook\n  DAYBOOK_REF: v0.1.0\n');
  });

  it('writes only the workflows into a log that is there, and only those that are not, and says what to fill in', async () => {
    const folder = temporaryLog(smallLog);
    const run = await github(folder);
    expect(run.out).toBe(
      `created ${path}\ncreated ${inbox}\nFill in DAYBOOK_REPOSITORY and DAYBOOK_REF in .github/workflows: where the workflows take Daybook from.\n`,
    );
    expect(existsSync(join(folder, 'daybook.json'))).toBe(false);
    expect((await github(folder)).err).toContain(`Here already: ${path}, ${inbox}.`);
    rmSync(join(folder, inbox));
    expect((await github(folder, '--program', 'someone/daybook@v0.1.0')).out).toBe(`created ${inbox}\n`);
  });

  it('refuses a program that names no repository and ref', async () => {
    const run = await github(temporaryLog({}), '--program', 'daybook; rm -rf /');
    expect([run.exit, run.err]).toEqual([2, expect.stringContaining('Write it as owner/daybook@v0.1.0')]);
  });

  it('asks for no rights but those of its jobs, and for actions by their major version', async () => {
    const folder = temporaryLog({});
    await github(folder);
    const text = readFileSync(join(folder, path), 'utf8');
    expect(text).toContain('\npermissions: {}\n');
    expect(text.match(/^ {6}[a-z-]+: (?:read|write)$/gm)?.map((line) => line.trim())).toEqual([
      'contents: read',
      'pages: read',
      'pages: write',
      'id-token: write',
    ]);
    expect([...text.matchAll(/uses: (\S+)/g)].map((found) => found[1])).toEqual([
      'actions/checkout@v4',
      'actions/checkout@v4',
      'actions/configure-pages@v5',
      './.daybook-program',
      'actions/upload-pages-artifact@v3',
      'actions/deploy-pages@v4',
    ]);
  });

  it('gives the action only inputs that it has', async () => {
    const folder = temporaryLog({});
    await github(folder);
    const given = /uses: \.\/\.daybook-program\n {8}with:\n((?: {10}.*\n)+)/.exec(readFileSync(join(folder, path), 'utf8'))?.[1] ?? '';
    const names = [...given.matchAll(/^ {10}([a-z]+):/gm)].map((found) => found[1]);
    expect(names).toEqual(['log', 'out', 'base', 'check']);
    const action = readFileSync(join(root, 'action.yml'), 'utf8');
    for (const name of names) expect(action).toMatch(new RegExp(`^  ${name}:$`, 'm'));
  });
});

describe('the workflow of the mornings', () => {
  it('may commit, needs no secret, and takes nothing that a source said into a command', async () => {
    const folder = temporaryLog({});
    await github(folder, '--program', 'someone/daybook@v0.1.0');
    const text = readFileSync(join(folder, inbox), 'utf8');
    expect(text).toContain('  DAYBOOK_REPOSITORY: someone/daybook\n  DAYBOOK_REF: v0.1.0\n');
    expect(text).toContain('\npermissions: {}\n');
    expect(text.match(/^ {6}[a-z-]+: (?:read|write)$/gm)?.map((line) => line.trim())).toEqual(['contents: write']);
    const scripts = [...text.matchAll(/run: (?:\|\n((?: {10}.*\n)+)|(.*))/g)].map((found) => found[1] ?? found[2] ?? '');
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
    const names = [...text.matchAll(/^ {10}(DAYBOOK_[A-Z_]+): \$\{\{ secrets\.(\w+) \}\}$/gm)].map((found) => [found[1], found[2]]);
    const needs = Object.values(webhooks).flatMap(({ name, needs }) => [
      `DAYBOOK_${name.toUpperCase()}_URL`,
      ...needs.map(({ variable }) => variable),
    ]);
    expect(names).toEqual(['DAYBOOK_MAIL_PASSWORD', ...needs, 'DAYBOOK_ASSIST_KEY'].map((name) => [name, name]));
  });

  it('commits the journals beside what was pushed meanwhile, and nothing else', async () => {
    const folder = temporaryLog({});
    await github(folder);
    const text = readFileSync(join(folder, inbox), 'utf8');
    const script = /- name: Commit what came\n(?: {8}.*\n)*? {8}run: \|\n((?: {10}.*\n)+)/.exec(text)?.[1]?.replace(/^ {10}/gm, '') ?? '';
    const place = temporaryLog({ 'step.sh': script });
    const git = (at: string, ...args: readonly string[]): string => {
      const identity = ['-c', 'user.name=me', '-c', 'user.email=me@example.org', '-c', 'init.defaultBranch=main'];
      const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: join(place, at), encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return stdout;
    };
    const put = (path: string, content: string): void => {
      mkdirSync(join(place, path, '..'), { recursive: true });
      writeFileSync(join(place, path), content);
    };
    const step = (): number | null =>
      spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', join(place, 'step.sh')], { cwd: join(place, 'runner') }).status;
    git('.', 'init', '--bare', 'remote');
    git('.', 'clone', 'remote', 'me');
    put('me/.daybook/.gitattributes', '*.jsonl merge=union\n');
    put('me/.daybook/inbox/items-2022-05.jsonl', '{"n":0}\n');
    git('me', 'add', '.');
    git('me', 'commit', '-m', 'begin');
    git('me', 'push', 'origin', 'HEAD:main');
    git('.', 'clone', '-b', 'main', 'remote', 'runner');
    put('me/.daybook/inbox/items-2022-05.jsonl', '{"n":0}\n{"n":"mine"}\n');
    git('me', 'commit', '-am', 'mine');
    git('me', 'push', 'origin', 'HEAD:main');
    put('runner/.daybook/inbox/items-2022-05.jsonl', '{"n":0}\n{"n":"runner"}\n');
    put('runner/.daybook-program/file', 'not to be committed');
    expect(step()).toBe(0);
    expect(git('remote', 'show', 'main:.daybook/inbox/items-2022-05.jsonl')).toBe('{"n":0}\n{"n":"mine"}\n{"n":"runner"}\n');
    expect(git('remote', 'ls-tree', '-r', '--name-only', 'main')).toBe('.daybook/.gitattributes\n.daybook/inbox/items-2022-05.jsonl\n');
    expect(step()).toBe(0);
    expect(git('remote', 'rev-list', '--count', 'main')).toBe('3\n');
  });
});

describe('the check of the action', () => {
  const action = readFileSync(join(root, 'action.yml'), 'utf8');
  const script = /- name: Check the log\n(?: {6}.*\n)*? {6}run: \|\n((?: {8}.*\n)+)/.exec(action)?.[1]?.replace(/^ {8}/gm, '') ?? '';
  const findings = (...severities: string[]) => JSON.stringify({ diagnostics: severities.map((severity) => ({ severity })) });

  /** Runs the step as GitHub does, with a program that prints these findings. */
  function status(level: string, output: string, exit: 0 | 1): number | null {
    const program =
      'console.log(process.argv.includes("--json") ? process.env.OUTPUT : ""); process.exitCode = Number(process.env.EXIT);\n';
    const folder = temporaryLog({ 'daybook.cjs': program, 'step.sh': script });
    const env = { ...process.env, LEVEL: level, LOG: '.', DAYBOOK: join(folder, 'daybook.cjs'), OUTPUT: output, EXIT: String(exit) };
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', join(folder, 'step.sh')], { env }).status;
  }

  it('fails for errors only, for warnings too, or never', () => {
    expect(script).toContain('case "$LEVEL" in');
    expect(status('error', findings('warning', 'info'), 1)).toBe(0);
    expect(status('error', findings('warning', 'error'), 1)).toBe(1);
    expect(status('error', 'no log here', 1)).toBe(1);
    expect(status('warning', findings('warning'), 1)).toBe(1);
    expect(status('warning', findings(), 0)).toBe(0);
    expect(status('off', findings('error'), 1)).toBe(0);
    expect(status('strict', findings(), 0)).toBe(1);
  });
});
