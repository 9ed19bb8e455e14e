import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, smallLog, temporaryLog } from './cli/temporary-log.js';

const program = join(import.meta.dirname, '../bin/daybook.js');
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));

function daybook(folder: string, ...args: string[]): { exit: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '-C', folder, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'en_GB.UTF-8' },
  });
  return { exit: status, out: stdout, err: stderr };
}

describe('the built program', () => {
  it('is there (npm run build makes it)', () => {
    expect(existsSync(join(import.meta.dirname, '../dist/cli.js'))).toBe(true);
  });

  it('holds every module that a thread with limits loads', () => {
    const sources = readdirSync(join(import.meta.dirname, '../src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(join(import.meta.dirname, '../src', path), 'utf8'));
    const named = sources.flatMap((text) => [...text.matchAll(/module: '#limited\/([\w-]+)'/g)].map(([, name]) => `${name}.js`));
    expect(named.length).toBeGreaterThan(2);
    expect(readdirSync(join(import.meta.dirname, '../dist/limited'))).toEqual(expect.arrayContaining(named));
  });

  it('says its version, alone and beside other flags', () => {
    expect(spawnSync(process.execPath, [program, '--version'], { encoding: 'utf8' }).stdout).toBe(`${version}\n`);
    expect(daybook('.', '--version').out).toBe(`${version}\n`);
  });

  it('says what to do where it is not built', () => {
    const bin = readFileSync(program, 'utf8');
    const folder = temporaryLog({ 'bin/daybook.js': bin, 'package.json': '{"type": "module", "version": "0.0.0"}' });
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/daybook.js'), 'status'], { encoding: 'utf8' });
    expect(status).toBe(3);
    expect(stderr).toContain('Run `npm run build`, then try again.');
  });

  it('goes from a new day to a published README and back', () => {
    const folder = temporaryLog(smallLog);
    expect(daybook(folder, 'new', '2022-05-12')).toMatchObject({ exit: 0, out: 'created notes/202205/0512.md\n', err: '' });
    expect(daybook(folder, 'add', 'https://example.org/sam', '--title', '万物分割 SAM', '--date', '2022-05-12', '--stars', '2').exit).toBe(
      0,
    );
    expect(daybook(folder, 'edit', '2022-05-12#1', '--set', 'abstract=分割', '--set', 'tips=a=b').exit).toBe(0);
    expect(readFileSync(join(folder, 'notes/202205/0512.md'), 'utf8')).toMatch(
      /1\. \[万物分割 SAM\]\(https:\/\/example\.org\/sam\) +:star::star:\n {3}- Abstract: 分割\n {3}- Tips: a=b\n/,
    );
    const before = filesOf(folder);
    expect(daybook(folder, 'publish', 'readme')).toMatchObject({ exit: 0, out: 'changed README.md\n', err: '' });
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('更新今日时间：2022.5.12');
    expect(daybook(folder, 'undo').exit).toBe(0);
    expect(filesOf(folder)).toEqual(before);
  });

  it('builds the site, and says on standard error what it lacks', () => {
    const folder = temporaryLog(smallLog);
    const run = daybook(folder, 'publish', 'site', '--out', join(folder, 'site'));
    expect(run.out).toMatch(/^\d+ pages, \d+ files, 0\.\d MB in \d+\.\d s: \d+ written, 0 removed \(.+site\)\n$/);
    expect(run.err).toContain('warning: daybook.json does not say where the site will be');
    expect(run.exit).toBe(0);
    expect(existsSync(join(folder, 'site/index.html'))).toBe(true);
  });

  it('ends quietly when the reader of its output goes away', () => {
    const folder = temporaryLog(smallLog);
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', `set -o pipefail; '${process.execPath}' '${program}' -C '${folder}' export | true; echo "exit $?"`],
      {
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('exit 0\n');
  });

  it('serves until Ctrl-C, and then ends with 0', async () => {
    const folder = temporaryLog(smallLog);
    const child = spawn(process.execPath, [program, '-C', folder, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
    try {
      const url = await new Promise<string>((resolve) => child.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString().trim())));
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      expect(await (await fetch(url)).text()).toContain('YOLOv6');
      expect(await (await fetch(new URL('api/status', url))).json()).toMatchObject({ days: 2 });
      child.kill('SIGINT');
      expect(await exit).toBe(0);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
