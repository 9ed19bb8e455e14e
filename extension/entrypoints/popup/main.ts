import { browser } from 'wxt/browser';
import type { CaptureAnswer } from '../../src/capture-answer.js';
import { type DaybookServer, daybookServer } from '../../src/daybook-server.js';
import { draftView } from '../../src/draft-view.js';
import { element } from '../../src/element.js';
import { dayOf, type EntryForm, formOf, newEntry } from '../../src/entry-form.js';
import { type HandedPage, readHandedPage } from '../../src/handed-page.js';
import { forgetEdits, keepEdits, readEdits } from '../../src/kept-edits.js';
import { messageView, type Step } from '../../src/message-view.js';
import { permissionOf, type ServerAddress } from '../../src/server-address.js';
import { ServerProblem } from '../../src/server-problem.js';
import { readSettings } from '../../src/settings.js';
import { styled } from '../../src/styled.js';
import { language, say } from '../../src/words.js';

/** A page, the server that it is handed over to, and what the server read in it. */
interface Work {
  readonly address: ServerAddress;
  readonly server: DaybookServer;
  readonly page: HandedPage;
  readonly capture: CaptureAnswer;
}

const app = document.getElementById('app') as HTMLElement;
const options: Step = { name: say('openOptions'), go: () => void browser.runtime.openOptionsPage().then(() => window.close()) };

styled();
document.documentElement.lang = language();
document.title = say('buttonTitle');
void begin(await readHandedPage());

/** Hands the page over and shows the draft that comes back. */
async function begin(page: HandedPage | null): Promise<void> {
  show(messageView('note', say('reading'), null, []));
  const settings = await readSettings();
  if (settings === null) return show(messageView('problem', say('notSetUp'), null, [options]));
  const { address } = settings;
  if (!(await browser.permissions.contains({ origins: [permissionOf(address)] })))
    return show(messageView('problem', say('notPermitted', address), say('notPermittedHint'), [options]));
  if (page === null) return show(messageView('problem', say('noPage'), say('noPageHint'), []));
  const server = daybookServer(settings, fetch);
  try {
    const capture = await server.capture(page);
    const today = dayOf(new Date());
    showDraft({ address, server, page, capture }, (await readEdits(page.url)) ?? formOf(capture, today), isNoted(capture));
  } catch (error) {
    show(
      problemView(
        error,
        () => void begin(page),
        () => void begin({ ...page, html: null }),
      ),
    );
  }
}

function showDraft(work: Work, form: EntryForm, isAgain: boolean, message: HTMLElement | null = null): void {
  const { address, page, capture } = work;
  const draft = draftView({
    capture,
    form,
    isAgain,
    hrefOf: (ref) => entryHref(address, ref),
    change: (changed) => void keepEdits(page.url, changed),
    write: (sent) => void write(work, sent, isAgain),
    keep: (sent) => void keep(work, sent, isAgain),
  });
  show(...(message === null ? [] : [message]), draft);
}

async function write(work: Work, form: EntryForm, isAgain: boolean): Promise<void> {
  const { address, server, page, capture } = work;
  if (form.title.trim() === '') return showDraft(work, form, isAgain, messageView('problem', say('noTitle'), null, []));
  show(messageView('note', say('writing'), null, []));
  try {
    const ref = await server.create(newEntry(page, capture, form, { today: dayOf(new Date()), again: isAgain }));
    await forgetEdits(page.url);
    const [day = '', n = ''] = ref.split('#');
    const steps = [goTo('openEditor', `${address}/edit/${day}?n=${n}`), goTo('openEntry', entryHref(address, ref))];
    show(messageView('note', say('written', ref), null, steps));
  } catch (error) {
    const noted = error instanceof ServerProblem && error.kind === 'noted';
    showDraft(work, form, isAgain || noted, problemView(error, null, null));
  }
}

async function keep(work: Work, form: EntryForm, isAgain: boolean): Promise<void> {
  if (form.tips.trim() !== '') return showDraft(work, form, isAgain, messageView('problem', say('tipsLost'), null, []));
  show(messageView('note', say('writing'), null, []));
  try {
    const status = await work.server.keep(work.page, form.title.trim());
    await forgetEdits(work.page.url);
    const said = { queued: 'kept', waiting: 'waiting', noted: 'keptNoted', failed: 'noPage' }[status];
    show(messageView('note', say(said), null, []));
  } catch (error) {
    showDraft(work, form, isAgain, problemView(error, null, null));
  }
}

function problemView(error: unknown, again: (() => void) | null, fetchInstead: (() => void) | null): HTMLElement {
  if (!(error instanceof ServerProblem)) return messageView('problem', String(error), null, []);
  const steps: Step[] = [];
  if (error.kind === 'too-large' && fetchInstead) steps.push({ name: say('fetchInstead'), go: fetchInstead });
  else if (again && error.kind !== 'token' && error.kind !== 'not-allowed') steps.push({ name: say('again'), go: again });
  if (['unreachable', 'no-daybook', 'token', 'not-allowed'].includes(error.kind)) steps.push(options);
  return messageView('problem', error.message, error.hint, steps);
}

function isNoted({ noted }: CaptureAnswer): boolean {
  return noted.some(({ what }) => what === 'article');
}

function entryHref(address: ServerAddress, ref: string): string {
  const [day = '', n = ''] = ref.split('#');
  return `${address}/entries/${day}/${n}`;
}

function goTo(name: string, url: string): Step {
  return { name: say(name), go: () => void browser.tabs.create({ url }).then(() => window.close()) };
}

function show(...parts: readonly HTMLElement[]): void {
  app.replaceChildren(element('h1', { className: 'hidden', textContent: say('buttonTitle') }), ...parts);
}
