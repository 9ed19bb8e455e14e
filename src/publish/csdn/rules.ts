import { guardedHosts } from '../../base/guarded-hosts.js';
import { isHostOf } from '../../base/host-of.js';
import { say } from '../../base/text.js';
import { gaps } from '../article/rules/gaps.js';
import { summaryLength, titleLength } from '../article/rules/lengths.js';
import { foreignPictures, pictureFormats, pictureSize } from '../article/rules/pictures.js';
import type { PlatformRule } from '../outlet.js';

/** What CSDN asks of an article written in its Markdown editor. */
export const csdnRules: readonly PlatformRule[] = [
  titleLength({ id: 'csdn/title-length', severity: 'error', source: '', unverified: true }, 5, 100),
  summaryLength({ id: 'csdn/summary-length', severity: 'warning', source: '', unverified: true }, 256),
  foreignPictures(
    { id: 'csdn/guarded-picture', severity: 'warning', source: 'https://ppmy.cn/news/19024.html', unverified: true },
    say(
      'Pictures are copied from their address; where a host refuses that, a line “外链图片转存失败” stands instead.',
      '图片按网址转存；对方防盗链时，会变成“外链图片转存失败”一行字。',
    ),
    ({ way }, host) => way === 'upload' || isHostOf(host, guardedHosts),
  ),
  pictureFormats({ id: 'csdn/picture-format', severity: 'error', source: '', unverified: true }, ['png', 'jpeg', 'gif', 'webp', 'bmp']),
  pictureSize({ id: 'csdn/picture-size', severity: 'error', source: '', unverified: true }, 5 * 1024 * 1024),
  ...gaps('csdn'),
];
