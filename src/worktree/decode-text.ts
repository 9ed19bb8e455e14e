import { isUtf8 } from 'node:buffer';
import { type Bilingual, say } from '../base/text.js';

/** The largest note that is read: 16 MB. */
export const largestFile: number = 16 * 1024 * 1024;

/** The text of a file, or why there is none and on which line. */
export type Decoded =
  | { readonly text: string }
  | { readonly rule: 'not-utf8' | 'too-large'; readonly line: number; readonly message: Bilingual };

/** Decodes UTF-8 exactly: writing the text gives the same bytes back. A byte order mark stays as the text's first character. */
export function decodeText(path: string, bytes: Buffer): Decoded {
  if (bytes.length > largestFile) return tooLarge(path);
  const zero = bytes.indexOf(0);
  if (zero < 0 && isUtf8(bytes)) return { text: bytes.toString('utf8') };
  if (isUtf16(bytes)) return { rule: 'not-utf8', line: 1, message: savedAsUtf16(path) };
  const line = zero >= 0 ? lineAt(bytes, zero) : firstBadLine(bytes);
  const [en, zh] =
    zero >= 0 ? ['a zero byte, as in a binary file', '零字节（像二进制文件）'] : ['bytes that are not UTF-8', '不是 UTF-8 的字节'];
  return {
    rule: 'not-utf8',
    line,
    message: say(
      `${path}:${line}: holds ${en}, so the file is neither read nor changed. Save it as UTF-8 text, or move it out of the notes.`,
      `${path}:${line}：含有${zh}，因此既不读取也不改动此文件。请另存为 UTF-8 文本，或移出笔记文件夹。`,
    ),
  };
}

/** What is said of a file over the limit. */
function tooLarge(path: string): Decoded {
  const megabytes = largestFile / 1024 / 1024;
  return {
    rule: 'too-large',
    line: 1,
    message: say(
      `${path}:1: is larger than ${megabytes} MB, so it is neither read nor changed. Split it into a file a day.`,
      `${path}:1：文件超过 ${megabytes} MB，因此既不读取也不改动。请按天拆分成多个文件。`,
    ),
  };
}

function savedAsUtf16(path: string): Bilingual {
  return say(
    `${path}:1: is UTF-16 text, so it is neither read nor changed. Save it again as UTF-8.`,
    `${path}:1：这是 UTF-16 文本，因此既不读取也不改动。请重新保存为 UTF-8。`,
  );
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}

/** No UTF-8 character holds a line feed, so each line can be judged alone. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    if (!isUtf8(bytes.subarray(start, end < 0 ? bytes.length : end))) break;
    start = end < 0 ? bytes.length : end + 1;
  }
  return line;
}
