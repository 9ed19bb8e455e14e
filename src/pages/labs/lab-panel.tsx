import { say } from '../../base/text.js';
import type { Entry } from '../../log/types.js';
import type { Html } from '../html.js';
import { Icon } from '../icon.js';
import { type PageContext, tell } from '../page-context.js';
import { labsOfEntry } from './labs-of-entry.js';

/** The labs that an entry's page offers, each with its button; null for an entry without. */
export function LabPanel({ context, entry }: { readonly context: PageContext; readonly entry: Entry }): Html | null {
  const { labs, log } = context;
  const found = labs ? labsOfEntry(labs.all, log, entry) : [];
  if (!labs || found.length === 0) return null;
  return (
    <section class="lab-run">
      <h2>{tell(context, say('This one can be run', '这篇可以运行'))}</h2>
      {found.map((lab) => (
        <>
          <p class="small">{tell(context, lab.summary)}</p>
          <div class="row">
            <a class="button primary" href={labs.page(lab.name)}>
              <Icon name="play" />
              {tell(context, say('Run', '运行'))}
            </a>
            <code class="quiet">{`daybook lab run ${lab.name}`}</code>
          </div>
        </>
      ))}
    </section>
  );
}
