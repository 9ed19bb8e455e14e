import type { LabResult } from './lab.js';

/** A table as CSV (RFC 4180, lines end in \n): what holds a comma, a quote or a line end is quoted, null is empty. */
export function tableToCsv(rows: LabResult['tables'][string]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
