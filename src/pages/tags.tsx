import { venueName } from '../log/subjects/venues.js';
import type { Entry } from '../log/types.js';
import { langFor } from './entry-parts.js';
import { type EntryTopic, entrySubjects } from './entry-subjects.js';
import type { Html } from './html.js';
import type { PageContext } from './page-context.js';
import { recently } from './recently.js';
import { venueId } from './subject-path.js';

/** The venues of an entry and its first topics, as links to what else is noted about them. */
export function Tags({ context, entry, most }: { readonly context: PageContext; readonly entry: Entry; readonly most: number }): Html {
  const { topics, venues } = entrySubjects(context, entry);
  return (
    <>
      {venues.map((venue) => (
        <a class="tag" href={context.links.subjects('venues', venueId(venue))} lang={langFor(context, venue.name)}>
          {venueName(venue)}
        </a>
      ))}
      {topics.slice(0, most).map((topic) => topicLink(context, topic))}
    </>
  );
}

const topicLink = recently((context: PageContext, topic: EntryTopic): Html => {
  return (
    <a class="tag" href={context.links.subjects('topics', topic.id)} lang={langFor(context, topic.name[context.language])}>
      {topic.name[context.language]}
    </a>
  );
});
