import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { sampleContext, sampleLog } from '../../test/sample-log.js';
import type { Daybook } from '../operations/daybook-context.js';
import type { LabsPlace } from '../publish/labs/labs-on-disk.js';
import { labRoutes } from './lab-routes.js';
import type { SiteAnswers } from './subject-routes.js';

const log = sampleLog({});

describe('labs that are not here', () => {
  it('are answered with what they are and the command that installs them, in the language of the reader', async () => {
    const place = { isInstalled: false, isBuilt: true };
    for (const path of ['/labs', '/labs/pose']) {
      const { status, text } = await asked(path, place, 'zh');
      expect([path, status]).toEqual([path, 501]);
      expect(text).toContain('它是单独的软件包，日志本身不需要它。');
      expect(text).toContain('<p>尚未安装实验室。</p><p>安装一次即可，约 500 MB：</p>');
      expect(text).toContain('<code>npm ci --omit=dev --prefix /opt/daybook/labs</code>');
    }
    const { text } = await asked('/labs', place, 'en');
    expect(text).toContain('They are a package of their own, so that a log does without what they need.');
    expect(text).toContain('<p>The labs are not installed.</p><p>Install them once, about 500 MB:</p>');
    expect(text).toContain('Then start the server again.');
  });

  it('are built too where browsers have nothing to load yet', async () => {
    const command = '<code>npm ci --prefix /opt/daybook/labs &amp;&amp; npm run build --prefix /opt/daybook</code>';
    const neither = await asked('/labs', { isInstalled: false, isBuilt: false }, 'en');
    expect(neither.text).toContain('<p>The labs are not installed.</p><p>Install and build them once, about 1 GB:</p>');
    expect(neither.text).toContain(command);
    const installed = await asked('/labs', { isInstalled: true, isBuilt: false }, 'en');
    expect(installed.text).toContain('<p>The labs’ scripts for browsers are not built.</p><p>Install and build them once, about 1 GB:</p>');
    expect(installed.text).toContain(command);
  });

  it('have no files', async () => {
    expect((await asked('/labs/files/browser/worker.js', { isInstalled: false, isBuilt: true }, 'en')).status).toBe(404);
  });
});

async function asked(path: string, place: Omit<LabsPlace, 'folder'>, language: 'en' | 'zh') {
  const answers: SiteAnswers = {
    view: async () => sampleContext(log, language),
    page: (context, html, status) => context.html(html, status ?? 200),
  };
  const source = { onDisk: () => null, place: () => ({ ...place, folder: '/opt/daybook/labs' }) };
  const answer = await new Hono().route('/', labRoutes(answers, {} as Daybook, source)).request(path);
  return { status: answer.status, text: await answer.text() };
}
