import { expect, it } from 'vitest';
import { sampleLinks, sampleLog, sampleNote } from '../../test/sample-log.js';
import type { Media } from '../log/types.js';
import { pictureOf } from './picture.js';

const log = sampleLog({ 'notes/202205/0511.md': sampleNote('2022.5.11', ''), 'notes/202205/images/x.png': '' });
const picture = (src: string, kind: Media['kind'] = 'image') => pictureOf({ kind, src, alt: '' }, 'notes/202205/0511.md', log, sampleLinks);

it('loads a picture on another host as its address is meant', () => {
  expect(picture('https://a.org/640?x=1&amp;y=2').src).toBe('https://a.org/640?x=1&y=2');
});

it('loads a picture of the log, also with a backslash in its path', () => {
  expect(picture('./images/x.png').src).toBe('/files/notes/202205/images/x.png');
  expect(picture('.\\images\\x.png').src).toBe('/files/notes/202205/images/x.png');
});

it('shows no picture that is missing, outside or a script', () => {
  const sources = [
    'images/y.png',
    '../../../x.png',
    '/x.png',
    'C:\\Users\\me\\x.png',
    'javascript:x',
    'data:text/html,x',
    'file:///x.png',
    `https://a.org/${'x'.repeat(9_000)}`,
  ];
  expect(sources.map((src) => [picture(src).src, picture(src).original])).toEqual(sources.map(() => [null, null]));
});
