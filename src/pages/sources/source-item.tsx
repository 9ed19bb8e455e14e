import { say } from '../../base/text.js';
import { langFor } from '../entry-parts.js';
import type { Html } from '../html.js';
import { type PageContext, tell } from '../page-context.js';
import { type SourceLine, sourcesPath } from './sources-view.js';

/** A source: how it is, and what may be done with it. */
export function SourceItem({ context, source, id }: { context: PageContext; source: SourceLine; id: string }): Html {
  const { name, title, what, url, state, message, hint } = source;
  const shown = what.replace(/^https?:\/\//, '');
  return (
    <li class={`source ${state}`}>
      <h2 class="title" id={id} lang={langFor(context, name)}>
        {name}
      </h2>
      <p class="meta what">
        <span>{title}</span>{' '}
        {url === null ? (
          <span>{shown}</span>
        ) : (
          <a href={url} rel="noreferrer">
            {shown}
          </a>
        )}
      </p>
      <Facts context={context} source={source} />
      {message !== null && (
        <p class={state === 'failing' ? 'why failed' : 'why'}>
          {message}
          {state === 'failing' && hint !== null && `${tell(context, say(' ', ''))}${hint}`}
        </p>
      )}
      <form class="row" method="post" action={sourcesPath}>
        <input type="hidden" name="name" value={name} />
        <button type="submit" class="button tiny" name="do" value="fetch" aria-describedby={id}>
          {tell(context, state === 'failing' ? say('Try again now', '立即再试') : say('Fetch now', '立即获取'))}
        </button>
        <button type="submit" class="button tiny" name="do" value="remove" aria-describedby={id}>
          {tell(context, say('Remove', '移除'))}
        </button>
      </form>
    </li>
  );
}

/** From so many days on, silence is worth a look. */
const longSilence = 14;

function Facts({ context, source }: { context: PageContext; source: SourceLine }): Html {
  const { state, lastSuccess, silentDays, failures, nextTry } = source;
  if (state === 'new') return <p class="meta facts">{tell(context, say('not asked yet', '还没有获取过'))}</p>;
  return (
    <p class="meta facts">
      <span>
        {lastSuccess === null
          ? tell(context, say('never answered', '从未成功'))
          : tell(context, say(`answered ${lastSuccess}`, `上次成功 ${lastSuccess}`))}
      </span>
      {silentDays !== null && (
        <span class={silentDays >= longSilence ? 'silent' : undefined}>
          {silentDays === 0
            ? tell(context, say('new within a day', '一天之内有新内容'))
            : tell(context, say(`nothing new for ${silentDays} ${silentDays === 1 ? 'day' : 'days'}`, `${silentDays} 天没有新内容`))}
        </span>
      )}
      {failures > 0 && (
        <span class="failed">
          {failures === 1
            ? tell(context, say('failed once', '失败 1 次'))
            : tell(context, say(`failed ${failures} times`, `连续失败 ${failures} 次`))}
        </span>
      )}
      {nextTry !== null && <span>{tell(context, say(`asked again after ${nextTry}`, `${nextTry} 之后再试`))}</span>}
    </p>
  );
}
