import { Annotation, type AnnotationType, ChangeSet, type ChangeSpec, type EditorState, Text, type Transaction } from '@codemirror/state';
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

/** What the server made of the text that was sent. */
export interface FromServer {
  readonly sent: string;
  readonly text: string;
}

/** Makes of what was sent what the server made of it; what was typed since stays. */
export function replaceText(view: EditorView, made: FromServer): void {
  const changes = changesOf(made, fullText(view.state));
  if (!changes.empty) view.dispatch({ changes, annotations: fromServer.of(true) });
}

/** The text as it will be when that is done. */
export function replacedText(made: FromServer, now: string): string {
  return changesOf(made, now)
    .apply(Text.of(now.split('\n')))
    .toString();
}

function changesOf({ sent, text }: FromServer, now: string): ChangeSet {
  const theirs = ChangeSet.of(difference(sent, text), sent.length);
  return theirs.empty ? ChangeSet.of([], now.length) : theirs.map(ChangeSet.of(difference(sent, now), sent.length));
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
