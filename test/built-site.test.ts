import { expect, it } from 'vitest';
import { recordPath } from '../src/publish/site/site-record.js';
import { builtSiteMark } from '../src/worktree/list-files.js';

it('a built site is known by the file that a build leaves in it', () => {
  expect(builtSiteMark).toBe(recordPath);
});
