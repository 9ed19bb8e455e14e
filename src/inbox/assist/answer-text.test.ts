import { expect, test } from 'vitest';
import { growthOf } from '../../../test/growth.js';
import { answerText } from './answer-text.js';

test.each([
  ['Look at htt*p://evil.example/x now', 'Look at now'],
  ['Look at http:**//evil.example/x now', 'Look at now'],
  ['Look at ww_w.evil.example now', 'Look at now'],
  ['Pay at evil-shop.com/login or at evil.cn now', 'Pay at or at now'],
  ['Pay at //evil.example/login now', 'Pay at now'],
  ['Write to boss@evil.example now', 'Write to now'],
  ['[a][b] ![c](data:text/html,x) [d](javascript:alert(1))', '(a)(b) c d'],
  ['<<b>script>alert(1)<</b>/script>', 'scriptalert(1)/script'],
  ['java<b></b>script:alert(1) it is quicker', 'it is quicker'],
  ['请打开evil.com/付款，谢谢', '请打开，谢谢'],
])('nothing of %s leads anywhere', (answer, text) => {
  expect(answerText(answer, 200)).toBe(text);
});

test.each([
  'YOLOv6 runs at 1,234 FPS, i.e. 1.5 times YOLOv5.1 (AP 43.1/52.5).',
  'It needs torch.nn and Node.js; see main.py, e.g. v2.10.',
  '检测更快：AP 提高 1.2 个点/每类。',
  'Use C# or C++ @ 30 fps.',
])('what only looks a little like an address stays: %s', (answer) => {
  expect(answerText(answer, 200)).toBe(answer.replace(/[#]/g, ''));
});

test.each(['a.', 'a@', '[](', '((', '<', 'http:', 'x://', 'www.', '**', 'a.b.com/'])('an answer of %s takes time in proportion', (part) => {
  const work = (size: number) => {
    const text = `${part.repeat(size)} x`;
    return () => answerText(text.slice(0, 20_000), 20_000);
  };
  expect(growthOf(work, 200, 2_000)).toBeLessThan(2.6);
});
