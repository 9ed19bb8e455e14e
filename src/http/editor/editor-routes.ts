import { type Context, Hono, type MiddlewareHandler } from 'hono';
import * as z from 'zod';
import { DaybookError, errorStatus } from '../../base/errors.js';
import { topics } from '../../log/subjects/topics.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { picturesFolder } from '../../operations/save-day.js';
import { missingPage } from '../../pages/missing-page.js';
import { editorStyle } from '../../pages/styles/editor.js';
import { jsonBody } from '../json-body.js';
import { bodyUpTo, smallBody } from '../small-body.js';
import { askedDay, type EditorPorts, editedDay, todayIn } from './editor-context.js';
import { lookAt } from './editor-look.js';
import { editorModule } from './editor-module.js';
import { editorPage } from './editor-page.js';
import { largestPicture, takePicture } from './editor-pictures.js';
import { bodyOf, discardAnswer, keepAnswer, mergeAnswer, saveAnswer, stateAnswer } from './editor-steps.js';
import { askedIndex, formAnswer, saidAs } from './form-answer.js';
import { pictureMedia, pictureType } from './picture-type.js';
import { suggestionsFrom } from './suggestions.js';

/** A day's base, text and loose values together; twice the largest note. */
const draftBody = bodyUpTo(40);
const pictureBody = bodyUpTo(largestPicture + 1);

/** Only a form with parts holds a picture; one without may be all ampersands, and costs seconds to read. */
const formBody: MiddlewareHandler = (context, next) =>
  (/^multipart\//i.test(context.req.header('content-type') ?? '') ? pictureBody : smallBody)(context, next);

/** The pages where days are written, for people with and without script. Nothing reaches the notes before it is saved. */
export function editorRoutes(ports: EditorPorts): Hono {
  const routes = new Hono();
  const { daybook, view, page } = ports;
  routes.get('/edit', (context) => context.redirect(`/edit/${todayIn(daybook)}`, 302));
  routes.get('/edit/style.css', (context) => asset(context, editorStyle, 'text/css; charset=utf-8'));
  routes.get('/edit/editor.js', (context) => asset(context, editorModule().text, 'text/javascript; charset=utf-8'));
  routes.get('/edit/suggestions', async (context) => {
    const seen = await view(context);
    return context.json(suggestionsFrom(seen.log, seen.topics ?? topics));
  });
  routes.get('/edit/:ref', async (context) => {
    const day = await editedDay(context, ports);
    if (!day) return page(context, missingPage(await view(context), context.req.path), 404);
    return editorPage(context, ports, day, { index: askedIndex(context, day), said: saidAs(context.req.query('said')), status: 200 });
  });
  routes.post('/edit/:ref/form', formBody, async (context) => formAnswer(context, ports));

  const ask = (path: string, answer: (context: Context) => Promise<Response>): void => {
    routes.post(`/edit/:ref/${path}`, jsonBody, draftBody, async (context) => answering(context, answer));
  };
  routes.get('/edit/:ref/state', async (context) => answering(context, (one) => stateAnswer(one, ports)));
  ask('draft', (context) => keepAnswer(context, ports));
  ask('discard', (context) => discardAnswer(context, ports));
  ask('save', (context) => saveAnswer(context, ports));
  ask('merge', (context) => mergeAnswer(context, ports));
  ask('look', async (context) => {
    const day = await askedDay(context, ports);
    const { text, index } = await bodyOf(context, z.strictObject({ text: z.string(), index: z.int().min(0).nullable() }));
    return context.json(await lookAt(daybook, day, text, index));
  });
  routes.post('/edit/:ref/pictures', pictureBody, async (context) =>
    answering(context, async (one) => {
      const { open } = await askedDay(one, ports);
      return one.json(takePicture(daybook, open, new Uint8Array(await one.req.arrayBuffer())));
    }),
  );
  routes.get('/edit/:ref/pictures', async (context) => {
    const day = await askedDay(context, ports);
    const path = context.req.query('path') ?? '';
    const name = path.startsWith(`${picturesFolder(day.open.path)}/`) ? path.slice(picturesFolder(day.open.path).length + 1) : '';
    const isDraft = daybook.worktree.drafts.pictures(day.open.ref).includes(name);
    return context.redirect(isDraft ? `${day.addresses.pictures}/${name}` : day.seen.links.file(path), 302);
  });
  routes.get('/edit/:ref/pictures/:name', (context) => draftPicture(context, daybook));
  return routes;
}

/** A page's own script is told what went wrong in its language. */
async function answering(context: Context, answer: (context: Context) => Promise<Response>): Promise<Response> {
  context.header('cache-control', 'no-store');
  try {
    return await answer(context);
  } catch (error) {
    if (!(error instanceof DaybookError)) throw error;
    const body = { error: { code: error.code, text: error.text, hint: error.hint } };
    return context.json(body, errorStatus[error.code].http as 400);
  }
}

function draftPicture(context: Context, daybook: Daybook): Response {
  const bytes = daybook.worktree.drafts.picture(context.req.param('ref') ?? '', context.req.param('name') ?? '');
  const type = bytes && pictureType(bytes);
  if (!bytes || !type) return context.body(null, 404);
  const headers = {
    'content-type': pictureMedia[type],
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; sandbox",
  };
  return context.body(new Uint8Array(bytes), 200, headers);
}

/** Something whose address changes when it does. */
function asset(context: Context, body: string, type: string): Response {
  return context.body(body, 200, { 'content-type': type, 'cache-control': 'max-age=31536000, immutable' });
}
