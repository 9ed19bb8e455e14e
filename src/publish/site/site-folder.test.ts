import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
