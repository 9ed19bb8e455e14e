import { expect, it } from 'vitest';
import { addressGate } from './address-gate.js';

const gate = addressGate([]);

it.each(['93.184.216.34', '1.1.1.1', '223.255.255.255', '172.32.0.1', '2606:2800:220:1::1', '2400:3200::1'])(
  'lets %s through',
  (address) => {
    expect(gate.isOpen(address, 80)).toBe(true);
  },
);

it.each(['127.0.0.1', '0.0.0.0', '172.31.255.255', '255.255.255.255', '::1', '::', '::ffff:93.184.216.34', 'fe80::1%eth0', 'x', ''])(
  'keeps %s out',
  (address) => {
    expect(gate.isOpen(address, 80)).toBe(false);
  },
);

it('lets through what the settings allow, and nothing beside it', () => {
  const gate = addressGate(['127.0.0.1', '10.1.0.0/16', 'fd00:1::/32', 'Intranet.Example']);
  const isOpen = (address: string): boolean => gate.isOpen(address, 443);
  expect(['127.0.0.1', '10.1.2.3', 'fd00:1:2::3'].map(isOpen)).toEqual([true, true, true]);
  expect(['127.0.0.2', '10.2.0.1', 'fd00:2::1'].map(isOpen)).toEqual([false, false, false]);
  const names = ['intranet.example', 'INTRANET.example.', 'www.intranet.example'];
  expect(names.map((name) => gate.isAllowedName(name, 80))).toEqual([true, true, false]);
});

it('opens the ports of the web, or the one that is named, and no other', () => {
  const { isOpen, isAllowedName } = addressGate([
    '127.0.0.1',
    '10.0.0.0/8:8080',
    '[::1]:11434',
    'localhost:4000',
    'localhost:4001',
    'a.example',
  ]);
  const open = (address: string) => [80, 443, 4000, 4001, 8080, 11434].filter((port) => isOpen(address, port));
  expect([open('127.0.0.1'), open('10.1.2.3'), open('::1'), open('10.0.0.256')]).toEqual([[80, 443], [8080], [11434], []]);
  const named = (name: string) => [80, 443, 4000, 4001, 8080].filter((port) => isAllowedName(name, port));
  expect([named('localhost'), named('a.example'), named('b.example')]).toEqual([[4000, 4001], [80, 443], []]);
});
