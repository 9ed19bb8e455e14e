import { type Bilingual, say } from '../../base/text.js';
import { cardKey } from './card-key.js';
import { type Card, cardSvg } from './card-svg.js';

/** Draws cards for as long as one site is built. */
export interface CardPainter {
  /** What the owner should know; null when all is well. */
  readonly warning: Bilingual | null;
  /** False where Chinese texts are left out. */
  readonly hasHanFont: boolean;
  /** Names a card by what it shows: the same name, the same picture. For caches. */
  readonly key: (card: Card) => string;
  /** A PNG of 1200 × 630. */
  readonly draw: (card: Card) => Promise<Uint8Array>;
}

/** Loads the drawing library and looks for a Chinese font. */
export async function openCardPainter(): Promise<CardPainter> {
  const { default: sharp } = await import('sharp');
  const hasHanFont = await drawsHan(sharp);
  return {
    warning: hasHanFont ? null : noHanFont,
    hasHanFont,
    key: (card) => cardKey(card, hasHanFont),
    draw: (card) =>
      sharp(Buffer.from(cardSvg(card, hasHanFont)))
        .png({ compressionLevel: 9 })
        .toBuffer(),
  };
}

const noHanFont = say(
  'No Chinese font was found on this machine, so cards leave Chinese titles out. Install one (Debian and Ubuntu: fonts-noto-cjk) and build again.',
  '本机没有中文字体，分享卡片上不会出现中文标题。请安装一种（Debian、Ubuntu：fonts-noto-cjk）后重新构建。',
);

type Sharp = typeof import('sharp').default;

/** True when 一 is drawn as a stroke: the box that stands for a missing glyph is about as high as it is wide. */
async function drawsHan(sharp: Sharp): Promise<boolean> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200" fill="#fff"/><text x="50" y="140" font-size="100" font-family="sans-serif" xml:lang="zh-CN">一</text></svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  for (let at = 0; at < info.width * info.height; at++) {
    if ((data[at * info.channels] ?? 255) > 128) continue;
    rows.add(Math.floor(at / info.width));
    columns.add(at % info.width);
  }
  return columns.size > 40 && rows.size < columns.size / 3;
}
