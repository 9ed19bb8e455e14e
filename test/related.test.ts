import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { authorDialect } from '../src/log/dialects/index.js';
import { readNote } from '../src/log/read-note.js';
import { topics } from '../src/log/subjects/topics.js';
import { logDocuments } from '../src/search/entry-document.js';
import { memoryIndex } from '../src/search/memory/memory-index.js';
import { related } from '../src/search/related.js';

const root = join(import.meta.dirname, '..', 'examples', 'log', 'notes');
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
const days = paths.sort().flatMap((path) => readNote(`notes/${path}`, readFileSync(join(root, path), 'utf8'), authorDialect).days);
const documents = logDocuments({ days }, topics);
const index = memoryIndex(documents);

/** What is near an entry of the example log. */
async function near(ref: string): Promise<readonly (readonly [ref: string, reasons: string])[]> {
  const document = documents.find((one) => one.ref === ref);
  if (!document) throw new Error(`There is no ${ref}.`);
  const hits = await related(index, document, { limit: 3, topics });
  return hits.map((hit) => [hit.ref, hit.reasons.map(({ zh }) => zh).join(' · ')]);
}

it('a detector is near the detectors that its authors made before and after it', async () => {
  expect(await near('2022-03-05#5')).toEqual([
    ['2022-03-09#1', '代码同属 IDEA-Research · 共同提到：DN-DETR、DeNoising'],
    ['2022-03-02#4', '代码同属 IDEA-Research · 共同提到：DETR 收敛慢、DN-DETR'],
  ]);
});

it('a network of large kernels is near the others', async () => {
  expect(await near('2022-03-02#5')).toEqual([
    ['2022-03-14#1', '共同提到：深度卷积、大核'],
    ['2022-03-02#2', '共同提到：深度卷积、大核'],
    ['2022-05-11#1', '共同提到：深度卷积 · 同一主题：网络结构'],
  ]);
});

it('an entry of BEV is near another of BEV', async () => {
  expect(await near('2022-04-28#2')).toEqual([
    ['2022-03-14#2', '共同提到：图像特征、3D Object Detection、三维'],
    ['2022-04-06#2', '共同提到：鸟瞰图、Eye-View、Multi-camera'],
    ['2022-05-11#4', '共同提到：三维 · 同一主题：三维与点云'],
  ]);
});

it('an entry on restoring images is near the others', async () => {
  expect(await near('2022-03-09#4')).toEqual([
    ['2022-04-13#2', '共同提到：图像复原、去模糊'],
    ['2022-04-13#4', '共同提到：High-Resolution Image · 同一主题：超分与复原'],
    ['2022-04-28#3', '共同提到：Image Restoration、去噪'],
  ]);
});

it('an entry that stands alone has nothing near it', async () => {
  expect(await near('2022-04-06#5')).toEqual([]);
});
