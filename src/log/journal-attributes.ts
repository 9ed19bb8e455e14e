/** Tells git to join by union what two branches added to the journals of a log, `.daybook/*.jsonl`. */
export const journalAttributes: { readonly path: string; readonly text: string } = {
  path: '.daybook/.gitattributes',
  text: '*.jsonl merge=union\n',
};

/** The text of the attributes with the line that joins journals, unless it is there; null for no file. */
export function withJournalAttributes(text: string | null): string {
  const { text: line } = journalAttributes;
  if (text === null) return line;
  if (/^\*\.jsonl\s.*merge=union/m.test(text)) return text;
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}`;
}
