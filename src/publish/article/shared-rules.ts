import { type Bilingual, say } from '../../base/text.js';
import { splitUrl } from '../../base/urls.js';
import type { OutletDraft, OutletPicture, PlatformRule } from '../outlet.js';

/** What a rule is besides its measuring: its id, how bad it is to break it, and where it is written. */
export type RuleHead = Pick<PlatformRule, 'id' | 'severity' | 'source' | 'unverified'>;

/** A title may have `least` to `most` characters. */
export function titleLength(head: RuleHead, least: number, most: number): PlatformRule {
  const range = least > 1 ? say(`${least} to ${most}`, `${least} 到 ${most}`) : say(`at most ${most}`, `最多 ${most}`);
  return {
    ...head,
    asks: say(`The title has ${range.en} characters.`, `标题${range.zh} 个字。`),
    check: ({ title, line }) => {
      const count = lengthOf(title);
      if (count >= least && count <= most) return [];
      return [
        {
          line,
          message: say(
            `The title has ${count} characters; the platform takes ${range.en}. Give the article another one when you paste it.`,
            `标题 ${count} 个字，平台要求${range.zh} 个字。粘贴时请另拟标题。`,
          ),
        },
      ];
    },
    fact: ({ title }) => say(`Title: ${lengthOf(title)} characters of ${most}.`, `标题 ${lengthOf(title)} 字，不超过 ${most} 字。`),
  };
}

/** A summary may have `most` characters. */
export function summaryLength(head: RuleHead, most: number): PlatformRule {
  return {
    ...head,
    asks: say(`The summary has at most ${most} characters.`, `摘要最多 ${most} 个字。`),
    check: ({ summary, line }) =>
      lengthOf(summary) <= most
        ? []
        : [
            {
              line,
              message: say(
                `The summary has ${lengthOf(summary)} characters; the platform takes ${most}. Shorten it.`,
                `摘要 ${lengthOf(summary)} 个字，平台最多 ${most} 个字。请缩短。`,
              ),
            },
          ],
    fact: ({ summary }) => say(`Summary: ${lengthOf(summary)} characters of ${most}.`, `摘要 ${lengthOf(summary)} 字，不超过 ${most} 字。`),
  };
}

/** What is pasted must be shorter than `most` characters, markup included; pictures inside it do not count, as they become addresses. */
export function contentLength(head: RuleHead, most: number): PlatformRule {
  const count = (draft: OutletDraft): number => lengthOf(withoutPictures(draft.html ?? draft.markdown ?? draft.plain));
  return {
    ...head,
    asks: say(`The content has fewer than ${figure(most)} characters, markup included.`, `正文少于 ${figure(most)} 个字符，标签也算。`),
    check: (draft) =>
      count(draft) < most
        ? []
        : [
            {
              line: draft.line,
              message: say(
                `The article has ${figure(count(draft))} characters with its markup; the platform takes fewer than ${figure(most)}. Publish the day in two parts, or shorten its texts.`,
                `文章连同标签共 ${figure(count(draft))} 个字符，平台要求少于 ${figure(most)}。请分两次发布，或缩短内容。`,
              ),
            },
          ],
    fact: (draft) =>
      say(
        `Content: ${figure(count(draft))} characters with markup, fewer than ${figure(most)}.`,
        `正文连同标签 ${figure(count(draft))} 个字符，少于 ${figure(most)}。`,
      ),
  };
}

/** Pictures that are uploaded have one of these formats, given as `png`, `jpeg`. */
export function pictureFormats(head: RuleHead, formats: readonly string[]): PlatformRule {
  const list = formats.map((each) => (each === 'jpeg' ? 'jpg' : each)).join(', ');
  const isTaken = ({ type, way }: OutletPicture): boolean =>
    way === 'kept' || type === null || formats.includes(type.replace('image/', ''));
  return {
    ...head,
    asks: say(`Pictures are ${list}.`, `图片格式为 ${list.replaceAll(', ', '、')}。`),
    check: ({ pictures }) =>
      pictures
        .filter((picture) => !isTaken(picture))
        .map((picture) => ({
          line: picture.line,
          message: say(
            `Figure ${picture.number} is ${picture.type?.replace('image/', '')}; the platform takes ${list}. Convert it before you upload it.`,
            `图 ${picture.number} 是 ${picture.type?.replace('image/', '')} 格式，平台只收 ${list.replaceAll(', ', '、')}。请转换后再上传。`,
          ),
        })),
    fact: ({ pictures }) =>
      say(
        `Formats: all ${pictures.length} pictures are ${list}.`,
        `${pictures.length} 张图片的格式都可以上传（${list.replaceAll(', ', '、')}）。`,
      ),
  };
}

