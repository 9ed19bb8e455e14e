import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadLinks } from '../../../test/dead-links.js';
import { silentLogger } from '../../base/logger.js';
import { buildSite } from './build-site.js';

const ports = { now: () => new Date('2022-05-12T00:00:00Z'), logger: silentLogger };
let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'daybook-build-'));
  cpSync(join(import.meta.dirname, '../../../examples/log'), join(home, 'log'), { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const build = (name: string, base: string | null = null) =>
  buildSite({ root: join(home, 'log'), out: join(home, name), base }, ports, () => {});

const listing = (name: string): string[] =>
  readdirSync(join(home, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(home, name).length + 1))
    .sort();

const contents = (name: string): Record<string, string> =>
  Object.fromEntries(listing(name).map((path) => [path, readFileSync(join(home, name, path), 'base64')]));

const siteAt = (name: string) => ({ files: listing(name), read: (path: string) => readFileSync(join(home, name, path), 'utf8') });

describe('a built site', () => {
  it('has a page for every day, entry and subject, feeds, and the files that pages show', async () => {
    const result = await build('site');
    const files = listing('site');
    for (const path of [
      'index.html',
      'archive.html',
      'archive/2022.html',
      'about.html',
      'stats.html',
      'topics.html',
      'papers.html',
      'code.html',
      'venues.html',
      '404.html',
      'feed.xml',
      'atom.xml',
      'feed.json',
      'sitemap.xml',
      'robots.txt',
      'days/2022-05-11.html',
      'topics/transformer.html',
      'topics/transformer/feed.xml',
      'venues/CVPR-2022.html',
      'files/notes/202205/images/minivit.png',
    ])
      expect(files).toContain(path);
    expect(files.filter((path) => path.startsWith('entries/') && path.endsWith('.html'))).toHaveLength(65);
    expect(result.pages).toBe(files.filter((path) => path.endsWith('.html')).length);
  });

  it('has no link that leads nowhere, at the root and under a base path', async () => {
    await build('site');
    expect(deadLinks(siteAt('site'), '/')).toEqual([]);
    await build('based', '/sub/path');
    expect(deadLinks(siteAt('based'), '/sub/path/')).toEqual([]);
  });

  it('has both languages when the log asks for both, each page linked to its twin', async () => {
    const settings = join(home, 'log/daybook.json');
    const before = readFileSync(settings, 'utf8');
    writeFileSync(settings, JSON.stringify({ ...JSON.parse(before), site: { url: 'https://log.example.org/', languages: ['zh', 'en'] } }));
    await build('both');
    writeFileSync(settings, before);
    expect(deadLinks(siteAt('both'), '/')).toEqual([]);
    const day = readFileSync(join(home, 'both/en/days/2022-05-11.html'), 'utf8');
    expect(day).toContain('<html lang="en"');
    expect(day).toContain('<link rel="canonical" href="https://log.example.org/en/days/2022-05-11.html"/>');
    expect(day).toContain('<link rel="alternate" hreflang="zh-CN" href="https://log.example.org/days/2022-05-11.html"/>');
  });

  it('is the same bytes every time', async () => {
    await build('one');
    await build('two');
    expect(contents('one')).toEqual(contents('two'));
  });

  it('changes only what a change of the log touches, to the bytes of a fresh build', async () => {
    const note = join(home, 'log/notes/202205/0511.md');
    const before = readFileSync(note, 'utf8');
    await build('kept');
    writeFileSync(note, before.replace('MiniViT', 'MiniViT!'));
    const { written, kept } = await build('kept');
    await build('fresh');
    writeFileSync(note, before);
    expect(contents('kept')).toEqual(contents('fresh'));
    expect(written).toBeGreaterThan(0);
    expect(kept).toBeGreaterThan(written);
  });

  it('keeps draft days and private entries out', async () => {
    const note = join(home, 'log/notes/202205/0511.md');
    const before = readFileSync(note, 'utf8');
    writeFileSync(note, before.replace('\n   - Abstract', '\n   <!-- private -->\n   - Abstract'));
    await build('private');
    writeFileSync(note, before);
    // The help of searching has the id of the same paper as an example.
    const all = Object.entries(contents('private')).filter(([path]) => !/^files\/|^assets\/search-|^search\.html$/.test(path));
    expect(all.filter(([, body]) => Buffer.from(body, 'base64').toString().includes('2204.07154')).map(([path]) => path)).toEqual([]);
  });

  it('leaves the site as it was when a step fails', async () => {
    await build('whole');
    const before = contents('whole');
    writeFileSync(join(home, 'log/daybook.json.bak'), readFileSync(join(home, 'log/daybook.json')));
    writeFileSync(join(home, 'log/daybook.json'), '{');
    await expect(build('whole')).rejects.toThrow(/daybook\.json:1/);
    writeFileSync(join(home, 'log/daybook.json'), readFileSync(join(home, 'log/daybook.json.bak')));
    rmSync(join(home, 'log/daybook.json.bak'));
    expect(contents('whole')).toEqual(before);
    expect(existsSync(join(home, 'whole.daybook-new'))).toBe(false);
  });
});
