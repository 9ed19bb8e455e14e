import { expect, it } from 'vitest';
import { sampleItem } from '../../../test/inbox/sample-item.js';
import { temporaryLog, testPorts } from '../../../test/temporary-log.js';
import { DaybookError } from '../../base/errors.js';
import { openDaybook } from '../../daybook.js';
import { changeTaste, tastes } from './change-taste.js';
import { keepItems } from './keep-items.js';
import { tastesText } from './taste-output.js';

const log = temporaryLog();

async function openFilled() {
  const daybook = await openDaybook(log.root, testPorts);
  const items = ['招聘：视觉算法工程师', 'Heat', 'A ruler'].map((title, n) => sampleItem({ title, url: `http://nas.example:1200/${n}` }));
  await keepItems(daybook, await daybook.readLog(), [{ source: 'a', at: '2022-05-11T08:00:00Z', items }]);
  return daybook;
}

it('says of each mute how many items it hides, in both languages', async () => {
  const daybook = await openFilled();
  for (const value of ['招聘', 'diffusion']) await changeTaste(daybook, { event: 'muted', what: 'word', value });
  expect(tastesText(await tastes(daybook), 'en').split('\n')).toEqual([
    'muted the word “招聘”, hides 1 item',
    'muted the word “diffusion”, hides nothing now',
    '2 items wait in the inbox.',
  ]);
  await changeTaste(daybook, { event: 'muted', what: 'host', value: 'nas.example' });
  expect(
    tastesText(await tastes(daybook), 'zh')
      .split('\n')
      .slice(-2),
  ).toEqual(['已屏蔽 网站“nas.example”，隐藏 3 条', '收件箱里没有待处理的条目。']);
});

it('names the first few of what is muted where something else is to be muted no longer, and says that there are others', async () => {
  const daybook = await openFilled();
  const hintOf = () =>
    changeTaste(daybook, { event: 'unmuted', what: 'word', value: 'xx' }).catch((error: unknown) =>
      error instanceof DaybookError ? error.hint?.en : null,
    );
  await changeTaste(daybook, { event: 'muted', what: 'word', value: 'a0' });
  expect(await hintOf()).toBe('There are the word “a0”.');
  for (let n = 1; n < 9; n += 1) await changeTaste(daybook, { event: 'muted', what: 'word', value: `a${n}` });
  expect(await hintOf()).toMatch(/“a6”, the word “a7” and others \(daybook inbox mute\)\.$/);
});
