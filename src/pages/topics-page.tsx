import { say } from '../base/text.js';
import { Spark } from './charts.js';
import { langFor } from './entry-parts.js';
import type { Html } from './html.js';
import { renderPage } from './layout.js';
import { type MonthSpan, spanOf } from './months.js';
import { monthCounts } from './near-subjects.js';
import { type PageContext, tell } from './page-context.js';
import { SavedSearches } from './saved-searches.js';
import { SubjectHead } from './subject-head.js';
import { subjectsOf, type TopicMentions } from './subjects.js';

/** All topics of a log with their counts and their course over its months, most mentioned first; hand-written tags below. */
export function topicsPage(context: PageContext): string {
  const all = [...subjectsOf(context).topics.values()];
  const [topics, tags] = [all.filter((one) => !one.isTag), all.filter((one) => one.isTag)];
  const span = spanOf(context.log);
  return renderPage({
    context,
    title: tell(context, say('Topics', '主题')),
    section: 'topics',
    children: (
      <>
        <SubjectHead context={context} kind="topics">
          {tell(
            context,
            all.length === 0
              ? say('No topic has been recognised yet.', '还没有认出主题。')
              : say('Recognised by their terms in Chinese and English, and by tags.', '按中英文术语和手写的标签认出。'),
          )}
        </SubjectHead>
        {span !== null && topics.length > 0 && <TopicRows context={context} topics={topics} span={span} />}
        {tags.length > 0 && (
          <section class="tags">
            <h2>{tell(context, say('Tags written by hand', '手写的标签'))}</h2>
            <ul>
              {tags.map((tag) => (
                <li>
                  <a href={context.links.subjects('topics', tag.id)} lang={langFor(context, tag.name[context.language])}>
                    {tag.name[context.language]}
                  </a>{' '}
                  <span class="num">{tag.mentions.length}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <SavedSearches context={context} />
      </>
    ),
  });
}

/** Topics by name, course and count, a row each. */
export function TopicRows(props: {
  readonly context: PageContext;
  readonly topics: readonly TopicMentions[];
  readonly span: MonthSpan;
}): Html {
  const { context, topics, span } = props;
  return (
    <ul class="sparks">
      {topics.map((topic) => {
        const name = topic.name[context.language];
        return (
          <li>
            <a href={context.links.subjects('topics', topic.id)} lang={langFor(context, name)}>
              {name}
            </a>
            <Spark context={context} name={name} counts={monthCounts(topic.mentions, span)} span={span} />
            <span class="num">{topic.mentions.length}</span>
          </li>
        );
      })}
    </ul>
  );
}
