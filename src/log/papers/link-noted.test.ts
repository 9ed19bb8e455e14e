import { expect, test } from 'vitest';
import { sampleNote } from '../../../test/sample-log.js';
import { authorDialect } from '../dialects/index.js';
import { assembleLog } from '../log.js';
import { readNote } from '../read-note.js';
import { linkNoted } from './link-noted.js';

const entries = [
  '1. [An article](https://example.org/post?utm_source=x) :star:\n   - Paper: [MiniViT](https://arxiv.org/abs/2204.07154)',
  '2. [A paper](https://arxiv.org/pdf/2205.01234v2.pdf)\n   - Paper: [A paper](https://doi.org/10.1109/abc.2022.1)',
  '3. [A repository](https://github.com/Example/Ruler)',
].join('\n\n');
const notes = [readNote('notes/202205/0511.md', sampleNote('2022.5.11', entries), authorDialect)];
const log = assembleLog({ dialect: authorDialect, notes, readme: null, files: new Set(), problems: [] });

test.each([
  ['http://www.example.org/post#top', 1],
  ['https://arxiv.org/abs/2205.01234', 2],
  ['https://huggingface.co/papers/2205.01234', 2],
  ['https://doi.org/10.1109/ABC.2022.1', 2],
  ['https://github.com/example/ruler/tree/main', 3],
  ['https://arxiv.org/abs/2204.07154', null],
  ['https://example.org/other', null],
])('%s is noted at entry %s by its own link', (url, n) => {
  expect(linkNoted(log, url)?.n ?? null).toBe(n);
});
