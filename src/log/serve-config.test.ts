import { expect, it } from 'vitest';
import { serveConfig, serveSchema } from './serve-config.js';

it.each([
  'https://log.example.org',
  'https://log.example.org/',
  'http://192.168.1.2:3210',
  'http://[fd00::1]:3210',
  'https://日志.example',
])('takes %s for the address of a server', (url) => {
  expect(serveSchema.safeParse({ url }).success).toBe(true);
  expect(serveConfig({ url }).url).toBe(url.replace(/\/$/, ''));
});

it.each([
  ...['', 'log.example.org', 'ftp://log.example.org', 'javascript:alert(1)', 'https:log.example.org', 'https://log.example.org:99999'],
  ...['https://log.example.org/log', 'https://log.example.org?a', 'https://log.example.org#a', 'https://log.example.org\\log'],
  ...['https://me@log.example.org', 'https://:secret@log.example.org', 'https://@log.example.org', ' https://log.example.org'],
])('does not take “%s”', (url) => {
  expect(serveSchema.safeParse({ url }).success).toBe(false);
});
