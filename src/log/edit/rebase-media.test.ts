import { expect, test } from 'vitest';
import { applyEdits } from '../../base/diagnostic.js';
import { scanMedia } from '../scan-media.js';
import { folderOf, rebaseMedia } from './rebase-media.js';

test.each([
  ['images/x.png', './notes/202104/images/x.png'],
  ['./images/x.png', './notes/202104/images/x.png'],
  ['../images/x.png', './notes/images/x.png'],
  ['../../x.png', './x.png'],
  ['../../../x.png', '../../../x.png'],
  ['https://example.org/x.png', 'https://example.org/x.png'],
  ['//example.org/x.png', '//example.org/x.png'],
  ['/x.png', '/x.png'],
  ['data:image/png;base64,AA', 'data:image/png;base64,AA'],
  ['C:\\x.png', 'C:\\x.png'],
  ['图 片.png?a=1#b', './notes/202104/图 片.png?a=1#b'],
])('leads %s from a note to the README', (src, expected) => {
  const raw = `<img src="${src}">`;
  expect(applyEdits(raw, rebaseMedia(scanMedia(raw, 0, 1), 'notes/202104', ''))).toBe(`<img src="${expected}">`);
});

test('changes nothing within a folder', () => {
  expect(rebaseMedia(scanMedia('<img src="x.png">', 0, 1), 'notes', 'notes')).toEqual([]);
});

test('a folder is what stands before the last slash', () => {
  expect([folderOf('notes/202205/0511.md'), folderOf('README.md')]).toEqual(['notes/202205', '']);
});
