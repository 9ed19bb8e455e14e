import { say } from '../../base/text.js';
import { langFor, titleOr } from '../entry-parts.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { titleView } from '../title.js';
import type { LabView } from './lab-view.js';
import { labsOfEntry } from './labs-of-entry.js';

/** The entries of the log that a lab is about, oldest first, at most five. */
export function EntriesOfLab({ context, lab }: { readonly context: PageContext; readonly lab: LabView }): Html | null {
  const places = context.log.days.flatMap((day) => day.entries.map((entry, at) => ({ day, entry, n: at + 1 })));
  const own = places.filter(({ entry }) => labsOfEntry([lab], context.log, entry).length > 0).slice(0, mostEntries);
  if (own.length === 0) return null;
  return (
    <ul class="refs beside">
      {own.map((place) => (
        <li>
          <time class="small quiet" datetime={place.day.date}>
            {place.day.date}
          </time>
          <a href={context.links.entry(place.day.ref, place.n)} lang={langFor(context, place.entry.title)}>
            {titleView(titleOr(context, place)).rest.slice(0, 120) || tell(context, say('Untitled', '无题'))}
          </a>
        </li>
      ))}
    </ul>
  );
}

const mostEntries = 5;
