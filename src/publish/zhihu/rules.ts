import { guardedHosts } from '../../base/guarded-hosts.js';
import { isHostOf } from '../../base/host-of.js';
import { say } from '../../base/text.js';
import { gaps } from '../article/rules/gaps.js';
import { titleLength } from '../article/rules/lengths.js';
import { foreignPictures, pictureFormats, pictureSize } from '../article/rules/pictures.js';
import type { PlatformRule } from '../outlet.js';

const importNotes = 'https://github.com/drmingdrmer/md2zhihu';

/** What Zhihu asks of an article that is imported or pasted. */
export const zhihuRules: readonly PlatformRule[] = [
  titleLength({ id: 'zhihu/title-length', severity: 'error', source: '', unverified: true }, 1, 100),
  {
    id: 'zhihu/formula',
    severity: 'info',
    source: importNotes,
    unverified: true,
    asks: say('Formulas come as pictures from its own equation service.', '公式写成知乎公式服务的图片。'),
    check: () => [],
    fact: ({ formulas }) =>
      formulas.length === 0
        ? say('No formulas.', '没有公式。')
        : say(`Formulas: ${formulas.length}, as pictures.`, `公式 ${formulas.length} 个，已写成图片。`),
  },
  foreignPictures(
    { id: 'zhihu/guarded-picture', severity: 'warning', source: importNotes, unverified: true },
    say(
      'Pictures are fetched from an http or https address; a host that refuses other sites leaves a gap.',
      '图片按 http 或 https 网址抓取；对方防盗链时会缺图。',
    ),
    ({ way }, host) => way === 'upload' || isHostOf(host, guardedHosts),
  ),
  pictureFormats({ id: 'zhihu/picture-format', severity: 'error', source: '', unverified: true }, ['png', 'jpeg', 'gif', 'webp']),
  pictureSize({ id: 'zhihu/picture-size', severity: 'error', source: '', unverified: true }, 10 * 1024 * 1024),
  ...gaps('zhihu'),
];
