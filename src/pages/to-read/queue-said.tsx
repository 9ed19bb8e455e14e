import { say } from '../../base/text.js';
import { ErrorNotice } from '../error-notice.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import type { ToReadView } from './to-read-view.js';

/** What the last step did, or why it was not done. */
export function QueueSaid({ context, view }: { context: PageContext; view: ToReadView }): Html | null {
  const { said, problem } = view;
  if (problem !== null) return <ErrorNotice context={context} problem={problem} />;
  if (said === null) return null;
  const { link, noted } = said;
  return (
    <div class="notice said" role="status">
      <p>
        {tell(context, said.text)}
        {link !== null && `${tell(context, say(': ', '：'))}${link.title ?? link.url}`}
        {noted !== null && (
          <>
            {tell(context, say(': ', '：'))}
            <a href={context.links.entry(noted.day.ref, noted.n)}>{noted.entry.title}</a>
          </>
        )}
      </p>
      {link !== null && (link.state === 'removed' || link.state === 'done') && (
        <form method="post" action="/to-read">
          <input type="hidden" name="url" value={link.url} />
          <button type="submit" class="button tiny" name="do" value="again">
            {tell(context, say('Put it back', '放回待读'))}
          </button>
        </form>
      )}
    </div>
  );
}
