import { describe, expect, it } from 'vitest';
import { langOf, repeatsTitle, shorten, titleView } from './title.js';

describe('titleView', () => {
  it('sets a venue back and keeps every character', () => {
    expect(titleView('CVPR 2022 | MiniViT：几层共用一份权重')).toEqual({
      lead: 'CVPR 2022 | ',
      rest: 'MiniViT：几层共用一份权重',
      cutFrom: null,
    });
    expect(titleView('综述｜小样本检测')).toEqual({ lead: '综述｜', rest: '小样本检测', cutFrom: null });
    expect(titleView('ECCV丨 YOLOv6')).toEqual({ lead: 'ECCV丨 ', rest: 'YOLOv6', cutFrom: null });
  });

  it('takes a long first part for a title of its own, not for a venue', () => {
    expect(titleView('Understanding the Robustness in Vision Transformers | ICML').lead).toBe('');
  });

  it('takes a question or half a sentence for a part of the title', () => {
    expect(titleView('自动驾驶里的检测怎么理解？ | 雷达').lead).toBe('');
    expect(titleView('目标检测的一份长长的清单 | 上').lead).toBe('');
  });

  it('leaves a title that is nothing after the mark', () => {
    expect(titleView('检测 |')).toEqual({ lead: '', rest: '检测 |', cutFrom: null });
  });

  it('shows the beginning of a title of a million characters and says how long it is', () => {
    const view = titleView('长'.repeat(1_000_000));
    expect(view.rest).toHaveLength(301);
    expect(view.cutFrom).toBe(1_000_000);
  });
});

it('never cuts a surrogate pair', () => {
  expect(shorten('a😀b', 2)).toBe('a');
  expect(shorten('a😀b', 3)).toBe('a😀');
});

it('tells Chinese from English by its letters', () => {
  expect([langOf('检测 YOLOv6'), langOf('Anchor DETR'), langOf('2022-05-11')]).toEqual(['zh-CN', 'en', null]);
});

describe('repeatsTitle', () => {
  it('sees through width, case and punctuation', () => {
    expect(repeatsTitle('ＭｉｎｉＶｉＴ，几层共用一份权重。', 'MiniViT：几层共用一份权重')).toBe(true);
  });

  it('keeps an abstract that says more or other than the title', () => {
    expect(repeatsTitle('MiniViT 让几层共用一份权重，再用蒸馏补回精度', 'MiniViT：几层共用一份权重')).toBe(false);
    expect(repeatsTitle('检测', '一个新的检测框架')).toBe(false);
  });
});
