import { expect, it } from 'vitest';
import { refusal } from '../../test/temporary-log.js';
import { entriesOperation } from './entries.js';
import { inboxLaterOperation } from './inbox/inbox-later.js';
import { inboxOpmlOperation } from './inbox/inbox-opml.js';
import { readInput } from './read-input.js';
import { toReadAddOperation } from './to-read-add.js';

it.each([
  [[1], 'The input is to be an object.', '输入应为对象。'],
  [{ title: 7 }, '--title is to be a text.', '--title 应为文字。'],
  [{ at: '2' }, '--at is to be a number.', '--at 应为数字。'],
  [{ at: 1.5 }, '--at is to be a whole number.', '--at 应为整数。'],
  [{ papers: 'YOLOv6' }, '--papers is to be a list.', '--papers 应为列表。'],
  [{ capture: 'yes' }, '--capture is to be true or false.', '--capture 应为 true 或 false。'],
  [{ relevance: 6 }, '--relevance is at most 5.', '--relevance 最大为 5。'],
  [{ relevance: -1 }, '--relevance is at least 0.', '--relevance 至少为 0。'],
  [{ 标题: 'x' }, '“entries” has no input called “标题”.', '“entries”没有名为“标题”的输入。'],
])('says in both languages what is wrong with %j', async (raw, en, zh) => {
  const { code, text } = await refusal(Promise.resolve().then(() => readInput(entriesOperation, raw)));
  expect([code, text.en, text.zh]).toEqual(['usage', en, zh]);
});

it('says that a text is empty, and not how small it is', async () => {
  const { text } = await refusal(Promise.resolve().then(() => readInput(inboxOpmlOperation, { out: '' })));
  expect([text.en, text.zh]).toEqual(['--out is empty.', '--out 是空的。']);
});

it.each([
  [['x'.repeat(3), 7], '<item> is to be a text.', '<item> 应为文字。'],
  [Array(501).fill('3f2a'), '<item> takes at most 500 at once.', '<item> 一次最多 500 个。'],
  [7, '<item> is to be a text.', '<item> 应为文字。'],
])('says of one or several what is wrong with them', async (item, en, zh) => {
  const { text } = await refusal(Promise.resolve().then(() => readInput(inboxLaterOperation, { item })));
  expect([text.en, text.zh]).toEqual([en, zh]);
});

it('gives what is right as it is read', () => {
  expect(readInput(toReadAddOperation, { url: ['2204.07154'] })).toEqual({ url: ['2204.07154'] });
});
