import type { Picture } from '../../media/picture.js';
import { tableToCsv } from '../../table-to-csv.js';
import type { RunDone } from '../protocol.js';
import { element, made } from './element.js';

/** Offers each result as a file: pictures as PNG, videos as they were encoded, data as JSON, tables as CSV. */
export function showDownloads(done: Pick<RunDone, 'pictures' | 'videos' | 'data' | 'tables'>): void {
  const list = element('lab-downloads');
  for (const link of list.querySelectorAll('a')) URL.revokeObjectURL(link.href);
  const files: readonly (readonly [name: string, make: () => Blob | Promise<Blob>])[] = [
    ...Object.entries(done.pictures).map(([name, picture]) => [`${name}.png`, () => pngOf(picture)] as const),
    ...Object.entries(done.videos).map(
      ([name, { bytes, type }]) => [`${name}.${type === 'video/mp4' ? 'mp4' : 'webm'}`, () => new Blob([bytes], { type })] as const,
    ),
    ...Object.entries(done.data).map(
      ([name, value]) => [`${name}.json`, () => new Blob([`${JSON.stringify(value)}\n`], { type: 'application/json' })] as const,
    ),
    ...Object.entries(done.tables).map(
      ([name, rows]) => [`${name}.csv`, () => new Blob([tableToCsv(rows)], { type: 'text/csv' })] as const,
    ),
  ];
  list.replaceChildren(...files.map(([name, make]) => downloadLink(name, make)));
  element('lab-results').hidden = files.length === 0;
}

/** The file is made when it is asked for. */
function downloadLink(name: string, make: () => Blob | Promise<Blob>): HTMLAnchorElement {
  const link = made('a', name, 'button tiny');
  link.href = '#';
  link.download = name;
  link.addEventListener('click', async (event) => {
    if (link.href.startsWith('blob:')) return;
    event.preventDefault();
    link.href = URL.createObjectURL(await make());
    link.click();
  });
  return link;
}

async function pngOf({ width, height, data }: Picture): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}
