import { type EditorState, StateEffect, type StateEffectType, StateField, type Text } from '@codemirror/state';

/** Where the entries of the day begin, as the server reads it; what is typed in between moves them along. */
export const setEntryStarts: StateEffectType<readonly number[]> = StateEffect.define();

/** The places where entries begin, in order. */
export const entryStarts: StateField<readonly number[]> = StateField.define<readonly number[]>({
  create: () => [],
  update: (starts, transaction) => {
    const set = transaction.effects.find((effect) => effect.is(setEntryStarts));
    if (set) return set.value as readonly number[];
    return transaction.docChanged ? starts.map((start) => transaction.changes.mapPos(start, 1)) : starts;
  },
});

/** The places as the list of entries on the page has them by line. */
export function startsOf(doc: Text): number[] {
  return [...document.querySelectorAll<HTMLElement>('#order [data-line]')].flatMap(({ dataset }) => {
    const line = Number(dataset.line);
    return line >= 1 && line <= doc.lines ? [doc.line(line).from] : [];
  });
}

/** The number of the entry in which the caret stands; "" before the first. */
export function entryAt(state: EditorState): string {
  const { head } = state.selection.main;
  const at = state.field(entryStarts).findLastIndex((start) => start <= head);
  return at < 0 ? '' : String(at + 1);
}
