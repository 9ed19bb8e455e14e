import { expect, it } from 'vitest';
import { mediaKindOf } from './media-signature.js';

it.each([
  ['\x89PNG\r\n\x1a\n', 'picture'],
  ['\xff\xd8\xff\xe1', 'picture'],
  ['GIF89a', 'picture'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'picture'],
  ['RIFF\x10\0\0\0AVI LIST', 'video'],
  ['RIFF\x10\0\0\0WAVEfmt ', null],
  ['\0\0\0\x1cftypavif', 'picture'],
  ['\0\0\0\x1cftypisom', 'video'],
  ['\0\0\0\x14ftypqt  ', 'video'],
  ['\x1a\x45\xdf\xa3\x01', 'video'],
  ['G@\0\x10\0', 'video'],
  ['#EXTM3U\n', null],
  ['Good day', null],
  ['<svg xmlns="http://www.w3.org/2000/svg">', null],
  ['', null],
])('%j begins like %s', (text, kind) => {
  expect(mediaKindOf(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toBe(kind);
});
