import { browser } from 'wxt/browser';

/** A sentence in the browser's language, by its name in public/_locales, with what stands in it. */
export function say(name: string, ...parts: readonly string[]): string {
  return browser.i18n.getMessage(name as Parameters<typeof browser.i18n.getMessage>[0], [...parts]);
}

/** `zh-CN` or `en`: the language that the sentences are in. */
export function language(): 'zh-CN' | 'en' {
  return say('language') === 'zh' ? 'zh-CN' : 'en';
}
