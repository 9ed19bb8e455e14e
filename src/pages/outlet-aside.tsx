import type { Diagnostic } from '../base/diagnostic.js';
import { type Bilingual, say } from '../base/text.js';
import { DiagnosticLine } from './diagnostic-line.js';
import type { Html } from './html.js';
import { Icon } from './icon.js';
import type { OutletArticle, OutletPictureRow, OutletView } from './outlet-view.js';
import { type PageContext, tell } from './page-context.js';

/** What stands beside an article: its boxes, the platform's rules, the pictures to upload. */
export function OutletAside({ context, view }: { readonly context: PageContext; readonly view: OutletView }): Html {
  return (
    <aside class="side" aria-label={tell(context, say('Copying and checks', '复制与检查'))}>
      <Boxes context={context} article={view.article} />
      <Rules context={context} view={view} />
      <Pictures context={context} pictures={view.pictures} />
    </aside>
  );
}

/** What goes into the platform's boxes for title and summary. */
function Boxes({ context, article }: { context: PageContext; article: OutletArticle }): Html {
  return (
    <section>
      <h2>{tell(context, say('Title and summary', '标题与摘要'))}</h2>
      <dl class="boxes">
        <dt>{tell(context, say('Title', '标题'))}</dt>
        <dd>{article.title.slice(0, 300)}</dd>
        <dt>{tell(context, say('Summary', '摘要'))}</dt>
        <dd>{article.summary}</dd>
      </dl>
    </section>
  );
}

/** How many problems the page shows; the command line tells all. */
const mostProblems = 100;

function Rules({ context, view }: { context: PageContext; view: OutletView }): Html {
  const count = (severity: Diagnostic['severity']): number =>
    view.problems.filter(({ diagnostic }) => diagnostic.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const total = say(
    `${view.facts.length} fine, ${warnings} to look at, ${errors} refused`,
    `${view.facts.length} 条通过，${warnings} 处要看，${errors} 处不行`,
  );
  return (
    <section>
      <h2>
        {tell(context, say('Platform rules', '平台规则'))} <span class="quiet">{tell(context, total)}</span>
      </h2>
      <ul>
        {view.problems.slice(0, mostProblems).map(({ diagnostic, href }) => (
          <DiagnosticLine context={context} diagnostic={diagnostic} href={href} />
        ))}
        {view.facts.map((fact) => (
          <li class="diagnostic facts">
            <Icon name="check" />
            <span>{tell(context, fact)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const wayWords: Readonly<Record<OutletPictureRow['way'], Bilingual>> = {
  kept: say('shows by itself', '自动显示'),
  inside: say('goes along', '随文带去'),
  upload: say('upload by hand', '手工上传'),
};

function Pictures({ context, pictures }: { context: PageContext; pictures: readonly OutletPictureRow[] }): Html | null {
  if (pictures.length === 0) return null;
  return (
    <section>
      <h2>{tell(context, say('Pictures, in upload order', '按此顺序上传图片'))}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{tell(context, say('No.', '序'))}</th>
            <th scope="col">{tell(context, say('Picture', '图片'))}</th>
            <th scope="col">{tell(context, say('How', '方式'))}</th>
            <th scope="col">{tell(context, say('Size', '大小'))}</th>
          </tr>
        </thead>
        <tbody>
          {pictures.map((picture) => (
            <tr>
              <td class="number">{picture.number}</td>
              <td>
                {picture.href === null ? (
                  picture.name
                ) : (
                  <a href={picture.href} rel="noreferrer">
                    {picture.name}
                  </a>
                )}
              </td>
              <td class="way">{tell(context, wayWords[picture.way])}</td>
              <td>{picture.size}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
