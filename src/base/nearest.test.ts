import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.js';

describe('nearest', () => {
  it('finds the word that was meant', () => {
    expect(nearest('timezon', ['title', 'timezone', 'dialect'])).toBe('timezone');
    expect(nearest('Dialcet', ['title', 'timezone', 'dialect'])).toBe('dialect');
  });

  it('finds nothing when no word is close', () => {
    expect(nearest('colour', ['title', 'timezone'])).toBeNull();
    expect(nearest('x', [])).toBeNull();
  });

  it('counts a swap of neighbours as one step', () => {
    expect(editDistance('GtiHub', 'GitHub')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('摘要', '摘要')).toBe(0);
  });
});
