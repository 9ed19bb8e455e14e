import { say } from '../base/text.js';
import type { Mention } from '../log/subjects/works.js';
import { Spark } from './charts.js';
import { langFor } from './entry-parts.js';
import type { Html } from './html.js';
import { spanOf } from './months.js';
import { monthCounts, nearTopics, nearVenues } from './near-subjects.js';
import { type PageContext, tell } from './page-context.js';
import { subjectFrame } from './subject-frame.js';
import { subjectsOf, type TopicMentions } from './subjects.js';

/** A topic's entries, newest first by month, and the topics and venues near it. */
export function topicPage(context: PageContext, topic: TopicMentions, period: string | null): string {
  const name = topic.name[context.language];
  const { mentions } = topic;
  return subjectFrame({
    context,
    section: 'topics',
    name,
    part: { kind: 'topics', id: topic.id, period },
    mentions,
    crumb: topic.isTag ? tell(context, say('Tag', '标签')) : <span class="quiet mono">{topic.id}</span>,
    side: {
      label: tell(context, say('About this topic', '关于这个主题')),
      children: (
        <>
          <Course context={context} name={name} mentions={mentions} />
          <NearTopics context={context} mentions={mentions} without={topic.id} />
          <NearVenues context={context} mentions={mentions} />
        </>
      ),
    },
  });
}

/** How a subject came and went. */
export function Course({
  context,
  name,
  mentions,
}: {
  readonly context: PageContext;
  readonly name: string;
  readonly mentions: readonly Mention[];
}): Html | null {
  const span = spanOf(context.log);
  if (span === null || span.first === span.last) return null;
  const counts = monthCounts(mentions, span);
  return (
    <section class="course">
      <h2>{tell(context, say('By month', '每月'))}</h2>
      <Spark context={context} name={name} counts={counts} span={span} />
      <p class="row small quiet num" aria-hidden="true">
        <span>{monthMark(span.first)}</span>
        <span class="push">{monthMark(span.last)}</span>
      </p>
    </section>
  );
}

function monthMark(month: number): string {
  return `${Math.floor(month / 12)}.${(month % 12) + 1}`;
}

/** The topics that stand beside a subject most often for their size. */
export function NearTopics(props: {
  readonly context: PageContext;
  readonly mentions: readonly Mention[];
  readonly without: string | null;
}): Html | null {
  const { context, mentions, without } = props;
  const { topics } = subjectsOf(context);
  const near = nearTopics(mentions, context, without);
  if (near.length === 0) return null;
  return (
    <section>
      <h2>{tell(context, without === null ? say('Topics', '主题') : say('Near this topic', '常一起出现的主题'))}</h2>
      <ul class="near">
        {near.map(([id, count]) => {
          const name = topics.get(id)?.name[context.language] ?? id;
          return (
            <li>
              <a href={context.links.subjects('topics', id)} lang={langFor(context, name)}>
                {name}
              </a>
              <span class="num">{count}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function NearVenues({ context, mentions }: { context: PageContext; mentions: readonly Mention[] }): Html | null {
  const most = nearVenues(mentions, context);
  if (most.length === 0) return null;
  return (
    <section>
      <h2>{tell(context, say('Venues', '会议'))}</h2>
      <ul class="near">
        {most.map(([id, count]) => (
          <li>
            <a href={context.links.subjects('venues', id)}>{id.replace(/-/g, ' ')}</a>
            <span class="num">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
