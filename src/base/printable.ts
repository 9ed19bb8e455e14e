/** Text without control characters (tabs and line ends stay), halves of surrogate pairs and noncharacters: any format can hold it. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, '').replace(/\r\n?/g, '\n');
}
