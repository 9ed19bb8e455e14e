import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenPages, openPages } from '../../../test/open-pages.js';
import { temporaryLog } from '../../../test/temporary-log.js';

const log = temporaryLog();
let pages: OpenPages;
beforeEach(async () => {
  pages = await openPages(log.root);
});
afterEach(() => pages.end());

const page = async (headers?: Record<string, string>): Promise<string> => (await pages.get('/ways-in', headers)).text();

describe('the page of all ways in', () => {
  it('has a bookmark that leads to where the reader found it', async () => {
    expect(await page()).toContain('const%20to=%22http://127.0.0.1:3210/save%22');
    expect(await page({ 'x-forwarded-proto': 'https' })).toContain('const%20to=%22https://127.0.0.1:3210/save%22');
    expect(await page({ 'x-forwarded-proto': 'javascript' })).toContain('const%20to=%22http://127.0.0.1:3210/save%22');
  });

  it('names the same place in the request that programs send', async () => {
    expect(await page()).toContain('curl http://127.0.0.1:3210/api/entries');
  });

  it('runs nothing when the bookmark is clicked here: the policy of pages allows no script in addresses', async () => {
    const answer = await pages.get('/ways-in');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe-inline');
  });

  it('is led to by the foot of every page, and no other page has a script in an address', async () => {
    for (const path of ['/', '/days/2022-05-11', '/save', '/edit/2022-05-11', '/about']) {
      const html = await (await pages.get(path)).text();
      expect([path, html.includes('<a href="/ways-in">'), html.includes('javascript:')]).toEqual([path, true, false]);
    }
    expect((await page()).match(/javascript:/g)).toHaveLength(3);
  });
});
