import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../wxt.config.js';
import { messagesOf, sentence } from './sentence.js';

const root = join(import.meta.dirname, '..');
const sources = ['src', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|html)$/.test(path))
    .map((path) => readFileSync(join(root, folder, path), 'utf8')),
);
const [english, chinese] = [messagesOf('en'), messagesOf('zh_CN')];

describe('the sentences', () => {
  it('are the same in both languages, with the same parts', () => {
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
    for (const [name, { message, placeholders = {} }] of Object.entries(english)) {
      expect([name, chinese[name]?.placeholders ?? {}]).toEqual([name, placeholders]);
      for (const part of Object.keys(placeholders)) {
        expect(message).toContain(`$${part}$`);
        expect(chinese[name]?.message).toContain(`$${part}$`);
      }
    }
  });

  it('are all there, and all used', () => {
    const manifest = JSON.stringify(
      typeof config.manifest === 'function' ? config.manifest({ browser: 'chrome' } as never) : config.manifest,
    );
    const text = [...sources, manifest].join('\n');
    const unused = Object.keys(english).filter((name) => !new RegExp(`'${name}'|__MSG_${name}__`).test(text));
    expect(unused).toEqual([]);
    const asked = [...text.matchAll(/say\(\s*'(\w+)'|__MSG_(\w+)__/g)].map((found) => found[1] ?? found[2] ?? '');
    expect(asked.filter((name) => sentence('en', name) === '')).toEqual([]);
  });
});

describe('the manifest', () => {
  const made = (browser: string) => (config.manifest as (env: object) => Record<string, unknown>)({ browser });

  it('asks for the page that is clicked on and a place for settings, and for a server only when it is named', () => {
    for (const browser of ['chrome', 'firefox']) {
      expect(made(browser).permissions).toEqual(['activeTab', 'scripting', 'storage']);
      expect(made(browser).host_permissions).toBeUndefined();
      expect(made(browser).optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
      expect(JSON.stringify(made(browser).content_security_policy)).not.toMatch(/unsafe|upgrade/);
    }
  });
});
