import { expect, it } from 'vitest';
import { subjectPath, tagId, venueId, workSlug } from './subject-path.js';

it('names works by what identifies them', () => {
  expect(workSlug({ id: 'arxiv:2204.07154' })).toBe('arxiv-2204.07154');
  expect(workSlug({ id: 'arxiv:cs/0112017' })).toBe('arxiv-cs-0112017');
  expect(workSlug({ id: 'github:microsoft/cream' })).toBe('microsoft/cream');
});

it('names other works by some words and a number that tells them apart', () => {
  expect(workSlug({ id: 'https://openreview.net/forum?id=abc' })).toMatch(/^openreview-net-forum-id-abc-[a-z0-9]{8,11}$/);
  expect(workSlug({ id: '一种压缩的办法' })).toMatch(/^[a-z0-9]{8,11}$/);
  expect(workSlug({ id: '一种压缩的办法' })).not.toBe(workSlug({ id: '另一种压缩的办法' }));
});

it('lets no work out of its folder', () => {
  expect(workSlug({ id: 'github:../..' })).toMatch(/^github-[a-z0-9]+$/);
  expect(workSlug({ id: 'arxiv:../x' })).toMatch(/^arxiv-x-[a-z0-9]+$/);
});

it('names tags and venues in addresses', () => {
  expect(['Machine Learning', '目标检测', 'C++', '../..', 'ＹＯＬＯ'].map(tagId)).toEqual([
    'machine-learning',
    '目标检测',
    'cpp',
    '',
    'yolo',
  ]);
  expect([venueId({ name: 'ACM MM', year: 2021 }), venueId({ name: 'CVPR', year: null })]).toEqual(['ACM-MM-2021', 'CVPR']);
});

it('writes paths whose parts are encoded', () => {
  expect(subjectPath('topics', '压缩', '2021')).toBe('topics/%E5%8E%8B%E7%BC%A9/2021');
  expect(subjectPath('code', 'microsoft/cream', null)).toBe('code/microsoft/cream');
  expect(subjectPath('papers', null, null)).toBe('papers');
});
