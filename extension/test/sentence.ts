import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence as public/_locales has it. */
export interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The languages of the extension. */
export const languages = ['en', 'zh_CN'] as const;

/** All sentences of a language, by name. */
export function messagesOf(language: (typeof languages)[number]): Readonly<Record<string, Message>> {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../public/_locales', language, 'messages.json'), 'utf8'));
}

/** A sentence with its parts in place, as a browser gives it; '' for a name that there is not. */
export function sentence(language: (typeof languages)[number], name: string, parts: readonly string[] = []): string {
  const found = messagesOf(language)[name];
  if (!found) return '';
  const placed = Object.entries(found.placeholders ?? {}).map(
    ([key, { content }]) => [key, parts[Number(content.slice(1)) - 1] ?? ''] as const,
  );
  return placed.reduce((text, [key, part]) => text.replaceAll(`$${key}$`, part), found.message);
}
