import { expect, it } from 'vitest';
import { logLanguage } from './log-language.js';

it('is what the settings say, else the language of the dialect', () => {
  expect(logLanguage({ config: { language: null }, dialect: { name: 'author' } })).toBe('zh');
  expect(logLanguage({ config: { language: null }, dialect: { name: 'english' } })).toBe('en');
  expect(logLanguage({ config: { language: 'en' }, dialect: { name: 'author' } })).toBe('en');
});
