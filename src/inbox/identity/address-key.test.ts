import { expect, test } from 'vitest';
import { looseAddress, ownAddressKey } from './address-key.js';

test.each([
  ['http://arxiv.org/abs/2204.07154v2', 'arxiv:2204.07154'],
  ['https://huggingface.co/papers/2204.07154?utm_source=x', 'arxiv:2204.07154'],
  ['https://www.biorxiv.org/content/10.1101/2021.03.04.433846v2.full', 'doi:10.1101/2021.03.04.433846'],
  ['https://doi.org/10.21203/rs.3.rs-123456/v1', 'doi:10.21203/rs.3.rs-123456'],
  ['https://doi.org/10.1109/TPAMI.2021.3059968', 'doi:10.1109/tpami.2021.3059968'],
  ['https://github.com/Microsoft/Cream.git', 'github:microsoft/cream'],
  ['https://github.com/microsoft/Cream/tree/main/MiniViT', 'github:microsoft/cream'],
  ['https://github.com/microsoft/cream/releases/tag/v1.0?ref=x', 'https://github.com/microsoft/cream/releases/tag/v1.0?ref=x'],
  ['https://github.com/microsoft/cream/releases', 'github:microsoft/cream'],
  ['http://www.example.org/a/?utm_medium=feed#top', 'https://example.org/a'],
])('%s leads to %s', (url, key) => {
  expect(ownAddressKey(url)).toBe(key);
});

test.each([
  ['https://m.example.org/a/index.html?ref=rss', 'https://example.org/a'],
  ['http://example.org/a/amp/', 'https://example.org/a'],
  ['https://example.org/a.html?id=3&from=feed', 'https://example.org/a?id=3'],
])('%s is loosely %s', (url, loose) => {
  expect(looseAddress(url)).toBe(loose);
});
