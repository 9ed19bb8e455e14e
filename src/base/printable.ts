/** Text without control characters (tabs and line ends stay), halves of surrogate pairs and noncharacters: any format can hold it. */
export function printable(text: string): string {
  if (!unusual.test(text)) return text;
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '').replace(/\r\n?/g, '\n');
}

/** Most texts hold nothing of the kind, and this is quicker to see. */
const unusual = /[^\t\n -~\u00a0-\ud7ff\ue000-\ufffd]/;
