import * as z from 'zod';
import { DaybookError } from '../base/errors.js';
import { say } from '../base/text.js';
import type { Token } from './token.js';

/** Where tokens are kept, in the folder that git does not see. */
export const tokenFile = 'tokens.json';

const fileSchema: z.ZodType<{ readonly version: 1; readonly tokens: readonly Token[] }> = z.object({
  version: z.literal(1),
  tokens: z.array(
    z.object({
      id: z.string().regex(/^[0-9a-f]{8}$/),
      name: z.string(),
      scope: z.enum(['read', 'write']),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      created: z.iso.datetime(),
      expires: z.iso.datetime().nullable(),
    }),
  ),
});

/**
 * Reads the text of a token file; null for a log without one.
 * @throws DaybookError `unreadable` when it is damaged: then nobody is let in by it.
 */
export function parseTokens(text: string | null): readonly Token[] {
  if (text === null) return [];
  try {
    return fileSchema.parse(JSON.parse(text)).tokens;
  } catch (cause) {
    throw new DaybookError('unreadable', say('The file of tokens is damaged.', '令牌文件已损坏。'), {
      hint: say(
        `Delete .daybook/access/${tokenFile} and make new tokens with \`daybook token create\`.`,
        `请删除 .daybook/access/${tokenFile}，再用 \`daybook token create\` 新建令牌。`,
      ),
      cause,
    });
  }
}

/** The text of a token file. */
export function printTokens(tokens: readonly Token[]): string {
  return `${JSON.stringify({ version: 1, tokens }, null, 2)}\n`;
}
