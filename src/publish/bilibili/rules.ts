import { isHostOf } from '../../base/host-of.js';
import { say } from '../../base/text.js';
import { gaps, plainFormulas } from '../article/rules/gaps.js';
import { titleLength } from '../article/rules/lengths.js';
import { foreignPictures, pictureFormats, pictureSize } from '../article/rules/pictures.js';
import type { PlatformRule } from '../outlet.js';

const uploadApi = 'https://apifox.com/apidoc/docs-site/1106400/api-23906916';
const articleApi = 'https://apifox.com/apidoc/docs-site/1106400/api-23767554';

/** Hosts a column may link to. */
export const bilibiliHosts: readonly string[] = ['bilibili.com', 'b23.tv', 'biligame.com'];

/** Hosts whose pictures a column shows as they are. */
export const bilibiliPictureHosts: readonly string[] = ['hdslb.com', 'biliimg.com'];

/** What Bilibili asks of a column. */
export const bilibiliRules: readonly PlatformRule[] = [
  titleLength({ id: 'bilibili/title-length', severity: 'error', source: '', unverified: true }, 1, 40),
  {
    id: 'bilibili/outside-links',
    severity: 'info',
    source: '',
    unverified: true,
    asks: say(
      `Only links to ${bilibiliHosts.join(', ')} work; other addresses stand as text.`,
      `只能链接到 ${bilibiliHosts.join('、')}；其他网址写成文字。`,
    ),
    check: () => [],
    fact: ({ links }) => {
      const outside = new Set(links.filter(({ shown }) => shown === 'text').map(({ url }) => url)).size;
      return say(`Outside links: ${outside}, written out as text.`, `站外链接 ${outside} 个，已写成文字。`);
    },
  },
  foreignPictures(
    { id: 'bilibili/foreign-picture', severity: 'warning', source: articleApi, unverified: false },
    say('Pictures must have been uploaded to Bilibili.', '图片必须先上传到哔哩哔哩。'),
    ({ way }, host) => way === 'upload' && !isHostOf(host, bilibiliPictureHosts),
  ),
  pictureFormats({ id: 'bilibili/picture-format', severity: 'error', source: uploadApi, unverified: false }, ['png', 'jpeg']),
  pictureSize({ id: 'bilibili/picture-size', severity: 'error', source: uploadApi, unverified: false }, 5 * 1024 * 1024),
  plainFormulas({ id: 'bilibili/formula', severity: 'warning', source: '', unverified: true }),
  ...gaps('bilibili'),
];
