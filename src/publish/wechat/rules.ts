import { byteSize } from '../../base/byte-size.js';
import { isHostOf } from '../../base/host-of.js';
import { type Bilingual, say } from '../../base/text.js';
import { gaps, plainFormulas } from '../article/rules/gaps.js';
import { contentLength, summaryLength, titleLength, withoutPictures } from '../article/rules/lengths.js';
import { foreignPictures, pictureFormats, pictureSize } from '../article/rules/pictures.js';
import type { PlatformRule } from '../outlet.js';

const draftApi = 'https://developers.weixin.qq.com/doc/service/api/draftbox/draftmanage/api_draft_add';
const uploadApi = 'https://developers.weixin.qq.com/doc/service/api/material/permanent/api_uploadimage';

/** Hosts whose pictures WeChat shows as they are. */
export const wechatPictureHosts: readonly string[] = ['mmbiz.qpic.cn', 'mmbiz.qlogo.cn', 'mmecoa.qpic.cn'];

/** What WeChat asks of an article, in its editor and in its draft interface. */
export const wechatRules: readonly PlatformRule[] = [
  titleLength({ id: 'wechat/title-length', severity: 'error', source: '', unverified: true }, 1, 64),
  inDraftInterface(titleLength({ id: 'wechat/draft-title-length', severity: 'warning', source: draftApi, unverified: false }, 1, 32)),
  summaryLength({ id: 'wechat/summary-length', severity: 'warning', source: draftApi, unverified: false }, 128),
  contentLength({ id: 'wechat/content-length', severity: 'error', source: draftApi, unverified: false }, 20_000),
  {
    id: 'wechat/content-size',
    severity: 'error',
    source: draftApi,
    unverified: false,
    asks: say('The content is smaller than 1 MB.', '正文小于 1 MB。'),
    check: ({ html, line }) =>
      bytesOf(html ?? '') < 1024 * 1024
        ? []
        : [
            {
              line,
              message: say(
                `The article has ${byteSize(bytesOf(html ?? ''))}; WeChat takes less than 1 MB. Publish the day in two parts.`,
                `文章有 ${byteSize(bytesOf(html ?? ''))}，微信要求小于 1 MB。请分两次发布。`,
              ),
            },
          ],
    fact: ({ html }) => say(`Content: ${byteSize(bytesOf(html ?? ''))} of 1 MB.`, `正文 ${byteSize(bytesOf(html ?? ''))}，小于 1 MB。`),
  },
  {
    id: 'wechat/outside-links',
    severity: 'info',
    source: 'https://developers.weixin.qq.com/doc/service/api/material/permanent/api_uploadimage',
    unverified: true,
    asks: say(
      'Only links to published articles (mp.weixin.qq.com) work; others become numbered notes at the end.',
      '正文只能链接到已发布的公众号文章（mp.weixin.qq.com）；其他链接改成文末编号。',
    ),
    check: () => [],
    fact: ({ links }) => {
      const notes = new Set(links.filter(({ shown }) => shown === 'note').map(({ url }) => url)).size;
      return say(`Outside links: ${notes}, numbered at the end.`, `站外链接 ${notes} 个，已改成文末编号。`);
    },
  },
  {
    id: 'wechat/markup',
    severity: 'error',
    source: draftApi,
    unverified: false,
    asks: say(
      'Scripts are taken out; so are classes, ids, anchors, style sheets and positions, as users report.',
      '脚本会被去掉；据使用者所述，类名、id、锚点、样式表和定位也会被去掉。',
    ),
    check: ({ html, line }) => {
      const found = [...(html ?? '').matchAll(/<[^>]*>/g)].map(([tag]) => tag).find((tag) => unwanted.test(tag));
      return found === undefined
        ? []
        : [{ line, message: say(`WeChat would take out ${found.slice(0, 80)}.`, `微信会去掉 ${found.slice(0, 80)}。`) }];
    },
    fact: () => say('Styles stand in the tags; no class, id, anchor or script.', '样式都写在标签里，没有类名、id、锚点和脚本。'),
  },
  foreignPictures(
    { id: 'wechat/foreign-picture', severity: 'warning', source: draftApi, unverified: false },
    say('Pictures from other hosts are taken out; only WeChat’s own show.', '外部图片会被过滤，只显示上传到微信的图片。'),
    ({ way }, host) => way === 'upload' && !isHostOf(host, wechatPictureHosts),
  ),
  pictureFormats({ id: 'wechat/picture-format', severity: 'error', source: '', unverified: true }, ['png', 'jpeg', 'gif', 'bmp']),
  inDraftInterface(
    pictureFormats({ id: 'wechat/draft-picture-format', severity: 'warning', source: uploadApi, unverified: false }, ['png', 'jpeg']),
  ),
  pictureSize({ id: 'wechat/picture-size', severity: 'error', source: '', unverified: true }, 10 * 1024 * 1024),
  inDraftInterface(
    pictureSize({ id: 'wechat/draft-picture-size', severity: 'warning', source: uploadApi, unverified: false }, 1024 * 1024),
  ),
  plainFormulas({ id: 'wechat/formula', severity: 'warning', source: '', unverified: true }),
  ...gaps('wechat'),
];

const unwanted = /^<(?:script|style|link|iframe|form|input|button)\b|\s(?:class|id|name|on\w+)\s*=|\bposition\s*:|\bhref="#/i;

function bytesOf(html: string): number {
  return new TextEncoder().encode(withoutPictures(html)).length;
}

/** A rule of the interface that programs put drafts through; who pastes into the editor meets only the wider ones. */
function inDraftInterface(rule: PlatformRule): PlatformRule {
  const said = ({ en, zh }: Bilingual): Bilingual => say(`Draft interface: ${en}`, `草稿接口：${zh}`);
  return {
    ...rule,
    asks: said(rule.asks),
    check: (draft) => rule.check(draft).map((finding) => ({ ...finding, message: said(finding.message) })),
    fact: (draft) => said(rule.fact(draft)),
  };
}
