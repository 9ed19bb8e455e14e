import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { sampleContext, sampleLog, sampleNote } from '../../test/sample-log.js';
import { subjectRoutes } from './subject-routes.js';

const log = sampleLog({
  'notes/202104/0402.md': sampleNote(
    '2021.4.2',
    '1. [CVPR 2021 | 目标检测](https://a.org/1)\n   - Code: https://github.com/Some/Boxes\n   - 标签：读书会',
  ),
  'notes/202205/0510.md': sampleNote(
    '2022.5.10',
    [
      '1. [分割](https://a.org/2) :star::star::star:\n   - Code: https://github.com/some/boxes',
      '2. [甲](https://a.org/3)\n   - Paper: [Vit, compressed](https://arxiv.org/abs/2204.07154) [DOI](https://doi.org/10.1109/X.1)',
      '3. [乙](https://a.org/4)\n   - Paper: https://doi.org/10.1109/x.1',
      '4. [丙](https://a.org/5)\n   - Paper: https://arxiv.org/abs/2103.14030',
    ].join('\n'),
  ),
});
const routes = new Hono().route(
  '/',
  subjectRoutes({
    view: async () => sampleContext(log, 'en'),
    page: (context, html, status) => context.html(html, status ?? 200),
  }),
);
const get = (path: string) => routes.request(path);

describe('pages of subjects', () => {
  it('answer at their addresses', async () => {
    const paths = [
      '/stats',
      '/reports/2021',
      '/topics',
      '/topics/segmentation',
      '/topics/%E8%AF%BB%E4%B9%A6%E4%BC%9A',
      '/venues',
      '/venues/CVPR-2021',
      '/papers',
      '/code',
    ];
    for (const path of [...paths, '/code/some/boxes', '/lists/stars-3']) expect([path, (await get(path)).status]).toEqual([path, 200]);
  });

  it('know a repository as GitHub does, whatever its case', async () => {
    expect((await get('/code/Some/Boxes')).status).toBe(200);
  });

  it('lead from any id of a paper to its page, and to the entry of one that was noted once', async () => {
    expect((await get('/papers/arxiv-2204.07154')).status).toBe(200);
    for (const id of ['2204.07154', 'arxiv:2204.07154', '10.1109/x.1', 'doi:10.1109/x.1']) {
      const answer = await get(`/papers/${id}`);
      expect([id, answer.status, answer.headers.get('location')]).toEqual([id, 302, '/papers/arxiv-2204.07154']);
    }
    expect((await get('/papers/arxiv-2103.14030')).headers.get('location')).toBe('/entries/2022-05-10/4');
    expect((await get('/papers/2103.14031')).status).toBe(404);
  });

  it('have no report of a year without days', async () => {
    expect((await get('/reports/2020')).status).toBe(404);
    expect((await get('/reports/20')).status).toBe(404);
  });

  it('name the nearest where there is none', async () => {
    const answer = await get('/topics/segmentatoin');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('<a href="/topics/segmentation">Segmentation</a>');
  });

  it('answer no other address', async () => {
    for (const path of [
      '/lists',
      '/lists/none',
      '/topics/segmentation/1999',
      '/papers/2021-13',
      '/code/some',
      '/topics/%ff',
      '/venues/<script>',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    expect(await (await get('/venues/<script>alert(1)')).text()).not.toContain('<script>alert');
  });
});
