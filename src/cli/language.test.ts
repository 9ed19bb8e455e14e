import { expect, test } from 'vitest';
import { cliLanguage } from './language.js';

test('asks the flag first, then the locale in the order of POSIX', () => {
  expect(cliLanguage(['--lang', 'zh'], { LANG: 'en_GB.UTF-8' })).toBe('zh');
  expect(cliLanguage(['--lang=en'], { LANG: 'zh_CN.UTF-8' })).toBe('en');
  expect(cliLanguage([], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_GB.UTF-8' })).toBe('zh');
  expect(cliLanguage([], { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_GB.UTF-8' })).toBe('zh');
  expect(cliLanguage([], { LANG: 'zh_CN.UTF-8' })).toBe('zh');
});

test('says that nobody asked where the locale is none', () => {
  expect(cliLanguage([], {})).toBeNull();
  expect(cliLanguage([], { LANG: 'C.UTF-8' })).toBeNull();
  expect(cliLanguage([], { LC_ALL: 'POSIX', LANG: 'zh_CN' })).toBeNull();
});

test('leaves what comes after -- alone', () => {
  expect(cliLanguage(['add', '--', '--lang', 'zh'], {})).toBeNull();
});
