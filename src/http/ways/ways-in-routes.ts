import { Hono } from 'hono';
import { waysStyle } from '../../pages/styles/ways.js';
import { waysInPage } from '../../pages/ways/ways-in-page.js';
import { lastingText } from '../lasting.js';
import type { SiteAnswers } from '../subject-routes.js';
import { isTrusted, ownOrigin } from './own-origin.js';
import { waysStyles } from './ways-styles.js';

/** The page that shows every way into the log, and the style of it and its like. */
export function waysInRoutes({ view, page }: SiteAnswers): Hono {
  const routes = new Hono();
  routes.get('/ways-in', async (context) => {
    const shown = { origin: ownOrigin(context), isInstallable: isTrusted(context), styles: waysStyles };
    return page(context, waysInPage(await view(context), shown));
  });
  routes.get('/ways.css', (context) => lastingText(context, waysStyle, 'text/css'));
  return routes;
}
