import { expect, it } from 'vitest';
import { unwritable } from './disk-error.js';

it.each([
  ['ENOSPC', 'The disk is full: nothing of this run was kept.', 'Make room, or give a folder on another disk.'],
  ['EDQUOT', 'The disk is full: nothing of this run was kept.', 'Make room, or give a folder on another disk.'],
  ['EACCES', 'out/a.png cannot be written.', 'Give a folder that you may write to. The system says: no'],
])('a write that fails with %s is told in a sentence', (code, en, hint) => {
  const error = unwritable('out/a.png', Object.assign(new Error('no'), { code }));
  expect([error.code, error.text.en, error.hint?.en]).toEqual(['unwritable', en, hint]);
});
