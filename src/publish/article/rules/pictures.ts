import { byteSize } from '../../../base/byte-size.js';
import { type Bilingual, say } from '../../../base/text.js';
import { splitUrl } from '../../../base/urls.js';
import type { OutletPicture, PlatformRule } from '../../outlet.js';
import type { RuleHead } from './rule-head.js';

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
    asks: say(`A picture has at most ${byteSize(most)}.`, `每张图片最大 ${byteSize(most)}。`),
    check: ({ pictures }) =>
      pictures
        .filter(({ bytes }) => bytes !== null && bytes > most)
        .map((picture) => ({
          line: picture.line,
          message: say(
            `Figure ${picture.number} has ${byteSize(picture.bytes ?? 0)}; the platform takes at most ${byteSize(most)}. Compress it.`,
            `图 ${picture.number} 有 ${byteSize(picture.bytes ?? 0)}，平台最大 ${byteSize(most)}。请压缩后再上传。`,
          ),
        })),
    fact: ({ pictures }) => {
      const known = pictures.filter(({ bytes }) => bytes !== null);
      const largest = Math.max(0, ...known.map(({ bytes }) => bytes ?? 0));
      return known.length === 0
        ? say('No picture of the log’s folder to measure.', '没有日志文件夹里的图片需要量大小。')
        : say(
            `The largest picture has ${byteSize(largest)} of ${byteSize(most)}.`,
            `最大的图片 ${byteSize(largest)}，不超过 ${byteSize(most)}。`,
          );
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
