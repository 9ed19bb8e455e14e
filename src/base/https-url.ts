import { splitUrl } from './urls.js';

/** The same address over https when its host is known to serve it there (in the table or in `more`); null when not, or when it is https already. */
export function httpsUrl(url: string, more: readonly string[] = []): string | null {
  const parts = splitUrl(url);
  if (parts?.scheme !== 'http' || parts.host.includes(':')) return null;
  const known = [...httpsHosts, ...more].some((host) => parts.host === host || parts.host.endsWith(`.${host}`));
  return known ? url.replace(/^(\s*)http:/i, '$1https:') : null;
}

/** Hosts that serve the same pages over https, by suffix. */
const httpsHosts: readonly string[] = [
  'aclanthology.org',
  'aclweb.org',
  'acm.org',
  'arxiv.org',
  'baidu.com',
  'bilibili.com',
  'bitbucket.org',
  'blogspot.com',
  'cnblogs.com',
  'csdn.net',
  'csdnimg.cn',
  'doi.org',
  'gitee.com',
  'github.com',
  'github.io',
  'githubusercontent.com',
  'gitlab.com',
  'google.com',
  'hdslb.com',
  'huggingface.co',
  'ieee.org',
  'ijcai.org',
  'jianshu.com',
  'juejin.cn',
  'kaggle.com',
  'medium.com',
  'mlr.press',
  'nature.com',
  'neurips.cc',
  'openaccess.thecvf.com',
  'openai.com',
  'openreview.net',
  'paperswithcode.com',
  'pytorch.org',
  'qq.com',
  'readthedocs.io',
  'sciencedirect.com',
  'springer.com',
  'stackoverflow.com',
  'tensorflow.org',
  'twitter.com',
  'vercel.app',
  'wikipedia.org',
  'youtube.com',
  'youtu.be',
  'zhihu.com',
];
