import type { Child } from 'hono/jsx';
import { type Bilingual, say } from '../base/text.js';
import type { Html } from './html.js';
import { type PageContext, tell } from './page-context.js';

/** The figures of a chart, for who cannot see it or wants them exact: what is counted and how many entries, row by row. */
export function FiguresTable(props: {
  readonly context: PageContext;
  /** What the rows are. */
  readonly what: Bilingual;
  readonly rows: readonly { readonly name: Child; readonly entries: number }[];
  /** The table's name, where its place does not say it. */
  readonly label?: string;
}): Html {
  const { context, what, rows, label } = props;
  return (
    <details>
      <summary>{tell(context, say('Figures', '数据表'))}</summary>
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{tell(context, what)}</th>
            <th scope="col" class="n">
              {tell(context, say('Entries', '点数'))}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, entries }) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="n">{entries}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
