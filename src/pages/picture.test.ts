import { describe, expect, it } from 'vitest';
import { sampleLinks, sampleLog, sampleNote } from '../../test/sample-log.js';
import type { Log, Media } from '../log/types.js';
import { pictureCopies, pictureOf } from './picture.js';

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

describe('a picture that is kept', () => {
  const hash = 'ab'.repeat(32);
  const kept = { path: `assets/ab/${hash}.png`, hash, size: { width: 1_600, height: 900 }, widths: [320, 1_440] };
  const url = 'https://a.org/640?x=1&y=2';
  const files = new Set([...log.files, kept.path]);
  const withKept = { ...log, files, pictures: new Map([[url, kept]]) };
  const shown = (src: string, kind: Media['kind'] = 'image', from: Log = withKept) =>
    pictureOf({ kind, src, alt: '' }, 'notes/202205/0511.md', from, sampleLinks).src;

  it('is shown from the log, however its address is written', () => {
    for (const src of ['https://a.org/640?x=1&y=2', ' //a.org/640?x=1&amp;y=2#imgIndex=3'])
      expect([src, shown(src)]).toEqual([src, `/files/${kept.path}`]);
    expect(shown('http://a.org/640?x=1&y=2')).toBe('http://a.org/640?x=1&y=2');
    expect(shown(url, 'video')).toBe(url);
    expect(shown(url, 'image', { ...withKept, files: log.files })).toBe(url);
  });

  it('is offered in its smaller copies, and itself where none has its whole width', () => {
    const name = hash.slice(0, 20);
    expect(pictureCopies(kept, '/x.png', sampleLinks)).toBe(`/pictures/${name}-320.webp 320w, /pictures/${name}-1440.webp 1440w`);
    const size = { width: 700, height: 100 };
    expect(pictureCopies({ ...kept, size, widths: [320, 640] }, '/x.png', sampleLinks)).toBe(
      `/pictures/${name}-320.webp 320w, /pictures/${name}-640.webp 640w, /x.png 700w`,
    );
    expect(pictureCopies({ ...kept, widths: [] }, '/x.png', sampleLinks)).toBeUndefined();
  });
});
