import { expect, it } from 'vitest';
import { recordPath } from '../src/publish/site/site-record.js';
import { builtSiteMark } from '../src/worktree/list-files.js';
import { builtSite } from './built-site.js';
import { smallLog } from './cli/temporary-log.js';

it('a built site is known by the file that a build leaves in it', () => {
  expect(builtSiteMark).toBe(recordPath);
});

it('a built site has nothing of what is to be read, and no way there', async () => {
  const line = { event: 'added', id: '0123456789ab', at: '2022-05-01T00:00:00.000Z', url: 'https://private.example/plan' };
  const site = await builtSite({ ...smallLog, '.daybook/to-read.jsonl': `${JSON.stringify(line)}\n` });
  const telling = site.files.filter((path) => /private\.example|to-read/.test(path + site.read(path)));
  expect([site.files.length > 5, telling]).toEqual([true, []]);
  site.remove();
});
