import { appIconSvg } from '../../pages/mark.js';

/** An icon of the installed log. */
export interface AppIcon {
  readonly path: string;
  /** Pixels of a side. */
  readonly size: number;
  /** `maskable` fills its square, so that a phone may cut any shape out of it. */
  readonly purpose: 'any' | 'maskable';
}

/** The icons, all drawn from the log's own mark. */
export const appIcons: readonly AppIcon[] = [
  { path: '/app-icon-192.png', size: 192, purpose: 'any' },
  { path: '/app-icon-512.png', size: 512, purpose: 'any' },
  { path: '/app-icon-maskable-512.png', size: 512, purpose: 'maskable' },
];

/** An icon as PNG, drawn once. */
export function drawAppIcon(icon: AppIcon): Promise<Uint8Array<ArrayBuffer>> {
  const known = drawn.get(icon) ?? drawIcon(icon);
  drawn.set(icon, known);
  return known;
}

const drawn = new Map<AppIcon, Promise<Uint8Array<ArrayBuffer>>>();

/** Draws an icon as PNG. The drawing library is loaded only for browsers that install. */
export async function drawIcon({ size, purpose }: Omit<AppIcon, 'path'>): Promise<Uint8Array<ArrayBuffer>> {
  const { default: sharp } = await import('sharp');
  const svg = Buffer.from(appIconSvg(purpose));
  const png = sharp(svg, { density: 72 * (size / 64) }).resize(size, size);
  return new Uint8Array(await png.png({ compressionLevel: 9, palette: true }).toBuffer());
}
