import { expect, it } from 'vitest';
import { lineLogger } from './logger.js';
import { say } from './text.js';

it('writes one line a sentence, in the user’s language', () => {
  const lines: string[] = [];
  lineLogger((line) => lines.push(line), 'en').info(say('Reading the log.', '正在读取日志。'));
  lineLogger((line) => lines.push(line), 'zh').warn(say('A file is missing.', '缺少一个文件。'));
  expect(lines).toEqual(['Reading the log.\n', '注意：缺少一个文件。\n']);
});
