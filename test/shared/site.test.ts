import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, builtSite, pageKinds } from '../built-site.js';
import { runCli } from '../cli/run-cli.js';
import { deadLinks } from '../dead-links.js';

const from = join(process.env.DAYBOOK_SHARED ?? '../shared', 'log');

describe.skipIf(!existsSync(from))('the site of the real log', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite({}, { from, base: '/sub/path' });
  });
  afterAll(() => site?.remove());

  it('has a page for each note, and no link that leads nowhere', () => {
    const notes = readdirSync(join(from, 'notes'), { recursive: true, encoding: 'utf8' }).filter((path) => /^\d{6}\/\d{4}\.md$/.test(path));
    expect(site.files.filter((path) => path.startsWith('days/'))).toHaveLength(notes.length);
    expect(deadLinks(site, '/sub/path/')).toEqual([]);
  });

  it('is built with a warning for each picture and address that cannot be shown', async () => {
    // What a build caches lies in the log: the real one stays as it is.
    const copy = join(site.folder, '..', 'log-to-build');
    cpSync(from, copy, { recursive: true });
    const run = await runCli(copy, ['build', '--out', join(site.folder, '..', 'again'), '--json']);
    const { warnings } = JSON.parse(run.out) as { warnings: readonly string[] };
    expect(run.exit).toBe(0);
    for (const named of ['sample_result.gif', 'microsoft.careers.com', '@', '""'])
      expect([named, warnings.some((warning) => warning.includes(named))]).toEqual([named, true]);
  });

  it('has a home page of at most 60 KB with its style, and at most 30 KB of script', () => {
    const home = site.read('index.html');
    const sizes = (pattern: RegExp) =>
      [...home.matchAll(pattern)].reduce((sum, found) => sum + readFileSync(join(site.folder, found[1] as string)).byteLength, 0);
    const bytes = Buffer.byteLength(home) + sizes(/<link rel="stylesheet" href="\/sub\/path\/([^"]+)"/g);
    const script = sizes(/<script src="\/sub\/path\/([^"]+)"/g);
    console.log(`home page: ${bytes} bytes of HTML and CSS, ${script} of script`);
    expect(bytes).toBeLessThanOrEqual(60_000);
    expect(script).toBeLessThanOrEqual(30_000);
  });

  it('is valid HTML on each kind of page', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
    const faults: string[] = [];
    for (const path of pageKinds(site.files)) {
      const { results } = await validator.validateString(site.read(path));
      for (const { messages } of results)
        for (const { line, ruleId, message } of messages) faults.push(`${path}:${line} ${ruleId}: ${message.slice(0, 200)}`);
    }
    expect(faults).toEqual([]);
  });
});
