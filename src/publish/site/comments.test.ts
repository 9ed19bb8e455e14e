import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLogger } from '../../base/logger.js';
import { buildSite } from './build-site.js';

const giscus = { provider: 'giscus', repo: 'someone/log', repoId: 'R_1', category: 'Q"&A', categoryId: 'DIC_1' };
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'daybook-comments-'));
  mkdirSync(join(home, 'notes/202205'), { recursive: true });
  writeFileSync(join(home, 'notes/202205/0511.md'), '# 笔记（2022.5.11）\n\n## 今日要点\n\n1. [甲](https://example.org/a)\n');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function build(comments: object | undefined): Promise<(path: string) => string> {
  writeFileSync(join(home, 'daybook.json'), JSON.stringify({ site: { comments } }));
  await buildSite({ root: home, out: join(home, 'dist-site'), base: null }, { now: () => new Date(0), logger: silentLogger }, () => {});
  return (path) => readFileSync(join(home, 'dist-site', path), 'utf8');
}
const entryPage = (): string => `entries/${readdirSync(join(home, 'dist-site/entries')).find((name) => name.endsWith('.html'))}`;
const policyOf = (html: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';

it('no page names another host for scripts unless comments are asked for', async () => {
  const page = await build(undefined);
  expect(page(entryPage())).not.toContain('giscus');
  expect(policyOf(page(entryPage()))).toContain("script-src 'self';");
});

it('entries have comments, and only their pages let that host in', async () => {
  const page = await build(giscus);
  const html = page(entryPage());
  expect(html).toContain(
    '<script src="https://giscus.app/client.js" data-repo="someone/log" data-repo-id="R_1" data-category="Q&quot;&amp;A"',
  );
  expect(html).toMatch(/data-term="2022-05-11-[0-9a-f]{8}"/);
  expect(policyOf(html)).toContain("script-src 'self' https://giscus.app;");
  expect(policyOf(html)).toContain('frame-src https://giscus.app');
  for (const path of ['index.html', 'days/2022-05-11.html', 'archive.html']) expect(page(path)).not.toContain('giscus');
});
