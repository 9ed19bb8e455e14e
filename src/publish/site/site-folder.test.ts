import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asOrdinaryUser } from '../../../test/temporary-log.js';
import { openSiteFolder, type SiteChange, stageFiles } from './site-folder.js';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'daybook-site-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const out = (): string => join(home, 'site');

function build(files: Record<string, string>): SiteChange {
  const folder = openSiteFolder(out());
  const marks = stageFiles(
    Object.entries(files).map(([path, body]) => ({ path, body })),
    { ...folder, out: out() },
  );
  return folder.finish(marks);
}

const listing = (): string[] =>
  readdirSync(out(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out().length + 1))
    .sort();

describe('a site folder', () => {
  it('gets all files at once', () => {
    expect(build({ 'index.html': 'a', 'days/2022-05-11.html': 'b' })).toEqual({ written: 2, kept: 0, removed: 0, bytes: 2 });
    expect(listing()).toEqual(['.daybook-site.json', 'days/2022-05-11.html', 'index.html']);
    expect(readdirSync(home)).toEqual(['site']);
  });

  it('is changed only where the bytes differ, and loses what is gone and nothing else', () => {
    build({ 'index.html': 'a', 'days/1.html': 'b', 'old/x.html': 'c' });
    writeFileSync(join(out(), 'mine.txt'), 'kept');
    expect(build({ 'index.html': 'A', 'days/1.html': 'b' })).toEqual({ written: 1, kept: 1, removed: 1, bytes: 2 });
    expect(listing()).toEqual(['.daybook-site.json', 'days/1.html', 'index.html', 'mine.txt']);
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('A');
    expect(existsSync(join(out(), 'old'))).toBe(false);
  });

  it('holds after a change what a fresh build holds', () => {
    build({ 'index.html': 'a', 'b.html': 'b' });
    build({ 'index.html': 'c' });
    const changed = listing().map((path) => [path, readFileSync(join(out(), path), 'utf8')]);
    rmSync(out(), { recursive: true });
    build({ 'index.html': 'c' });
    expect(listing().map((path) => [path, readFileSync(join(out(), path), 'utf8')])).toEqual(changed);
  });

  it('writes a file again that somebody deleted', () => {
    build({ 'index.html': 'a' });
    rmSync(join(out(), 'index.html'));
    expect(build({ 'index.html': 'a' }).written).toBe(1);
  });

  it('writes a file again that somebody cut short', () => {
    build({ 'index.html': 'whole' });
    writeFileSync(join(out(), 'index.html'), 'wh');
    expect(build({ 'index.html': 'whole' }).written).toBe(1);
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('whole');
  });

  it('goes where a symlink leads, and the symlink stays', () => {
    mkdirSync(join(home, 'real'));
    symlinkSync('real', out());
    build({ 'index.html': 'a' });
    build({ 'index.html': 'b' });
    expect(readFileSync(join(home, 'real/index.html'), 'utf8')).toBe('b');
    expect(lstatSync(out()).isSymbolicLink()).toBe(true);
    expect(readdirSync(home).sort()).toEqual(['real', 'site']);
  });

  it('is not made in place of a symlink that leads nowhere', () => {
    symlinkSync('nowhere', out());
    expect(() => openSiteFolder(out())).toThrow(/cannot be written/);
    expect(lstatSync(out()).isSymbolicLink()).toBe(true);
  });

  it('stays the same folder when it was there and empty, as a disk of its own must', () => {
    mkdirSync(out());
    const before = statSync(out()).ino;
    build({ 'index.html': 'a' });
    expect([statSync(out()).ino, listing()]).toEqual([before, ['.daybook-site.json', 'index.html']]);
  });

  it('needs no right to write beside a folder that is there', async () => {
    mkdirSync(out());
    chmodSync(home, 0o555);
    chmodSync(out(), 0o777);
    await asOrdinaryUser(async () => void build({ 'index.html': 'a' }));
    chmodSync(home, 0o755);
    expect(listing()).toEqual(['.daybook-site.json', 'index.html']);
  });

  it('stays as it was when a build is abandoned', () => {
    build({ 'index.html': 'a' });
    const folder = openSiteFolder(out());
    stageFiles([{ path: 'index.html', body: 'half' }], { ...folder, out: out() });
    folder.abandon();
    expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('a');
    expect(readdirSync(home)).toEqual(['site']);
  });

  it('takes one build at a time, and a lock whose process died', () => {
    const folder = openSiteFolder(out());
    expect(() => openSiteFolder(out())).toThrow(/Another build is writing/);
    folder.abandon();
    writeFileSync(`${out()}.daybook-lock`, '999999999');
    openSiteFolder(out()).abandon();
    expect(readdirSync(home)).toEqual([]);
  });

  it('never writes among files that no build made', () => {
    mkdirSync(out());
    writeFileSync(join(out(), 'thesis.tex'), 'x');
    expect(() => openSiteFolder(out())).toThrow(/holds files that no build wrote, such as thesis.tex/);
    expect(readdirSync(home)).toEqual(['site']);
  });
});
