import { hostOf } from '../../base/host-of.js';
import { say } from '../../base/text.js';
import type { QueuedLink } from '../../log/queue/to-read-queue.js';
import { langFor, Title } from '../entry-parts.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import type { ToReadView } from './to-read-view.js';

/** A link of the queue: what its page says, and what may be done with it. */
export function QueuedItem({ context, view, link }: { context: PageContext; view: ToReadView; link: QueuedLink }): Html {
  const { number, url, title, abstract } = link;
  const name = `link-${number}`;
  return (
    <li class="queued">
      <h2 class={title === null ? 'title bare' : 'title'} id={name} lang={title === null ? undefined : langFor(context, title)}>
        <a href={url} rel="noreferrer">
          {title === null ? url.replace(/^https?:\/\//i, '') : <Title title={title} />}
        </a>
      </h2>
      <Facts context={context} view={view} link={link} />
      {abstract !== null && (
        <p class="snippet" lang={langFor(context, abstract)}>
          {abstract}
        </p>
      )}
      {link.state === 'waiting' && <Steps context={context} view={view} link={link} name={name} />}
    </li>
  );
}

function Facts({ context, view, link }: { context: PageContext; view: ToReadView; link: QueuedLink }): Html {
  const { site, date, added, noted, state, draft } = link;
  const kept = view.dateOf(added);
  const facts: Html[] = link.title === null ? [] : [<span>{site ?? hostOf(link.url)}</span>];
  if (date !== null) facts.push(<time datetime={date}>{date}</time>);
  facts.push(
    <span>
      {tell(context, say('kept ', '存于 '))}
      <time datetime={kept} data-relative={state === 'waiting' ? '' : undefined}>
        {kept}
      </time>
    </span>,
  );
  if (noted !== null) {
    facts.push(
      <a href={context.links.entry(noted.day.ref, noted.n)}>
        {tell(context, say(`noted on ${noted.day.date}, entry ${noted.n}`, `记在 ${noted.day.date} 第 ${noted.n} 点`))}
      </a>,
    );
  } else if (state === 'done') facts.push(<span>{tell(context, say('read, not noted', '读过，没有记'))}</span>);
  else if (draft === null) facts.push(<span class="unread">{tell(context, say('page not read yet', '还没读到网页'))}</span>);
  return <p class="meta facts">{facts}</p>;
}

function Steps(props: { context: PageContext; view: ToReadView; link: QueuedLink; name: string }): Html {
  const { context, view, link, name } = props;
  const step = (value: string, text: ReturnType<typeof say>, isFirst = false): Html => (
    <button type="submit" class={isFirst ? 'button tiny first' : 'button tiny'} name="do" value={value} aria-describedby={name}>
      {tell(context, text)}
    </button>
  );
  return (
    <form class="row" method="post" action="/to-read">
      <input type="hidden" name="url" value={link.url} />
      {view.isNewestFirst && <input type="hidden" name="order" value="newest" />}
      {step('write', say('Write an entry', '写成一点'), true)}
      {link.draft === null && step('read', say('Read its page', '读取网页'))}
      {step('done', say('Mark as read', '标为读过'))}
      {step('remove', say('Remove', '移除'))}
    </form>
  );
}