/** Pictures have at most `most` bytes; those on the web cannot be measured. */
export function pictureSize(head: RuleHead, most: number): PlatformRule {
  return {
    ...head,
    asks: say(`A picture has at most ${size(most)}.`, `每张图片最大 ${size(most)}。`),
    check: ({ pictures }) =>
      pictures
        .filter(({ bytes }) => bytes !== null && bytes > most)
        .map((picture) => ({
          line: picture.line,
          message: say(
            `Figure ${picture.number} has ${size(picture.bytes ?? 0)}; the platform takes at most ${size(most)}. Compress it.`,
            `图 ${picture.number} 有 ${size(picture.bytes ?? 0)}，平台最大 ${size(most)}。请压缩后再上传。`,
          ),
        })),
    fact: ({ pictures }) => {
      const known = pictures.filter(({ bytes }) => bytes !== null);
      const largest = Math.max(0, ...known.map(({ bytes }) => bytes ?? 0));
      return known.length === 0
        ? say('No picture of the log’s folder to measure.', '没有日志文件夹里的图片需要量大小。')
        : say(`The largest picture has ${size(largest)} of ${size(most)}.`, `最大的图片 ${size(largest)}，不超过 ${size(most)}。`);
    },
  };
}

/** Pictures that this platform would not fetch by their address: `isRefused` decides by the picture. */
export function foreignPictures(
  head: RuleHead,
  asks: Bilingual,
  isRefused: (picture: OutletPicture, host: string) => boolean,
): PlatformRule {
  const hostOf = (picture: OutletPicture): string => splitUrl(picture.src)?.host ?? '';
  return {
    ...head,
    asks,
    check: ({ pictures }) =>
      pictures
        .filter((picture) => !picture.local && isRefused(picture, hostOf(picture)))
        .map((picture) => ({
          line: picture.line,
          message: say(
            `Figure ${picture.number} is on ${hostOf(picture) || 'the note itself'}; the platform will not show it from there. Save it and upload it at its place.`,
            `图 ${picture.number} 在 ${hostOf(picture) || '笔记内'}，平台不会从那里显示。请保存后在相应位置上传。`,
          ),
        })),
    fact: ({ pictures }) => {
      const count = pictures.filter(({ way }) => way === 'upload').length;
      return say(
        `Pictures: ${pictures.length}, of which ${count} are uploaded by hand.`,
        `图片 ${pictures.length} 张，其中 ${count} 张要手工上传。`,
      );
    },
  };
}

/** Pictures that are nowhere, addresses that lead nowhere, and videos: not the platform's rules, but the article would show gaps. */
export function gaps(outlet: string): PlatformRule[] {
  const head = { severity: 'warning', source: '', unverified: false } as const;
  return [
    {
      ...head,
      id: `${outlet}/lost-picture`,
      asks: say('Every picture can be found.', '每张图片都找得到。'),
      check: (draft) =>
        draft.gaps
          .filter(({ kind }) => kind === 'lost')
          .map(({ written, line }) => ({
            line,
            message: say(
              `The picture ${written} is nowhere. Leave it out or put another in its place.`,
              `找不到图片 ${written}。请略去或另换一张。`,
            ),
          })),
      fact: () => say('No picture is lost.', '没有失效的图片。'),
    },
    {
      ...head,
      id: `${outlet}/dead-address`,
      asks: say('Every address leads somewhere.', '每个网址都能打开。'),
      check: (draft) =>
        draft.unusable.map(({ written, line }) => ({
          line,
          message: say(
            `“${written.slice(0, 80)}” is no address on the web. The article shows the text alone; correct it in the note.`,
            `“${written.slice(0, 80)}”不是能打开的网址。文章里只保留文字；请在笔记里改正。`,
          ),
        })),
      fact: () => say('Every address can be opened.', '网址都能打开。'),
    },
    {
      ...head,
      id: `${outlet}/video`,
      asks: say('Videos are put in by hand.', '视频需要手工插入。'),
      check: (draft) =>
        draft.gaps
          .filter(({ kind }) => kind === 'video')
          .map(({ written, line }) => ({
            line,
            message: say(
              `The video ${written.slice(0, 120)} does not go along. Insert it in the platform’s editor, or leave the link.`,
              `视频 ${written.slice(0, 120)} 不会一起带过去。请在平台的编辑器里插入，或只留链接。`,
            ),
          })),
      fact: () => say('No video to put in by hand.', '没有需要手工插入的视频。'),
    },
  ];
}

/** Formulas that the platform shows as the text they are written in. */
export function plainFormulas(head: RuleHead): PlatformRule {
  return {
    ...head,
    asks: say('Formulas are not drawn; they stay text.', '不会排公式，只显示原文。'),
    check: ({ formulas }) =>
      formulas.map(({ tex, line }) => ({
        line,
        message: say(
          `The formula ${tex.slice(0, 60)} will show as text. Put it in with the editor’s formula tool, or as a picture.`,
          `公式 ${tex.slice(0, 60)} 会显示成文字。请用编辑器的公式功能插入，或换成图片。`,
        ),
      })),
    fact: () => say('No formulas.', '没有公式。'),
  };
}

/** Whether a host is one of these or below one of them. */
export function isHostOf(host: string, hosts: readonly string[]): boolean {
  return hosts.some((one) => host === one || host.endsWith(`.${one}`));
}

/** `84 kB`, `11.2 MB`. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${Number((bytes / 1024 / 1024).toFixed(1))} MB`;
}

/** Characters as people count them, so that an emoji is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** The content without pictures that go along inside it. */
export function withoutPictures(content: string): string {
  return content.replace(/data:image\/[a-z]+;base64,[A-Za-z0-9+/=]*/g, '');
}

function figure(count: number): string {
  return count.toLocaleString('en-US');
}
