import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { type BuiltSite, builtSite, pageKinds } from './built-site.js';
import { hostileLog } from './e2e/hostile-log.js';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

/** What is wrong with pages, as `page:line rule: sentence`. */
async function faults(site: BuiltSite, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const { results } = await validator.validateString(site.read(path));
    for (const { messages } of results)
      for (const { line, ruleId, message } of messages) found.push(`${path}:${line} ${ruleId}: ${message.slice(0, 200)}`);
  }
  return found;
}

const settings = { title: 'Log', site: { url: 'https://log.example.org/notes/', languages: ['zh', 'en'], licence: 'CC BY 4.0' } };

describe('the HTML of a built site', () => {
  it('is looked at by a validator that sees faults', async () => {
    const { results } = await validator.validateString(
      '<!doctype html><html><head><title>x</title></head><body><p><div id="a"></div><i id="a">',
    );
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual(
      expect.arrayContaining(['no-dup-id', 'close-order']),
    );
  });

  it('is valid on every kind of page, in both languages', async () => {
    const site = await builtSite({}, { from: join(import.meta.dirname, '../examples/log'), settings });
    const kinds = pageKinds(site.files);
    expect(kinds.length).toBeGreaterThan(30);
    expect(await faults(site, kinds)).toEqual([]);
    site.remove();
  });

  it('is valid on the page of an old address', async () => {
    const { 'notes/202205/0512.md': _, ...log } = hostileLog;
    const move = { from: '2022-05-01-0123abcd', to: '2022-05-11:https://a.example/1', on: '2022-05-12' };
    const site = await builtSite({ ...log, '.daybook/permalinks.jsonl': `${JSON.stringify(move)}\n` }, { settings });
    expect(site.files.filter((path) => path.includes(move.from))).toHaveLength(2);
    expect(await faults(site, [`entries/${move.from}.html`, `en/entries/${move.from}.html`])).toEqual([]);
    site.remove();
  });

  it('is valid for a log with a script in every place', async () => {
    const { 'notes/202205/0512.md': _, ...log } = hostileLog;
    const site = await builtSite(log, { settings });
    expect(
      await faults(
        site,
        site.files.filter((path) => path.endsWith('.html')),
      ),
    ).toEqual([]);
    site.remove();
  });
});
