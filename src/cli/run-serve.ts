import { isLoopback } from '../access/loopback.js';
import { DaybookError } from '../base/errors.js';
import { type Language, say } from '../base/text.js';
import { type RunningServer, type ServeOptions, serveDaybook } from '../daybook.js';
import type { Daybook } from '../operations/daybook-context.js';
import { storedTokens } from '../operations/token/stored-tokens.js';
import { openBrowser } from './open-browser.js';
import type { Terminal } from './terminal.js';

const defaultPort = 3210;
const portsToTry = 20;

/** Serves until the user stops it. */
export async function runServe(
  terminal: Terminal,
  daybook: Daybook,
  input: Readonly<Record<string, unknown>>,
  view: { readonly language: Language; readonly json: boolean },
): Promise<number> {
  const signal = terminal.stopSignal();
  const { host, requireToken } = input as { readonly host?: string; readonly requireToken: boolean };
  const options = { signal, requireToken, ...(host === undefined ? {} : { host }) };
  const server = await listen(daybook, input.port as number | undefined, options);
  terminal.out(`${view.json ? JSON.stringify({ url: server.url }) : server.url}\n`);
  terminal.err(`${say(`Serving ${daybook.root}. Press Ctrl-C to end it.`, `正在提供 ${daybook.root}。按 Ctrl-C 结束。`)[view.language]}\n`);
  if (requireToken || (host !== undefined && host !== 'localhost' && !isLoopback(host))) sayWhoMayCome(terminal, daybook, view.language);
  if (input.open === true) openBrowser(server.url, terminal.env);
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await server.close();
  return 0;
}

/** Whoever opens a log to others is told who they are. */
function sayWhoMayCome(terminal: Terminal, daybook: Daybook, language: Language): void {
  const count = storedTokens(daybook).length;
  const text =
    count === 0
      ? say(
          'Nobody can come in yet: make a token with `daybook token create`.',
          '现在还没有人能进来：请用 `daybook token create` 新建令牌。',
        )
      : say(
          `Whoever has a token may come in: there ${count === 1 ? 'is one' : `are ${count}`} (\`daybook token list\`).`,
          `持有令牌的人可以进来：共 ${count} 个（\`daybook token list\`）。`,
        );
  terminal.err(`${text[language]}\n`);
}

/** A port that was asked for is that one or an error; else the next free one will do. */
async function listen(daybook: Daybook, port: number | undefined, options: Omit<ServeOptions, 'port'>): Promise<RunningServer> {
  if (port !== undefined) return serveDaybook(daybook, { ...options, port });
  const first = daybook.config.serve.port ?? defaultPort;
  for (let offset = 0; ; offset++) {
    try {
      return await serveDaybook(daybook, { ...options, port: first + offset });
    } catch (error) {
      const isTaken = error instanceof DaybookError && error.code === 'address-in-use';
      if (!isTaken || offset + 1 === portsToTry || first + offset === 65535) throw error;
    }
  }
}
