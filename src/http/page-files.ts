import { type Context, Hono } from 'hono';
import { markSvg } from '../pages/mark.js';
import { script } from '../pages/scripts.js';
import { chartStyle, style } from '../pages/style.js';
import { lastingByVersion } from './lasting.js';
import { filePolicy } from './security.js';

/** What every page loads: styles, the script, the icon. */
export function pageFiles(): Hono {
  const routes = new Hono();
  routes.get('/daybook.css', (context) => file(context, style, 'text/css; charset=utf-8'));
  routes.get('/charts.css', (context) => file(context, chartStyle, 'text/css; charset=utf-8'));
  routes.get('/daybook.js', (context) => file(context, script, 'text/javascript; charset=utf-8'));
  routes.get('/icon.svg', (context) => {
    context.header('content-security-policy', filePolicy);
    return file(context, markSvg, 'image/svg+xml');
  });
  return routes;
}

function file(context: Context, body: string, type: string): Response {
  return context.body(body, 200, { 'content-type': type, ...lastingByVersion(context) });
}
