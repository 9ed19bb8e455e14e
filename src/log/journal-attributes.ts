/** Where git is told to join by union what two branches added to the journals of a log. */
export const attributesPath = '.daybook/.gitattributes';

/** The text of that file with a line for all journals, `.daybook/*.jsonl`, unless it has one that covers this journal; null for no file. */
export function withAttributes(text: string | null, journal: string): string {
  if (text === null) return everyJournal;
  const name = journal.slice(journal.lastIndexOf('/') + 1);
  const isCovered = text
    .split('\n')
    .some((line) => (line.startsWith('*.jsonl ') || line.startsWith(`${name} `)) && line.includes('merge=union'));
  if (isCovered) return text;
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${everyJournal}`;
}

const everyJournal = '*.jsonl merge=union\n';
