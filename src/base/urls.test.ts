import { describe, expect, it } from 'vitest';
import {
  arxivReference,
  canonicalUrl,
  githubRepository,
  isHttpUrl,
  joinUrl,
  splitUrl,
  trackingParameters,
  withoutTracking,
} from './urls.js';

describe('splitUrl', () => {
  it('takes an address apart', () => {
    expect(splitUrl('HTTPS://Example.org/a/b?x=1&y#top')).toEqual({
      scheme: 'https',
      host: 'example.org',
      path: '/a/b',
      query: 'x=1&y',
      fragment: 'top',
    });
  });

  it('gives the address back when joined', () => {
    const url = 'http://example.org:8080/检测/a%20b?q=中文#/page';
    const parts = splitUrl(url);
    expect(parts && joinUrl(parts)).toBe(url);
  });

  it.each([
    'hhttps://example.org',
    'https: //example.org',
    'https//example.org',
    'https:/example.org',
    'example.org/a',
    'someone@example.org',
    'https://https://example.org',
    'https://',
    'https://nodot/x',
    'https://exa mple.org',
    'javascript:alert(1)',
    '',
  ])('refuses %j', (url) => expect(isHttpUrl(url)).toBe(false));
});

describe('canonicalUrl', () => {
  it.each([
    ['http://www.Example.org/a/', 'https://example.org/a'],
    ['https://example.org/a?utm_source=mail&id=3#results', 'https://example.org/a?id=3'],
    ['https://nlp.example.org/portal#/demo', 'https://nlp.example.org/portal#/demo'],
    ['https://arxiv.org/pdf/2203.01305v2.pdf?fbclid=abc', 'https://arxiv.org/abs/2203.01305'],
    ['https://github.com/Atten4Vis/ConditionalDETR.git', 'https://github.com/atten4vis/conditionaldetr'],
    ['https://github.com/Own/Name/tree/main/Sub', 'https://github.com/own/name/tree/main/Sub'],
    [
      'https://mp.weixin.qq.com/s?__biz=B&mid=1&idx=2&sn=f0&chksm=c&scene=21#wechat_redirect',
      'https://mp.weixin.qq.com/s?__biz=B&mid=1&idx=2&sn=f0',
    ],
    [' https://example.org ', 'https://example.org'],
    ['someone@example.org', 'someone@example.org'],
  ])('makes %s the same as %s', (url, expected) => expect(canonicalUrl(url)).toBe(expected));
});

describe('tracking parameters', () => {
  it('names those that only track a reader', () => {
    expect(trackingParameters('https://example.org/?a=1&utm_medium=x&fbclid=2')).toEqual(['utm_medium', 'fbclid']);
    expect(trackingParameters('https://space.bilibili.com/42?spm_id_from=333')).toEqual(['spm_id_from']);
    expect(trackingParameters('https://example.org/?from=home&scene=2')).toEqual([]);
  });

  it('takes them away and leaves the rest as it is', () => {
    expect(withoutTracking('https://Example.org/a?b=%E6%A3%80&utm_medium=x#y')).toBe('https://Example.org/a?b=%E6%A3%80#y');
    expect(withoutTracking('https://example.org/a?fbclid=1')).toBe('https://example.org/a');
    expect(withoutTracking('https://mp.weixin.qq.com/s?sn=1&scene=21#wechat_redirect')).toBe('https://mp.weixin.qq.com/s?sn=1');
  });
});

describe('arxivReference', () => {
  it.each([
    ['https://arxiv.org/abs/2203.01305', '2203.01305', null, 'abs'],
    ['http://www.arxiv.org/pdf/2203.01305v3.pdf', '2203.01305', 3, 'pdf'],
    ['https://arxiv.org/abs/2103.13141.pdf', '2103.13141', null, 'abs'],
    ['https://ar5iv.org/abs/1706.03762', '1706.03762', null, 'abs'],
    ['https://huggingface.co/papers/2203.01305', '2203.01305', null, 'papers'],
    ['https://doi.org/10.48550/arXiv.2203.01305', '2203.01305', null, ''],
    ['arXiv:0704.0001', '0704.0001', null, ''],
    ['https://arxiv.org/abs/math.GT/0309136', 'math/0309136', null, 'abs'],
  ])('reads %s', (url, id, version, form) => expect(arxivReference(url)).toEqual({ id, version, valid: true, form }));

  it.each([
    'https://arxiv.org/abs/2203.130',
    'https://arxiv.org/abs/2213.01305',
    'https://arxiv.org/pdf/',
    'https://arxiv.org/abs/2203.1305',
    'https://arxiv.org/abs/1203.12345',
  ])('says that %s has no valid id', (url) => expect(arxivReference(url)?.valid).toBe(false));

  it('knows no paper in other addresses', () => {
    expect(arxivReference('https://arxiv.org/list/cs.CV/recent')).toBeNull();
    expect(arxivReference('https://example.org/abs/2203.01305')).toBeNull();
  });
});

describe('githubRepository', () => {
  it.each([
    ['https://github.com/microsoft/Cream/tree/main/MiniViT', 'microsoft/Cream'],
    ['http://www.github.com/a/b.git', 'a/b'],
    ['https://raw.githubusercontent.com/a/b/main/x.png', 'a/b'],
    ['https://github.com/microsoft', null],
    ['https://github.com/topics/vision', null],
    ['https://example.org/a/b', null],
  ])('reads %s as %s', (url, expected) => expect(githubRepository(url)).toBe(expected));
});
