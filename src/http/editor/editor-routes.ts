import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { topics } from '../../log/subjects/topics.js';
import type { Daybook } from '../../operations/daybook-context.js';
import { missingPage } from '../../pages/missing-page.js';
import { editorStyle } from '../../pages/styles/editor.js';
import { lastingText } from '../lasting.js';
import { smallBody } from '../small-body.js';
import { draftPictures } from './day-findings.js';
import { type EditorPorts, editedDay, todayIn } from './editor-context.js';
import { editorModule } from './editor-modules.js';
import { editorPage, type ShownPart } from './editor-page.js';
import { largestPicture, pictureTooLarge } from './editor-pictures.js';
import { formAnswer } from './form-answer.js';
import { askedIndex } from './page-address.js';
import { pictureMedia, pictureType } from './picture-type.js';
import { saidAs } from './said.js';
import { suggestionsFrom } from './suggestions.js';

/** The pages where days are written, for people with and without script. Nothing reaches the notes before it is saved. */
export function editorRoutes(ports: EditorPorts): Hono {
  const routes = new Hono();
  const { daybook, view } = ports;
  routes.get('/edit', (context) => context.redirect(`/edit/${todayIn(daybook)}`, 302));
  routes.get('/edit/style.css', (context) => lastingText(context, editorStyle, 'text/css'));
  routes.get('/edit/editor.js', (context) => lastingText(context, editorModule('editor').text, 'text/javascript'));
  routes.get('/edit/source.js', (context) => lastingText(context, editorModule('source').text, 'text/javascript'));
  routes.get('/edit/suggestions', async (context) => {
    const seen = await view(context);
    return context.json(suggestionsFrom(seen.log, seen.topics ?? topics));
  });
  routes.get('/edit/:ref', async (context) => pageAnswer(context, ports));
  const largeForm = bodyLimit({
    maxSize: (largestPicture + 1) * 1024 * 1024,
    onError: (context) => pageAnswer(context, ports, pictureTooLarge()),
  });
  // Only a form with parts holds a picture; one without may be all ampersands, and costs seconds to read.
  const formBody: MiddlewareHandler = (context, next) =>
    (/^multipart\//i.test(context.req.header('content-type') ?? '') ? largeForm : smallBody)(context, next);
  routes.post('/edit/:ref/form', formBody, async (context) => formAnswer(context, ports));
  routes.get('/edit/:ref/pictures', async (context) => {
    const day = await editedDay(context, ports);
    if (!day) return context.body(null, 404);
    const path = context.req.query('path') ?? '';
    const isDraft = draftPictures(daybook, day.open).includes(path);
    const own = `${day.addresses.pictures}/${path.slice(path.lastIndexOf('/') + 1)}`;
    return context.redirect(isDraft ? own : day.seen.links.file(path), 302);
  });
  routes.get('/edit/:ref/pictures/:name', (context) => draftPicture(context, daybook));
  return routes;
}

/** The page that an address asks for; with a reason when it is shown in the place of an answer. */
async function pageAnswer(context: Context, ports: EditorPorts, refusal?: ReturnType<typeof pictureTooLarge>): Promise<Response> {
  const day = await editedDay(context, ports);
  if (!day) return ports.page(context, missingPage(await ports.view(context), context.req.path), 404);
  const index = askedIndex(day, context.req.query('n') ?? '');
  const part: ShownPart = { view: context.req.query('view') === 'source' ? 'source' : 'form', index };
  if (refusal) return editorPage(context, ports, day, { ...part, said: refusal.text, status: 413 });
  return editorPage(context, ports, day, { ...part, said: saidAs(context.req.query('said'), index, day.note.entries.length), status: 200 });
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
