import { expect, it } from 'vitest';
import { sniffType } from './sniff-type.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

it.each([
  ['\x89PNG\r\n\x1a\n\0\0', 'text/html', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/png', 'image/jpeg'],
  ['GIF89a..', undefined, 'image/gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/jpeg', 'image/webp'],
  ['\0\0\0\x1cftypavif\0\0\0\0', undefined, 'image/avif'],
  ['\0\0\0\x20ftypmif1\0\0\0\0mif1avif', undefined, 'image/avif'],
  ['\0\0\0\x20ftypisom\0\0\0\0isommp41', 'video/mp4', 'video/mp4'],
  ['%PDF-1.7', 'text/plain', 'application/pdf'],
  ['\xef\xbb\xbf  <!DOCTYPE html><svg>', 'text/plain', 'text/html'],
  ['<html lang=zh>', 'image/png', 'text/html'],
  ['<svg xmlns="http://www.w3.org/2000/svg">', 'image/png', 'image/svg+xml'],
  ['<?xml version="1.0"?><!-- drawn --><svg>', 'text/xml', 'image/svg+xml'],
  ['<?xml version="1.0"?><feed>', undefined, 'application/xml'],
  ['<?xml version="1.0"?><feed>', 'application/atom+xml; charset=utf-8', 'application/atom+xml'],
  ['{"title": "a"}', undefined, 'application/json'],
  ['{"title"', undefined, 'text/plain'],
  ['just words', 'TEXT/Markdown; charset=utf-8', 'text/markdown'],
  ['just words', 'application/octet-stream', 'text/plain'],
  ['\0\x01\x02', undefined, 'application/octet-stream'],
  ['', undefined, 'application/octet-stream'],
  ['', 'text/html', 'text/html'],
])('sees in %j, declared %s, that it is %s', (text, declared, type) => {
  expect(sniffType(bytes(text), declared)).toBe(type);
});
