import { expect, it } from 'vitest';
import { allowedHost, entryOf } from './allowed-host.js';

it.each([
  ['intranet.example', { host: 'intranet.example', prefix: null, ports: [80, 443] }],
  ['localhost:4000', { host: 'localhost', prefix: null, ports: [4000] }],
  ['language_model:8080', { host: 'language_model', prefix: null, ports: [8080] }],
  ['127.0.0.1:11434', { host: '127.0.0.1', prefix: null, ports: [11434] }],
  ['10.0.0.0/8', { host: '10.0.0.0', prefix: 8, ports: [80, 443] }],
  ['10.0.0.0/8:8080', { host: '10.0.0.0', prefix: 8, ports: [8080] }],
  ['fd00::1', { host: 'fd00::1', prefix: null, ports: [80, 443] }],
  ['::1', { host: '::1', prefix: null, ports: [80, 443] }],
  ['fd00::/8', { host: 'fd00::', prefix: 8, ports: [80, 443] }],
  ['[::1]:11434', { host: '::1', prefix: null, ports: [11434] }],
  ['[fd00::/8]:8080', { host: 'fd00::', prefix: 8, ports: [8080] }],
])('reads %s', (text, expected) => {
  expect(allowedHost(text)).toEqual(expected);
});

it.each([
  ...['', ':80', 'a b', 'http://a.example', 'a.example/8', 'a.example:0', 'a.example:65536', 'a.example:x', 'a.example:*', '127.1'],
  ...['10.0.0.0/33', '10.0.0.0/x', '10.0.0.0/8/8', 'fd00::/129', '[a.example]:80', '[::1', '::1]:80', '*', '*.example'],
])('does not read “%s”', (text) => {
  expect(allowedHost(text)).toBeNull();
});

it.each([
  ['http://localhost:11434/v1', 'localhost:11434'],
  ['http://[::1]:11434/v1', '[::1]:11434'],
  ['http://language_model:8080/v1', 'language_model:8080'],
  ['http://10.0.0.1/v1', '10.0.0.1:80'],
  ['https://models.example/v1', 'models.example:443'],
])('names the host and port of %s', (url, entry) => {
  expect(entryOf(new URL(url))).toBe(entry);
  expect(allowedHost(entry)).not.toBeNull();
});
