/**
 * What a file begins like: a picture (PNG, JPEG, GIF, WebP, TIFF, AVIF, HEIC; a moving one counts as its first frame), a video (MP4, MOV, WebM,
 * MKV, AVI, MPEG, FLV, Ogg), or neither.
 * @param start the first 32 bytes
 */
export function mediaKindOf(start: Uint8Array): 'picture' | 'video' | null {
  const text = String.fromCharCode(...start.subarray(0, 32));
  return signatures.find(({ marks }) => marks.every(({ at, anyOf }) => anyOf.some((mark) => text.startsWith(mark, at))))?.kind ?? null;
}

/** All of the marks are there, each as one of several texts. */
interface Signature {
  readonly kind: 'picture' | 'video';
  readonly marks: readonly { readonly at: number; readonly anyOf: readonly string[] }[];
}

const riff = { at: 0, anyOf: ['RIFF'] };

/** Pictures before videos: AVIF and HEIC are ISO media files too. */
const signatures: readonly Signature[] = [
  { kind: 'picture', marks: [{ at: 0, anyOf: ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*'] }] },
  { kind: 'picture', marks: [riff, { at: 8, anyOf: ['WEBP'] }] },
  { kind: 'picture', marks: [{ at: 4, anyOf: ['avif', 'avis', 'heic', 'heix', 'mif1', 'msf1'].map((brand) => `ftyp${brand}`) }] },
  { kind: 'video', marks: [{ at: 4, anyOf: ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot'] }] },
  { kind: 'video', marks: [{ at: 0, anyOf: ['\x1a\x45\xdf\xa3', 'FLV\x01', 'OggS', '\0\0\x01\xba', '\0\0\x01\xb3'] }] },
  { kind: 'video', marks: [riff, { at: 8, anyOf: ['AVI '] }] },
  // A packet of an MPEG transport stream: 0x47, thirteen bits of its stream, then at least a payload or an adaptation field.
  {
    kind: 'video',
    marks: [
      { at: 0, anyOf: ['G@', 'G\0', 'GA', 'G\x1f'] },
      { at: 2, anyOf: ['\0', '\x10', '\x11'] },
    ],
  },
];
