import { expect, it } from 'vitest';
import { remembered } from './remembered.js';

it('works a value out once, or never when it is known', () => {
  const asked: string[] = [];
  const lengthOf = remembered(({ text }: { readonly text: string }) => {
    asked.push(text);
    return text.length;
  });
  const [one, two] = [{ text: '检测' }, { text: 'abc' }];
  lengthOf.know(two, 7);
  expect([lengthOf(one), lengthOf(one), lengthOf(two)]).toEqual([2, 2, 7]);
  expect(asked).toEqual(['检测']);
});
