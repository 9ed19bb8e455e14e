import { expect, it } from 'vitest';
import { addressGate } from './address-gate.js';

const gate = addressGate([]);

it.each(['93.184.216.34', '1.1.1.1', '223.255.255.255', '172.32.0.1', '2606:2800:220:1::1', '2400:3200::1'])(
  'lets %s through',
  (address) => {
    expect(gate.isOpen(address)).toBe(true);
  },
);

it.each(['127.0.0.1', '0.0.0.0', '172.31.255.255', '255.255.255.255', '::1', '::', '::ffff:93.184.216.34', 'fe80::1%eth0', 'x', ''])(
  'keeps %s out',
  (address) => {
    expect(gate.isOpen(address)).toBe(false);
  },
);

it('lets through what the settings allow, and nothing beside it', () => {
  const { isOpen, isAllowedName } = addressGate(['127.0.0.1', '10.1.0.0/16', 'fd00:1::/32', 'Intranet.Example']);
  expect(['127.0.0.1', '10.1.2.3', 'fd00:1:2::3'].map(isOpen)).toEqual([true, true, true]);
  expect(['127.0.0.2', '10.2.0.1', 'fd00:2::1'].map(isOpen)).toEqual([false, false, false]);
  expect(['intranet.example', 'INTRANET.example.', 'www.intranet.example'].map(isAllowedName)).toEqual([true, true, false]);
});
