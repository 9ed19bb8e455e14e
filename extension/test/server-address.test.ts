import { describe, expect, it } from 'vitest';
import { isReadable, permissionOf, readServerAddress, type ServerAddress } from '../src/server-address.js';

describe('the address of a server', () => {
  it.each([
    ['http://127.0.0.1:3210', 'http://127.0.0.1:3210'],
    [' http://127.0.0.1:3210/days/2022-05-11?x=1 ', 'http://127.0.0.1:3210'],
    ['localhost:3210', 'http://localhost:3210'],
    ['192.168.1.2:3210', 'http://192.168.1.2:3210'],
    ['HTTPS://Log.Example.org/', 'https://log.example.org'],
    ['http://[::1]:3210/', 'http://[::1]:3210'],
    ['', null],
    ['not an address', null],
    ['http://not%20an%20address', null],
    ['ftp://example.org', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['https://user:secret@example.org', null],
  ])('%j is read as %j', (typed, read) => {
    expect(readServerAddress(typed)).toBe(read);
  });

  it('needs the permission for its host alone', () => {
    expect(permissionOf('http://127.0.0.1:3210' as ServerAddress)).toBe('http://127.0.0.1/*');
    expect(permissionOf('https://log.example.org' as ServerAddress)).toBe('https://log.example.org/*');
    expect(permissionOf('http://[::1]:3210' as ServerAddress)).toBe('http://[::1]/*');
  });

  it('is one where others read along only without https and on another machine', () => {
    const read = ['http://127.0.0.1:3210', 'http://localhost', 'http://[::1]:1', 'https://log.example.org', 'http://192.168.1.2'];
    expect(read.map((address) => isReadable(address as ServerAddress))).toEqual([false, false, false, false, true]);
  });
});
