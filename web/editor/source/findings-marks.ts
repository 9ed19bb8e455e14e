import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { Keeper } from '../keep-draft.js';

/** Shows what the server's check found, as the page lists it, at its lines; a button puts right what can be. */
export function markFindings(view: EditorView, keeper: Keeper): void {
  const { doc } = view.state;
  const found = [...document.querySelectorAll<HTMLElement>('#findings [data-line]')].flatMap((item): Diagnostic[] => {
    const number = Number(item.dataset.line);
    if (number < 1 || number > doc.lines) return [];
    const { from, to, text } = doc.line(number);
    const ink = text.search(/\S/);
    const fix = item.querySelector<HTMLButtonElement>('button[name=do]');
    return [
      {
        from: ink < 0 ? from : from + ink,
        to,
        severity: item.matches('.error') ? 'error' : item.matches('.warning') ? 'warning' : 'info',
        message: item.querySelector('.sentence')?.textContent?.trim() ?? '',
        actions: fix ? [{ name: fix.textContent?.trim() ?? '', apply: () => void keeper.send(() => [['do', fix.value]]) }] : [],
      },
    ];
  });
  view.dispatch(setDiagnostics(view.state, found));
}
