import { EditorState, type Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Keeper } from '../keep-draft.js';
import { field, openForm, type Sheet } from '../sheet.js';
import { takeOver } from '../take-over.js';
import { entryAt, entryStarts, setEntryStarts, startsOf } from './entry-starts.js';
import { markFindings } from './findings-marks.js';
import { type FromServer, fullText, isFromServer, replacedText, replaceText } from './replace-text.js';
import { sourceSetup } from './source-setup.js';

/** Opens the text editor in the place of the text field; null when the page has none. */
export function openSourceSheet(keeper: Keeper): Sheet | null {
  const [form, area, place] = [openForm(), document.querySelector<HTMLTextAreaElement>('#source'), document.getElementById('source-place')];
  if (!form || !area || !place) return null;
  let before = area.value;
  let asked: ReturnType<typeof setTimeout> | undefined;
  /** What the server made of the text while a word was being composed; it is shown when that is done. */
  let waiting: FromServer[] = [];

  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: area.value,
      extensions: [
        sourceSetup(form),
        entryStarts,
        EditorView.updateListener.of(({ docChanged, selectionSet, transactions }) => {
          if (docChanged && transactions.some(isTyped)) keeper.typed(view.composing);
          if (docChanged || selectionSet) follow();
        }),
      ],
    }),
  });
  // It goes on holding the text for what reads the page, and is sent no more.
  area.hidden = area.disabled = true;
  area.removeAttribute('id');
  view.contentDOM.id = 'source';
  form.querySelector('label')?.addEventListener('click', () => view.focus());

  /** The list, the number and the preview go with the entry in which the caret stands. */
  const follow = (): void => {
    const n = entryAt(view.state);
    const own = field('n');
    if (!own || own.value === n) return;
    own.value = n;
    for (const [at, link] of document.querySelectorAll('#order a').entries()) {
      if (String(at + 1) === n) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    clearTimeout(asked);
    asked = setTimeout(() => {
      if (!keeper.isDirty()) void keeper.open(`?view=source&n=${field('n')?.value ?? ''}`, false);
    }, 400);
  };
  const mark = (): void => {
    view.dispatch({ effects: setEntryStarts.of(startsOf(view.state.doc)) });
    markFindings(view, keeper);
  };
  const draw = (page: Document, sent: FormData): void => {
    const text = page.querySelector<HTMLTextAreaElement>('#source')?.value;
    if (text !== undefined) waiting.push({ sent: String(sent.get('source') ?? ''), text });
    if (!view.composing) drawWaiting();
  };
  const drawWaiting = (): void => {
    for (const made of waiting) replaceText(view, made);
    waiting = [];
    mark();
  };
  view.contentDOM.addEventListener('compositionend', () => {
    // The editor reads the composed word a moment later.
    setTimeout(() => {
      if (waiting.length > 0) drawWaiting();
      if (keeper.isDirty()) keeper.typed(false);
    }, 50);
  });
  mark();
  openAtLine(view, Number(form.dataset.line));

  return {
    fields: () => {
      const fields = new FormData(form);
      fields.set(
        'source',
        waiting.reduce((text, made) => replacedText(made, text), fullText(view.state)),
      );
      fields.set('do', 'source');
      return fields;
    },
    before: () => before,
    taken: (page, sent, isJoined) => {
      const text = String(sent.get('source') ?? '');
      before = isJoined ? (page.querySelector<HTMLTextAreaElement>('#source')?.value ?? text) : text;
      draw(page, sent);
    },
    carries: (page) => openForm(page)?.matches('.source-form') === true,
    show: (page, known) => {
      const text = page.querySelector<HTMLTextAreaElement>('#source')?.value;
      if (text === undefined) return null;
      before = field('before', page)?.value ?? text;
      draw(page, known);
      takeOver('loose', page);
      const shown = new FormData(form);
      shown.set('source', text);
      return shown;
    },
    open: (n) => {
      const start = view.state.field(entryStarts)[Number(n) - 1];
      if (start === undefined) return false;
      goToLine(view, view.state.doc.lineAt(start).number);
      view.focus();
      return true;
    },
    close: () => {
      clearTimeout(asked);
      view.destroy();
    },
  };
}

function isTyped(transaction: Transaction): boolean {
  return transaction.docChanged && !isFromServer(transaction);
}

/** Puts the caret at the beginning of a line, and the line near the top. */
function goToLine(view: EditorView, number: number): void {
  const from = startOfLine(view, number);
  view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'start', yMargin: 40 }) });
}

/** The same on a page that was just loaded, whose head stays in sight. */
function openAtLine(view: EditorView, number: number): void {
  const from = startOfLine(view, number);
  view.dispatch({ selection: { anchor: from } });
  view.requestMeasure({
    read: () => view.lineBlockAt(from).top,
    write: (top) => {
      view.scrollDOM.scrollTop = top - 40;
    },
  });
}

function startOfLine({ state }: EditorView, number: number): number {
  return state.doc.line(Math.max(1, Math.min(number || 1, state.doc.lines))).from;
}
