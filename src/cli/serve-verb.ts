import * as z from 'zod';
import { say } from '../base/text.js';
import type { Verb } from '../operations/operation.js';
import { described } from '../operations/parameters.js';

/** Shows the log in a browser; only the command line has it, because it waits. */
export const serveVerb: Verb = {
  name: 'serve',
  summary: say('Read the log in a browser', '在浏览器里阅读日志'),
  description: say(
    'Serves the log as pages on this machine only, and shows changes on disk without a restart. Without --port it takes the port of daybook.json, else 3210, or the next free one. Ctrl-C ends it.',
    '在本机以网页形式提供日志，磁盘上的改动无需重启即可看到。没有 --port 时用 daybook.json 里的端口，否则用 3210，被占用则用其后第一个空闲端口。按 Ctrl-C 结束。',
  ),
  effect: 'read',
  input: z.strictObject({
    port: described(
      z.int().min(0).max(65535).optional(),
      say('the port to listen on; 0 takes any free one', '监听的端口；0 表示任意空闲端口'),
      'port',
    ),
    open: described(z.boolean().default(false), say('open a browser, when there is a desktop', '有桌面时打开浏览器')),
  }),
  positional: [],
  examples: [
    { command: 'serve', text: say('Serve the log of this folder', '提供当前文件夹的日志') },
    { command: '-C examples/log serve --port 8080', text: say('Serve another log on another port', '用别的端口提供另一个日志') },
  ],
};
