import { BlockList, isIP } from 'node:net';
import { allowedHost } from '../log/allowed-host.js';

/** Says which addresses may be connected to. */
export interface AddressGate {
  /** Whether a host's name was allowed in the settings for a port, whatever its address. */
  readonly isAllowedName: (host: string, port: number) => boolean;
  /** Whether an address, as IPv4 or IPv6 text, is public or was allowed in the settings for a port. */
  readonly isOpen: (address: string, port: number) => boolean;
}

/** Lets through what is public, and the host names, addresses and subnets (`10.0.0.0/8`) that the settings allow, on the ports that go with them. */
export function addressGate(allow: readonly string[]): AddressGate {
  const allowed = new Map<number, BlockList>();
  const names = new Set<string>();
  for (const { host, prefix, ports } of allow.flatMap((entry) => allowedHost(entry) ?? [])) {
    const family = familyOf(host);
    for (const port of ports) {
      if (family === null) names.add(`${nameOf(host)}:${port}`);
      else blocksOf(allowed, port).addSubnet(host, prefix ?? (family === 'ipv4' ? 32 : 128), family);
    }
  }
  return {
    isAllowedName: (host, port) => names.has(`${nameOf(host)}:${port}`),
    isOpen: (address, port) => {
      const plain = address.replace(/%.*$/, ''); // fe80::1%eth0
      const family = familyOf(plain);
      return family !== null && (isPublic(plain, family) || allowed.get(port)?.check(plain, family) === true);
    },
  };
}

function blocksOf(allowed: Map<number, BlockList>, port: number): BlockList {
  const blocks = allowed.get(port) ?? new BlockList();
  allowed.set(port, blocks);
  return blocks;
}

type Family = 'ipv4' | 'ipv6';

function familyOf(address: string): Family | null {
  const version = isIP(address);
  return version === 0 ? null : version === 4 ? 'ipv4' : 'ipv6';
}

/** `Example.org.` and `example.org` are one host. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}

function isPublic(address: string, family: Family): boolean {
  if (family === 'ipv4') return !innerIpv4.check(address, family);
  return globalIpv6.check(address, family) && !innerIpv6.check(address, family);
}

/** IANA's registry of special-purpose IPv4 addresses, multicast, what is reserved, and Azure's host of metadata, which looks public. */
const innerIpv4 = subnets('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]);

/**
 * All that is given out to the public lies here. Loopback, `::ffff:127.0.0.1` and its like, NAT64, unique local addresses (with
 * `fd00:ec2::254`, a host of metadata), link-local and multicast ones do not.
 */
const globalIpv6 = subnets('ipv6', ['2000::/3']);

/** What of it is special: protocols (Teredo too), documentation, and 6to4, in which an IPv4 address hides. */
const innerIpv6 = subnets('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

function subnets(family: Family, list: readonly string[]): BlockList {
  const blocks = new BlockList();
  for (const each of list) {
    const [address = '', prefix] = each.split('/');
    blocks.addSubnet(address, Number(prefix), family);
  }
  return blocks;
}
