import { Annotation, type AnnotationType, ChangeSet, type ChangeSpec, type EditorState, type Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

const fromServer: AnnotationType<boolean> = Annotation.define<boolean>();

/** Whether a change came from the server: it is no typing. */
export function isFromServer(transaction: Transaction): boolean {
  return transaction.annotation(fromServer) === true;
}

/** The whole text, with `\n` for every line break. */
export function fullText(state: EditorState): string {
  return state.doc.sliceString(0, undefined, '\n');
}

/** Makes of what was sent what the server made of it; what was typed since stays. */
export function replaceText(view: EditorView, sent: string, text: string): void {
  const now = fullText(view.state);
  const theirs = ChangeSet.of(difference(sent, text), sent.length);
  if (theirs.empty) return;
  const mine = ChangeSet.of(difference(sent, now), sent.length);
  view.dispatch({ changes: theirs.map(mine), annotations: fromServer.of(true) });
}

/** What stands between the same beginning and the same end. */
function difference(before: string, after: string): ChangeSpec {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let end = 0;
  while (end < most - from && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}
