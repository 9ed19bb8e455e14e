/** The kinds of picture that a log takes from an editor. SVG is none of them: it can hold scripts. */
export type PictureType = 'png' | 'jpg' | 'gif' | 'webp' | 'avif';

/** What a picture is by its first bytes, whatever its name says; null for everything else. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 3) === '\xff\xd8\xff') return 'jpg';
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a') return 'gif';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  return text(4, 12) === 'ftypavif' || text(4, 12) === 'ftypavis' ? 'avif' : null;
}

/** The media type of a kind of picture. */
export const pictureMedia: Readonly<Record<PictureType, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};
