import { describe, expect, it } from 'vitest';
import { refusal } from '../../../test/temporary-log.js';
import { withinTime } from './within-time.js';

describe('work that somebody waits for', () => {
  it('gives what it gives, and fails as it fails', async () => {
    expect(await withinTime(Promise.resolve('there'), 'https://example.org/')).toBe('there');
    await expect(withinTime(Promise.reject(new Error('gone')), 'https://example.org/')).rejects.toThrow('gone');
  });

  it('is not waited for longer than anybody waits', async () => {
    const error = await refusal(withinTime(new Promise(() => {}), 'https://example.org/', 1));
    expect([error.code, error.text.en]).toEqual(['unreachable', 'https://example.org/ did not answer within 0.001 seconds.']);
  });
});
