import { expect, test } from 'vitest';
import { isInnerHost } from './inner-host.js';

test.each([
  ['http://localhost:8080/', true],
  ['http://app.localhost/', true],
  ['http://router/', true],
  ['http://nas.local./a.png', true],
  ['http://192.168.1.1/', true],
  ['http://2130706433/', true],
  ['http://0x7f.1/', true],
  ['http://172.31.0.1/', true],
  ['http://100.100.100.200/', true],
  ['http://[::1]/', true],
  ['http://[::ffff:10.0.0.1]/', true],
  ['http://[fd00::1]/', true],
  ['http://172.32.0.1/', false],
  ['http://100.128.0.1/', false],
  ['http://8.8.8.8/', false],
  ['http://[2606:4700::1111]/', false],
  ['https://local.example.org/', false],
  ['https://10.example.org/', false],
  ['https://例子.example/', false],
])('the host of %s is in no public network: %s', (url, isInner) => {
  expect(isInnerHost(new URL(url).hostname)).toBe(isInner);
});
