import { describe, expect, it } from 'vitest';
import { httpsUrl } from './https-url.js';

describe('httpsUrl', () => {
  it('writes https for hosts known to serve it', () => {
    expect(httpsUrl('http://github.com/a/b')).toBe('https://github.com/a/b');
    expect(httpsUrl('http://example.org/')).toBeNull();
    expect(httpsUrl('http://lab.example.org/', ['example.org'])).toBe('https://lab.example.org/');
    expect(httpsUrl('https://github.com/a/b')).toBeNull();
  });
});
