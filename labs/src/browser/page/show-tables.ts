import { type Bilingual, say } from '../../text.js';
import type { RunDone } from '../protocol.js';
import { element, made } from './element.js';
import { flatFacts, shortData } from './flat-facts.js';
import type { PageNames } from './page-names.js';
import { tell } from './words.js';

/** Rows of a table that are shown; the file has all of them. */
const mostRows = 12;

const moreRows = (count: number): Bilingual =>
  say(`The first ${mostRows} of ${count} rows; the CSV file has all.`, `共 ${count} 行，这里是前 ${mostRows} 行；CSV 文件里有全部。`);

/** Shows the tables of a run, and its data as far as they are short. */
export function showTables({ tables, data }: Pick<RunDone, 'tables' | 'data'>, names: PageNames): void {
  const panels = Object.entries(tables).map(([name, rows]) => panelOf(names.output(name), tableOf(rows, names)));
  const facts = shortData(data).map(([name, value]) => panelOf(names.output(name), ...factsOf(value, names)));
  element('lab-tables').replaceChildren(...panels, ...facts);
}

function panelOf(title: string, ...body: readonly HTMLElement[]): HTMLElement {
  const panel = made('section', '', 'panel');
  panel.append(made('h2', title), ...body);
  return panel;
}

/** A table of names and values; values without a name stand alone. */
function factsOf(value: unknown, names: PageNames): readonly HTMLElement[] {
  const facts = flatFacts(value, names);
  if (facts.some(([name]) => name === '')) return facts.map(([, text]) => made('p', text, 'small'));
  const table = made('table', '', 'facts');
  const body = table.createTBody();
  for (const [name, text] of facts) {
    const head = made('th', name);
    head.scope = 'row';
    body.insertRow().append(head, made('td', text));
  }
  return [table];
}

function tableOf(rows: RunDone['tables'][string], names: PageNames): HTMLElement {
  const region = made('div', '', 'sideways');
  region.tabIndex = 0;
  const table = document.createElement('table');
  const isNumber = (rows[0] ?? []).map((_, column) => rows.slice(1).every((row) => typeof row[column] !== 'string'));
  const head = document.createElement('thead');
  const line = document.createElement('tr');
  line.append(
    ...(rows[0] ?? []).map((cell, column) => {
      const one = made('th', cellText(cell, names), isNumber[column] ? 'n' : '');
      one.scope = 'col';
      return one;
    }),
  );
  head.append(line);
  const body = document.createElement('tbody');
  for (const row of rows.slice(1, mostRows + 1)) {
    const tr = document.createElement('tr');
    tr.append(...row.map((cell, column) => cellOf(cellText(cell, names), isNumber[column] ?? false)));
    body.append(tr);
  }
  table.append(head, body);
  region.append(table);
  if (rows.length > mostRows + 1) region.append(made('p', tell(moreRows(rows.length - 1)), 'small quiet'));
  return region;
}

function cellText(cell: string | number | null | undefined, { word }: PageNames): string {
  return typeof cell === 'string' ? word(cell) : String(cell ?? '').replace(/^-/, '−');
}

/** A cell of more letters than these may stand in several lines. */
const mostLettersInLine = 16;

function cellOf(text: string, isNumber: boolean): HTMLElement {
  return made('td', text, isNumber ? 'n' : text.length > mostLettersInLine ? 'long' : '');
}
