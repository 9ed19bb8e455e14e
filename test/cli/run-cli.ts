import type { Fetcher } from '../../src/base/fetcher.js';
import type { Prompts } from '../../src/cli/ask-entry.js';
import { main } from '../../src/cli/main.js';

/** What one command line left behind. */
export interface CliRun {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in a folder as the program would, on 12 May 2022 at noon in Shanghai. */
export async function runCli(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  outside: { readonly fetch?: Fetcher; readonly stdin?: string; readonly prompts?: Prompts; readonly stop?: AbortSignal } = {},
): Promise<CliRun> {
  let out = '';
  let err = '';
  const exit = await main({
    args,
    env,
    folder,
    version: '0.1.0',
    now: () => new Date('2022-05-12T04:00:00Z'),
    isColor: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => new TextEncoder().encode(outside.stdin ?? ''),
    isInteractive: outside.prompts !== undefined,
    ...(outside.prompts ? { prompts: async () => outside.prompts as Prompts } : {}),
    ...(outside.fetch ? { fetch: outside.fetch } : {}),
    stopSignal: () => outside.stop ?? AbortSignal.abort(),
  });
  return { exit, out, err };
}
