import { expect, test } from 'vitest';
import { mutesOf } from './muted.js';
import type { Mute } from './pin.js';

const item = {
  title: 'Rulers for Attention',
  abstract: 'We measure diffusion models, 目标检测与图像分割, and ＹＯＬＯ.',
  authors: ['Ada Li', 'Zhang, San'],
};
const addresses = ['https://www.a.example/1', 'https://sub.b.example/2'];
const muted = (...mutes: readonly Mute[]): readonly string[] => mutesOf(mutes)(item, addresses).map(({ value }) => value);
const word = (value: string): Mute => ({ what: 'word', value });

test.each(['diffusion', 'Diffusion  models', '目标检测', '检测', 'yolo', 'RULERS'])('“%s” is met in a title or an abstract', (value) => {
  expect(muted(word(value))).toEqual([value]);
});

test.each(['diffus', 'ruler', 'model', '目标分割', '图', 'attention we'])(
  '“%s” is not: a part of a word, one sign of an abstract, or over both',
  (value) => {
    expect(muted(word(value))).toEqual([]);
  },
);

test('a single Chinese sign is met in titles', () => {
  expect(mutesOf([word('图')])({ title: '看图', abstract: null, authors: [] }, [])).toEqual([word('图')]);
});

test('all that hides an item is named, a host only where nothing of it is elsewhere', () => {
  const mutes: readonly Mute[] = [
    word('diffusion'),
    word('heat'),
    { what: 'author', value: 'San Zhang' },
    { what: 'host', value: 'a.example' },
  ];
  expect(muted(...mutes)).toEqual(['diffusion', 'San Zhang']);
  expect(muted(...mutes, { what: 'host', value: 'b.example' })).toEqual(['diffusion', 'San Zhang', 'a.example', 'b.example']);
});

test.each(['nas.lan', 'nas.lan:1200', 'http://nas.lan:1200/'])('“%s” mutes what is on a port of that host', (value) => {
  const mute: Mute = { what: 'host', value };
  expect(mutesOf([mute])(item, ['http://nas.lan:1200/a'])).toEqual([mute]);
  expect(mutesOf([mute])(item, ['http://gnas.lan:1200/a'])).toEqual([]);
});

test('a host that is muted with a port is not muted on another', () => {
  expect(mutesOf([{ what: 'host', value: 'nas.lan:1200' }])(item, ['http://nas.lan:4000/a'])).toEqual([]);
});
