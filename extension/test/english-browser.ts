import { sentence } from './sentence.js';

// What the extension asks of its browser in these tests: sentences, in English.
Object.assign(globalThis, {
  chrome: { i18n: { getMessage: (name: string, parts: readonly string[] = []) => sentence('en', name, parts) } },
});
