import { describe, expect, it } from 'vitest';
import { handedOver } from './handed-over.js';

const handed = (query: Record<string, string>) => handedOver(query, [':star:', '⭐']);

describe('what is handed over', () => {
  it('by a bookmarklet is an address, a title and the words that were marked', () => {
    expect(handed({ url: 'https://example.org/post?utm_source=feed', title: 'A post · Example', text: 'It runs on a phone.' })).toEqual({
      address: 'https://example.org/post',
      misread: '',
      title: 'A post · Example',
      passage: 'It runs on a phone.',
    });
  });

  it('by a phone has its address in the text', () => {
    expect(handed({ title: '目标检测新框架', text: 'https://mp.weixin.qq.com/s/abc' })).toEqual({
      address: 'https://mp.weixin.qq.com/s/abc',
      misread: '',
      title: '目标检测新框架',
      passage: '',
    });
    expect(handed({ text: '看看这个 YOLOv6 https://example.org/post 不错\n第二行' })).toEqual({
      address: 'https://example.org/post',
      misread: '',
      title: '看看这个 YOLOv6 不错',
      passage: '第二行',
    });
  });

  it('may be an arXiv id or a DOI', () => {
    expect(handed({ url: 'arXiv:2204.07154v2' }).address).toBe('https://arxiv.org/abs/2204.07154');
    expect(handed({ text: '10.1109/ICIP.2018.8451657' })).toEqual({
      address: 'https://doi.org/10.1109/icip.2018.8451657',
      misread: '',
      title: '',
      passage: '',
    });
  });

  it('says a title once: what repeats it is left out', () => {
    expect(handed({ title: 'Watch “A talk” on Example', text: 'Watch "A talk" on Example https://example.org/v/1' }).passage).toBe('');
  });

  it('without an address is words, the first line the title', () => {
    expect(handed({ text: '一个想法\n把检测头去掉' })).toEqual({ address: null, misread: '', title: '一个想法', passage: '把检测头去掉' });
    expect(handed({})).toEqual({ address: null, misread: '', title: '', passage: '' });
  });

  it('keeps what was given as the address when it is none', () => {
    expect(handed({ url: 'file:///home/me/a.pdf', title: 'a.pdf' })).toEqual({
      address: null,
      misread: 'file:///home/me/a.pdf',
      title: 'a.pdf',
      passage: '',
    });
    expect(handed({ url: 'javascript:alert(1)' })).toMatchObject({ address: null, misread: 'javascript:alert(1)' });
  });

  it('holds nothing that a note would take for markup, and no more than an entry holds', () => {
    const { title, passage } = handed({
      url: 'https://example.org/',
      title: '<script>alert(1)</script> [x](javascript:y) :star:',
      text: `${'长'.repeat(3000)}`,
    });
    expect(title).toBe('＜script>alert(1)＜/script> ［x］(javascript:y) ：star：');
    expect(passage.length).toBe(2000);
  });
});
