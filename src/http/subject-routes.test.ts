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
    '1. [分割](https://a.org/2) :star::star::star:\n   - Code: https://github.com/some/boxes',
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
