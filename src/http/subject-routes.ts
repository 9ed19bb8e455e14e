import { type Context, Hono } from 'hono';
import { findPapers } from '../log/papers/find-papers.js';
import type { SubjectKind } from '../pages/links.js';
import { missingPage, missingSubjectPage } from '../pages/missing-page.js';
import type { PageContext } from '../pages/page-context.js';
import { reportPage } from '../pages/report/report-page.js';
import { statsPage } from '../pages/stats-page.js';
import { type SubjectAddress, subjectPage } from '../pages/subject-pages.js';
import { subjectsOf } from '../pages/subjects.js';
import { workHref } from '../pages/works-page.js';

/** What the routes of a site share: the reader's view of the log, and how a page is sent. */
export interface SiteAnswers {
  view(context: Context): Promise<PageContext>;
  page(context: Context, html: string, status?: 200 | 400 | 404 | 501): Response;
}

/** The pages that gather entries: topics, venues, papers, repositories, lists, and the log in figures. */
export function subjectRoutes({ view, page }: SiteAnswers): Hono {
  const routes = new Hono();
  routes.get('/stats', async (context) => page(context, statsPage(await view(context))));
  routes.get('/reports/:year{[0-9]{4}}', async (context) => {
    const seen = await view(context);
    const html = reportPage(seen, Number(context.req.param('year')));
    return html === null ? page(context, missingPage(seen, context.req.path), 404) : page(context, html);
  });
  for (const kind of kinds) {
    const answer = async (context: Context): Promise<Response> => {
      const seen = await view(context);
      const address = readAddress(kind, context.req.path);
      const html = address && subjectPage(seen, address);
      if (html) return page(context, html);
      const elsewhere = kind === 'papers' && address?.id ? paperAddress(seen, address.id) : null;
      if (elsewhere !== null) return context.redirect(elsewhere, 302);
      return page(context, missingSubjectPage(seen, kind, address?.id ?? context.req.path.slice(kind.length + 2)), 404);
    };
    if (kind !== 'lists') routes.get(`/${kind}`, answer);
    routes.get(`/${kind}/*`, answer);
  }
  return routes;
}

/** Where the paper is that an address means by another of its ids (`/papers/2204.07154`, `/papers/doi:10.1109/…`); null when there is none. */
function paperAddress(seen: PageContext, id: string): string | null {
  const known = subjectsOf(seen).papers.get(id);
  const [paper, ...others] = known ? [known] : findPapers(seen.log, id);
  return paper && others.length === 0 ? workHref(seen, paper) : null;
}

const kinds: readonly SubjectKind[] = ['topics', 'venues', 'papers', 'code', 'lists'];

/** Reads `/topics/object-detection/2021`, `/papers/2021-05`, `/code/microsoft/cream`. */
function readAddress(kind: SubjectKind, path: string): SubjectAddress | null {
  const parts = decoded(path.slice(kind.length + 2));
  if (parts === null) return null;
  const names = parts.split('/').filter((part) => part !== '');
  const last = names.at(-1) ?? '';
  const hasPeriod = /^\d{4}(?:-\d{2}(?:\d{2})?)?$/.test(last);
  const id = names.slice(0, hasPeriod ? -1 : names.length).join('/');
  const folded = kind === 'venues' ? id : id.toLowerCase();
  return { kind, id: folded === '' ? null : folded, period: hasPeriod ? last : null };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
