import { describe, expect, it } from 'vitest';
import { DaybookError } from '../base/errors.js';
import { newToken, tokenOf } from './token.js';
import { parseTokens, printTokens } from './token-file.js';

const now = new Date('2022-05-11T08:00:00Z');
const bytes = Uint8Array.from({ length: 32 }, (_, at) => at);
const { token, secret } = newToken({ name: 'phone', scope: 'write', expires: null }, bytes, now);

describe('a token', () => {
  it('is its bytes, and keeps only their hash', () => {
    expect(secret).toBe('daybook_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8');
    expect(token).toEqual({
      id: '94775783',
      name: 'phone',
      scope: 'write',
      expires: null,
      hash: '94775783782508a31402fb1e28ae3cb85cbd7ff5e4c075bc144c1536dc2da6b4',
      created: '2022-05-11T08:00:00.000Z',
    });
  });

  it('is found by all of its secret, until it expires', () => {
    const ending = { ...token, expires: '2022-05-11T08:00:01.000Z' };
    expect(tokenOf([token], secret, now)).toBe(token);
    expect(tokenOf([ending], secret, now)).toBe(ending);
    expect(tokenOf([ending], secret, new Date('2022-05-11T08:00:01Z'))).toBeNull();
    for (const wrong of ['', secret.slice(0, -1), `${secret} `, secret.toUpperCase(), token.hash, token.id])
      expect([wrong, tokenOf([token], wrong, now)]).toEqual([wrong, null]);
  });
});

describe('the file of tokens', () => {
  it('is read as it was written', () => {
    expect(parseTokens(printTokens([token]))).toEqual([token]);
    expect(parseTokens(null)).toEqual([]);
  });

  it('lets nobody in when it is damaged', () => {
    for (const text of ['', '{', '[]', '{"version":2,"tokens":[]}', printTokens([{ ...token, hash: 'x' }])])
      expect(() => parseTokens(text)).toThrow(DaybookError);
  });
});
