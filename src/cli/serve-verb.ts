import * as z from 'zod';
import { say } from '../base/text.js';
import type { Verb } from '../operations/operation.js';
import { described } from '../operations/parameters.js';

/** Shows the log in a browser; only the command line has it, because it waits. */
export const serveVerb: Verb = {
  name: 'serve',
  summary: say('Read the log in a browser', '在浏览器里阅读日志'),
  description: say(
    'Serves the log as pages, on this machine only unless --host says otherwise, and shows changes on disk without a restart. From another machine a token is needed. Without --port it takes the port of daybook.json, else 3210, or the next free one. Ctrl-C ends it.',
    '以网页形式提供日志，磁盘上的改动无需重启即可看到。不写 --host 时只在本机；从别的机器访问需要令牌。没有 --port 时用 daybook.json 里的端口，否则用 3210，被占用则用其后第一个空闲端口。按 Ctrl-C 结束。',
  ),
  effect: 'read',
  input: z.strictObject({
    port: described(
      z.int().min(0).max(65535).optional(),
      say('the port to listen on; 0 takes any free one', '监听的端口；0 表示任意空闲端口'),
      'port',
    ),
    host: described(
      z.string().min(1).optional(),
      say(
        'the address to listen at; 0.0.0.0 for all of this machine’s. From elsewhere a token is needed: `daybook token create`',
        '监听的地址；0.0.0.0 表示本机的全部地址。从别处访问需要令牌：`daybook token create`',
      ),
      'address',
    ),
    requireToken: described(
      z.boolean().default(false),
      say('want a token on this machine too, as behind a reverse proxy', '在本机也需要令牌，例如放在反向代理之后时'),
    ),
    open: described(z.boolean().default(false), say('open a browser, when there is a desktop', '有桌面时打开浏览器')),
  }),
  positional: [],
  examples: [
    { command: 'serve', text: say('Serve the log of this folder', '提供当前文件夹的日志') },
    { command: 'serve --host 0.0.0.0', text: say('Read it on the phone as well, with a token', '也在手机上读，需要令牌') },
    { command: '-C examples/log serve --port 8080', text: say('Serve another log on another port', '用别的端口提供另一个日志') },
  ],
};
