import { say } from '../base/text.js';
import { venueName } from '../log/subjects/venues.js';
import type { Html } from './html.js';
import { renderPage } from './layout.js';
import { type PageContext, tell } from './page-context.js';
import { subjectFrame } from './subject-frame.js';
import { SubjectHead } from './subject-head.js';
import { subjectsOf, type VenueMentions } from './subjects.js';
import { Course, NearTopics } from './topic-page.js';

/** All venues that titles name, each with its years. */
export function venuesPage(context: PageContext): string {
  const venues = [...subjectsOf(context).venues.values()];
  const whole = venues.filter((one) => one.venue.year === null);
  return renderPage({
    context,
    title: tell(context, say('Venues', '会议')),
    section: 'topics',
    children: (
      <>
        <SubjectHead context={context} kind="venues">
          {tell(
            context,
            whole.length === 0
              ? say('No title names a venue yet.', '还没有标题提到会议。')
              : say('Conferences and journals that titles name.', '从标题里认出的会议与期刊。'),
          )}
        </SubjectHead>
        {whole.length > 0 && (
          <table class="venues">
            <thead>
              <tr>
                <th scope="col">{tell(context, say('Venue', '会议'))}</th>
                <th scope="col" class="n">
                  {tell(context, say('Entries', '点数'))}
                </th>
                <th scope="col">{tell(context, say('By year', '各年'))}</th>
              </tr>
            </thead>
            <tbody>
              {whole.map((venue) => (
                <VenueRow context={context} venue={venue} years={yearsOf(venues, venue)} />
              ))}
            </tbody>
          </table>
        )}
      </>
    ),
  });
}

function VenueRow({ context, venue, years }: { context: PageContext; venue: VenueMentions; years: readonly VenueMentions[] }): Html {
  return (
    <tr>
      <th scope="row">
        <a href={context.links.subjects('venues', venue.id)}>{venue.venue.name}</a>
      </th>
      <td class="n">{venue.mentions.length}</td>
      <td>
        <ul class="years">
          {years.map((one) => (
            <li>
              <a href={context.links.subjects('venues', one.id)}>{one.venue.year}</a> <span class="num">{one.mentions.length}</span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** The years of a venue, newest first. */
function yearsOf(venues: readonly VenueMentions[], whole: VenueMentions): readonly VenueMentions[] {
  return venues
    .filter((one) => one.venue.name === whole.venue.name && one.venue.year !== null)
    .sort((a, b) => (b.venue.year ?? 0) - (a.venue.year ?? 0));
}

/** A venue's entries, newest first by month; of one year, or of all. */
export function venuePage(context: PageContext, venue: VenueMentions, period: string | null): string {
  const name = venueName(venue.venue);
  const venues = [...subjectsOf(context).venues.values()];
  const whole = venues.find((one) => one.venue.name === venue.venue.name && one.venue.year === null);
  const years = whole ? yearsOf(venues, whole) : [];
  return subjectFrame({
    context,
    section: 'topics',
    name,
    part: { kind: 'venues', id: venue.id, period },
    mentions: venue.mentions,
    crumb:
      whole && whole !== venue ? (
        <a href={context.links.subjects('venues', whole.id)}>{whole.venue.name}</a>
      ) : (
        <span>{venue.venue.name}</span>
      ),
    side: {
      label: tell(context, say('About this venue', '关于这个会议')),
      children: (
        <>
          <Course context={context} name={name} mentions={venue.mentions} />
          {years.length > 0 && (
            <section>
              <h2>{tell(context, say('Years', '各年'))}</h2>
              <ul class="near">
                {years.map((one) => (
                  <li>
                    <a href={context.links.subjects('venues', one.id)} aria-current={one === venue ? 'page' : undefined}>
                      {venueName(one.venue)}
                    </a>
                    <span class="num">{one.mentions.length}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <NearTopics context={context} mentions={venue.mentions} without={null} />
        </>
      ),
    },
  });
}
