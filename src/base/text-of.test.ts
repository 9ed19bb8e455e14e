import { expect, it } from 'vitest';
import { textOf } from './text-of.js';

/** 检测 YOLO */
const gbk = [0xbc, 0xec, 0xb2, 0xe2, 0x20, 0x59, 0x4f, 0x4c, 0x4f];
const big5 = [0xc0, 0xcb, 0xb4, 0xfa, 0x20, 0x59, 0x4f, 0x4c, 0x4f];
const utf8 = [...new TextEncoder().encode('检测 YOLO')];
const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];
const read = (body: number[], type?: string): string =>
  textOf({ body: Uint8Array.from(body), headers: type === undefined ? {} : { 'content-type': type } });

it('is UTF-8 when nothing is said', () => {
  expect(read(utf8)).toBe('检测 YOLO');
  expect(read([...utf8, 0xff])).toBe('检测 YOLO\ufffd');
  expect(read([])).toBe('');
});

it.each([
  ['text/html; charset=GB2312', gbk, '检测 YOLO'],
  ['text/html;charset="gb18030"', gbk, '检测 YOLO'],
  ['text/html; charset=big5', big5, '檢測 YOLO'],
  ['text/plain; charset=utf8', utf8, '检测 YOLO'],
  ['text/plain; charset=no-such-thing', utf8, '检测 YOLO'],
])('is what the header says: %s', (type, body, text) => {
  expect(read(body, type)).toBe(text);
});

it.each([
  ['<html><head><meta charset="gbk">', gbk],
  ['<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', gbk],
  ['<?xml version="1.0" encoding="GBK"?>', gbk],
  ['<meta charset="utf-16">', utf8],
])('is what the page says: %s', (start, body) => {
  expect(read([...ascii(start), ...body])).toBe(`${start}检测 YOLO`);
});

it('believes a byte order mark before the header, and the header before the page', () => {
  expect(read([0xef, 0xbb, 0xbf, ...utf8], 'text/html; charset=gbk')).toBe('检测 YOLO');
  expect(read([0xff, 0xfe, 0xc0, 0x68, 0x4b, 0x6d], 'text/html; charset=gbk')).toBe('检测');
  expect(read([...ascii('<meta charset=big5>'), ...gbk], 'text/html; charset=gbk')).toBe('<meta charset=big5>检测 YOLO');
});
