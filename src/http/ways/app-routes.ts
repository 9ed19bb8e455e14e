import { Hono } from 'hono';
import type { SiteAnswers } from '../subject-routes.js';
import { appIcons, drawAppIcon } from './app-icons.js';
import { appManifest } from './app-manifest.js';

/** What a browser asks for to install the log as an app. */
export function appRoutes({ view }: Pick<SiteAnswers, 'view'>): Hono {
  const routes = new Hono();
  routes.get('/manifest.webmanifest', async (context) => {
    const { title, language } = await view(context);
    const headers = { 'content-type': 'application/manifest+json', 'cache-control': 'no-cache', vary: 'Cookie, Accept-Language' };
    return context.body(JSON.stringify(appManifest(title, language)), 200, headers);
  });
  for (const icon of appIcons) {
    routes.get(icon.path, async (context) =>
      context.body(await drawAppIcon(icon), 200, { 'content-type': 'image/png', 'cache-control': 'max-age=86400' }),
    );
  }
  return routes;
}
