import type { CaptureAnswer, Provenance } from './capture-answer.js';
import { element } from './element.js';
import { type EntryForm, type Offer, offersOf } from './entry-form.js';
import { language, say } from './words.js';

/** What the popup shows of a draft, and what it does when somebody changes or sends it. */
interface DraftView {
  readonly capture: CaptureAnswer;
  readonly form: EntryForm;
  /** Whether the entry itself is noted already: then it is written again. */
  readonly isAgain: boolean;
  /** Where a noted entry has its page. */
  readonly hrefOf: (ref: string) => string;
  readonly change: (form: EntryForm) => void;
  readonly write: (form: EntryForm) => void;
  readonly keep: (form: EntryForm) => void;
}

/** The draft of a page as a form. */
export function draftView(view: DraftView): HTMLFormElement {
  const { capture, form } = view;
  const about = [capture.site, capture.date].filter((part) => part !== null).join(' · ');
  const made = element(
    'form',
    { className: 'draft', autocomplete: 'off' },
    capture.noted.length === 0 ? null : notedView(view),
    field(
      'title',
      originOf(capture, 'title'),
      element('textarea', { id: 'title', name: 'title', rows: 2, value: form.title, required: true }),
    ),
    about === '' ? null : element('p', { className: 'quiet', id: 'about', textContent: about }),
    element(
      'div',
      { className: 'pair' },
      field('day', '', element('input', { id: 'day', name: 'date', type: 'date', value: form.date, required: true })),
      starsView(form.relevance),
    ),
    offersView('papers', capture, form),
    offersView('code', capture, form),
    abstractView(capture),
    field('tips', '', element('textarea', { id: 'tips', name: 'tips', rows: 2, value: form.tips })),
    element(
      'div',
      { className: 'row' },
      element('button', { className: 'button primary', textContent: say(view.isAgain ? 'writeAgain' : 'write') }),
      element('button', { className: 'button', type: 'button', textContent: say('keep'), onclick: () => view.keep(read()) }),
    ),
  );
  const read = (): EntryForm => formIn(made);
  made.addEventListener('input', () => view.change(read()));
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    view.write(read());
  });
  return made;
}

function formIn(made: HTMLFormElement): EntryForm {
  const data = new FormData(made);
  const text = (name: string): string => String(data.get(name) ?? '');
  return {
    title: text('title'),
    date: text('date'),
    relevance: Number(text('relevance')),
    tips: text('tips'),
    taken: data.getAll('taken').map(String),
  };
}

function field(name: string, remark: string, control: HTMLElement): HTMLElement {
  const label = element('label', { htmlFor: control.id }, say(name), element('span', { className: 'quiet', textContent: remark }));
  return element('div', { className: 'control' }, label, control);
}

function starsView(relevance: number): HTMLElement {
  const choices = [0, 1, 2, 3, 4, 5].map((stars) => {
    const input = element('input', { type: 'radio', name: 'relevance', value: String(stars), checked: stars === relevance });
    return element('label', {}, input, String(stars));
  });
  return group(say('relevance'), element('span', { className: 'choice' }, ...choices));
}

function offersView(kind: Offer['kind'], capture: CaptureAnswer, { taken }: EntryForm): HTMLElement | null {
  const offers = offersOf(capture).filter((offer) => offer.kind === kind);
  if (offers.length === 0) return null;
  const rows = offers.map(({ title, url, certainty }) =>
    element(
      'label',
      { className: 'offer' },
      element('input', { type: 'checkbox', name: 'taken', value: url, checked: taken.includes(url) }),
      element(
        'span',
        {},
        title === null ? null : element('span', { textContent: `${title} ` }),
        element('span', { className: 'mono', textContent: url }),
        element('span', { className: 'quiet', textContent: ` ${say(certainty)}` }),
      ),
    ),
  );
  return group(say(kind), ...rows);
}

/** Read on the page, and written as it is unless it is a guess. */
function abstractView(capture: CaptureAnswer): HTMLElement | null {
  if (capture.abstract === null) return null;
  const legend = `${say('abstract')} · ${originOf(capture, 'abstract')}`;
  return element(
    'details',
    { className: 'control' },
    element('summary', { textContent: legend }),
    element('p', { textContent: capture.abstract }),
  );
}

function group(name: string, ...children: readonly HTMLElement[]): HTMLElement {
  return element('fieldset', { className: 'control' }, element('legend', { textContent: name }), ...children);
}

function originOf({ provenance }: CaptureAnswer, field: Provenance['field']): string {
  const found = provenance.find((one) => one.field === field);
  return found ? `${found.from}${language() === 'en' ? ', ' : '，'}${say(found.certainty)}` : '';
}

const whatNames = { article: 'notedArticle', paper: 'notedPaper', code: 'notedCode' } as const;

function notedView({ capture, hrefOf }: DraftView): HTMLElement {
  const lines = capture.noted.map(({ what, ref, title }) =>
    element(
      'li',
      {},
      element('span', { className: 'quiet', textContent: `${say(whatNames[what])} ${ref} ` }),
      element('a', { href: hrefOf(ref), target: '_blank', textContent: title }),
    ),
  );
  return element('div', { className: 'notice' }, element('p', { textContent: say('notedAlready') }), element('ul', {}, ...lines));
}
